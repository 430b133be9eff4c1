import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  findFullFolders,
  findTwoWayFolders,
  findViolations,
  type Rule,
} from './helpers/check-boundaries.ts';
import { type Reach, readImports } from './helpers/read-imports.ts';

/** What explanations and bots may know of the engine. */
const analysis = 'engine/analysis.ts';
/** What may be looked up in a log, and what comes of it: the types alone. */
const lookUp = 'engine/look-up/look-up.ts';
/** What comes of comparing two logs: the types alone. */
const comparison = 'engine/compare/comparison.ts';
/** The table of detectors, for those who let a person choose one. */
const detectors = 'engine/detect/detectors.ts';
/** What anything above the engine may call or catch. */
const ofEngine = ['engine/*.ts'];
/** All of the explanations but the adapter of one vendor, which service/ joins to its port. */
const explaining = ['explain/**', '!explain/openai/**'];

/** What a chat platform's adapter may know: the conversation, its views, and the errors that it throws. */
const ofBots = [
  'bots/*.ts',
  'bots/views/**',
  ...['jobs/platform.ts', 'jobs/view.ts', 'jobs/actions.ts', 'jobs/payloads.ts'],
  ...['jobs/upload/log-names.ts', 'jobs/queue/queue.ts'],
  ...[detectors, 'draw/*.ts', 'languages/**', 'text/*.ts', 'log.ts', 'check-line.ts'],
];

