import type { CheckLine } from '../check-line.ts';
import type { Platform } from '../jobs/platform.ts';

/** A platform's bot, as `app.ts` starts and stops it. */
export interface Bot {
  readonly platform: Platform;
  /** Resolves once events arrive. Rejects where the platform does not let the bot in. */
  start(): Promise<void>;
  /** No event is taken any more; `platform` works on, for the jobs that are still at work. */
  stop(): Promise<void>;
  /** Whether events can come in just now. */
  isConnected(): boolean;
  /** One line: what was started, and how it is reached. No secrets. */
  describe(): string;
  /** One line: what to do in chat once it is started. Absent, or null before that, where there is nothing to say. */
  nextStep?(): string | null;
  /** Tries the tokens and what they allow, without starting anything. */
  check(signal: AbortSignal): Promise<CheckLine[]>;
}
