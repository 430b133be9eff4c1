import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../log.ts';
import type { Conversation } from '../../conversation-port.ts';
import type { Voice } from '../../views/voice.ts';
import type { Identity } from '../identity.ts';
import type { Workspaces } from '../workspaces/workspaces.ts';

/** What is the same in all workspaces. */
export interface CommonParts {
  conversation: Conversation;
  log: Logger;
  workspaces: Workspaces;
}

/** What the listeners hold on to, of the workspace in which something happened. */
export interface BotParts {
  conversation: Conversation;
  /** Gives up before Slack's 3 s are over, so that what fails is not acknowledged. */
  client: webApi.WebClient;
  log: Logger;
  identity(): Pick<Identity, 'botUserId'>;
  /** The words for a person, in English where Slack does not tell their language at once. */
  voiceOf(user: string): Promise<Voice>;
}
