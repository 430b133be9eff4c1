import { expect, it } from 'vitest';
import { findMeasures, measureAt } from '../../../../src/engine/find/tally/measures.ts';

/** By key, what `line` measures where an event's first line is `first`. */
function measured(first: string, line = first): Record<string, number> {
  return Object.fromEntries(
    findMeasures(first).map((place) => [place.key, measureAt(line, place)]),
  );
}

it.each([
  ['Query finished in 12 ms', 'Query finished in 101078 ms', { 'in ms': 101_078 }],
  ['Query took 12 ms', 'Query took 2 s', { 'took ms': 2000 }],
  ['took 1.5s, wrote 3 KB', 'took 250ms, wrote 2 MB', { 'took ms': 250, 'wrote bytes': 2 ** 21 }],
  ['elapsed=12ms rows=40', 'elapsed=9ms rows=7 left', { 'elapsed ms': 9, rows: 7 }],
  ['Rows_examined: 3', 'Rows_examined: 100000', { rows_examined: 100_000 }],
  ['{"elapsedMs":12}', '{"elapsedMs":7000}', { 'elapsedms ms': 7000 }],
  ['5 min of silence', '90 s of silence', { ' ms': 90_000 }],
  ['in room 7 done in 12 ms', 'in room 9 done in 30 ms', { 'in ms': 30 }],
])('%s: what %s measures is named by the word before it', (first, line, values) => {
  expect(measured(first, line)).toEqual(values);
});

it.each([
  ['Query took 12 ms', 'Query took very long'],
  ['Query took 12 ms', 'Query took 12 apples'],
  ['Query took 12 ms', 'Query took 10.0.0.1'],
  ['took 12 ms', 'took 5 kB'],
])('%s: %s measures nothing', (first, line) => {
  expect(Object.values(measured(first, line))).toEqual([Number.NaN]);
});

it.each(['at 10:00:00', 'Connected to 10.0.0.1:80', 'version 1.2.3s-beta', 'port 5432'])(
  'no measure is seen in %s',
  (text) => {
    expect(findMeasures(text)).toEqual([]);
  },
);