/** Who may import whom. Each file follows the first rule that matches it; a file without one fails. */
const rules: Rule[] = [
  { files: 'text/*.ts', pure: true },
  { files: 'knowledge/**', ours: ['text/*.ts'], packages: ['re2js'], pure: true },
  { files: 'languages/**', ours: ['knowledge/kind.ts', 'text/*.ts'], pure: true },
  {
    files: 'engine/**',
    ours: ['knowledge/**', 'text/*.ts'],
    packages: [
      ...['fflate', 'tar-stream', 'unbzip2-stream', 'xz-decompress'],
      ...['ml-matrix', 'papaparse', 're2js'],
    ],
    pure: true,
  },

  {
    files: 'explain/openai/*.ts',
    ours: ['explain/model/*.ts', analysis, 'text/*.ts', 'log.ts'],
    packages: ['openai', 'zod'],
  },
  {
    files: 'explain/redact/**',
    ours: ['explain/redact/**', analysis, 'engine/baseline.ts', 'text/*.ts'],
    packages: ['re2js', 'zod'],
  },
  {
    files: 'explain/**',
    ours: [
      ...['explain/redact/*.ts', analysis, lookUp, comparison],
      ...['knowledge/**', 'languages/**', 'text/*.ts', 'log.ts'],
    ],
    packages: ['zod'],
  },

  {
    files: 'jobs/queue/embedded/**',
    ours: ['jobs/queue/*.ts', 'log.ts', 'check-line.ts'],
    node: ['node:sqlite'],
  },
  {
    files: 'jobs/queue/redis/queue-board.ts',
    ours: ['jobs/queue/redis/worker-settings.ts'],
    packages: ['@bull-board/api', '@bull-board/express', 'bullmq'],
  },
  {
    files: 'jobs/queue/redis/**',
    ours: ['jobs/queue/*.ts', 'jobs/queue/redis/queue-board.ts', 'log.ts', 'check-line.ts'],
    packages: ['bullmq', 'bullmq-otel', 'ioredis'],
  },
  { files: 'jobs/queue/*.ts', ours: ['log.ts'] },
  {
    files: 'jobs/**',
    ours: [
      ...['jobs/queue/*.ts', 'engine/**', ...explaining, 'draw/*.ts'],
      ...['knowledge/kind.ts', 'text/*.ts', 'log.ts'],
    ],
  },

  { files: 'bots/slack/**', ours: ofBots, packages: ['@slack/bolt'] },
  { files: 'bots/discord/**', ours: ofBots, packages: ['discord.js'] },
  // What runs in the browser: it is given all that it says, and knows the rest by its types alone.
  {
    files: 'bots/web/page/*',
    ours: [
      ...['bots/web/render/element.ts', 'bots/web/shown-talk.ts'],
      ...['bots/views/words/web-words.ts', 'jobs/close-up.ts'],
    ],
    packages: ['echarts'],
  },
  {
    files: 'bots/web/**',
    ours: [
      ...ofBots,
      // It keeps its messages itself.
      ...['jobs/close-up.ts', 'jobs/archive/talks.ts', 'explain/redact/redact.ts'],
    ],
  },
  {
    files: 'bots/views/**',
    ours: [
      ...['jobs/view.ts', 'jobs/wording.ts', 'jobs/actions.ts', 'jobs/close-up.ts'],
      ...['jobs/queue/*.ts', 'jobs/archive/*.ts'],
      ...[...explaining, analysis, detectors, 'engine/user-error.ts'],
      ...['draw/*.ts', 'knowledge/**', 'languages/**', 'text/*.ts'],
    ],
  },
  {
    files: 'bots/*.ts',
    ours: [
      ...['bots/views/**', ...explaining],
      // Ports and what is stored, but none of the work itself.
      ...['jobs/platform.ts', 'jobs/wording.ts', 'jobs/view.ts'],
      ...['jobs/payloads.ts', 'jobs/queues.ts', 'jobs/queue/*.ts', 'jobs/archive/*.ts'],
      ...['engine/user-error.ts', 'text/*.ts', 'log.ts', 'check-line.ts'],
    ],
  },

  // For pages, chat and the command line alike.
  {
    files: 'draw/*.ts',
    ours: ['knowledge/kind.ts', 'text/*.ts', 'optional-package.ts'],
    packages: ['@resvg/resvg-js'],
  },

  // The command line analyzes in its own process, so it calls what stands at the top of the engine.
  {
    files: 'cli/**',
    ours: [
      ...['bots/views/**', 'draw/*.ts', 'jobs/archive/drawn-log.ts', 'knowledge/kind.ts'],
      ...[...ofEngine, 'engine/compare/compare-logs.ts', comparison],
      ...[...explaining, 'text/*.ts', 'log.ts', 'optional-package.ts'],
    ],
  },

  {
    files: 'config.ts',
    ours: ['explain/model/model-settings.ts'],
    packages: ['zod'],
    readsEnv: true,
  },
  { files: 'log.ts', packages: ['pino'] },
  { files: 'check-line.ts', pure: true },
  { files: 'optional-package.ts', pure: true },
  // What other programs import: `exports` of package.json.
  {
    files: 'api/*.ts',
    ours: ['engine/*.ts', 'explain/**', '!explain/openai/**', '!explain/model/**'],
  },
  { files: 'service/monitor/metrics.ts', ours: ['jobs/queue/queue.ts'], packages: ['prom-client'] },
  // The command line has no service to belong to; its settings move to config.ts.
  { files: 'service/command-line-explainer.ts', ours: ['explain/**'], readsEnv: true },
  { files: 'service/**', ours: ['**'] },
  {
    files: 'commands.ts',
    ours: ['service/**', 'cli/**', detectors, 'text/*.ts', 'config.ts', 'log.ts'],
    packages: ['commander'],
  },
  { files: 'main.ts', ours: ['commands.ts'] },
  { files: 'start.js', ours: ['main.ts'] },
];

it('src/ keeps to the rules', () => {
  const files = readImports(readSources());
  expect(findViolations(files, rules)).toEqual([]);
  // The check has seen something.
  const { imports } = files.get('engine/group/sessions/session-table.ts') ?? { imports: [] };
  expect(imports.map(({ specifier }) => specifier)).toContain('../../analysis.ts');
});

it('no two folders side by side point at each other', () => {
  expect(findTwoWayFolders(readImports(readSources()))).toEqual([]);
});

it('two folders that point at each other from below are found, a parent and its child are not', () => {
  const sources = {
    'jobs/a.ts': "import './queue/b.ts'",
    'jobs/queue/b.ts': "import '../c.ts'",
    'jobs/c.ts': '',
    'explain/words/a.ts': "import type { B } from '../model/prompt/b.ts'",
    'explain/model/prompt/b.ts': '',
    'explain/model/c.ts': "import '../words/d.ts'",
    'explain/words/d.ts': '',
  };
  expect(findTwoWayFolders(readImports(new Map(Object.entries(sources))))).toEqual([
    'explain/model <-> explain/words',
  ]);
});

