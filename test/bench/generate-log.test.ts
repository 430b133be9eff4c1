import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { benchLog } from '../../bench/generate-log.ts';
import { createLives } from '../../bench/lives.ts';

const text = [...benchLog(20_000)].join('');

it('the bench log has the lines asked for, of about 200 bytes, and is the same every time', () => {
  expect(text.split('\n').length).toBe(20_000 + 2);
  expect(text.length / 20_000).toBeGreaterThan(170);
  expect(text.length / 20_000).toBeLessThan(220);
  expect([...benchLog(20_000)].join('')).toBe(text);
  expect([...benchLog(1)].join('').split('\n')).toHaveLength(3);
});

it('its rows parse, and every session begins at its start and is interleaved with others', () => {
  const { data, errors } = Papa.parse<{ Content: string; EventId: string }>(text.trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  const sessions = Map.groupBy(data, ({ Content }) => /blk_-?\d+/.exec(Content)?.[0]);
  expect(sessions.size).toBeGreaterThan(800);
  for (const [first] of sessions.values()) expect(first?.EventId).toBe('E22');
  const neighbours = data.filter(
    ({ Content }, at) => /blk_-?\d+/.exec(Content)?.[0] === idAt(data, at - 1),
  );
  expect(neighbours.length).toBeLessThan(data.length / 50);
});

it('typical lives are 100, no two with the same counts', () => {
  const { typical } = createLives();
  const vectors = typical.map((life) =>
    life
      .map(({ event }) => event)
      .toSorted()
      .join(),
  );
  expect(new Set(vectors).size).toBe(100);
});

function idAt(rows: { Content: string }[], at: number): string | undefined {
  return /blk_-?\d+/.exec(rows[at]?.Content ?? '')?.[0];
}
