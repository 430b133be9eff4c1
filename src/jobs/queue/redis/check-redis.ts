import type { CheckLine } from '../../../check-line.ts';
import { systemClock } from '../clock.ts';
import { createConnection } from './connection.ts';
import { tryRedis } from './find-redis.ts';
import { parseRedisUrl } from './redis-url.ts';
import { createAsk } from './waiting-commands.ts';

/** Looks at Redis as `doctor` does: can it be used, and does it keep what it is given. */
export async function checkRedis(url: string, prefix: string): Promise<CheckLine[]> {
  try {
    return await lookAt(url, prefix);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ ok: false, line: `Redis can not be used: ${message}` }];
  }
}

async function lookAt(url: string, prefix: string): Promise<CheckLine[]> {
  const address = parseRedisUrl(url);
  const { where } = address;
  const client = createConnection(address, 'ask', () => {});
  const { signal } = new AbortController();
  const ask = createAsk(client, { clock: systemClock, where, waitMs: WAIT_MS, signal });
  try {
    const { version, appendOnly, evictionPolicy } = await tryRedis(ask, `{${prefix}}`);
    const lines: CheckLine[] = [{ ok: true, line: `Redis ${version} at ${where} can be written.` }];
    if (!appendOnly) {
      lines.push({
        ok: true,
        line: 'Redis does not log its changes (AOF): what was just accepted is lost when it dies.',
        todo: 'Set "appendonly yes" in redis.conf, or turn on persistence where Redis is rented.',
      });
    }
    if (evictionPolicy !== 'noeviction') {
      lines.push({
        ok: true,
        line: `Redis throws away jobs and reports when its memory is full (${evictionPolicy}).`,
        todo: 'Set "maxmemory-policy noeviction" in redis.conf.',
      });
    }
    return lines;
  } finally {
    client.disconnect();
  }
}

const WAIT_MS = 3_000;
