import { isAscii, isUtf8 } from 'node:buffer';

export type Utf16 = 'utf-16le' | 'utf-16be';

/** Share of NUL bytes from which a file is UTF-16 rather than odd text. */
const MIN_UTF16_NUL_SHARE = 0.2;

/** Which UTF-16 a file is saved as, by its mark or by where its NUL bytes are; null for neither. */
export function utf16Of(start: Uint8Array): Utf16 | null {
  const mark = start.length >= 2 ? start[0]! * 256 + start[1]! : 0;
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < start.length; i++) if (start[i] === 0) nuls[(i & 1) as 0 | 1]++;
  // Western text in UTF-16 has its NUL bytes on one side only; binary files have them on both.
  const [more, fewer] = nuls[0] > nuls[1] ? nuls : [nuls[1], nuls[0]];
  if (more <= MIN_UTF16_NUL_SHARE * start.length || fewer >= more / 10) return null;
  return nuls[0] > nuls[1] ? 'utf-16be' : 'utf-16le';
}

/** UTF-16 as UTF-8. */
export async function* fromUtf16(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Utf16,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

/** Share of bytes beyond ASCII from which a text is not of a western language. */
const MAX_HIGH_SHARE = 0.3;
/** Bytes that Windows-1252 has no character for. */
const NO_CHARACTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Windows-1252 (of which Latin-1 is a part) as UTF-8, where the first bytes beyond ASCII show that:
 * none of them is UTF-8, and all of them are characters. Anything else passes unchanged. `onFound` is
 * told once.
 */
export async function* fromWindows1252(
  chunks: AsyncIterable<Uint8Array>,
  onFound: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder('windows-1252');
  let isFound: boolean | null = null;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (isFound === null && held.length === 0 && isAscii(chunk)) {
      yield chunk;
      continue;
    }
    const all: Uint8Array = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = new Uint8Array(0);
    // The end of a character may come with the next bytes.
    if (isFound === null && isAscii(all.subarray(0, Math.max(0, all.length - 3)))) {
      held = all.slice();
      continue;
    }
    if (isFound === null) {
      isFound = isWindows1252(all);
      if (isFound) onFound();
    }
    yield isFound ? Buffer.from(decoder.decode(all, { stream: true })) : all;
  }
  if (held.length === 0) return;
  if (!isWindows1252(held)) yield held;
  else {
    onFound();
    yield Buffer.from(decoder.decode(held));
  }
}

function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (NO_CHARACTER.has(byte)) return false;
    high++;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (isUtf8(bytes.subarray(i, i + length))) return false;
    }
  }
  return high > 0 && high <= Math.max(2, MAX_HIGH_SHARE * bytes.length);
}
