import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type onTestFinished } from 'vitest';
import { reportIdOf } from '../../../src/jobs/archive/report.ts';
import { type RedisServer, startRedisServer } from '../../helpers/redis-server.ts';
import { anUpload } from '../../helpers/test-parts.ts';
import { createTemporaryFolder } from '../../jobs/queue/embedded/temporary-folder.ts';
import { type AppFixtureOptions, type Posted, startAppChild } from './app-child.ts';

const explain = `explain/${reportIdOf(anUpload())}/1`;
const PLACES = ['the data file', 'Redis'] as const;
type Place = (typeof PLACES)[number];
let duplicates = 0;
let kills = 0;

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer(['--appendonly', 'yes']);
});
afterAll(() => server.stop());

function prepare(place: Place, onEnd: typeof onTestFinished) {
  const folder = createTemporaryFolder(onEnd);
  const options: AppFixtureOptions = {
    folder: join(folder, 'data'),
    ledger: join(folder, 'posted'),
    ...(place === 'Redis' && { redis: { url: server.url, prefix: `test-${randomUUID()}` } }),
  };
  const posted = (kind: string) => {
    const lines = readFileSync(options.ledger, 'utf8').trimEnd().split('\n');
    return lines.filter((line) => (JSON.parse(line) satisfies Posted).kind === kind).length;
  };
  const start = (more?: Partial<AppFixtureOptions>) =>
    startAppChild({ ...options, ...more }, onEnd);
  return { start, posted };
}

/** Between the post to the platform and the store's note of it nobody can know that it was posted. */
const UNKNOWN = ['posted working', 'store message'];

describe.each(PLACES)('with its jobs in %s', (place) => {
  it.concurrent.for([
    'post working',
    'posted working',
    'store message',
    'stored message',
    'open F1',
    'chunk',
    'store report',
    'stored report',
    'store place',
    'stored recent',
    'edit report',
    'edited report',
  ])(
    'a process killed at "%s" of an upload answers it once after the restart',
    async (step, { onTestFinished }) => {
      const { start, posted } = prepare(place, onTestFinished);
      const first = start({ hangAt: step });
      await first.reaches('started');
      first.send('upload');
      await first.reaches(step);
      await first.kill();
      kills++;

      const second = start();
      await second.reaches('started');
      second.send('upload'); // the platform delivers again
      await second.reaches('edited report');
      second.send('idle');
      await second.reaches('is idle');
      const extra = posted('working') - 1;
      duplicates += extra;
      expect(extra).toBe(UNKNOWN.includes(step) ? 1 : 0);
      expect(posted('report')).toBe(0);
    },
  );

  it.concurrent.for([
    ['store explanation', 0] as const,
    ['stored explanation', 0] as const,
    ['post explanation', 0] as const,
    ['posted explanation', 1] as const,
  ])(
    'a process killed at "%s" of a click answers it once after the restart',
    async ([step, extra], { onTestFinished }) => {
      const { start, posted } = prepare(place, onTestFinished);
      const first = start({ hangAt: step });
      await first.reaches('started');
      first.send('upload');
      await first.reaches('edited report');
      first.send(explain);
      await first.reaches(step);
      await first.kill();
      kills++;

      const second = start();
      await second.reaches('started');
      second.send(explain);
      await second.reaches('posted explanation');
      second.send('idle');
      await second.reaches('is idle');
      duplicates += extra;
      expect(posted('explanation')).toBe(1 + extra);
      expect(posted('working')).toBe(1);
    },
  );
});

afterAll(() => {
  console.log(`kill -9 at ${kills} steps: ${duplicates} messages posted twice, the rest once`);
});
