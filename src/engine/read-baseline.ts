import { type AnyBaseline, damagedBaseline, notSaved, parseBaseline } from './baseline.ts';
import { openFile } from './read/bytes/open-file.ts';
import type { Peeked } from './read/bytes/peek.ts';

const MAX_CHARS = 256 * 1024 * 1024;
/** What a saved baseline says that it is stands within these bytes. */
const START_BYTES = 1000;

/** Whether a file begins as a saved baseline does, which says so first of all. */
export function startsBaseline(start: Uint8Array): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"log-dec/.test(textAt(start));
}

export function startsJson(start: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(textAt(start));
}

/** Reads a saved baseline, packed with gzip or not. Throws a UserError where it is another thing. */
export async function readBaseline(chunks: AsyncIterable<Uint8Array>): Promise<AnyBaseline> {
  return readSaved(await openFile(chunks));
}

/** The same of a file that was opened. */
export async function readSaved(file: Peeked): Promise<AnyBaseline> {
  if (file.start.length === 0) throw damagedBaseline('it is empty');
  if (!startsJson(file.start)) throw damagedBaseline('it is another kind of file');
  if (!startsBaseline(file.start)) throw notSaved();
  return parseBaseline(await textOf(file.chunks));
}

function textAt(start: Uint8Array): string {
  return new TextDecoder().decode(start.subarray(0, START_BYTES));
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_CHARS) {
      throw damagedBaseline('it is far larger than any this program writes');
    }
  }
  return text + decoder.decode();
}
