import type { REST } from 'discord.js';
import type { Conversation } from '../../conversation-port.ts';
import type { Platform } from '../../platform.ts';
import type { BotLog } from '../bot-log.ts';
import type { HeldAnswers } from '../held-answers.ts';

/** What listeners use. */
export interface Wires {
  conversation: Conversation;
  platform: Platform;
  rest: REST;
  held: HeldAnswers;
  log: BotLog;
}
