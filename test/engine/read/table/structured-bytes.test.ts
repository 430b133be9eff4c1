import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PIECE_BYTES } from '../../../../src/engine/read/bytes/limits.ts';
import { chooseStructuredReader } from '../../../../src/engine/read/choose-reader.ts';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import type { LogReader } from '../../../../src/engine/read/records/log-reader.ts';
import { type RowBatch, textsOf } from '../../../../src/engine/read/records/row-batch.ts';
import { BLOCK_IDS } from '../../../../src/engine/read/records/session-keys.ts';
import fc from '../../../helpers/fast-check.ts';

const HEADER = 'LineId,Date,Time,Node,Content,EventId,EventTemplate';
/** So many plain rows that what follows is read from bytes. */
const PLAIN = Array.from({ length: 1200 }, (_, i) => row(i, `part ${i % 7} of blk_${i % 90}`));
const BLOCKS = `${HEADER}\n${PLAIN.join('\n')}\n`;
const NODES = BLOCKS.replaceAll('blk_', 'piece ');

function row(i: number, content: string): string {
  const time = `2024-05-01,10:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${i % 60}`;
  return `${i},${time},node-${i % 5},${content},E${i % 7},part <*> of <*>`;
}

/** Lines of a batch with all that the engine may know of them. */
function linesOf(batch: RowBatch): unknown[] {
  const ids = batch.blockIds?.() ?? null;
  return textsOf(batch.contents).map((content, i) => ({
    content,
    event: batch.eventIds.at(i),
    template: batch.templates.at(i),
    ms: batch.times?.[i],
    keys: batch.keys?.map((column) => column.at(i)),
    label: batch.labels?.at(i),
    blocks: ids
      ? Array.from(ids.codes.subarray(ids.offsets[i], ids.offsets[i + 1]), (code) => ids.text(code))
      : (content.match(BLOCK_IDS) ?? []),
  }));
}

/** What papaparse makes of a file: its text, after the first piece (which says what is what) at once. */
function asText(text: string): { lines: unknown[]; told: unknown } {
  const start = text.slice(0, PIECE_BYTES);
  const reader = chooseStructuredReader(start, '\n', {})!;
  const batches = [reader.push(start), reader.push(text.slice(PIECE_BYTES)), reader.end('')];
  return { lines: batches.flatMap((batch) => (batch ? linesOf(batch) : [])), told: toldBy(reader) };
}

function toldBy(reader: LogReader): unknown {
  return { rows: reader.rows(), leftOut: reader.leftOut(), notes: reader.notes() };
}

async function asBytes(
  text: string,
  size: number,
): Promise<{ lines: unknown[]; told: unknown; fromBytes: number }> {
  const bytes = Buffer.from(text);
  const reader = readRows(
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );
  const lines: unknown[] = [];
  let fromBytes = 0;
  const codes = new Map<number, string>();
  for await (const batch of reader.batches) {
    lines.push(...linesOf(batch));
    if (batch.eventIds.codes) fromBytes += batch.contents.length;
    for (const [i, code] of batch.eventIds.codes?.entries() ?? []) {
      expect(codes.get(code) ?? batch.eventIds.at(i)).toBe(batch.eventIds.at(i));
      codes.set(code, batch.eventIds.at(i)!);
    }
  }
  const { rows, leftOut, notes } = reader.summary();
  return { lines, told: { rows, leftOut, notes }, fromBytes };
}

async function expectSame(text: string, size = 1 << 16): Promise<number> {
  const { fromBytes, ...read } = await asBytes(text, size);
  expect(read).toEqual(asText(text));
  return fromBytes;
}

describe('a structured log read from bytes is what papaparse makes of it', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\t',
      'E1',
      'E10',
      'blk_1',
      'blk_-7 to blk_-7, blk_8',
      'blk_',
      'LineId',
    ),
    fc.constantFrom(
      'say "yes"',
      'a,b',
      '"',
      '""',
      'x\r',
      'caf\u00e9',
      '\u65e5\u672c',
      '10:00:01',
      '\ufeff',
    ),
    fc.string({ maxLength: 12 }),
  );
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const written = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 2, arbitrary: quoted });
  const odd = fc.oneof(
    fc.array(written, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(',')),
    fc.array(written, { maxLength: 9 }).map((cells) => cells.join(',')),
    fc.constantFrom('', ' ', HEADER, '"open', `${row(1, 'x')}\r`, `${row(2, '"a\nb"')}`, '"a" ,b'),
  );
  const odds = fc.array(fc.tuple(fc.nat(2500), odd), { maxLength: 5 });

  function withOdds(length: number, some: [at: number, line: string][]): string {
    const lines = Array.from({ length }, (_, i) => row(i, `part ${i} of blk_${i % 300}`));
    for (const [at, line] of some) lines.splice(at, 0, line);
    return lines.join('\n');
  }

  it.each([
    ['by blocks', BLOCKS],
    ['by a column', NODES],
  ])('whatever follows, %s', async (_, start) => {
    let fromBytes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2500 }),
        odds,
        fc.integer({ min: 500, max: 70_000 }),
        async (length, some, size) => {
          fromBytes += await expectSame(start + withOdds(length, some), size);
        },
      ),
      { numRuns: 25 },
    );
    expect(fromBytes).toBeGreaterThan(4000);
  });

  it.each([
    ['windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['all cells quoted', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    ['letters beyond ASCII', (text: string) => text.replaceAll('part', 'p\u00e4rt \u65e5')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['blanks around cells', (text: string) => text.replaceAll(',', ' , ')],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ])('with %s', async (_, change) => {
    expect(await expectSame(change(BLOCKS + BLOCKS.slice(HEADER.length + 1)))).toBeGreaterThan(500);
  });

  const folder = new URL('../../../../../shared/data/loghub_2k/', import.meta.url);
  it.skipIf(!existsSync(folder))('of logs as loghub has them (../shared/data)', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('_structured.csv'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(await expectSame(text.replace(/^\ufeff/, '')), name).toBeGreaterThan(200);
    }
  });
});
