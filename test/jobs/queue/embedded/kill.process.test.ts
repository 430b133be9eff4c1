import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEmbeddedBackend } from '../../../../src/jobs/queue/embedded/embedded-backend.ts';
import { type KillFixtureOptions, startKillChild } from './kill-child.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function prepare() {
  const folder = createTemporaryFolder();
  const ledger = join(folder, 'ledger');
  const options: KillFixtureOptions = {
    folder: join(folder, 'data'),
    ledger,
    enqueue: [],
    process: true,
    concurrency: 1,
    attempts: 3,
  };
  return { options, steps: () => readFileSync(ledger, 'utf8').trimEnd().split('\n') };
}

async function countsOf({ folder }: KillFixtureOptions) {
  const backend = createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault: () => {} });
  const counts = await backend.createQueue('analyze').counts();
  await backend.close();
  return counts;
}

it('a process killed after it accepted jobs loses none', async () => {
  const { options, steps } = prepare();
  const names = Array.from({ length: 20 }, (_, n) => `good${n}`);
  const first = startKillChild({ ...options, enqueue: names, process: false });
  await first.reaches('accepted');
  await first.kill();
  expect(await countsOf(options)).toEqual({ waiting: 20, running: 0, failed: 0 });
  const second = startKillChild(options);
  await second.reaches('done good19');
  await second.close();
  expect(steps()).toEqual(names.flatMap((name) => [`start ${name}`, `done ${name}`]));
  expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed: 0 });
});

const bad = ['start bad', 'start bad', 'start bad', 'give up bad'];
const told = 'told bad: bad file';
it.each([
  ['during a job', 'good', 'start', 'done good', ['start good', 'start good', 'done good']],
  [
    'between the work and the note of it',
    'good',
    'done',
    'done good',
    ['start good', 'done good', 'start good', 'done good'],
  ],
  ['during onGivenUp', 'bad', 'give up', 'told bad', [...bad, 'give up bad', told]],
  [
    'between onGivenUp and the note of it',
    'bad',
    'told',
    'told bad',
    [...bad, told, 'give up bad', told],
  ],
] as const)('a process killed %s takes that up again', async (_, name, hangAt, end, ledger) => {
  const { options, steps } = prepare();
  const first = startKillChild({ ...options, enqueue: [name], hangAt });
  await first.reaches(`${hangAt} ${name}`);
  await first.kill();
  const second = startKillChild({ ...options, enqueue: [name, 'good-next'] });
  await Promise.all([second.reaches(end), second.reaches('done good-next')]);
  await second.close();
  expect(steps().filter((step) => !step.includes('next'))).toEqual(ledger);
  const failed = name === 'bad' ? 1 : 0;
  expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed });
});

it('a job that kills the process every time is given up after its attempts', async () => {
  const { options, steps } = prepare();
  const enqueue = ['poison', 'good1', 'good2'];
  for (let attempt = 1; attempt <= 3; attempt++) {
    expect(await startKillChild({ ...options, enqueue }).ended).toBe('SIGKILL');
  }
  const last = startKillChild({ ...options, enqueue });
  await last.reaches('told poison');
  await last.close();
  const count = (step: string) => steps().filter((one) => one === step).length;
  expect(count('start poison')).toBe(3);
  expect(count('told poison: the process died while the job ran (attempt 3 of 3)')).toBe(1);
  expect([count('done good1'), count('done good2')]).toEqual([1, 1]);
  expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed: 1 });
});

it('what runs beside a job that kills the process loses two tries to it, in other queues too', async () => {
  const { options, steps } = prepare();
  const slow = ['slow1', 'slow2'];
  const many = { ...options, concurrency: 2, attempts: 6 };
  for (let attempt = 1; attempt <= 6; attempt++) {
    const enqueue = attempt === 1 ? ['poison', ...slow] : [];
    expect(await startKillChild({ ...many, enqueue }).ended).toBe('SIGKILL');
  }
  const last = startKillChild(many);
  await last.reaches('told poison');
  await last.close();
  const count = (step: string) => steps().filter((one) => one === step).length;
  expect(count('start poison')).toBe(6);
  expect(count('told poison: the process died while the job ran (attempt 6 of 6)')).toBe(1);
  for (const name of slow) expect(count(`done ${name}`)).toBe(1);
  // It would prove little had nothing run beside it.
  expect(count('start slow1') + count('start slow2')).toBeGreaterThan(2);
});

it('a process killed again and again among jobs ends each of them', async () => {
  const { options, steps } = prepare();
  const many = { ...options, concurrency: 4, attempts: 12 };
  const kills = 8;
  const all: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    // Each brings work of its own: the one before may have ended all before its death.
    const enqueue = Array.from({ length: 15 }, (_, n) => `${n === 0 ? 'bad' : 'good'}${kill}-${n}`);
    all.push(...enqueue);
    const child = startKillChild({ ...many, enqueue });
    await child.until((messages) => messages.length > 5 + 3 * kill);
    await child.kill();
  }
  const last = startKillChild(many);
  const owed = new Set(all);
  for (const step of steps()) owed.delete(step.replace(/^(done|told) /, '').replace(/:.*/, ''));
  for (const name of owed)
    await last.reaches(`${name.startsWith('bad') ? 'told' : 'done'} ${name}`);
  await last.close();
  const ends = steps().filter((step) => /^(done|told) /.test(step));
  expect(new Set(ends).size).toBe(all.length);
  expect(ends.length - all.length).toBeLessThanOrEqual(kills * many.concurrency);
  expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed: kills });
});

it('a second process is refused while the first lives, and let in once that is killed', async () => {
  const { options } = prepare();
  const first = startKillChild(options);
  await first.reaches('accepted');
  const second = startKillChild(options);
  expect(await second.ended).toBeNull();
  expect(second.stderr()).toContain('another process is using this data folder; stop it, or');
  await first.kill();
  await startKillChild({ ...options, enqueue: ['good'] }).reaches('done good');
});
