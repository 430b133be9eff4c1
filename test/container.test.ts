import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig, SETTING_NAMES } from '../src/config.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

interface Service {
  image: string;
  command: string;
  environment?: Record<string, string>;
  env_file?: string;
  ports?: string[];
  user: string;
  read_only: boolean;
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

  it('runs no install script, keeps no development package, and takes no settings along', () => {
    for (const install of build.match(/npm (ci|install)[^\n]*/g) ?? ['none']) {
      expect(install).toContain('--ignore-scripts');
    }
    expect(build).toMatch(/npm ci --omit=dev --ignore-scripts\n$|npm ci --omit=dev/);
    const copied = [...`${build}${image}`.matchAll(/^COPY (?!--from)(.*) \S+$/gm)];
    const names = copied.flatMap(([, list = '']) => list.split(' '));
    const allowed = read('.dockerignore')
      .match(/^!.*$/gm)
      ?.map((line) => line.slice(1));
    expect([...new Set(names)].sort()).toEqual(allowed?.sort());
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    expect(`${build}${image}`).not.toMatch(/TOKEN|SECRET|API_KEY/);
  });

  it('sets nothing that is no setting', () => {
    const [, set = ''] = /^ENV (.*)$/m.exec(image) ?? [];
    const names = set.split(' ').map((one) => one.split('=')[0] ?? '');
    expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual(['NODE_ENV']);
  });
});
