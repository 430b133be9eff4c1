import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findViolations, type Rule } from './helpers/check-boundaries.ts';
import { type Reach, readImports } from './helpers/read-imports.ts';

/** What explanations and bots may know of the engine. */
const analysis = 'engine/analysis.ts';
/** Adapters are joined to their ports in app.ts and known nowhere else. */
const engineAndExplain = ['engine/**', 'explain/**', '!explain/openai.ts'];

/** What a chat platform's adapter may know: the conversation, and the errors that it throws. */
const ofBots = [
  'bots/*.ts',
  'jobs/log-file-name.ts',
  'jobs/payloads.ts',
  'jobs/queue.ts',
  'engine/user-error.ts',
  'log.ts',
];

/** Who may import whom. Each file follows the first rule that matches it; a file without one fails. */
const rules: Rule[] = [
  { files: 'engine/**', packages: ['ml-matrix', 'papaparse', 're2js'], pure: true },

  {
    files: 'explain/openai.ts',
    ours: ['explain/*.ts', analysis, 'log.ts'],
    packages: ['openai', 'zod'],
  },
  {
    files: 'explain/redact.ts',
    ours: ['explain/*.ts', '!explain/openai.ts', analysis, 'log.ts'],
    packages: ['re2js', 'zod'],
  },
  { files: 'explain/*.ts', ours: ['explain/redact.ts', analysis, 'log.ts'], packages: ['zod'] },

  // The command line has no service to belong to; its settings move to config.ts.
  { files: 'command-line-explainer.ts', ours: ['explain/*.ts'], readsEnv: true },

  {
    files: 'jobs/embedded/**',
    ours: ['jobs/*.ts', ...engineAndExplain, 'log.ts'],
    node: ['node:sqlite'],
  },
  {
    files: 'jobs/redis/queue-board.ts',
    ours: ['jobs/redis/worker-settings.ts'],
    packages: ['@bull-board/api', '@bull-board/express', 'bullmq'],
  },
  {
    files: 'jobs/redis/**',
    ours: ['jobs/*.ts', 'jobs/redis/queue-board.ts', ...engineAndExplain, 'log.ts'],
    packages: ['bullmq', 'bullmq-otel', 'ioredis'],
  },
  { files: 'jobs/*.ts', ours: [...engineAndExplain, 'log.ts'] },

  { files: 'bots/slack/**', ours: ofBots, packages: ['@slack/bolt'] },
  { files: 'bots/discord/**', ours: ofBots, packages: ['discord.js'] },
  // The command line analyzes in its own process, so it calls what stands at the top of both folders.
  {
    files: 'bots/cli/**',
    ours: ['bots/*.ts', 'engine/*.ts', 'explain/*.ts', '!explain/openai.ts', 'log.ts'],
  },
  {
    files: 'bots/*.ts',
    ours: [
      ...[
        'explain/*.ts',
        '!explain/openai.ts',
        // Ports and what is stored, but none of the work itself.
        ...[
          'payloads',
          'queue',
          'store',
          'clock',
          'archive',
          'anomaly-kind',
          'channel-baselines',
          'channel-mutes',
          'model-ledger',
          'report',
          'report-id',
        ].map((name) => `jobs/${name}.ts`),
      ],
      ...[analysis, 'engine/user-error.ts', 'log.ts'],
    ],
  },

  {
    files: 'config.ts',
    ours: ['explain/model-settings.ts'],
    packages: ['zod'],
    readsEnv: true,
  },
  { files: 'log.ts', ours: ['jobs/at-work.ts'], packages: ['pino'] },
  { files: 'metrics.ts', ours: ['jobs/queue.ts'], packages: ['prom-client'] },
  { files: 'app.ts', ours: ['**'] },
  { files: 'platforms.ts', ours: ['app.ts', 'config.ts', 'bots/*/app.ts', 'bots/*/client.ts'] },
  { files: 'board.ts', ours: ['config.ts', 'log.ts'] },
  { files: 'health.ts', ours: ['board.ts', 'jobs/queue.ts', 'metrics.ts'] },
  { files: 'run-jobs.ts', ours: ['bots/platform.ts', 'jobs/*.ts', 'log.ts', 'metrics.ts'] },
  { files: 'queues.ts', ours: ['bots/*.ts', 'jobs/*.ts'] },
  {
    files: 'work.ts',
    ours: ['bots/*.ts', 'jobs/*.ts', 'explain/*.ts', 'explainers.ts', 'queues.ts', 'run-jobs.ts'],
  },
  { files: 'explainers.ts', ours: ['explain/*.ts', 'jobs/*.ts', 'log.ts'] },
  {
    files: 'purge.ts',
    ours: ['app.ts', 'bots/cli/**', 'config.ts', 'jobs/*.ts', 'log.ts', 'queues.ts', 'serve.ts'],
  },
  {
    files: '{serve,doctor}.ts',
    ours: ['app.ts', 'board.ts', 'platforms.ts', 'bots/*.ts', 'bots/cli/**', 'config.ts', 'log.ts'],
  },
  {
    files: 'serve-shards.ts',
    ours: ['serve.ts', 'bots/discord/shards.ts', 'log.ts'],
  },
  {
    files: 'main.ts',
    ours: [
      ...['app.ts', 'bots/cli/**', 'command-line-explainer.ts', 'config.ts', 'log.ts'],
      ...['serve.ts', 'serve-shards.ts', 'doctor.ts', 'purge.ts'],
    ],
    packages: ['commander'],
  },
];

