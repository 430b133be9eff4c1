import type { webApi } from '@slack/bolt';
import type { Logger } from '../../log.ts';
import { textAt } from './read-json.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

const KNOWN_FOR_MS = 3_600_000;
const MAX_KNOWN = 10_000;

interface Person {
  team: string;
  user: string;
}

/**
 * People's locales as Slack knows them, each asked for at most once an hour; null where Slack does
 * not tell: without `users:read`, and while it has trouble, everybody is answered in English.
 */
export function createLanguages(
  log: Logger,
  now: () => number = Date.now,
): (client: webApi.WebClient, who: Person, signal: AbortSignal) => Promise<string | null> {
  const known = new Map<string, { locale: string | null; untilMs: number }>();
  return async (client, { team, user }, signal) => {
    const key = `${team}:${user}`;
    const found = known.get(key);
    if (found && found.untilMs > now()) return found.locale;
    let locale: string | null = null;
    try {
      const answer = await withSlackErrors(
        () => client.users.info({ user, include_locale: true }),
        signal,
      );
      locale = textAt(answer, 'user', 'locale') || null;
    } catch (error) {
      if (signal.aborted) throw error;
      const reason = refusalOf(error);
      log.debug({ reason }, "A person's language is not known");
      if (reason === null) return null;
    }
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, { locale, untilMs: now() + KNOWN_FOR_MS });
    return locale;
  };
}
