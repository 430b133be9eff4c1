import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../data/random.ts';
import type { RetryRules } from '../../src/jobs/queue/queue.ts';
import { type Cluster, createCluster, type Network } from './cluster.ts';
import { createUploads, type Outcome } from './uploads.ts';

/** How long things are away, and how long an answer may take after that. */
export interface Scale {
  outageMs: number;
  patienceMs: number;
}

/** Kills a process at random instants while people upload, and starts it again. */
export async function killAtRandom(
  cluster: Cluster,
  { kills, seed }: { kills: number; seed: number },
  { patienceMs }: Scale,
): Promise<Outcome> {
  const random = createRandom(seed);
  const uploads = createUploads(cluster);
  for (let kill = 0; kill < kills; kill++) {
    uploads.make();
    const name = random.pick(cluster.names as [string, ...string[]]);
    await sleep(random.below(400));
    await cluster.kill(name);
    await cluster.start(name);
    uploads.deliverAgain();
  }
  return uploads.settle(patienceMs);
}

/** Redis dies while jobs are at work and waiting, and comes back from its log. */
export async function killRedis(
  cluster: Cluster,
  { outageMs, patienceMs }: Scale,
): Promise<Outcome> {
  const { redis } = cluster;
  if (!redis) throw new Error('this takes a Redis');
  const uploads = createUploads(cluster);
  for (let n = 0; n < 3; n++) uploads.make();
  await cluster.slack.waitFor(() => cluster.slack.posted().length > 0, { timeoutMs: patienceMs });
  await redis.kill();
  uploads.make();
  await sleep(outageMs);
  await redis.restart();
  uploads.make();
  return uploads.settle(patienceMs);
}

/** A network is cut while uploads are at work, and new ones come. */
export async function cutNetwork(
  cluster: Cluster,
  network: Network,
  how: 'reset' | 'silent',
  { outageMs, patienceMs }: Scale,
): Promise<Outcome> {
  const uploads = createUploads(cluster);
  uploads.make();
  uploads.make();
  cluster.networks[network].cut(how);
  uploads.make();
  await sleep(outageMs);
  cluster.networks[network].heal();
  return uploads.settle(patienceMs);
}

export interface PoisonOutcome extends Outcome {
  /** How often a process died of the file. */
  deaths: number;
}

/**
 * A file that kills whatever reads it, beside good ones. What dies is started again, and allows a job
 * so many attempts (default: as many as the service does).
 */
export async function feedPoison(
  cluster: Cluster,
  { patienceMs }: Scale,
  attempts?: number,
): Promise<PoisonOutcome> {
  const uploads = createUploads(cluster);
  const restarts: Promise<void>[] = [];
  const startAgain = (name: string) =>
    restarts.push(cluster.start(name, { ...(attempts && { attempts }) }));
  cluster.deaths.on('death', startAgain);
  uploads.make();
  uploads.makePoison();
  uploads.make();
  const outcome = await uploads.settle(patienceMs);
  cluster.deaths.off('death', startAgain);
  await Promise.all(restarts);
  return { ...outcome, deaths: restarts.length };
}

/** Every event comes three times, and in another order. */
export async function repeatEvents(cluster: Cluster, { patienceMs }: Scale): Promise<Outcome> {
  const random = createRandom(7);
  const { slack } = cluster;
  const uploads = createUploads(cluster);
  const before = slack.deliveries.length;
  for (let n = 0; n < 4; n++) uploads.make();
  const repeated = slack.deliveries.slice(before).flatMap((delivery) => [delivery, delivery]);
  for (const delivery of random.shuffled(repeated)) slack.redeliver(delivery);
  uploads.deliverAgain();
  uploads.deliverAgain();
  await uploads.settle(patienceMs);
  for (const delivery of random.shuffled(repeated)) slack.redeliver(delivery);
  return uploads.settle(patienceMs);
}

export interface FullDiskOutcome extends Outcome {
  /** Uploads that were not accepted while there was no room. */
  notTaken: number;
}

/** The data file can not grow, until the process is started again with room. */
export async function fillDisk(cluster: Cluster, { patienceMs }: Scale): Promise<FullDiskOutcome> {
  const { slack } = cluster;
  const uploads = createUploads(cluster);
  await cluster.kill('bot');
  await cluster.start('bot', { maxFileKiB: largestKiB(cluster.folder) + ROOM_KIB });
  const before = slack.deliveries.length;
  const notTaken = () =>
    slack.deliveries.slice(before).filter(({ ack }) => ack === undefined).length;
  for (let n = 0; n < 8; n++) {
    uploads.make();
    await uploads.settle(250);
  }
  const left = notTaken();
  await cluster.kill('bot');
  await cluster.start('bot');
  return { ...(await uploads.settle(patienceMs)), notTaken: left };
}

/** For a start, and little more. */
const ROOM_KIB = 64;

function largestKiB(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return Math.ceil(Math.max(...sizes) / 1024);
}

/** A cluster that is gone when `use` ends. */
export async function withCluster<T>(
  workers: number,
  use: (cluster: Cluster) => Promise<T>,
  retry?: Partial<RetryRules>,
): Promise<T> {
  const cluster = await createCluster(workers, retry);
  try {
    return await use(cluster);
  } finally {
    await cluster.close();
  }
}
