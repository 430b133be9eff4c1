import { keptString } from '../../read/bytes/kept-string.ts';

/** Files that were given one more ending, all the same: `offer.docx` became `offer.docx.qz7lk`. */
export interface NewEnding {
  ending: string;
  count: number;
  /** Lines of some, counted from 1. */
  lines: number[];
  event: number;
  address: string | null;
  user: string | null;
  firstMs: number;
  lastMs: number;
}

export interface Renames {
  add(
    renamed: Pick<NewEnding, 'ending' | 'event' | 'address' | 'user'> & {
      line: number;
      ms: number;
    },
  ): void;
  readonly found: readonly NewEnding[];
}

/** So many files are nobody's tidying up. */
const MANY = 10;
const MAX_ENDINGS = 200;
const MAX_LINES = 1000;
const MAX_CHARS = 1000;
/** What programs put behind a file of theirs. */
const USUAL =
  /^(?:\d+|gz|bz2|xz|zst|zip|bak|backup|old|orig|save|new|tmp|temp|part|partial|crdownload|download|lock|swp|done|processed|log|csv|txt|md5|sha256|sig|asc|enc|gpg|pgp)$/i;

/** Counts the files that get a further ending, as programs do that lock them for ransom. In bounded memory. */
export function createRenames(): Renames {
  const endings = new Map<string, NewEnding>();
  return {
    add({ ending, line, event, address, user, ms }) {
      let known = endings.get(ending);
      if (!known) {
        if (endings.size >= MAX_ENDINGS) return;
        const name = keptString(ending);
        known = {
          ending: name,
          count: 0,
          lines: [],
          event,
          address,
          user,
          firstMs: ms,
          lastMs: ms,
        };
        endings.set(name, known);
      }
      known.count++;
      if (known.lines.length < MAX_LINES) known.lines.push(line);
      if (known.address !== address) known.address = null;
      if (known.user !== user) known.user = null;
      known.lastMs = ms;
    },
    get found() {
      return [...endings.values()].filter(({ count }) => count >= MANY);
    },
  };
}

/** The ending that a line says was put behind a whole name; null where it says no such thing. */
export function newEndingIn(content: string): string | null {
  const text = content.slice(0, MAX_CHARS).trimEnd().replace(/["']$/, '');
  const start = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1;
  const name = text.slice(start);
  const dot = name.lastIndexOf('.');
  const before = name.slice(0, dot);
  const ending = name.slice(dot + 1);
  if (start === 0 || !/\.\w{1,5}$/.test(before) || !/^[\w-]{3,16}$/.test(ending)) return null;
  if (USUAL.test(ending)) return null;
  return text.slice(0, start).includes(before) ? ending : null;
}
