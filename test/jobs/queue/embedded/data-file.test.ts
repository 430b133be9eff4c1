import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createDataFile, type DataFile } from '../../../../src/jobs/queue/embedded/data-file.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function open(folder: string): DataFile {
  const file = createDataFile(folder, 0);
  onTestFinished(() => file.close());
  return file;
}

/** A folder whose data file `write` has made. */
function prepare(write: (path: string) => void): string {
  const folder = createTemporaryFolder();
  write(join(folder, 'log-decoder.db'));
  return folder;
}

function execute(sql: string): (path: string) => void {
  return (path) => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  };
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

it('is created for its user only', () => {
  const folder = join(createTemporaryFolder(), 'new', 'data');
  open(folder);
  expect(mode(folder)).toBe('700');
  expect(mode(join(folder, 'log-decoder.db'))).toBe('600');
  expect(mode(join(folder, 'log-decoder.db-wal'))).toBe('600');
});

it('leaves the permissions of a folder that exists', () => {
  const folder = createTemporaryFolder();
  chmodSync(folder, 0o750);
  open(folder);
  expect(mode(folder)).toBe('750');
});

it('a file that is damaged while it is in use is told of', async () => {
  const folder = createTemporaryFolder();
  const told: string[] = [];
  const file = createDataFile(folder, 0, ({ code }) => told.push(code));
  onTestFinished(() => file.close());
  const insert = file.db.prepare('insert into entries values (?, ?, 0)');
  for (let i = 0; i < 200; i++) insert.run(`key ${i}`, new Uint8Array(2_000).fill(i));
  file.checkpoint();
  file.db.exec('pragma shrink_memory');
  const path = join(folder, 'log-decoder.db');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(255, 4096));
  const all = () => file.db.prepare('select * from entries').all();
  await expect(file.run(all)).rejects.toMatchObject({ code: 'E_DATA_CORRUPT' });
  expect(told).toEqual(['E_DATA_CORRUPT']);
});

it.each(['/proc/self', '/proc/self/fd/0/data', '/dev/fd', '/dev/fd/9/data', '/sys/data'])(
  'the folder %s of the system is refused at once, in words',
  (folder) => {
    expect(() => open(folder)).toThrow(
      expect.objectContaining({
        code: 'E_DATA_UNREACHABLE',
        message: expect.stringContaining('choose another'),
      }),
    );
  },
);

it('a file that is damaged in its middle is refused at the start', () => {
  const folder = createTemporaryFolder();
  const file = createDataFile(folder, 0);
  const insert = file.db.prepare('insert into entries values (?, ?, 0)');
  for (let i = 0; i < 200; i++) insert.run(`key ${i}`, new Uint8Array(2_000).fill(i));
  file.close();
  const path = join(folder, 'log-decoder.db');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0, bytes.length >> 1));
  expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'E_DATA_CORRUPT' }));
});

it.each([
  ['a newer schema', execute('pragma user_version = 3'), 'E_DATA_NEWER', 'update Log Decoder'],
  ['tables of others', execute('create table t (a)'), 'E_DATA_FOREIGN', 'choose another folder'],
  [
    'text',
    (path: string) => writeFileSync(path, 'block_id\n'.repeat(999)),
    'E_DATA_FOREIGN',
    'choose another folder',
  ],
  ['a folder', (path: string) => mkdirSync(path), 'E_DATA_UNREACHABLE', 'check that'],
])('refuses a data file that is %s, and says what to do', (_, write, code, advice) => {
  const folder = prepare(write);
  expect(() => open(folder)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(advice) }),
  );
});

it('takes up the data file of an older version, jobs and all', () => {
  const folder = createTemporaryFolder();
  const path = join(folder, 'log-decoder.db');
  createDataFile(folder, 0).close();
  execute(`
    drop index jobs_turns; drop index jobs_tenants;
    alter table jobs drop column tenant; alter table jobs drop column turn;
    insert into jobs (queue, id, state, payload, due_ms) values ('explain', 'a', 'waiting', '1', 5);
    pragma user_version = 1;
  `)(path);
  const row = open(folder).db.prepare('select id, payload, tenant, turn from jobs').get();
  expect({ ...row }).toEqual({ id: 'a', payload: '1', tenant: '', turn: 1 });
});

it('refuses a folder that is a file', () => {
  const folder = prepare((path) => writeFileSync(path, ''));
  for (const below of ['log-decoder.db', 'log-decoder.db/data']) {
    expect(() => open(join(folder, below))).toThrow(
      expect.objectContaining({ code: 'E_DATA_UNREACHABLE' }),
    );
  }
});

it('refuses a folder that can not be written', () => {
  const folder = createTemporaryFolder();
  chmodSync(folder, 0o555);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534); // Permissions do not stop root.
  try {
    expect(() => open(folder)).toThrow(
      expect.objectContaining({
        code: 'E_DATA_READ_ONLY',
        message: expect.stringContaining('allow this user to write it'),
      }),
    );
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

it('refuses a folder that is in use', () => {
  const folder = createTemporaryFolder();
  const first = open(folder);
  expect(() => open(folder)).toThrow(
    expect.objectContaining({
      code: 'E_DATA_BUSY',
      message: expect.stringContaining('another process is using this data folder'),
    }),
  );
  first.close();
  open(folder);
});

it('says that the disk is full, and goes on once it is not', async () => {
  const file = open(createTemporaryFolder());
  const insert = file.db.prepare('insert into entries values (?, ?, 0)');
  file.db.exec('pragma max_page_count = 20');
  const [small, large] = await Promise.allSettled([
    file.run(() => insert.run('small', new Uint8Array(100))),
    file.run(() => insert.run('large', new Uint8Array(200_000))),
  ]);
  expect(small.status).toBe('fulfilled');
  expect(large).toMatchObject({ reason: { code: 'E_DATA_FULL' } });
  file.db.exec('pragma max_page_count = 1000000');
  await file.run(() => insert.run('large', new Uint8Array(200_000)));
});

it('undoes an operation that throws, alone of those it was called with', async () => {
  const file = open(createTemporaryFolder());
  const insert = file.db.prepare('insert into entries values (?, ?, 0)');
  const results = await Promise.allSettled([
    file.run(() => insert.run('a', new Uint8Array())),
    file.run(() => {
      insert.run('b', new Uint8Array());
      throw new TypeError('no count');
    }),
    file.run(() => insert.run('c', new Uint8Array())),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: expect.any(TypeError) });
  const keys = file.db.prepare('select key from entries order by key').all();
  expect(keys.map(({ key }) => key)).toEqual(['a', 'c']);
});

it('finishes what was called before it is closed, and refuses the rest', async () => {
  const file = open(createTemporaryFolder());
  const before = file.run(() => 'done');
  file.close();
  expect(await before).toBe('done');
  await expect(file.run(() => 'late')).rejects.toMatchObject({ code: 'E_DATA_CLOSED' });
});
