import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type onTestFinished } from 'vitest';
import { reportIdOf } from '../../../src/jobs/archive/report.ts';
import { idle } from '../../helpers/answers.ts';
import { startDoomedProcess } from '../../helpers/doomed-process.ts';
import { createFewThreads } from '../../helpers/few-threads.ts';
import { type RedisServer, startRedisServer } from '../../helpers/redis-server.ts';
import { anUpload, aPress } from '../../helpers/test-parts.ts';
import { createService, postedBefore, type ServiceOptions } from './a-service.ts';
import type { Order } from './doomed-services.ts';

const explain = `explain/${reportIdOf(anUpload())}/1`;
const PLACES = ['the data file', 'Redis'] as const;
type Place = (typeof PLACES)[number];
let duplicates = 0;
let kills = 0;

const threads = createFewThreads();
let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer(['--appendonly', 'yes']);
});
afterAll(async () => {
  await threads.close();
  await server.stop();
});

/** Runs a service for each step in one process, and kills that once each hangs at its step. */
function killedAtEach(place: Place, steps: readonly string[], at: 'upload' | 'press') {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  const optionsOf = new Map<string, ServiceOptions>();

  beforeAll(async () => {
    const doomed = startDoomedProcess<Order>(new URL('doomed-services.ts', import.meta.url));
    try {
      await Promise.all(
        steps.map(async (step, n) => {
          const options: ServiceOptions = {
            folder: join(folder, `data-${n}`),
            ledger: join(folder, `posted-${n}`),
            ...(place === 'Redis' && {
              redis: { url: server.url, prefix: `test-${randomUUID()}` },
            }),
          };
          optionsOf.set(step, options);
          doomed.tell(step, { start: options });
          await doomed.hears(step, 'started');
          doomed.tell(step, 'upload');
          if (at === 'press') {
            await doomed.hears(step, 'edited report');
            doomed.tell(step, { press: explain });
          }
          await doomed.hears(step, step);
        }),
      );
    } finally {
      await doomed.kill();
    }
    kills += steps.length;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts the service again where it was killed. */
  return async function restart(step: string, onEnd: typeof onTestFinished) {
    const options = optionsOf.get(step) ?? expect.unreachable();
    const reached = new Set<string>();
    const steps = new EventEmitter();
    const app = createService(options, threads, async (step) => {
      reached.add(step);
      steps.emit('step');
    });
    onEnd(() => app.stop());
    await app.start();
    return {
      ...app.conversation,
      async reaches(step: string) {
        while (!reached.has(step)) await once(steps, 'step');
      },
      idle: () => idle(app),
      posted: (kind: string) =>
        postedBefore(options.ledger).filter((posted) => posted.kind === kind).length,
    };
  };
}

/** Between the post to a platform that can not look for it and the store's note nobody can know that it was posted. */
const UNKNOWN = ['posted working', 'store message'];

const OF_UPLOAD = [
  'post working',
  'posted working',
  'store message',
  'stored message',
  'open F1',
  'chunk',
  'store report',
  'stored report',
  'store place',
  'stored user',
  'edit report',
  'edited report',
];

const OF_CLICK: [step: string, extra: number][] = [
  ['store explanation', 0],
  ['stored explanation', 0],
  ['post explanation', 0],
  ['posted explanation', 1],
];

describe.each(PLACES)('with its jobs in %s', (place) => {
  describe('a process killed at a step of an upload', () => {
    const restart = killedAtEach(place, OF_UPLOAD, 'upload');

    it.concurrent.for(OF_UPLOAD)(
      'answers it once after the restart: "%s"',
      async (step, { onTestFinished }) => {
        const second = await restart(step, onTestFinished);
        await second.receive(anUpload()); // the platform delivers again
        await second.reaches('edited report');
        await second.idle();
        const extra = second.posted('working') - 1;
        duplicates += extra;
        expect(extra).toBe(UNKNOWN.includes(step) ? 1 : 0);
        expect(second.posted('report')).toBe(0);
      },
    );
  });

  describe('a process killed at a step of a click', () => {
    const steps = OF_CLICK.map(([step]) => step);
    const restart = killedAtEach(place, steps, 'press');

    it.concurrent.for(OF_CLICK)(
      'answers it once after the restart: "%s"',
      async ([step, extra], { onTestFinished }) => {
        const second = await restart(step, onTestFinished);
        await second.press(aPress({ id: 'slack-click-1', action: explain }));
        await second.reaches('posted explanation');
        await second.idle();
        duplicates += extra;
        expect(second.posted('explanation')).toBe(1 + extra);
        expect(second.posted('working')).toBe(1);
      },
    );
  });
});

afterAll(() => {
  console.log(`kill -9 at ${kills} steps: ${duplicates} messages posted twice, the rest once`);
});
