import type { ChangeRequest, Press } from './payloads.ts';
import type { Platform } from './platform.ts';

/** Who may say what is normal: all members, the uploader of the log and admins, or admins alone. */
export type NormalBy = 'anyone' | 'uploader' | 'admins';

/** Whether a person may change what is normal in a place, as the event or else the platform says. */
export async function mayChange(
  request: Pick<Press | ChangeRequest, 'user' | 'place' | 'standing'>,
  normalBy: NormalBy,
  /** Ids of those whose log, or whose own earlier change, it is about. */
  owners: readonly string[],
  platform: Platform,
  signal: AbortSignal,
): Promise<boolean> {
  const { user, place } = request;
  const standing = request.standing ?? (await platform.standingOf(place, user, signal));
  if (standing === 'admin') return true;
  if (standing !== 'member') return false;
  return normalBy === 'anyone' || (normalBy === 'uploader' && owners.includes(user));
}
