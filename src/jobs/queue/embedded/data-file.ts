import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFileError, damaged, toDataFileError } from './data-file-error.ts';

/** One SQLite file, owned by one process. Operations run one after the other, as called. */
export interface DataFile {
  readonly db: DatabaseSync;
  /**
   * Runs the operation in a transaction that is on the disk once this resolves. Operations of one
   * turn of the event loop share a transaction; when it fails, each is run again in its own, so an
   * operation has no effect outside the file. Rejects with a DataFileError, or what it threw.
   */
  run<T>(operation: () => T): Promise<T>;
  /** Empties the side file, which holds what was deleted for a while. Throws a DataFileError. */
  checkpoint(): void;
  /** Finishes what was called, then closes. Later calls reject with E_DATA_CLOSED. */
  close(): void;
}

/**
 * Opens `log-decoder.db` in `folder`, creating both where missing, for this user only (0700, 0600).
 * Waits up to `busyTimeoutMs` (default 2 s, blocking) for a process that is just leaving the file.
 * Throws a DataFileError that says what to do. `onDamaged` hears it when the file is found damaged later.
 */
export function createDataFile(
  folder: string,
  busyTimeoutMs = 2_000,
  onDamaged: (error: DataFileError) => void = () => {},
): DataFile {
  const path = join(folder, 'log-decoder.db');
  let db: DatabaseSync;
  try {
    refuseSystemFolder(folder);
    createFile(folder, path);
    db = openDatabase(path, busyTimeoutMs);
  } catch (error) {
    throw toDataFileError(error, path);
  }
  let pending: Operation[] = [];
  let closed = false;

  function flush(): void {
    const batch = pending;
    pending = [];
    if (batch.length > 0) commit(db, path, batch, onDamaged);
  }

  return {
    db,
    run<T>(work: () => T): Promise<T> {
      if (closed) {
        return Promise.reject(new DataFileError('E_DATA_CLOSED', `${path}: the file is closed`));
      }
      return new Promise<T>((resolve, reject) => {
        pending.push(createOperation(work, resolve, reject));
        if (pending.length === 1) setImmediate(flush);
      });
    },
    checkpoint() {
      try {
        if (!closed) db.exec('pragma wal_checkpoint(truncate)');
      } catch (error) {
        throw toDataFileError(error, path);
      }
    },
    close() {
      if (closed) return;
      closed = true;
      flush();
      db.close();
    },
  };
}

interface Operation {
  work(): void;
  settle(): void;
  reject(error: unknown): void;
}

