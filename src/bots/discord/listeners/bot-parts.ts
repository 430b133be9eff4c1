import type { REST } from 'discord.js';
import type { Platform } from '../../../jobs/platform.ts';
import type { Logger } from '../../../log.ts';
import type { Conversation } from '../../conversation-port.ts';
import type { HeldAnswers } from '../answers/held-answers.ts';

/** What listeners use. */
export interface BotParts {
  conversation: Conversation;
  platform: Platform;
  rest: REST;
  held: HeldAnswers;
  log: Logger;
}
