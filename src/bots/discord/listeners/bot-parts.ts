import type { REST } from 'discord.js';
import type { Platform } from '../../../jobs/platform.ts';
import type { Logger } from '../../../log.ts';
import type { Conversation } from '../../conversation-port.ts';
import type { HeldInteractions } from '../interactions/held-interactions.ts';

/** What listeners use. */
export interface BotParts {
  conversation: Conversation;
  platform: Platform;
  rest: REST;
  held: HeldInteractions;
  log: Logger;
}
