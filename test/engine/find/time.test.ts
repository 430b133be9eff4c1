import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import { titleOf } from '../../../src/explain/words/title.ts';
import { chunksOf } from '../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** Seconds since 10:00 and what was logged then. */
type Line = [second: number, text: string];

const HOUR = 3600;
const every = (step: number, text: (second: number) => string, from = 0, to = HOUR): Line[] => {
  const lines: Line[] = [];
  for (let second = from; second < to; second += step) lines.push([second, text(second)]);
  return lines;
};
const orders = (from = 0, to = HOUR) =>
  every(5, (s) => `INFO order ${s} handled in ${3 + (s % 7)} ms`, from, to);
const beats = (from = 0, to = HOUR) => every(30, () => 'INFO heartbeat sent', from, to);

async function told(...lines: Line[]): Promise<[kind: string, title: string][]> {
  const text = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([s, what]) => `2024-05-06 10:${two(Math.floor(s / 60))}:${two(s % 60)} ${what}\n`)
    .join('');
  const analysis = await analyze(chunksOf(text));
  return analysis.anomalies.map((anomaly) => [
    anomaly.kind,
    titleOf(evidenceOf(analysis, anomaly)),
  ]);
}

describe('a silence', () => {
  it('of a heartbeat that stops while the log goes on is told with its time', async () => {
    expect(await told(...orders(), ...beats(0, 2400))).toEqual([
      ['silence', '6 May, 10:40 to 10:59: "heartbeat sent" did not come, usually 42 times'],
    ]);
  });

  it('of a heartbeat that comes back ends where it does', async () => {
    const [first] = await told(...orders(), ...beats(0, 1500), ...beats(2100));
    expect(first?.[1]).toMatch(/^6 May, 10:2\d to 10:34: "heartbeat sent" did not come/);
  });

  it('of the log as a whole is one number', async () => {
    const found = await told(
      ...orders(0, 1700),
      ...orders(2300),
      ...beats(0, 1700),
      ...beats(2300),
    );
    expect(found.filter(([kind]) => kind === 'silence')).toEqual([
      ['silence', expect.stringMatching(/: nothing was logged, usually \d+ lines$/)],
    ]);
  });

  it.each<[string, Line[]]>([
    ['where all comes as usual', [...orders(), ...beats()]],
    [
      'where a log has phases',
      [
        ...every(4, (s) => `INFO unpacked file ${s}`, 0, 1200),
        ...every(4, (s) => `INFO copied block ${s}`, 1200),
      ],
    ],
    ['where a failure stops', [...orders(), ...every(30, () => 'ERROR queue refused', 0, 2400)]],
  ])('is not told %s', async (_, lines) => {
    expect((await told(...lines)).filter(([kind]) => kind === 'silence')).toEqual([]);
  });
});

describe('a burst', () => {
  it('of troubles at one time is one number that tells them in order', async () => {
    const lines = [
      ...orders(),
      ...every(20, () => 'ERROR could not connect to database at db1: refused', 1860, 2100),
      ...every(5, () => 'ERROR the page store could not be saved', 1900, 2100),
    ];
    expect(await told(...lines)).toEqual([
      [
        'burst',
        'The database could not be reached, 12 times, then "the page store could…", 40 times',
      ],
    ]);
  });

  it('of the whole log is told by the event that most of it is', async () => {
    const flood = Array.from({ length: 1500 }, (_, i): Line => {
      return [2000 + Math.floor(i / 20), `INFO connection from 10.0.0.${i % 9} accepted`];
    });
    const [first] = await told(...orders(), ...flood);
    expect(first).toEqual([
      'burst',
      '6 May, 10:33 to 10:34: "connection from … accepted" came 1500 times, usually 0',
    ]);
  });
});
