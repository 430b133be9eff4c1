import type { webApi } from '@slack/bolt';
import type { Standing } from '../../jobs/payloads.ts';
import { listAt, objectAt, textAt } from './read-json.ts';
import { parseThread } from './references.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

/**
 * What a person is in a place, asked anew each time: it must not lag behind. `unknown` where Slack
 * does not tell, as without `users:read`.
 */
export async function standingOf(
  client: webApi.WebClient,
  place: string,
  user: string,
  signal: AbortSignal,
): Promise<Standing> {
  const { team, channel } = parseThread(place);
  if (isDirect(channel)) return 'admin';
  try {
    const answer = await withSlackErrors(() => client.users.info({ user }), signal);
    return standingIn(team, answer.user);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return 'unknown';
  }
}

/** docs.slack.dev/reference/objects/user-object */
function standingIn(team: string, user: unknown): Standing {
  const is = (name: string) => objectAt(user)[name] === true;
  const teams = [textAt(user, 'team_id'), ...listAt(user, 'enterprise_user', 'teams')];
  if (is('is_stranger') || !teams.includes(team)) return 'guest';
  if (is('is_restricted') || is('is_ultra_restricted')) return 'guest';
  return is('is_admin') || is('is_owner') || is('is_primary_owner') ? 'admin' : 'member';
}

/** The direct messages with one person, not a group's. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
