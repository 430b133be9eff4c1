import type { App } from '@slack/bolt';

/** The way events come in: Socket Mode or HTTP. */
export interface Connection {
  /** For Bolt's App. */
  receiver: {
    init(app: App): void;
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
  };
  isConnected(): boolean;
  /** "over Socket Mode", "over HTTP on port 3000" */
  describe(): string;
}