it('src/ keeps to the rules', () => {
  const files = readImports(readSources());
  expect(findViolations(files, rules)).toEqual([]);
  // The check has seen something.
  const { imports } = files.get('engine/group/session-table.ts') ?? { imports: [] };
  expect(imports.map(({ specifier }) => specifier)).toContain('../analysis.ts');
});

/** Files that the made-up ones below import. */
const neighbours = [
  ...['app', 'config', 'log', 'main', 'bots/conversation', 'bots/cli/run', 'bots/slack/render'],
  ...['engine/analysis', 'engine/analyze', 'engine/detect/pca', 'engine/user-error'],
  ...['explain/explainer', 'explain/openai', 'explain/plain', 'explain/redact'],
  ...['jobs/analyze-job', 'jobs/queue', 'jobs/store', 'jobs/embedded/queue', 'jobs/redis/queue'],
];

const allowed: [path: string, source: string][] = [
  ['engine/read/rows.ts', "import Papa from 'papaparse'; import type { A } from '../analysis.ts'"],
  ['engine/read/unzip.ts', "import { createGunzip } from 'node:zlib'; import 'node:stream/web'"],
  ['engine/detect/fit.ts', "import { Matrix } from 'ml-matrix'; const t = Date.UTC(2026, 0, 1)"],
  ['engine/names.ts', 'interface A { fetch(): void; process: number } row.fetch(row.Date)'],
  ['engine/comments.ts', "// import 'node:fs'\nconst text = \"import 'node:fs'\" + `fetch()`"],
  ['engine/types.ts', 'let at: Date; type Clock = typeof performance'],
  ['explain/openai.ts', "import OpenAI from 'openai'; import './explainer.ts'"],
  ['explain/redact.ts', "import { RE2JS } from 're2js'"],
  ['explain/evidence.ts', "import { z } from 'zod/v4'; import '../engine/analysis.ts'"],
  ['jobs/embedded/store.ts', "import { DatabaseSync } from 'node:sqlite'; import '../store.ts'"],
  ['jobs/redis/store.ts', "import { Queue } from 'bullmq'; import { Redis } from 'ioredis'"],
  ['jobs/explain-job.ts', "import '../explain/plain.ts'; import '../engine/analyze.ts'"],
  ['bots/slack/app.ts', "import { App } from '@slack/bolt'; import '../conversation.ts'"],
  ['bots/discord/client.ts', "import { Client } from 'discord.js'; import '../../log.ts'"],
  ['bots/discord/download.ts', "await fetch(url); setTimeout(stop, Date.now()); import 'node:fs'"],
  ['bots/slack/listeners.ts', "once(process, 'SIGTERM'); const x = process.uptime()"],
  ['bots/cli/report.ts', "import '../../engine/analyze.ts'; import '../../explain/plain.ts'"],
  ['bots/views.ts', "import '../jobs/queue.ts'; import '../explain/explainer.ts'"],
  ['config.ts', "import { z } from 'zod'; export const load = (env = process.env) => env"],
  ['log.ts', "import { pino } from 'pino'"],
  ['app.ts', "import './jobs/redis/queue.ts'; import './explain/openai.ts'; import './config.ts'"],
  ['main.ts', "import './app.ts'; import './bots/cli/run.ts'; import 'commander'; process.exit()"],
  ['main.ts', "import process from 'node:process'; process.on('SIGTERM', stop)"],
];

