import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createFakeSlack } from '../test/helpers/fake-slack/create-fake-slack.ts';
import { hook, measure, parseUsage } from './measure.ts';

/**
 * 100 uploads at once to the whole service, over Socket Mode, with a Slack of our own. The peer is
 * the command line on the same log, times 100: what the analyses alone take, one after the other.
 */
const UPLOADS = 100;
const GOAL_ACK_MS = 3_000;
const path = (name: string) => join(import.meta.dirname, name);
const main = path('../src/main.ts');
const sample = path('../data/hdfs-sample.log_structured.csv');

const peer = await measure([main, 'analyze', sample, '--json'], null);
const fake = await createFakeSlack();
const folder = mkdtempSync(join(tmpdir(), 'log-decoder-bench-'));
const bot = spawn(process.execPath, ['--require', hook, main, 'bot'], {
  env: {
    PATH: process.env.PATH,
    LOG_DECODER_DATA: folder,
    LOG_LEVEL: 'error',
    SLACK_API_URL: fake.apiUrl,
    SLACK_BOT_TOKEN: fake.world.botToken,
    SLACK_APP_TOKEN: fake.world.appToken,
  },
  stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
});
const usage = text(bot.stdio[3] as Readable);
try {
  await fake.connected(1, { timeoutMs: 30_000 });
  const content = readFileSync(sample);
  const user = fake.addUser().id;
  const channel = fake.addChannel({ name: 'ops', member: true }).id;
  const startedAt = performance.now();
  const deliveries = Array.from({ length: UPLOADS }, (_, i) =>
    fake.share({ channel, user, files: [{ name: `app-${i}.csv`, content }] }),
  ).flatMap((shared) => shared.deliveries);
  const acks = await Promise.all(deliveries.map(({ acked }) => acked));
  const latencies = acks.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
  const answered = () =>
    fake.posted(channel).filter(({ blocks }) => JSON.stringify(blocks).includes('of 300 sessions'));
  await fake.waitFor(() => answered().length === UPLOADS, { timeoutMs: 15 * 60_000 });
  const seconds = (performance.now() - startedAt) / 1000;
  const messages = fake.posted(channel).length;

  bot.kill('SIGTERM');
  await once(bot, 'exit');
  const { peakMiB, cpuSeconds } = parseUsage(await usage);
  const at = (share: number) => latencies[Math.ceil(share * latencies.length) - 1]?.toFixed(0);
  console.log(`${UPLOADS} uploads of 5,194 lines at once, ${deliveries.length} events:
acknowledged  p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms (goal <= ${GOAL_ACK_MS})
answered      ${answered().length} in ${seconds.toFixed(1)} s, with ${messages} messages
              ${(seconds / (UPLOADS * peer.seconds)).toFixed(2)} times ${UPLOADS} runs of the command line (${peer.seconds.toFixed(2)} s each)
used          ${cpuSeconds.toFixed(1)} s of CPU, at most ${peakMiB.toFixed(0)} MiB
refused by Slack: ${fake.violations.length}`);
} finally {
  bot.kill('SIGKILL');
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
}