function createOperation<T>(
  work: () => T,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Operation {
  let settle = () => {};
  return {
    work() {
      const value = work();
      settle = () => resolve(value);
    },
    settle: () => settle(),
    reject,
  };
}

function commit(
  db: DatabaseSync,
  path: string,
  batch: Operation[],
  onDamaged: (error: DataFileError) => void,
): void {
  try {
    transact(db, batch);
  } catch (error) {
    if (batch.length > 1) {
      for (const operation of batch) commit(db, path, [operation], onDamaged);
      return;
    }
    const translated = toDataFileError(error, path);
    if (translated instanceof DataFileError && translated.code === 'E_DATA_CORRUPT')
      onDamaged(translated);
    batch[0]?.reject(translated);
    return;
  }
  for (const operation of batch) operation.settle();
}

function transact(db: DatabaseSync, batch: Operation[]): void {
  try {
    db.exec('begin immediate');
    for (const operation of batch) operation.work();
    db.exec('commit');
  } catch (error) {
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/**
 * Files of the kernel's own folders are no files: SQLite and `mkdir` would wait on them for ever.
 * Throws a DataFileError.
 */
function refuseSystemFolder(folder: string): void {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  const real = realpathSync(existing);
  const isSystem = /^\/(?:proc|sys|dev)(?:\/|$)/.test(real) && !/^\/dev\/shm(?:\/|$)/.test(real);
  const isDescriptor = /^\/(?:proc|dev\/fd)(?:\/|$)/.test(resolve(folder));
  if (!isSystem && !isDescriptor) return;
  throw new DataFileError(
    'E_DATA_UNREACHABLE',
    `${resolve(folder)}: this folder belongs to the system, and keeps no files; choose another (LOG_DECODER_DATA)`,
  );
}

/** SQLite gives its side files the permissions of the file. */
function createFile(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Never opened here once it exists: closing any descriptor of it would drop SQLite's lock.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * The exclusive lock is the system's, so it goes with the process, however that ends.
 * `synchronous = full` outlives a power cut as well. What is deleted leaves no trace in the file
 * once `incremental_vacuum` has run: `secure_delete = fast` clears what stays in used pages.
 */
function openDatabase(path: string, busyTimeoutMs: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    db.exec(`
      pragma locking_mode = exclusive;
      pragma auto_vacuum = incremental;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = fast;
      pragma journal_size_limit = 16777216;
      begin exclusive; commit;
    `);
    prepareSchema(db, path);
    refuseDamaged(db, path);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * Creates the tables in a new file. Throws a DataFileError when a newer version of Log Decoder
 * wrote the file (E_DATA_NEWER) or something else did (E_DATA_FOREIGN).
 */
function prepareSchema(db: DatabaseSync, path: string): void {
  const version = db.prepare('pragma user_version').get()?.user_version;
  if (version === SCHEMA_VERSION) return;
  if (Number(version) > SCHEMA_VERSION) {
    throw new DataFileError(
      'E_DATA_NEWER',
      `${path}: a newer Log Decoder wrote this data file (schema ${version}, this one knows ${SCHEMA_VERSION}); update Log Decoder, or choose another folder (LOG_DECODER_DATA)`,
    );
  }
  if (version === 1) {
    db.exec(`begin; ${TURNS} pragma user_version = ${SCHEMA_VERSION}; commit`);
    return;
  }
  const tables = db.prepare('select count(*) as tables from sqlite_schema').get()?.tables;
  if (tables !== 0) {
    throw new DataFileError(
      'E_DATA_FOREIGN',
      `${path}: this is not a data file of Log Decoder; choose another folder (LOG_DECODER_DATA) or move the file away`,
    );
  }
  db.exec(`begin; ${TABLES} ${TURNS} pragma user_version = ${SCHEMA_VERSION}; commit`);
}

/** A file that is damaged in its middle opens, and would fail job after job. Throws a DataFileError. */
function refuseDamaged(db: DatabaseSync, path: string): void {
  const { quick_check: found } = db.prepare('pragma quick_check(1)').get() ?? {};
  if (found !== 'ok') throw damaged(path);
}

const SCHEMA_VERSION = 2;

/** `payload` and `error` are emptied once a job has ended: only its id has to be known on. */
const TABLES = `
  create table jobs (
    seq integer primary key,
    queue text not null,
    id text not null,
    state text not null check (state in ('waiting', 'running', 'ended')),
    payload text,
    due_ms integer not null,
    attempt integer not null default 0,
    deaths integer not null default 0,
    put_off_ms integer not null default 0,
    error text,
    given_up_ms integer,
    ended_ms integer,
    unique (queue, id)
  ) strict;
  create index jobs_waiting on jobs (queue, due_ms, seq) where state = 'waiting';
  create index jobs_running on jobs (queue) where state = 'running';
  create index jobs_ended on jobs (queue, ended_ms) where state = 'ended';
  create table entries (
    key text primary key,
    value blob not null,
    expires_ms integer not null
  ) strict;
  create index entries_expiry on entries (expires_ms);
`;

/** Since version 2: whose a job is, and when it is its turn. */
const TURNS = `
  alter table jobs add column tenant text not null default '';
  alter table jobs add column turn integer not null default 1;
  create index jobs_turns on jobs (queue, turn, due_ms, seq) where state = 'waiting';
  create index jobs_tenants on jobs (queue, tenant, turn) where state = 'waiting';
`;
