import { createHash } from 'node:crypto';

/** A copy of its own: V8 keeps a whole chunk of the file alive for each substring of it. */
export function keptString(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** The same for ASCII text, at half the memory. */
export function keptAscii(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/** V8 hashes strings beyond 16,383 characters by length alone: a Map of those is a list. */
const MAX_KEY_CHARS = 10_000;

/** What stands for a text as key of a Map: the text, or the SHA-256 of a very long one. */
export function mapKey(text: string): string {
  if (text.length <= MAX_KEY_CHARS) return text;
  return `sha256 ${createHash('sha256').update(text, 'utf16le').digest('hex')}`;
}
