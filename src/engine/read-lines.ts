import type { Hiding } from './hiding.ts';
import { keptString } from './read/bytes/kept-string.ts';
import { openFile } from './read/bytes/open-file.ts';
import { kindOfFile } from './read/kind-of-file.ts';
import { asShown } from './read/layers/terminal.ts';
import { numbersChoice } from './read/numbers/numbers-reader.ts';
import { readRows } from './read/read-rows.ts';
import { readText } from './read/read-text.ts';
import { textsOf } from './read/records/row-batch.ts';

/**
 * Longest text of a line, in UTF-16 units; what is longer is cut. Far more than is quoted, so that
 * secrets are looked for in whole words: half a key is no known shape.
 */
const MAX_TEXT_CHARS = 10_000;

/**
 * The texts (of a log of text the lines as they stand in the file, of a table Content, of one of numbers
 * all cells) of chosen log lines, by line number: lines
 * count from 1, the header not counted, as everywhere. A number that the log does not have is absent, and so is a line that had
 * to be left out. Stops reading, and closes the source, once all are found.
 * `inside` is the log of an archive, see `listLogs`; what `hiding` hides is not told. Throws as `readRows` does.
 *
 * @example
 * const texts = await readLines(file.stream(), [12, 40]);
 * texts.get(12); // '081109 203518 143 INFO dfs.DataNode$DataXceiver: Receiving block blk_-7 src: /10.0.0.1:4000'
 */
export async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  lineNumbers: Iterable<number>,
  inside?: readonly string[],
  hiding?: Hiding,
): Promise<Map<number, string>> {
  const wanted = [...new Set(lineNumbers)].sort((a, b) => a - b);
  const texts = new Map<number, string>();
  if (wanted.length === 0) return texts;
  const shown = hiding?.ofLines() ?? ((line: string) => line);
  let next = 0;
  let linesBefore = 0;
  for await (const contents of linesOf(chunks, inside, hiding)) {
    for (const [i, content] of contents.entries()) {
      if (next === wanted.length) break;
      const text = shown(content);
      while (wanted[next]! <= linesBefore + i) next++;
      if (wanted[next] !== linesBefore + i + 1) continue;
      if (text) texts.set(wanted[next]!, cut(text));
      next++;
    }
    if (next === wanted.length) break;
    linesBefore += contents.length;
  }
  return texts;
}

async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  inside: readonly string[] | undefined,
  hiding: Hiding | undefined,
): AsyncGenerator<string[], void, undefined> {
  const { start, chunks: all } = await openFile(chunks, inside);
  if (kindOfFile(start) === 'numbers') {
    for await (const batch of readText(all, numbersChoice).batches) {
      yield batch.map((record) => record?.join(',') ?? '');
    }
  } else {
    for await (const { contents, raws } of readRows(all, { hiding }).batches) {
      yield raws?.map(asShown) ?? textsOf(contents);
    }
  }
}

function cut(content: string): string {
  const text = content.length > MAX_TEXT_CHARS ? content.slice(0, MAX_TEXT_CHARS) : content;
  return keptString(text.toWellFormed());
}