/** At most about 17 are the aim: a folder that reaches the limit holds more than one purpose. */
const MOST_FILES = 20;

it('no folder holds so many files that it tells nothing', () => {
  expect(findFullFolders(readSources().keys(), MOST_FILES)).toEqual([]);
  const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => `engine/find/${i}.ts`);
  expect(findFullFolders(many, MOST_FILES)).toEqual(['engine/find: 21 files']);
});

/** Files that the made-up ones below import. */
const neighbours = [
  ...['service/app', 'config', 'log', 'main', 'bots/conversation', 'cli/run', 'bots/slack/send'],
  ...['engine/analysis', 'engine/analyze', 'engine/detect/pca', 'engine/user-error'],
  ...[
    'explain/explainer',
    'explain/openai/openai-client',
    'explain/words/plain',
    'explain/redact/redact',
  ],
  ...[
    'jobs/analyze',
    'jobs/queue/queue',
    'jobs/queue/store',
    'jobs/queue/embedded/queue',
    'jobs/queue/redis/queue',
    'text/count',
    'bots/views/english',
    'jobs/view',
    'jobs/wording',
  ],
];

const allowed: [path: string, source: string][] = [
  ['engine/read/rows.ts', "import Papa from 'papaparse'; import type { A } from '../analysis.ts'"],
  ['engine/read/unzip.ts', "import { createGunzip } from 'node:zlib'; import 'node:stream/web'"],
  ['engine/detect/fit.ts', "import { Matrix } from 'ml-matrix'; const t = Date.UTC(2026, 0, 1)"],
  ['engine/names.ts', 'interface A { fetch(): void; process: number } row.fetch(row.Date)'],
  ['engine/comments.ts', "// import 'node:fs'\nconst text = \"import 'node:fs'\" + `fetch()`"],
  ['engine/types.ts', 'let at: Date; type Clock = typeof performance'],
  ['explain/openai/openai-client.ts', "import OpenAI from 'openai'; import '../../log.ts'"],
  ['explain/redact/redact.ts', "import { RE2JS } from 're2js'"],
  ['explain/evidence/a.ts', "import { z } from 'zod/v4'; import '../../engine/analysis.ts'"],
  ['jobs/queue/embedded/a.ts', "import { DatabaseSync } from 'node:sqlite'; import '../store.ts'"],
  ['jobs/queue/redis/a.ts', "import { Queue } from 'bullmq'; import { Redis } from 'ioredis'"],
  ['jobs/explain.ts', "import '../explain/words/plain.ts'; import '../engine/analyze.ts'"],
  ['bots/slack/app.ts', "import { App } from '@slack/bolt'; import '../conversation.ts'"],
  ['bots/discord/client.ts', "import { Client } from 'discord.js'; import '../../log.ts'"],
  ['bots/discord/download.ts', "await fetch(url); setTimeout(stop, Date.now()); import 'node:fs'"],
  ['bots/slack/listeners.ts', "once(process, 'SIGTERM'); const x = process.uptime()"],
  ['cli/report.ts', "import '../engine/analyze.ts'; import '../explain/words/plain.ts'"],
  ['bots/views/a.ts', "import '../../jobs/wording.ts'; import '../../explain/explainer.ts'"],
  ['config.ts', "import { z } from 'zod'; export const load = (env = process.env) => env"],
  ['log.ts', "import { pino } from 'pino'"],
  ['service/app.ts', "import '../jobs/queue/redis/queue.ts'; import '../config.ts'"],
  [
    'commands.ts',
    "import './service/app.ts'; import './cli/run.ts'; import 'commander'; process.exit()",
  ],
  ['main.ts', "import process from 'node:process'; process.on('SIGTERM', stop)"],
];

