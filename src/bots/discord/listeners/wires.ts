import type { REST } from 'discord.js';
import type { Logger } from '../../../log.ts';
import type { Conversation } from '../../conversation-port.ts';
import type { Platform } from '../../platform.ts';
import type { HeldAnswers } from '../held-answers.ts';

/** What listeners use. */
export interface Wires {
  conversation: Conversation;
  platform: Platform;
  rest: REST;
  held: HeldAnswers;
  log: Logger;
}

/** Of the three seconds that Discord waits for a first answer. */
export const ACCEPT_WITHIN_MS = 2_000;
