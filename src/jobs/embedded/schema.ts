import type { DatabaseSync } from 'node:sqlite';
import { DataFileError } from './data-file-error.ts';

/**
 * Creates the tables in a new file. Throws a DataFileError when a newer version of Log Decoder
 * wrote the file (E_DATA_NEWER) or something else did (E_DATA_FOREIGN).
 */
export function prepareSchema(db: DatabaseSync, path: string): void {
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
