import { isUtf8 } from 'node:buffer';

export interface DecodingDamage {
  /** Lines, roughly, in which bytes that are not UTF-8 became U+FFFD. */
  linesNotUtf8: number;
  /** NUL characters, which stay in the text. */
  nulCharacters: number;
}

export interface Decoder {
  /** The text of the next bytes; the start of a character cut off at their end waits for the rest. */
  decode(bytes: Uint8Array): string;
  /** The text of what still waits. */
  end(): string;
  damage(): DecodingDamage;
}

/** Turns UTF-8 bytes into text piece by piece, without a byte order mark, and counts what is odd. */
export function createDecoder(): Decoder {
  // Whole characters at a time: a decoder told to `stream` makes two-byte strings, twice as slow.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const damage: DecodingDamage = { linesNotUtf8: 0, nulCharacters: 0 };
  let waiting = new Uint8Array(0);
  let atStart = true;

  function text(bytes: Uint8Array): string {
    const decoded = utf8.decode(bytes);
    if (!isUtf8(bytes)) damage.linesNotUtf8 += linesWithReplacement(decoded);
    if (bytes.includes(0)) damage.nulCharacters += decoded.split('\0').length - 1;
    if (!atStart || decoded === '') return decoded;
    atStart = false;
    return decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  }

  return {
    decode(bytes) {
      const all = waiting.length === 0 ? bytes : joined(waiting, bytes);
      const end = all.length - cutOffLength(all);
      waiting = all.slice(end);
      return text(all.subarray(0, end));
    },
    end() {
      const rest = waiting;
      waiting = new Uint8Array(0);
      return text(rest);
    },
    damage: () => ({ ...damage }),
  };
}

/** Length of the character that begins in the last three bytes and lacks its end, 0 to 3. */
function cutOffLength(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length]!;
    const isLead = byte >= 0xc2 && byte <= 0xf4;
    if (isLead) return length < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function linesWithReplacement(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; lines++) {
    const lineEnd = text.indexOf('\n', at);
    at = lineEnd === -1 ? -1 : text.indexOf('\ufffd', lineEnd);
  }
  return lines;
}
