import type { SlackBlock } from './blocks.ts';

export interface SlackMessage {
  /** What notifications and screen readers give; all of it where Slack refuses the blocks. */
  text: string;
  blocks: SlackBlock[];
}
