import type { Platform } from './platform.ts';
import type { Press, Question } from './requests.ts';

/** The person's locale (BCP 47), as the event or else the platform tells it; null where neither does. */
export async function localeOf(
  { language, user }: Press | Question,
  platform: Platform,
  signal: AbortSignal,
): Promise<string | null> {
  return language ?? (await platform.languageOf(user, signal));
}
