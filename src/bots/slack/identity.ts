import type { webApi } from '@slack/bolt';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';
import type { Logger } from '../../log.ts';
import { pause } from '../pause.ts';
import { tellOutage } from '../tell-outage.ts';
import { reconnectDelayMs } from './connection/reconnect-delay.ts';
import { tokenRefusal, withSlackErrors } from './slack-errors.ts';

/** Who the bot token belongs to. */
export interface Identity {
  teamId: string;
  teamName: string;
  botUserId: string;
  botId: string;
  botName: string;
  /** Whether the app may post files. */
  canPostFiles: boolean;
}

async function askIdentity(client: webApi.WebClient): Promise<Identity> {
  const answer = await withSlackErrors(() => client.auth.test());
  return {
    teamId: answer.team_id ?? '',
    teamName: answer.team ?? '',
    botUserId: answer.user_id ?? '',
    botId: answer.bot_id ?? '',
    botName: answer.user ?? '',
    canPostFiles: answer.response_metadata?.scopes?.includes('files:write') ?? false,
  };
}

/** Asks until Slack answers; null where the signal ended it. Throws what Slack refuses. */
export async function awaitIdentity(
  client: webApi.WebClient,
  log: Logger,
  signal: AbortSignal,
): Promise<Identity | null> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await askIdentity(client);
    } catch (err) {
      if (err instanceof PlatformRefusal) throw tokenRefusal('SLACK_BOT_TOKEN', err);
      tellOutage('Slack', err, failures, log);
      const asked = err instanceof RetryLater ? err.delayMs : 0;
      await pause(Math.max(asked, reconnectDelayMs(failures, Math.random())), signal);
    }
  }
  return null;
}
