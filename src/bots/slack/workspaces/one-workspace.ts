import type { Logger } from '@slack/bolt';
import { createClient } from '../connection/client.ts';
import type { Identity } from '../identity.ts';
import type { Workspaces } from './workspaces.ts';

/** The one workspace of a token that stands in the settings, whatever id is asked for. */
export function createOneWorkspace(
  settings: { botToken: string; apiUrl?: string },
  /** Null until Slack has told. */
  identity: () => Identity | null,
  { callMs, listenerMs }: { callMs: number; listenerMs: number },
  logger: Logger,
): Workspaces {
  const client = createClient(settings, callMs, logger);
  const quickClient = createClient(settings, listenerMs, logger);
  return {
    of: async () => ({
      ...{ client, quickClient, botToken: settings.botToken },
      canPostFiles: identity()?.canPostFiles ?? false,
      identity() {
        const known = identity();
        if (known === null) throw new Error('the bot must be started before events come in');
        return known;
      },
    }),
  };
}
