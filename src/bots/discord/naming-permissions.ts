import { PlatformRefusal } from '../platform.ts';
import { codeOf, codes } from './discord-errors.ts';
import { inWords } from './permissions.ts';

/** Discord does not say which permission is missing: the ones that an answer needs. */
export async function namingPermissions<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code !== codes.missingPermissions && code !== codes.missingAccess) throw error;
    const needed = inWords(['ViewChannel', 'SendMessages', 'SendMessagesInThreads']);
    throw new PlatformRefusal(`a permission is missing in this channel, one of ${needed}`, {
      cause: error,
    });
  }
}
