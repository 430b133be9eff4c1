import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../log.ts';
import type { Conversation } from '../../conversation-port.ts';
import type { Identity } from '../identity.ts';

/** What the listeners hold on to. */
export interface BotParts {
  conversation: Conversation;
  /** Gives up before Slack's 3 s are over, so that what fails is not acknowledged. */
  client: webApi.WebClient;
  log: Logger;
  identity(): Identity;
}
