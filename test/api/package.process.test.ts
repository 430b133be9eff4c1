import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/an-app.ts';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { fencedIn } from '../helpers/fenced-in.ts';
import { addressOf } from '../helpers/page-address.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'data/hdfs-sample.log_structured.csv');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, optionalDependencies } = readJson(join(ROOT, 'package.json'));
const examples = fencedIn(readFileSync(join(ROOT, 'docs/library.md'), 'utf8'), 'js');

describe('the packed package, in an empty folder without what is optional', () => {
  let folder = '';

  beforeAll(async () => {
    folder = temporaryFolder(afterAll);
    const { stdout } = await npm(['pack', '--json', '--pack-destination', folder], ROOT);
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[')));
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    await install(join(folder, basename(filename)), folder);
    copyFileSync(SAMPLE, join(folder, 'app.log'));
    copyFileSync(SAMPLE, join(folder, 'last-week.log'));
    for (const [index, source] of examples.entries()) {
      writeFileSync(join(folder, `example-${index + 1}.ts`), source);
    }
  });

  const logDecoder = (args: string[], env = {}) =>
    run(join(folder, 'node_modules/.bin/log-decoder'), args, folder, env);

  it('holds what the command line needs, and no package of a chat platform or of Redis', () => {
    const has = (name: string) => existsSync(join(folder, 'node_modules', name));
    expect(Object.keys(dependencies).filter((name) => !has(name))).toEqual([]);
    expect(Object.keys(optionalDependencies).filter(has)).toEqual([]);
  });

  it('analyzes a file, and has its sample and its own version with it', async () => {
    const { stdout } = await logDecoder(['analyze', 'app.log', '--explain', '1']);
    expect(stdout).toMatch(/^app\.log: 5,194 log lines, 300 sessions\n/);
    expect(stdout).toContain('\n\nBased on the logs, ');
    expect((await logDecoder(['demo'])).stdout).toContain('\n\nBased on the logs, ');
    expect((await logDecoder(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('has the page, and all that it loads', async () => {
    const child = spawn(
      process.execPath,
      [join(folder, 'node_modules/log-decoder/dist/bundle/main.js'), 'web', '--no-open'],
      {
        env: { ...bareEnvironment(), LOG_DECODER_DATA: join(folder, 'data') },
      },
    );
    onTestFinished(() => void child.kill());
    const { origin } = new URL(await addressOf(child));
    const inPage = readdirSync(join(ROOT, 'src/bots/web/page'));
    for (const name of [...inPage.filter((one) => !one.endsWith('.ts')), 'echarts.js']) {
      expect((await fetch(`${origin}/page/${name}`)).status, name).toBe(200);
    }
  });

  it.each([
    ['bot', 'Slack', '@slack/bolt', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }],
    ['bot', 'Discord', 'discord.js', { DISCORD_TOKEN: 'a.b.c' }],
    [
      'purge',
      'Redis',
      '(bullmq-otel|ioredis)',
      { DISCORD_TOKEN: 'a.b.c', REDIS_URL: 'redis://127.0.0.1:1' },
    ],
  ])('%s with %s says which package is missing', async (command, name, missing, env) => {
    const told = `${name} needs the package ${missing}, which is not installed\\.\n`;
    await expect(logDecoder([command], env)).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^${told}.*npm install ${missing}\n$`)),
    });
    const doctor = await logDecoder(['doctor'], env).catch((error) => error);
    expect(doctor).toMatchObject({ code: 1, stderr: '' });
    expect(doctor.stdout).toMatch(new RegExp(`^WRONG  ${told}`, 'm'));
  });

  it('the documentation has an example of each module', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const name of ['engine', 'explain'])
      expect(examples.join()).toContain(`log-decoder/${name}`);
  });

  it.each(examples.map((_, index) => `example-${index + 1}.ts`))(
    '%s of the documentation runs',
    async (name) => {
      const { stdout, stderr } = await run(process.execPath, [name], folder);
      expect(stderr).toBe('');
      expect(stdout).not.toBe('');
    },
  );

  it('the types of the examples are right', async () => {
    const names = readdirSync(folder).filter((name) => /^example-.*\.ts$/.test(name));
    expect(names).toHaveLength(examples.length);
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024'];
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const checked = await run(process.execPath, [TSC, ...strict, ...types, ...names], folder);
    expect(checked.stdout).toBe('');
  });

  it('nothing but its modules can be imported', async () => {
    const source = "await import('log-decoder/dist/commands.js')";
    await expect(
      run(process.execPath, ['--input-type=module', '-e', source], folder),
    ).rejects.toMatchObject({ stderr: expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED') });
  });
});

/** On the Node of the tests, whatever the machine has. Rejects with `code`, `stdout` and `stderr`. */
function run(file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const bare = bareEnvironment();
  const path = `${join(process.execPath, '..')}:${bare.PATH}`;
  return promisify(execFile)(file, args, { cwd, env: { ...bare, PATH: path, ...env } });
}

/** With the settings of this machine. */
function npm(args: string[], cwd: string) {
  const { PATH: _, ...settings } = process.env;
  return run('npm', args, cwd, settings);
}

/**
 * What `npm install --omit=optional` leaves of a packed package, without asking a registry: its
 * files, its command, and the packages that the lock file has for whoever leaves out what is optional.
 */
async function install(packed: string, folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'log-decoder');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  await run('tar', ['-xzf', packed, '-C', modules], folder);
  renameSync(join(modules, 'package'), own);
  for (const [name, file] of Object.entries<string>(readJson(join(own, 'package.json')).bin)) {
    chmodSync(join(own, file), 0o755);
    symlinkSync(join(own, file), join(modules, '.bin', name));
  }
  const { packages } = readJson(join(ROOT, 'package-lock.json'));
  for (const [path, { dev, optional, devOptional, peer }] of Object.entries<Locked>(packages)) {
    // Those within another package come with it.
    if (dev || optional || devOptional || peer || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path))
      continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}

/** What the lock file says of a package: for whom it is not. */
type Locked = Partial<Record<'dev' | 'optional' | 'devOptional' | 'peer', boolean>>;
