import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Chart, chartInWords } from '../../src/draw/chart.ts';
import { chartPng } from '../../src/draw/chart-png.ts';

const CHART: Chart = {
  caption: 'How many lines there were over time. The highest bar is 90 lines.',
  bars: [0.2, 1, 0, Number.NaN, 0.5],
  limit: 0.3,
  marks: [
    { number: 2, grade: 'trouble', at: 0.9, title: 'trouble: <b>it</b> failed' },
    { number: 1, grade: 'danger', at: 0.3, title: 'danger: a way in was found' },
  ],
  from: '6:00',
  to: '19:25',
};

const IN_WORDS =
  'How many lines there were over time. The highest bar is 90 lines. From 6:00 to 19:25. Numbers from left to right: 1: danger: a way in was found. 2: trouble: <b>it</b> failed.';

it('is a picture of 1,020 pixels that holds its description', async () => {
  const chunks = chunksOf(await chartPng(CHART));
  expect(chunks.map(({ type }) => type).slice(0, 2)).toEqual(['IHDR', 'iTXt']);
  expect(chunks.at(-1)?.type).toBe('IEND');
  expect(chunks[0]?.data.readUInt32BE(0)).toBe(1_020);
  expect(chunks[1]?.data.toString()).toBe(`Description\0\0\0en\0\0${IN_WORDS}`);
});

it('is the same each time, and draws its words with a font of its own', async () => {
  const picture = await chartPng(CHART);
  expect(await chartPng(CHART)).toEqual(picture);
  // As long, so that all else stays where it is.
  const otherwise = await chartPng({ ...CHART, from: '7:00' });
  expect(pixelsOf(otherwise)).not.toEqual(pixelsOf(picture));
});

it.each([
  ['no bars and no marks', { bars: [], marks: [] }],
  ['a caption of one endless word', { caption: 'x'.repeat(5_000) }],
  ['signs of markup, and none at all', { from: '</text><script>', to: '' }],
  ['characters that no XML holds', { caption: 'a\0b\u202ec\ud800' }],
])('%s can be drawn', async (_, odd: Partial<Chart>) => {
  const chunks = chunksOf(await chartPng({ ...CHART, ...odd }));
  expect(chunks[0]?.data.readUInt32BE(0)).toBe(1_020);
});

it('in words it names each number once, from left to right, and stays short', () => {
  expect(chartInWords(CHART)).toBe(IN_WORDS);
  const twice = [...CHART.marks, { ...CHART.marks[0]!, at: 0 }];
  expect(chartInWords({ ...CHART, marks: twice }).match(/ 2: /g)).toHaveLength(1);
  expect(chartInWords({ ...CHART, marks: [] })).toMatch(/From 6:00 to 19:25\.$/);
  const many = Array.from({ length: 90 }, (_, index) => ({
    ...CHART.marks[0]!,
    number: index + 1,
    at: index / 90,
  }));
  const long = chartInWords({ ...CHART, marks: many });
  expect(long.length).toBeLessThanOrEqual(1_002);
  expect(long).toMatch(/ …$/);
});

/** Chunks of a PNG, each with the right sum. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  const chunks = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

function pixelsOf(png: Uint8Array): string {
  const data = chunksOf(png).filter(({ type }) => type === 'IDAT');
  return inflateSync(Buffer.concat(data.map((one) => one.data))).toString('base64');
}
