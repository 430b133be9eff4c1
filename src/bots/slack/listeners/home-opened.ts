import type { types, webApi } from '@slack/bolt';
import { listAt, textAt } from '../read-json.ts';
import { parseMessage, tenantOf } from '../references.ts';
import type { SlackBlock } from '../render/blocks.ts';
import { render } from '../render/render.ts';
import { withSlackErrors } from '../slack-errors.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/** A person opened the app's home tab: it is made anew each time. */
export async function onHomeOpened(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (textAt(event, 'tab') !== 'home') return;
  const user = textAt(event, 'user');
  await publishHome(teamOfEvent(body), user, parts);
}

/** `first` stands above all else. */
export async function publishHome(
  team: string,
  user: string,
  { conversation, client, voiceOf }: BotParts,
  first: SlackBlock[] = [],
): Promise<void> {
  const { tag } = await voiceOf(user);
  const linkTo = (message: string) => permalinkOf(client, message);
  const home = await conversation.home(tenantOf(team), user, linkTo, tag);
  const view: types.HomeView = { type: 'home', blocks: [...first, ...render(home).blocks] };
  await withSlackErrors(() => client.views.publish({ user_id: user, view }));
}

/** Null where it is gone, or Slack does not tell just now: the page stands without it. */
async function permalinkOf(client: webApi.WebClient, message: string): Promise<string | null> {
  const { channel, ts } = parseMessage(message);
  try {
    const link = await withSlackErrors(() => client.chat.getPermalink({ channel, message_ts: ts }));
    return link.permalink ?? null;
  } catch {
    return null;
  }
}

/** The app was removed from a workspace, or its bot token taken back: what is stored for it goes. */
export async function onRemoved(
  body: unknown,
  event: unknown,
  parts: Pick<BotParts, 'conversation' | 'log'>,
): Promise<void> {
  const team = textAt(body, 'team_id');
  const isPersonal =
    textAt(event, 'type') === 'tokens_revoked' && listAt(event, 'tokens', 'bot').length === 0;
  if (isPersonal) return;
  await parts.conversation.forget(tenantOf(team));
  parts.log.info({ team }, 'The app was removed from a workspace');
}