const refused: [path: string, source: string, violation: string][] = [
  // Every way to import
  [
    'engine/a.ts',
    "import { x } from '../jobs/queue/queue.ts'",
    ':1 may not import jobs/queue/queue.ts',
  ],
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
  [
    'jobs/a.ts',
    "new URL('../service/app.ts', import.meta.url)",
    ':1 may not import service/app.ts',
  ],
  ['jobs/a.ts', "import './gone.ts'", ':1 may not import ./gone.ts, which is no file of src/'],
  ['jobs/a.ts', "import '../../test/a.ts'", ':1 may not import ../../test/a.ts, which is no file'],
  // Each folder
  ['explain/words/a.ts', "import '../../engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['explain/words/a.ts', "import 'openai'", ':1 may not import openai'],
  [
    'explain/model/a.ts',
    "import '../openai/openai-client.ts'",
    ':1 may not import explain/openai/openai-client.ts',
  ],
  ['explain/model/a.ts', "import 're2js'", ':1 may not import re2js'],
  [
    'jobs/explain.ts',
    "import '../bots/views/english.ts'",
    ':1 may not import bots/views/english.ts',
  ],
  ['bots/conversation.ts', "import '../jobs/analyze.ts'", ':1 may not import jobs/analyze.ts'],
  [
    'jobs/explain.ts',
    "import '../explain/openai/openai-client.ts'",
    ':1 may not import explain/openai/openai-client.ts',
  ],
  [
    'jobs/explain.ts',
    "import './queue/redis/queue.ts'",
    ':1 may not import jobs/queue/redis/queue.ts',
  ],
  ['jobs/explain.ts', "import 'bullmq'", ':1 may not import bullmq'],
  ['jobs/queue/a.ts', "import 'node:sqlite'", ':1 may not import node:sqlite'],
  ['jobs/queue/redis/a.ts', "import 'node:sqlite'", ':1 may not import node:sqlite'],
  [
    'jobs/queue/redis/a.ts',
    "import '../embedded/queue.ts'",
    ':1 may not import jobs/queue/embedded/q',
  ],
  ['jobs/queue/embedded/a.ts', "import 'ioredis'", ':1 may not import ioredis'],
  ['bots/views/a.ts', "import '../../engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['bots/views/a.ts', "import '../../jobs/analyze.ts'", ':1 may not import jobs/analyze.ts'],
  ['bots/views/a.ts', "import '../slack/send.ts'", ':1 may not import bots/slack/send.ts'],
  ['bots/views/a.ts', "import { App } from '@slack/bolt'", ':1 may not import @slack/bolt'],
  ['bots/slack/app.ts', "import '@slack/web-api'", ':1 may not import @slack/web-api'],
  ['bots/web/bot.ts', "import '../slack/send.ts'", ':1 may not import bots/slack/send.ts'],
  ['bots/web/bot.ts', "import '../../jobs/analyze.ts'", ':1 may not import jobs/analyze.ts'],
  ['bots/web/page/main.js', "import '../../views/english.ts'", ':1 may not import bots/views/en'],
  [
    'bots/slack/app.ts',
    "import '../../jobs/queue/store.ts'",
    ':1 may not import jobs/queue/store.ts',
  ],
  ['bots/discord/a.ts', "import '../slack/send.ts'", ':1 may not import bots/slack/send.ts'],
  ['bots/discord/a.ts', "import '@slack/bolt'", ':1 may not import @slack/bolt'],
  ['cli/a.ts', "import '../engine/detect/pca.ts'", ':1 may not import engine/detect/pca'],
  [
    'cli/a.ts',
    "import '../explain/openai/openai-client.ts'",
    ':1 may not import explain/openai/openai-client.ts',
  ],
  ['cli/a.ts', "import 'commander'", ':1 may not import commander'],
  ['config.ts', "import './log.ts'", ':1 may not import log.ts'],
  ['service/app.ts', "import 'bullmq'", ':1 may not import bullmq'],
  ['commands.ts', "import './engine/analyze.ts'", ':1 may not import engine/analyze.ts'],
  ['commands.ts', "import 'pino'", ':1 may not import pino'],
  ['main.ts', "import './cli/run.ts'", ':1 may not import cli/run.ts'],
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
  ['service/app.ts', 'export const f = (env = process.env) => env', ':1 may not use process.env'],
  ['service/app.ts', 'const { env } = process', ':1 may not use process'],
  ['service/app.ts', 'const f = ({ env } = process) => env', ':1 may not use process'],
  ['service/app.ts', 'const x = (await f(process.env)).y', ':1 may not use process.env'],
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
