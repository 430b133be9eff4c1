import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/an-app.ts';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { type Cluster, createCluster } from './cluster.ts';
import {
  cutNetwork,
  feedPoison,
  fillDisk,
  killAtRandom,
  killRedis,
  repeatEvents,
} from './scenarios.ts';
import type { Outcome } from './uploads.ts';

/** The short form of `npm run chaos`. */
const scale = { outageMs: 1_000, patienceMs: 240_000 };

/** Each upload is answered with its report, once; on Slack twice only where no note could be made. */
function expectAllAnswered(outcome: Outcome): void {
  const { uploads } = outcome;
  expect(outcome).toMatchObject({
    answered: uploads,
    apologies: [],
    extraOnDiscord: 0,
    extraKnownOnSlack: 0,
  });
}

describe('a bot and a worker on Redis', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await createCluster(1);
  });
  afterAll(() => cluster.close());

  it('answer once what is told three times, in another order', async () => {
    const outcome = await repeatEvents(cluster, scale);
    expectAllAnswered(outcome);
    expect(outcome.extraOnSlack).toBe(0);
  });

  it('answer everything when they are killed at random', async () => {
    expectAllAnswered(await killAtRandom(cluster, { kills: 3, seed: 6 }, scale));
  });

  it('answer everything when Redis is killed and comes back', async () => {
    expectAllAnswered(await killRedis(cluster, scale));
  });

  it.each([
    ['bot-redis', 'reset'],
    ['bot-redis', 'silent'],
    ['worker-redis', 'reset'],
    ['slack', 'reset'],
    ['discord', 'reset'],
    ['worker-files', 'reset'],
  ] as const)('answer everything after the network %s was cut (%s)', async (network, how) => {
    expectAllAnswered(await cutNetwork(cluster, network, how, scale));
  });

  it('give up a file that kills its reader after as many tries as are allowed, say so, and go on', async () => {
    const { deaths, apologies, ...outcome } = await feedPoison(cluster, scale, 4);
    expectAllAnswered({ ...outcome, apologies: [] });
    expect(apologies).toEqual([expect.stringContaining('could not be judged')]);
    expect(deaths).toBe(4);
  });
});

describe('a bot on its data file', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await createCluster(0);
  });
  afterAll(() => cluster.close());

  it('answers everything when it is killed at random', async () => {
    expectAllAnswered(await killAtRandom(cluster, { kills: 2, seed: 9 }, scale));
  });

  it('takes nothing it can not keep on a full disk, and goes on', async () => {
    const outcome = await fillDisk(cluster, scale);
    expectAllAnswered(outcome);
    expect(outcome.notTaken).toBeGreaterThan(0);
  });
});

it('a data folder that can not be is told in words at the start', async () => {
  const folder = join(temporaryFolder(), 'a-file');
  writeFileSync(folder, '');
  const main = join(import.meta.dirname, '../../src/start.js');
  const bot = spawn(process.execPath, [main, 'bot'], {
    cwd: join(folder, '..'),
    env: { ...bareEnvironment(), LOG_DECODER_DATA: folder, DISCORD_TOKEN: 'x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(bot.stderr), once(bot, 'exit')]);
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^The bot could not be started: .*a-file/),
  ]);
  expect(said).not.toMatch(/\n\s+at /);
});
