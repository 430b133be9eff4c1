import { amount } from '../../../text/count.ts';
import { MAX_RECORD_CHARS } from './limits.ts';
import { chooseLineEnd } from './line-end.ts';

export interface LineCutter {
  /** The text without what is too much of its lines; cut anywhere, the same text gives the same. */
  cut(text: string): string;
  /** What the reader of an answer must know of it. */
  notes(): string[];
}

/** Room for what a reader keeps beside the line. */
const MAX_LINE_CHARS = MAX_RECORD_CHARS - 64;
/** The first line, as much as is needed to see whether it is a JSON record. */
const MAX_FIRST_CHARS = MAX_RECORD_CHARS;

/**
 * Cuts lines over 1 MiB, so that one of them (a request body, a dump) does not cost all others.
 * JSON and XML that do not stand one record a line are left as they are: an export of an API often
 * is a single line.
 */
export function createLineCutter(): LineCutter {
  let first = '';
  let isFirst = true;
  let lineEnd: '\n' | '\r' | null = null;
  let length = 0;
  let cuts = 0;
  let isLeft: boolean | null = null;

  function noteFirst(text: string, end: '\n' | '\r'): void {
    const at = text.indexOf(end);
    if (first.length < MAX_FIRST_CHARS) first += at === -1 ? text : text.slice(0, at);
    if (at !== -1 && first.trim() !== '') isFirst = false;
  }

  /** Whether lines of this file may not be cut, known once one of them is too long. */
  function isOneText(): boolean {
    isLeft ??= /^\s*[[<]/.test(first.slice(0, 100)) || (/^\s*\{/.test(first) && !endsRecord());
    return isLeft;
  }

  function endsRecord(): boolean {
    return !isFirst && first.trimEnd().endsWith('}');
  }

  return {
    cut(text) {
      lineEnd ??= text === '' ? null : chooseLineEnd(text);
      const end = lineEnd ?? '\n';
      if (isFirst) noteFirst(text, end);
      if (length + text.length <= MAX_LINE_CHARS) {
        const at = text.lastIndexOf(end);
        length = at === -1 ? length + text.length : text.length - at - 1;
        return text;
      }
      if (isOneText()) return text;
      const lines = text.split(end);
      return lines
        .map((line, i) => {
          if (i > 0) length = 0;
          const room = Math.max(0, MAX_LINE_CHARS - length);
          if (line.length > room && length <= MAX_LINE_CHARS) cuts++;
          length += line.length;
          return line.length > room ? line.slice(0, room) : line;
        })
        .join(end);
    },
    notes() {
      if (cuts === 0) return [];
      return [`${amount(cuts, 'line')} of over 1 MiB ${cuts === 1 ? 'was' : 'were'} cut there.`];
    },
  };
}