const refused: [path: string, source: string, violation: string][] = [
  // Every way to import
  ['engine/a.ts', "import { x } from '../jobs/queue.ts'", ':1 may not import jobs/queue.ts'],
  ['engine/a.ts', "\n\nimport '../log.ts'", ':3 may not import log.ts'],
  ['engine/a.ts', "import type { X } from '../log.ts'", ':1 may not import log.ts'],
  ['engine/a.ts', "import {\n  type X,\n} from '../log.ts'", ':3 may not import log.ts'],
  ['engine/a.ts', "export { x } from '../log.ts'", ':1 may not import log.ts'],
  ['engine/a.ts', "export type { X } from '../log.ts'", ':1 may not import log.ts'],
  ['engine/a.ts', "export * from '../log.ts'", ':1 may not import log.ts'],
  ['engine/a.ts', "type X = import('../log.ts').X", ':1 may not import log.ts'],
  ['engine/a.ts', "const x = await import('../log.ts')", ':1 may not import log.ts'],
  ['engine/a.ts', 'const x = await import(`../log.ts`)', ':1 may not import log.ts'],
  ['engine/a.ts', "import x = require('openai')", ':1 may not import openai'],
  ['jobs/a.ts', "const x = require('openai')", ':1 may not import openai'],
  ['jobs/a.ts', 'const x = await import(name)', ':1 may not import a computed name'],
  ['jobs/a.ts', "new URL('../app.ts', import.meta.url)", ':1 may not import app.ts'],
  ['jobs/a.ts', "import './gone.ts'", ':1 may not import ./gone.ts, which is no file of src/'],
  ['jobs/a.ts', "import '../../test/a.ts'", ':1 may not import ../../test/a.ts, which is no file'],
  // Each folder
  ['explain/plain.ts', "import '../engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['explain/plain.ts', "import 'openai'", ':1 may not import openai'],
  ['explain/prompt.ts', "import './openai.ts'", ':1 may not import explain/openai.ts'],
  ['explain/prompt.ts', "import 're2js'", ':1 may not import re2js'],
  ['jobs/explain-job.ts', "import '../bots/views.ts'", ':1 may not import ../bots/views.ts'],
  ['jobs/explain-job.ts', "import '../explain/openai.ts'", ':1 may not import explain/openai.ts'],
  ['jobs/explain-job.ts', "import './redis/queue.ts'", ':1 may not import jobs/redis/queue.ts'],
  ['jobs/explain-job.ts', "import 'bullmq'", ':1 may not import bullmq'],
  ['jobs/store.ts', "import 'node:sqlite'", ':1 may not import node:sqlite'],
  ['jobs/redis/store.ts', "import 'node:sqlite'", ':1 may not import node:sqlite'],
  ['jobs/redis/store.ts', "import '../embedded/queue.ts'", ':1 may not import jobs/embedded/q'],
  ['jobs/embedded/store.ts', "import 'ioredis'", ':1 may not import ioredis'],
  ['bots/views.ts', "import '../engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['bots/views.ts', "import '../jobs/analyze-job.ts'", ':1 may not import jobs/analyze-job.ts'],
  ['bots/views.ts', "import './slack/render.ts'", ':1 may not import bots/slack/render.ts'],
  ['bots/views.ts', "import { App } from '@slack/bolt'", ':1 may not import @slack/bolt'],
  ['bots/slack/app.ts', "import '@slack/web-api'", ':1 may not import @slack/web-api'],
  ['bots/slack/app.ts', "import '../../jobs/store.ts'", ':1 may not import jobs/store.ts'],
  ['bots/discord/a.ts', "import '../slack/render.ts'", ':1 may not import bots/slack/render.ts'],
  ['bots/discord/a.ts', "import '@slack/bolt'", ':1 may not import @slack/bolt'],
  ['bots/cli/a.ts', "import '../../engine/detect/pca.ts'", ':1 may not import engine/detect/pca'],
  ['bots/cli/a.ts', "import '../../explain/openai.ts'", ':1 may not import explain/openai.ts'],
  ['bots/cli/a.ts', "import 'commander'", ':1 may not import commander'],
  ['config.ts', "import './log.ts'", ':1 may not import log.ts'],
  ['app.ts', "import 'bullmq'", ':1 may not import bullmq'],
  ['main.ts', "import './engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['main.ts', "import 'pino'", ':1 may not import pino'],
  ['utils.ts', '', ' has no rule'],
  ['bots/teams/app.ts', '', ' has no rule'],
  // The engine's surroundings
  ...[
    ...['fs', 'fs/promises', 'net', 'http', 'https', 'http2', 'dns', 'tls', 'dgram', 'os'],
    ...['child_process', 'worker_threads', 'timers', 'perf_hooks', 'sqlite', 'module'],
  ].map((name): [string, string, string] => [
    'engine/a.ts',
    `import { x } from 'node:${name}'`,
    `:1 may not import node:${name}`,
  ]),
  ['engine/a.ts', "import process from 'node:process'", ':1 may not import node:process'],
  ['engine/a.ts', "import { readFile } from 'fs'", ':1 may not import node:fs'],
  ['engine/a.ts', "\nconst x = await fetch('http://x')", ':2 may not use fetch'],
  ['engine/a.ts', 'const x = process.env.HOME', ':1 may not use process.env.HOME'],
  ['engine/a.ts', 'const x = globalThis.process.env', ':1 may not use process.env'],
  ['engine/a.ts', 'const x = Date.now()', ':1 may not use Date.now'],
  ['engine/a.ts', 'const clock = { now: Date.now }', ':1 may not use Date.now'],
  ['engine/a.ts', 'const x = new Date()', ':1 may not use Date'],
  ['engine/a.ts', 'const x = performance.now()', ':1 may not use performance.now'],
  ['engine/a.ts', 'setTimeout(() => {}, 1)', ':1 may not use setTimeout'],
  ['engine/a.ts', "console.log('x')", ':1 may not use console.log'],
  ['engine/a.ts', 'const x = { fetch }', ':1 may not use fetch'],
  ['engine/a.ts', 'const x = Math.random()', ':1 may not use Math.random'],
  // The environment
  ['jobs/a.ts', 'const x = process.env.HOME', ':1 may not use process.env.HOME'],
  ['log.ts', "const x = process['env']", ':1 may not use process.env'],
  ['log.ts', 'const x = process[name]', ':1 may not use process.?'],
  ['app.ts', 'export const f = (env = process.env) => env', ':1 may not use process.env'],
  ['app.ts', 'const { env } = process', ':1 may not use process'],
  ['app.ts', 'const f = ({ env } = process) => env', ':1 may not use process'],
  ['app.ts', 'const x = (await f(process.env)).y', ':1 may not use process.env'],
  ['main.ts', "import { env } from 'node:process'", ':1 may not use process.env'],
  ['main.ts', "import * as it from 'node:process'", ':1 may not use process.env'],
];

/** All made-up sources, read at once: the compiler is a process of its own. */
const madeUp = [...allowed, ...refused].map(([, source]) => source);
const reaches = readImports(new Map(madeUp.map((source, index) => [`${index}.ts`, source])));

it.each(allowed)('%s may hold: %s', (path, source) => {
  expect(violationsIn(path, source)).toEqual([]);
});

it.each(refused)('%s may not hold: %s', (path, source, violation) => {
  const [found, ...more] = violationsIn(path, source);
  expect(found).toContain(`${path}${violation}`);
  expect(more).toEqual([]);
});

it.each([
  ['of values', "import { b } from './b.ts'", "import { a } from './a.ts'"],
  ['of types', "import type { B } from './b.ts'", "export type { A } from './a.ts'"],
])('a cycle %s is a violation', (_, a, b) => {
  expect(violationsAmong({ 'engine/a.ts': a, 'engine/b.ts': b })).toEqual([
    'cycle: engine/a.ts -> engine/b.ts -> engine/a.ts',
  ]);
});

it('two ways to one file are no cycle, and a file that imports itself is one', () => {
  const sources = {
    'engine/a.ts': "import './b.ts'; import './c.ts'",
    'engine/b.ts': "import './d.ts'",
    'engine/c.ts': "import './d.ts'",
    'engine/d.ts': "import './d.ts'",
  };
  expect(violationsAmong(sources)).toEqual(['cycle: engine/d.ts -> engine/d.ts']);
});

function violationsIn(path: string, source: string): string[] {
  const files = new Map<string, Reach>();
  for (const name of neighbours) files.set(`${name}.ts`, { imports: [], uses: [] });
  const reach = reaches.get(`${madeUp.indexOf(source)}.ts`);
  if (!reach) throw new Error('a made-up source must have been read');
  return findViolations(files.set(path, reach), rules);
}

function violationsAmong(sources: Record<string, string>): string[] {
  return findViolations(readImports(new Map(Object.entries(sources))), rules);
}

function readSources(): Map<string, string> {
  const src = new URL('../src/', import.meta.url);
  const files = new Map<string, string>();
  for (const path of globSync('**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}', { cwd: src })) {
    files.set(path.replaceAll('\\', '/'), readFileSync(new URL(path, src), 'utf8'));
  }
  return files;
}
