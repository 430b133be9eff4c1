import { expect, it } from 'vitest';
import { readLines } from '../../src/engine/read-lines.ts';
import { UserError } from '../../src/engine/user-error.ts';
import { chunksOf } from '../helpers/logs.ts';

const LOG = `Content,EventId\n${Array.from({ length: 5000 }, (_, i) => `line ${i + 1},E1`).join('\n')}\n`;

it.each([
  ['the first and the last', [1, 5000]],
  ['one in the middle', [2500]],
  ['several in any order, also named twice', [4000, 3, 4000, 17]],
  ['every one', Array.from({ length: 5000 }, (_, i) => i + 1)],
])('reads the texts of %s', async (_, numbers) => {
  const texts = await readLines(chunksOf(LOG, 1000), numbers);
  const expected = [...new Set(numbers)].sort((a, b) => a - b);
  expect([...texts]).toEqual(expected.map((number) => [number, `line ${number}`]));
});

it('each line up to the last wanted is shown as it may be, in order', async () => {
  const seen: string[] = [];
  const ofLines = () => (line: string) => {
    seen.push(line);
    return line.toUpperCase();
  };
  const hiding = { ofColumn: () => null, ofLines };
  const texts = await readLines(chunksOf(LOG, 1000), [2, 4], undefined, hiding);
  expect(seen).toEqual(['line 1', 'line 2', 'line 3', 'line 4']);
  expect([...texts]).toEqual([
    [2, 'LINE 2'],
    [4, 'LINE 4'],
  ]);
});

it('a number that the log does not have is absent', async () => {
  expect([...(await readLines(chunksOf(LOG), [0, -1, 5000, 5001])).keys()]).toEqual([5000]);
});

it('a line that had to be left out is absent, and counts', async () => {
  const log = 'Content,EventId\na,E1\nodd,E1,x,y\nc,E1\n';
  expect([...(await readLines(chunksOf(log), [1, 2, 3]))]).toEqual([
    [1, 'a'],
    [3, 'c'],
  ]);
});

it('a long text is cut to 10,000 characters, and never inside one', async () => {
  const log = `Content,EventId\n${'😀'.repeat(5_000)}x,E1\nx${'😀'.repeat(5_100)},E1\n`;
  const texts = await readLines(chunksOf(log), [1, 2]);
  expect(texts.get(1)).toBe('😀'.repeat(5_000));
  expect(texts.get(2)).toHaveLength(10_000);
  expect(texts.get(2)?.isWellFormed()).toBe(true);
});

it('stops once all are found, and closes the source', async () => {
  let closed = false;
  let read = 0;
  async function* source() {
    try {
      for await (const chunk of chunksOf(LOG + LOG.slice(LOG.indexOf('\n') + 1), 1000)) {
        read += chunk.length;
        yield chunk;
      }
    } finally {
      closed = true;
    }
  }
  expect((await readLines(source(), [2])).get(2)).toBe('line 2');
  expect(closed).toBe(true);
  expect(read).toBeLessThan(1.5 * LOG.length);
});

it('nothing is read where no line is wanted', async () => {
  const source: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]() {
      throw new Error('opened');
    },
  };
  expect([...(await readLines(source, []))]).toEqual([]);
});

it('refuses what is no such log', async () => {
  await expect(readLines(chunksOf('<html>'), [1])).rejects.toBeInstanceOf(UserError);
});
