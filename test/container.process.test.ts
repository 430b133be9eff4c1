import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { loadConfig, SETTING_NAMES } from '../src/config.ts';
import { createHealthServer } from '../src/service/monitor/health.ts';
import { temporaryFolder } from './helpers/an-app.ts';
import { bareEnvironment } from './helpers/bare-environment.ts';
import { freePort } from './helpers/free-port.ts';

const ROOT = join(import.meta.dirname, '..');

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Service {
  image: string;
  command: string;
  environment?: Record<string, string>;
  env_file?: string;
  ports?: string[];
  user: string;
  read_only: boolean;
  tmpfs: string | string[];
  cap_drop: string[];
  security_opt: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
  volumes?: string[];
}

const compose: { services: Record<string, Service>; volumes: object } = parse(
  read('compose.yaml'),
  { merge: true },
);
const { redis, bot, worker } = compose.services;
const [build = '', image = ''] = read('Dockerfile')
  .split(/^(?=FROM )/m)
  .slice(-2);

/** What the final image copies from the checkout. */
const copied = sourcesOf(image);
const rules = read('.dockerignore').match(/^[^#\n].*$/gm) ?? [];

function sourcesOf(step: string): string[] {
  return [...step.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, list = '']) =>
    list.split(' '),
  );
}

/** Whether Docker takes the file into the build: the last rule for it or for a folder of it decides. */
function isSent(path: string): boolean {
  const parts = path.split('/');
  const names = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const last = rules.findLast((rule) => names.some((name) => isMeant(rule, name)));
  return last?.startsWith('!') ?? true;
}

function sentFiles(pattern: string): string[] {
  const names = globSync(pattern, { cwd: ROOT, exclude: (name) => name === 'node_modules' });
  return names.filter((name) => isSent(name) && statSync(join(ROOT, name)).isFile());
}

function isMeant(rule: string, name: string): boolean {
  const pattern = rule
    .replace(/^!/, '')
    .replaceAll('.', '\\.')
    .replace(/(\*\*\/)|\*/g, (_, folders) => (folders ? '(.*/)?' : '[^/]*'));
  return new RegExp(`^${pattern}$`).test(name);
}

describe('compose.yaml', () => {
  it.each(Object.entries(compose.services))('%s may do no more than it needs', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.user).toMatch(/^(node|redis)$/);
    expect(service.image).toMatch(/^(redis:\d+\.\d+-alpine|log-decoder:local)$/);
    expect(service.ports).toBeUndefined();
  });

  it('Redis keeps its changes, throws nothing away, and is waited for', () => {
    expect(redis?.command).toContain('--appendonly yes');
    expect(redis?.command).toContain('--maxmemory-policy noeviction');
    expect(redis?.volumes).toEqual(['redis:/data']);
    expect(redis?.healthcheck?.test).toEqual(['CMD', 'redis-cli', 'ping']);
    for (const service of [bot, worker]) {
      expect(service?.depends_on?.redis?.condition).toBe('service_healthy');
    }
  });

  it('leaves no unnamed volume behind: what the image declares is not for a process with Redis', () => {
    for (const service of [bot, worker]) expect(service?.tmpfs).toEqual(['/tmp', '/data']);
  });

  it('the bot leaves reading to at least two workers, and all have the same settings', () => {
    expect([bot?.command, worker?.command]).toEqual(['bot', 'worker']);
    expect(worker?.deploy?.replicas).toBeGreaterThanOrEqual(2);
    const { BOT_WORK, ...shared } = bot?.environment ?? {};
    expect([BOT_WORK, shared]).toEqual(['replies', worker?.environment]);
    expect(loadConfig(bot?.environment)).toMatchObject({ botWork: 'replies', healthPort: 9090 });
  });

  it('holds no secret: tokens come from .env', () => {
    for (const { environment = {}, env_file } of [bot, worker].map((one) => one ?? expect.fail())) {
      expect(env_file).toBe('.env');
      expect(Object.keys(environment).filter((name) => /TOKEN|KEY|SECRET/.test(name))).toEqual([]);
      for (const name of Object.keys(environment)) expect(SETTING_NAMES).toContain(name);
    }
  });
});

