import { recogniseKind } from '../magic-numbers.ts';
import { peek } from '../peek.ts';
import { type Archive, entriesOf } from './entries.ts';
import { unpacked } from './streams.ts';

/** A log inside an archive: a file, or the pieces that rotation made of one. */
export interface LogInside {
  /** Its path in the archive, that of the newest piece: foreign text. */
  name: string;
  /** Paths of its pieces, the oldest first. */
  pieces: string[];
  /** Unpacked. */
  bytes: number;
}

/** Logs of an archive that get a report each. */
export const MAX_LOGS_INSIDE = 10;

/** What is looked at to see whether a file is a log. */
const LOOKED_AT_BYTES = 4096;

/**
 * The logs of an archive, the largest first; what is hidden, no text, or empty is none. Reads all of
 * the archive. Throws as `entriesOf` does.
 */
export async function logsInside(
  archive: Archive,
  chunks: AsyncIterable<Uint8Array>,
): Promise<LogInside[]> {
  const files: { path: string; bytes: number }[] = [];
  for await (const { path, chunks: inside } of logFilesIn(archive, chunks)) {
    let bytes = 0;
    for await (const chunk of inside) bytes += chunk.length;
    files.push({ path, bytes });
  }
  return joinPieces(files);
}

/** The files of an archive that may be logs, unpacked: none that is hidden, no text, or empty. */
export async function* logFilesIn(
  archive: Archive,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ path: string; chunks: AsyncIterable<Uint8Array> }, void, undefined> {
  for await (const { path, chunks: inside } of entriesOf(archive, chunks)) {
    if (isHidden(path)) continue;
    const file = await peek(unpacked(inside), LOOKED_AT_BYTES);
    if (file.start.length === 0 || recogniseKind(file.start) !== undefined) continue;
    yield { path, chunks: file.chunks };
  }
}

/** What systems put into archives by themselves. */
function isHidden(path: string): boolean {
  return /(?:^|[/\\])(?:\.|__MACOSX(?:[/\\]|$)|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Puts the pieces of rotated logs together (`app.log`, `app.log.1`, `app.log.2.gz`). */
export function joinPieces(files: { path: string; bytes: number }[]): LogInside[] {
  const logs = new Map<string, { path: string; bytes: number; age: Age }[]>();
  for (const { path, bytes } of files) {
    const { base, age } = rotationOf(path);
    const known = logs.get(base);
    const piece = { path, bytes, age };
    if (known) known.push(piece);
    else logs.set(base, [piece]);
  }
  return [...logs.values()]
    .map((pieces): LogInside => {
      pieces.sort((a, b) => byAge(a.age, b.age) || (a.path < b.path ? -1 : 1));
      return {
        name: pieces.at(-1)!.path,
        pieces: pieces.map(({ path }) => path),
        bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    })
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
}

/** How old a piece is: its number (the higher the older) or its date; neither is the newest. */
interface Age {
  number: number | null;
  date: string;
}

function rotationOf(path: string): { base: string; age: Age } {
  const bare = path.replace(/\.(?:gz|zst|bz2|xz)$/i, '');
  const numbered =
    /^(.{1,1000}\.(?:log|out|txt|err|csv|json|jsonl)|[^.]{1,1000})\.(\d{1,3})$/i.exec(bare);
  if (numbered) return { base: numbered[1]!, age: { number: Number(numbered[2]), date: '' } };
  const before = /^(.{1,1000})\.(\d{1,3})(\.(?:log|out|txt|err))$/i.exec(bare);
  if (before) {
    return { base: before[1]! + before[3]!, age: { number: Number(before[2]), date: '' } };
  }
  const dated =
    /^(.{1,1000}?)[-._](\d{4}-?\d{2}-?\d{2}(?:[-_T]?\d{2,6})?)(\.(?:log|out|txt|err))?$/i.exec(
      bare,
    );
  if (dated) return { base: dated[1]! + (dated[3] ?? ''), age: { number: null, date: dated[2]! } };
  return { base: bare, age: { number: null, date: '' } };
}

/** The oldest first. */
function byAge(a: Age, b: Age): number {
  const numberOf = ({ number, date }: Age) => number ?? (date === '' ? 0 : 0.5);
  if (numberOf(a) !== numberOf(b)) return numberOf(b) - numberOf(a);
  if (a.date === b.date) return 0;
  if (a.date === '') return 1;
  return b.date === '' || a.date < b.date ? -1 : 1;
}
