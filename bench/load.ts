import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRandom } from '../data/random.ts';
import { startRedisServer } from '../test/helpers/redis-server.ts';
import { createCrowd } from './crowd.ts';
import { benchLog } from './generate-log.ts';
import { printTable } from './print-table.ts';
import { startWatched, type WatchedProcess } from './watched-process.ts';

/**
 * The whole service under load: 100 uploads at once, then 10 a second, of mixed sizes, on a Slack and
 * a Discord of ours (in this process); then how the throughput grows with workers on Redis.
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    rate: { type: 'string', default: '10' },
    workers: { type: 'string', default: '1,2,4' },
  },
});
const AT_ONCE = 100;
const GOALS = { ackP99Ms: 1_000, ackMaxMs: 3_000, delayP99Ms: 200 };
/** Log lines of an upload, and of how many in a thousand. */
const SIZES = [
  [600, 880],
  [5_000, 110],
  [50_000, 8],
  [250_000, 2],
] as const;
const logs = new Map(SIZES.map(([lines]) => [lines, Buffer.from([...benchLog(lines)].join(''))]));
const random = createRandom(20_261_124);
const loadNow = () => loadavg()[0]?.toFixed(1) ?? '?';

console.log(
  `${availableParallelism()} cores, load average ${loadNow()} before the start, Node ${process.version}`,
);
await measureAcknowledgements(Number(options.minutes), Number(options.rate));
await measureThroughput(options.workers.split(',').map(Number));

async function measureAcknowledgements(minutes: number, rate: number): Promise<void> {
  const crowd = await createCrowd(['slack', 'discord']);
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-load-'));
  const bot = await startWatched('bot', { ...crowd.env, LOG_DECODER_DATA: folder });
  await crowd.connected();
  bot.reset();
  const startMs = performance.now();
  const rows: Record<string, string>[] = [];
  const note = () => rows.push(stateOf(bot, startMs, crowd));
  for (let n = 0; n < AT_ONCE; n++) crowd.upload(n === 50 ? logOf(250_000) : someLog());
  await sleep(1_000);
  const total = AT_ONCE + Math.round(minutes * 60 * rate);
  const everyMs = Math.max(5_000, (minutes * 60_000) / 10);
  let notedMs = startMs;
  while (crowd.uploaded() < total) {
    const due = AT_ONCE + Math.floor(((performance.now() - startMs - 1_000) / 1_000) * rate);
    while (crowd.uploaded() < Math.min(due, total)) crowd.upload(someLog());
    if (performance.now() - notedMs > everyMs) {
      note();
      notedMs = performance.now();
    }
    await sleep(50);
  }
  const inTimeMs = performance.now();
  const all = await crowd.allAnswered(minutes * 60_000 + 10 * 60_000);
  const drainedMs = performance.now() - inTimeMs;
  await sleep(1_500);
  note();
  printTable(rows);
  report(bot, crowd, all, drainedMs);
  await bot.stop();
  await crowd.close();
  rmSync(folder, { recursive: true, force: true });
}

function report(
  { samples }: WatchedProcess,
  crowd: Awaited<ReturnType<typeof createCrowd>>,
  all: boolean,
  drainedMs: number,
): void {
  const { latenciesMs, open } = crowd.acknowledged();
  latenciesMs.sort((a, b) => a - b);
  const at = (share: number) => latenciesMs[Math.ceil(share * latenciesMs.length) - 1] ?? 0;
  const { answered, problems, messages } = crowd.counts();
  const last = samples.at(-1);
  console.log(`
${crowd.uploaded()} uploads, ${latenciesMs.length} events and commands acknowledged, ${open} not
acknowledged  p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms
event loop    of the bot late by p99 ${last?.delayP99Ms.toFixed(0)} ms, at most ${last?.delayMaxMs.toFixed(0)} ms
answered      ${answered} (${problems} of them problems), with ${messages} messages, the last ${(drainedMs / 1000).toFixed(0)} s after the last upload
refused by the platforms: ${crowd.violations()}`);
  goal('acknowledged: p99 under 1 s, none over 3 s, none missing', [
    at(0.99) < GOALS.ackP99Ms,
    at(1) <= GOALS.ackMaxMs,
    open === 0,
  ]);
  goal('event loop: p99 under 200 ms', [(last?.delayP99Ms ?? Infinity) < GOALS.delayP99Ms]);
  goal('every upload answered once', [all, messages === crowd.uploaded(), problems === 0]);
}

function goal(what: string, parts: boolean[]): void {
  const met = parts.every(Boolean);
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}`);
  if (!met) process.exitCode = 1;
}

function stateOf(
  { samples }: WatchedProcess,
  startMs: number,
  crowd: Awaited<ReturnType<typeof createCrowd>>,
): Record<string, string> {
  const last = samples.at(-1);
  return {
    second: ((performance.now() - startMs) / 1000).toFixed(0),
    uploads: String(crowd.uploaded()),
    answered: String(crowd.counts().answered),
    'memory MiB': last?.rssMiB.toFixed(0) ?? '',
    'CPU s': last?.cpuSeconds.toFixed(0) ?? '',
    'loop p99 ms': last?.delayP99Ms.toFixed(0) ?? '',
    'load average': loadNow(),
  };
}

/** The same uploads with more and more workers: a bot that replies, and workers that read. */
async function measureThroughput(workerCounts: number[]): Promise<void> {
  const uploads = 60;
  const rows: Record<string, string>[] = [];
  let first = 0;
  for (const count of workerCounts) {
    const redis = await startRedisServer(['--appendonly', 'yes']);
    const crowd = await createCrowd(['slack']);
    const env = { ...crowd.env, REDIS_URL: redis.url };
    const running = [await startWatched('bot', { ...env, BOT_WORK: 'replies' })];
    for (let n = 0; n < count; n++) running.push(await startWatched('worker', env));
    await crowd.connected();
    // Threads start with their first log.
    for (let n = 0; n < 4 * count; n++) crowd.upload(logOf(600));
    await crowd.allAnswered(120_000);
    const startMs = performance.now();
    for (let n = 0; n < uploads; n++) crowd.upload(logOf(50_000));
    const all = await crowd.allAnswered(15 * 60_000);
    const seconds = (performance.now() - startMs) / 1000;
    const perSecond = uploads / seconds;
    if (first === 0) first = perSecond;
    rows.push({
      workers: String(count),
      'uploads a second': all ? perSecond.toFixed(2) : 'not all answered',
      ratio: (perSecond / first).toFixed(2),
      'load average': loadNow(),
    });
    for (const one of running) await one.stop();
    await crowd.close();
    await redis.stop();
  }
  console.log(`\n${uploads} uploads of 50,000 log lines, on Redis:`);
  printTable(rows);
}

function someLog(): Buffer {
  let place = random.below(1_000);
  for (const [lines, perMille] of SIZES) {
    if (place < perMille) return logOf(lines);
    place -= perMille;
  }
  return logOf(600);
}

function logOf(lines: number): Buffer {
  const log = logs.get(lines as 600);
  if (!log) throw new Error('there must be a log of this size');
  return log;
}