describe('Dockerfile', () => {
  it('both steps are on the same Node, the one that package.json asks for', () => {
    for (const step of [build, image]) expect(step).toMatch(/^FROM node:24-slim\b/);
  });

  it('the image runs as another user than root, and has one place to write', () => {
    const lines = image.split('\n');
    const user = lines.indexOf('USER node');
    expect(user).toBeGreaterThan(0);
    expect(lines.slice(user).filter((line) => /^(RUN|COPY|ADD|USER) /.test(line))).toEqual([
      'USER node',
    ]);
    expect(lines).toContain('VOLUME /data');
    expect(image).toMatch(/^ENTRYPOINT \["node", "dist\/main.js"\]$/m);
    expect(image).toMatch(/^HEALTHCHECK /m);
  });

  it('runs no install script, keeps no development package, and knows no secret', () => {
    for (const install of build.match(/npm (ci|install)[^\n]*/g) ?? ['none']) {
      expect(install).toContain('--ignore-scripts');
    }
    expect(build).toMatch(
      /npm ci --omit=dev --ignore-scripts \\\n {2}&& rm -rf node_modules\/typescript node_modules\/@typescript\n+$/,
    );
    expect(`${build}${image}`).not.toMatch(/TOKEN|SECRET|API_KEY/);
  });

  it.each([
    '.env',
    'src/.env',
    'src/.log-decoder/log-decoder.db',
    'data/.env',
    'data/of-a-customer.log',
    'data/generate.ts',
  ])('takes no %s along', (name) => {
    expect(isSent(name)).toBe(false);
  });

  it('what it takes along is the same for Podman, which follows no ** behind a "!"', () => {
    expect(rules.filter((rule) => /^!.*\*\*/.test(rule))).toEqual([]);
  });

  it('takes along what it copies, and nothing else', () => {
    const needed = [
      ...['LICENSE', 'package-lock.json', 'package.json'],
      ...['rolldown.config.js', 'tsconfig.build.json', 'tsconfig.json'],
      ...globSync('{data/hdfs-sample.*,data/fonts/*,src/**/*.{ts,js,css,svg}}', { cwd: ROOT }),
    ];
    expect(sentFiles('**/*').sort()).toEqual(needed.sort());
    const sources = [...sourcesOf(build), ...copied];
    for (const name of needed) expect(sources).toContain(/^(src|data)\//.exec(name)?.[1] ?? name);
    for (const name of sources) expect(needed.join('\n')).toMatch(new RegExp(`^${name}`, 'm'));
  });

  it('its user may read what is copied, even from a checkout that is for root alone', () => {
    const [, list = ''] = /^RUN chmod -R a\+rX (.*?) && /m.exec(image) ?? [];
    expect(list.split(' ')).toEqual(copied);
  });

  it('what is taken along is enough for the demo', async () => {
    const app = temporaryFolder();
    for (const name of sentFiles(`{${[...copied, 'src'].join()}}{,/**}`)) {
      cpSync(join(ROOT, name), join(app, name));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
    expect(await run([join(app, 'src/main.ts'), 'demo'], {})).toBe(0);
    expect(await run([join(app, 'src/main.ts'), '--version'], {})).toBe(0);
  });

  it.each(['HEALTH_PORT', 'PORT'])('its health is that of the process, on %s', async (name) => {
    const [, command = '[]'] = /^HEALTHCHECK .*\\\n\s+CMD (.*)$/m.exec(image) ?? [];
    const [program, ...args]: string[] = JSON.parse(command);
    expect(program).toBe('node');
    const port = await freePort();
    const other = name === 'PORT' ? { HEALTH_PORT: '1' } : {};
    const env = { ...other, [name]: String(port) };
    expect(await run(args, env)).toBe(1);
    const ill = createServer((_, response) => response.writeHead(503).end()).listen(port);
    await once(ill, 'listening');
    expect(await run(args, env)).toBe(1);
    ill.close();
    await once(ill, 'close');
    const server = createHealthServer(port, {
      counts: async () => ({}),
      connections: () => new Map(),
      metrics: { text: async () => '', contentType: 'text/plain' },
    });
    onTestFinished(() => server.stop());
    await server.start();
    expect(await run(args, env)).toBe(0);
  });

  it('sets nothing that is no setting, and what .env would undo stands in the documented command', () => {
    const [, set = ''] = /^ENV (.*)$/m.exec(image) ?? [];
    const [mode, ...settings] = set.split(' ');
    expect(mode).toBe('NODE_ENV=production');
    const [command] =
      /^docker run .*--env-file(.*\\\n)*.*$/m.exec(read('docs/many-machines.md')) ?? [];
    for (const setting of settings) {
      expect(SETTING_NAMES).toContain(setting.split('=')[0]);
      expect(command).toContain(` -e ${setting} `);
    }
    expect(command).toContain(':/data ');
  });
});

/** The exit code of Node with these arguments. */
async function run(args: string[], settings: NodeJS.ProcessEnv): Promise<number | null> {
  const env = { ...bareEnvironment(), ...settings };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  return code;
}
