import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  globSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { temporaryFolder } from './helpers/an-app.ts';
import { bareEnvironment } from './helpers/bare-environment.ts';
import { fencedIn } from './helpers/fenced-in.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const pages = globSync('{README.md,docs/**/*.md}', { cwd: ROOT }).sort();

/** What can not be run here, and why. */
const NOT_HERE: [RegExp, string][] = [
  [/^(npm ci( && npm test)?$|git clone |npm install )/, 'is run by CI, or installs'],
  [/^npm (start|run (worker|doctor|init))\b/, 'needs tokens'],
  [/^npm run purge\b/, 'deletes'],
  [/^npm run web\b/, 'stays until it is ended'],
  [/^docker (build|run|compose up)\b/, 'needs Docker'],
  [/^(kubectl|docker compose logs|journalctl|ssh) .*\| log-decoder analyze -/, 'needs a machine'],
  [/^(export OTEL_|NODE_OPTIONS=)/, 'needs a collector'],
  [/\/var\/(log|lib|www)\//, 'needs the files of a machine'],
  [/\b(jq|mail)\b/, 'needs a program that may not be there'],
  [/^npm run (docs|eval|shots|bench|load|chaos|generate)/, 'measures or draws'],
];

const commands = pages.flatMap((page) =>
  commandsIn(read(page)).map((command): [string, string] => [page, command]),
);
const toRun = commands.filter(([, command]) => !NOT_HERE.some(([sign]) => sign.test(command)));

// One for all, since a page goes on with what it wrote.
const { folder, shell } = aShell();

it('there are commands to run, on the first page too', () => {
  expect(toRun.length).toBeGreaterThan(4);
  expect(toRun.map(([page]) => page)).toContain('README.md');
});

it.each(toRun)('%s: %s', async (_, command) => {
  const { stdout, stderr } = await shell(command);
  expect(stderr).toBe('');
  const written = [...command.matchAll(/--(?:html|chart|out) (\S+)/g)].map(([, name]) => name);
  for (const name of written) expect(readFileSync(join(folder, name!)).length).toBeGreaterThan(0);
  expect(stdout.length + written.length).toBeGreaterThan(0);
});

it('docs/command-line.md lists every option of analyze, and no other', async () => {
  const { stdout } = await shell('log-decoder analyze --help');
  const options = new Set(
    [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name),
  );
  options.delete('--help');
  expect(options.size).toBeGreaterThan(20);
  const table = read('docs/command-line.md').match(/^\| `--.*$/gm) ?? [];
  const listed = table.flatMap((row) => row.split(' | ', 1)[0]?.match(/--[\w-]+/g) ?? []);
  expect(listed.toSorted()).toEqual([...options].toSorted());
});

it('every command of the program stands in a page', async () => {
  const { stdout } = await shell('log-decoder --help');
  const list = /^Commands:\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? '';
  const names = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(7);
  const text = pages.map(read).join('\n');
  const npm = (name: string) => (name === 'bot' ? 'npm start' : `npm run ${name}`);
  const unnamed = names.filter(
    (name) => name !== 'help' && !text.includes(`log-decoder ${name}`) && !text.includes(npm(name)),
  );
  expect(unnamed).toEqual([]);
});

/** Commands of shell blocks; a line that ends in a backslash goes on. */
function commandsIn(markdown: string): string[] {
  const blocks = [
    ...fencedIn(markdown, 'sh'),
    ...(markdown.match(/(?<=\n\n)(?: {4}\S.*\n)+/g) ?? []),
  ];
  return blocks
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** A folder with the sample and logs of the names that pages use, where the program is `log-decoder`. */
function aShell() {
  const folder = temporaryFolder(afterAll);
  symlinkSync(join(ROOT, 'data'), join(folder, 'data'));
  for (const name of ['app.log', 'today.log', 'last-week.log', 'good.log', 'compose.log']) {
    copyFileSync(join(ROOT, 'data/hdfs-sample.log_structured.csv'), join(folder, name));
  }
  const program = join(folder, 'log-decoder');
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, 'src/start.js')} "$@"\n`,
  );
  chmodSync(program, 0o755);
  const { PATH, ...env } = bareEnvironment();
  const shell = (command: string) => {
    // What the scripts of package.json are short for.
    const short = command
      .replace(/^npm ci && /, '')
      .replace(/^npm run (-s )?log-decoder -- /, 'log-decoder ')
      .replace(/^npm run demo$/, 'log-decoder demo');
    const options = { cwd: folder, env: { ...env, PATH: `${folder}:${PATH}` } };
    return promisify(execFile)('sh', ['-c', short], options).catch((error) => {
      // What `--fail-on` ends with is an answer, too.
      if (error.code !== 4 || !command.includes('--fail-on')) throw error;
      return error;
    });
  };
  return { folder, shell };
}
