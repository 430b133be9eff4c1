import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Cluster, NETWORKS } from '../test/chaos/cluster.ts';
import {
  cutNetwork,
  feedPoison,
  fillDisk,
  killAtRandom,
  killRedis,
  repeatEvents,
  withCluster,
} from '../test/chaos/scenarios.ts';
import type { Outcome } from '../test/chaos/uploads.ts';
import { printTable } from './print-table.ts';

/**
 * The service with things taken from it, at full length; `npm test` has a short form. Goals: every
 * upload that was accepted is answered, none twice on Discord, and on Slack only where a process or
 * Redis went away between a post and the note of it.
 */
const { values: options } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    outage: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20261124' },
  },
});
const kills = Number(options.kills);
const seed = Number(options.seed);
const scale = { outageMs: Number(options.outage) * 1_000, patienceMs: 10 * 60_000 };
const rows: Record<string, string>[] = [];

await withCluster(2, async (cluster) => {
  const half = Math.ceil(kills / 2);
  await run(`${half} kills of a bot or worker`, () =>
    killAtRandom(cluster, { kills: half, seed }, scale),
  );
  await run('every event three times', () => repeatEvents(cluster, scale));
  await run('Redis killed, back at once', () => killRedis(cluster, { ...scale, outageMs: 500 }));
  await run(`Redis away for ${options.outage} s`, () => killRedis(cluster, scale));
  await cutAll(cluster);
  await run('a file that kills its reader', () => feedPoison(cluster, scale), 1);
});
const onDataFile = async (cluster: Cluster) => {
  const half = Math.floor(kills / 2);
  await run(`${half} kills, on the data file`, () =>
    killAtRandom(cluster, { kills: half, seed: seed + 1 }, scale),
  );
  await run('a full disk', () => fillDisk(cluster, scale));
};
// As patient as it is for its users: one process that dies every other second ends hardly any work.
await withCluster(0, onDataFile, {});
console.log();
printTable(rows);

async function cutAll(cluster: Cluster): Promise<void> {
  // Longer than what the short delays of these processes bridge, a download is given up, in words.
  const short = { ...scale, outageMs: Math.min(scale.outageMs, 5_000) };
  for (const network of NETWORKS) {
    for (const how of ['reset', 'silent'] as const) {
      const length = network === 'worker-files' ? { ...scale, outageMs: 1_500 } : short;
      await run(`${network} cut (${how})`, () => cutNetwork(cluster, network, how, length));
    }
  }
}

/** `apologies`: how many uploads are rightly answered with one. */
async function run(what: string, act: () => Promise<Outcome>, apologies = 0): Promise<void> {
  const startMs = performance.now();
  const outcome = await act();
  const { uploads, answered, refused, extraOnDiscord, extraOnSlack, extraKnownOnSlack } = outcome;
  const met =
    answered === uploads &&
    extraOnDiscord === 0 &&
    extraKnownOnSlack === 0 &&
    outcome.apologies.length === apologies;
  if (!met) process.exitCode = 1;
  rows.push({
    what,
    uploads: String(uploads),
    answered: String(answered),
    'told to try again': String(refused),
    apologies: String(outcome.apologies.length),
    'twice on Discord': String(extraOnDiscord),
    'on Slack': `${extraOnSlack}${extraKnownOnSlack > 0 ? ` (${extraKnownOnSlack} not excused)` : ''}`,
    seconds: ((performance.now() - startMs) / 1000).toFixed(0),
    'load average': loadavg()[0]?.toFixed(1) ?? '',
    goal: met ? 'met' : 'MISSED',
  });
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}`);
  for (const apology of outcome.apologies.slice(0, 3)) console.log(`        ${apology}`);
}
