import { createHash } from 'node:crypto';
import { MAX_NONCE } from './limits.ts';

/** The nonce of what a key names: a second create of it gives the message that is there already. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, MAX_NONCE);
}
