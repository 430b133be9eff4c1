import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { generateSample, sampleFiles } from '../../data/generate.ts';
import { hdfsEvents } from '../../data/hdfs-events.ts';

const { log, labels } = generateSample();
const rows = parse(log);
const labelRows = parse(labels);

it.each([
  [sampleFiles.log, log],
  [sampleFiles.labels, labels],
])('data/%s is byte for byte what the generator writes', (file, text) => {
  const stored = readFileSync(new URL(`../../data/${file}`, import.meta.url));
  expect(stored.equals(Buffer.from(text))).toBe(true);
});

it('the sample has about 5,000 lines, numbered from 1, in order of time', () => {
  expect(rows.length).toBeGreaterThan(4_800);
  expect(rows.length).toBeLessThan(5_300);
  expect(rows.map((row) => Number(row.LineId))).toEqual(rows.map((_, index) => index + 1));
  const times = rows.map((row) => `${row.Date} ${row.Time}`);
  expect(times).toEqual(times.toSorted());
  expect(times[0]).toMatch(/^26/);
});

it('its columns are those of a loglizer file, and some fields are quoted', () => {
  expect(log.slice(0, log.indexOf('\n'))).toBe(
    'LineId,Date,Time,Pid,Level,Component,Content,EventId,EventTemplate',
  );
  expect(rows.filter((row) => row.Content?.includes(',')).length).toBeGreaterThan(20);
  expect(rows.filter((row) => row.Content?.includes('"')).length).toBeGreaterThan(5);
});

it('every line carries the template of its event, and names one session', () => {
  const templates = new Map<string, string>();
  for (const [id, { template }] of Object.entries(hdfsEvents)) templates.set(id, template);
  for (const row of rows) {
    expect(row.EventTemplate).toBe(templates.get(row.EventId ?? ''));
    expect(new Set(row.Content?.match(/blk_-?\d+/g)).size).toBe(1);
  }
});

it('it has 300 sessions, labelled in order of first appearance, and interleaved', () => {
  const seen = [...new Set(rows.map((row) => sessionOf(row)))];
  expect(seen).toHaveLength(300);
  expect(labelRows.map((row) => row.BlockId)).toEqual(seen);
  const changes = rows.filter((row, at) => at > 0 && sessionOf(row) !== sessionOf(rows[at - 1]!));
  expect(changes.length).toBeGreaterThan(rows.length / 3);
});

it('the anomalies are the planted ones, and no normal session has the counts of one', () => {
  const counts = countVectors();
  const normal = new Set<string>();
  const planted = new Map<string, string>();
  for (const { BlockId = '', Label, Kind = '' } of labelRows) {
    expect(Label).toBe(Kind === 'normal' ? 'Normal' : 'Anomaly');
    const vector = counts.get(BlockId) ?? '';
    if (Kind === 'normal') normal.add(vector);
    else planted.set(Kind, vector);
  }
  expect(labelRows.filter((row) => row.Label === 'Anomaly')).toHaveLength(9);
  expect(Object.fromEntries(planted)).toEqual({
    'deleted-twice': 'E5x3 E9x3 E11x3 E20x1 E21x3 E22x1 E23x3 E26x3',
    'missing-step': 'E5x3 E9x3 E21x3 E22x1 E23x3 E26x3',
    'read-storm': 'E3x60 E5x3 E9x3 E11x3 E21x3 E22x1 E23x3 E26x3',
    'repair-failed': 'E5x3 E9x3 E11x3 E17x2 E18x2 E22x1 E25x2 E26x3 E29x1',
    'too-few-deletes': 'E5x3 E9x3 E11x3 E21x1 E22x1 E23x3 E26x3',
    'unconfirmed-copies': 'E5x3 E9x1 E11x1 E22x1 E26x1',
    'unknown-event': 'E5x4 E7x1 E9x3 E11x3 E21x3 E22x1 E23x3 E26x3',
    'write-stopped': 'E5x1 E22x1',
  });
  expect([...planted.values()].filter((vector) => normal.has(vector))).toEqual([]);
});

it('data/README.md names every planted session with its kind, and the number of lines', () => {
  const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  for (const { BlockId, Kind } of labelRows.filter((row) => row.Label === 'Anomaly')) {
    expect(readme).toMatch(new RegExp(`\\| ${Kind} .*${BlockId}`));
  }
  expect(readme).toContain(`${rows.length.toLocaleString('en')} lines`);
});

function parse(text: string): Record<string, string | undefined>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

function sessionOf(row: Record<string, string | undefined>): string {
  return row.Content?.match(/blk_-?\d+/)?.[0] ?? '';
}

/** `E5x3 E22x1` of every session, by event number. */
function countVectors(): Map<string, string> {
  const events = Map.groupBy(rows, sessionOf);
  const vectors = new Map<string, string>();
  for (const [session, ofSession] of events) {
    const counts = Map.groupBy(ofSession, (row) => Number(row.EventId?.slice(1)));
    const sorted = [...counts].sort(([one], [other]) => one - other);
    vectors.set(session, sorted.map(([event, { length }]) => `E${event}x${length}`).join(' '));
  }
  return vectors;
}
