import { createHash } from 'node:crypto';

/**
 * Id of the report of an upload, the same whenever it is asked for: 24 lower-case hexadecimal
 * characters (96 bits of SHA-256), as `decodeAction` takes them.
 */
export function reportIdOf({ tenant, id }: { tenant: string; id: string }): string {
  return createHash('sha256').update(`${tenant}\n${id}`).digest('hex').slice(0, 24);
}
