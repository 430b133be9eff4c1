import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { parseLog } from '../../src/engine/parse-log.ts';
import { readBaseline } from '../../src/engine/read-baseline.ts';
import { readLines } from '../../src/engine/read-lines.ts';
import { flowCsv, flows } from '../helpers/a-flow-log.ts';
import { chunksOf } from './read/read-all.ts';

const LOG = `Content,EventId\n${Array.from({ length: 300 }, (_, i) => `step of blk_${i % 60},E${i % 3}`).join('\n')}\n`;
const TABLE = flowCsv(flows(60));

/** A source that notes when it is closed. */
function aSource(...parts: Uint8Array[]) {
  const state = { closed: false };
  async function* bytes() {
    try {
      yield* parts;
    } finally {
      state.closed = true;
    }
  }
  return { bytes: bytes(), state };
}

async function parsed(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of parseLog(() => chunks)) text += piece;
  return text;
}

type Entrance = (chunks: AsyncIterable<Uint8Array>) => Promise<unknown>;

const ENTRANCES: [string, Entrance][] = [
  ['analyze', (chunks) => analyze(chunks)],
  ['a baseline for analyze', (chunks) => analyze(chunksOf(LOG), { baseline: chunks })],
  ['parseLog', parsed],
  ['readLines', (chunks) => readLines(chunks, [1])],
  ['readBaseline', readBaseline],
];

describe.each(ENTRANCES)('%s', (_, enter) => {
  it.each([
    ['a log', LOG],
    ['a table of numbers', TABLE],
    ['a saved baseline', '{"format":"log-decoder-baseline","version":1}'],
    ['nothing', ''],
  ])('refuses %s that is packed twice, and closes the source', async (_, text) => {
    const { bytes, state } = aSource(gzipSync(gzipSync(text)));
    await expect(enter(bytes)).rejects.toMatchObject({
      code: 'E_NOT_TEXT',
      message: expect.stringContaining('packed with gzip twice'),
    });
    expect(state.closed).toBe(true);
  });

  it('refuses a bomb inside a packed file', async () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(80 * 1024 ** 2, 'a\n')));
    expect(bomb.length).toBeLessThan(5_000);
    await expect(enter(chunksOf(bomb))).rejects.toMatchObject({ code: 'E_NOT_TEXT' });
  });

  it('refuses what is cut', async () => {
    const cut = gzipSync(LOG).subarray(0, 100);
    await expect(enter(chunksOf(cut))).rejects.toMatchObject({ code: 'E_GZIP_DAMAGED' });
  });
});

it.each([
  ['analyze', (chunks: AsyncIterable<Uint8Array>) => analyze(chunks)],
  ['readLines', (chunks: AsyncIterable<Uint8Array>) => readLines(chunks, [1e9])],
])('%s refuses what unpacks to more than 200 times its size', async (_, enter) => {
  const row = `step of blk_1 ${'x'.repeat(1_000)},E1\n`;
  const bomb = gzipSync(`Content,EventId\n${row.repeat(70_000)}`);
  await expect(enter(chunksOf(bomb))).rejects.toMatchObject({ code: 'E_GZIP_BOMB' });
});

it.each([
  ['a log', LOG],
  ['a table of numbers', TABLE],
])('%s is the same packed and unpacked', async (_, text) => {
  const packed = () => chunksOf(gzipSync(text));
  expect(await analyze(packed())).toEqual(await analyze(chunksOf(text)));
  expect(await readLines(packed(), [2, 7])).toEqual(await readLines(chunksOf(text), [2, 7]));
});
