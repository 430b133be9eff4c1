import { readFileSync } from 'node:fs';
import { unpacked } from '../../../src/engine/read/bytes/unpack/streams.ts';
import { type ReadSummary, readRows } from '../../../src/engine/read/read-rows.ts';
import { type ListBatch, textsOf } from '../../../src/engine/read/records/row-batch.ts';
import type { UserError } from '../../../src/engine/user-error.ts';

type Content = string | Uint8Array;

export async function* chunksOf(...parts: Content[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

/** All rows of a file, in one batch, and the summary. */
export async function readAll(...parts: Content[]): Promise<ListBatch & ReadSummary> {
  const all: ListBatch = { contents: [], eventIds: [], templates: [] };
  const reader = readRows(unpacked(chunksOf(...parts)));
  for await (const batch of reader.batches) {
    all.contents.push(...textsOf(batch.contents));
    all.eventIds.push(...textsOf(batch.eventIds));
    all.templates.push(...textsOf(batch.templates));
  }
  return { ...all, ...reader.summary() };
}

/** The UserError with which a file is refused. */
export async function refusalOf(...parts: Content[]): Promise<UserError> {
  const answer = await readAll(...parts).catch((error: unknown) => error);
  if (answer instanceof Error && answer.name === 'UserError') return answer as UserError;
  throw new Error(`the file is not refused: ${JSON.stringify(answer).slice(0, 200)}`);
}

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
}
