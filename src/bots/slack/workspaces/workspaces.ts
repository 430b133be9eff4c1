import type { webApi } from '@slack/bolt';
import type { Identity } from '../identity.ts';

/** One workspace that the app is installed in, and how to speak to it. */
export interface Workspace {
  /** For the work of jobs. */
  client: webApi.WebClient;
  /** Gives up before Slack's 3 s are over, so that what fails is not acknowledged. */
  quickClient: webApi.WebClient;
  /** For what no method of the API does: the bytes of files. */
  botToken: string;
  /** Whether the app may post files there. */
  canPostFiles: boolean;
  /** Who the bot is there. Throws where it is not known yet. */
  identity(): Pick<Identity, 'botUserId' | 'botId'>;
}

/** The workspaces that the app speaks to, each with its own token. */
export interface Workspaces {
  /** The workspace of this id (`T1`). Throws a PlatformRefusal where the app is not installed there. */
  of(team: string): Promise<Workspace>;
}
