import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/engine/analysis.ts';
import { type AnalyzeOptions, analyze } from '../../../../src/engine/analyze.ts';
import { COLUMNS, type Flow, flowCsv, flows, REFUSED, THEFT } from '../../../helpers/a-flow-log.ts';
import { chunksOf, structuredLog } from '../../../helpers/logs.ts';

const NO_LABEL = COLUMNS.filter((name) => name !== 'label');

/** 400 flows, of which those at these places (from 0) are changed. */
function withOdd(odd: Record<number, Partial<Flow>>, seed = 2): Flow[] {
  return flows(400, seed).map((flow, at) => ({ ...flow, ...odd[at] }));
}

function judge(
  rows: Flow[] | string,
  { baseline, ...options }: Omit<AnalyzeOptions, 'baseline'> & { baseline?: Flow[] | string } = {},
) {
  const text = (log: Flow[] | string) => (typeof log === 'string' ? log : flowCsv(log, NO_LABEL));
  return analyze(chunksOf(text(rows)), {
    ...options,
    ...(baseline && { baseline: chunksOf(text(baseline)) }),
  });
}

function flaggedIn({ judged, vectors }: Analysis): string[] {
  return judged.ids.filter((_, i) => vectors[judged.vectorOf[i]!]!.anomalous);
}

const BASELINE = flows(600);

describe('a table of numbers', () => {
  it('is judged line by line, with reasons that a person can read', async () => {
    const analysis = await judge(withOdd({ 16: THEFT, 99: REFUSED }), { baseline: BASELINE });
    expect(analysis).toMatchObject({
      source: { rows: 400, rowsWithoutSession: 0, grouping: 'single lines' },
      sessions: 400,
      model: { detector: 'pca', fittedOn: 'baseline' },
    });
    expect(flaggedIn(analysis)).toEqual(['row:17', 'row:100']);
    const reasonsOf = (row: number) =>
      analysis.anomalies.find(({ sessions }) => sessions[0] === `row:${row}`)!.reasons;
    expect(reasonsOf(17)[0]).toMatchObject({
      kind: 'more',
      eventId: 'src_bytes',
      seen: 48_000_000,
      lines: [17],
      value: { column: 'bytes sent', seen: '48 MB', usual: 'under 1.5 kB', foreign: false },
    });
    expect(reasonsOf(100)).toContainEqual(
      expect.objectContaining({
        kind: 'new',
        value: { column: 'flag', seen: 'REJ', usual: 'SF', foreign: true },
      }),
    );
  });

  it('finds a line that stands out without a baseline, and says what that can not find', async () => {
    const analysis = await judge(withOdd({ 16: THEFT }));
    expect(analysis.anomalies[0]).toMatchObject({ number: 1, sessions: ['row:17'] });
    expect(analysis.notes[0]).toContain('give a baseline from a quiet time');
  });

  it('finds a pair of numbers that are usual by themselves but not together', async () => {
    const odd = { 50: { src_bytes: 120, dst_bytes: 7500 } };
    const analysis = await judge(withOdd(odd), { baseline: BASELINE });
    expect(flaggedIn(analysis)).toEqual(['row:51']);
  });

  it('learns no axis of trouble that a baseline without labels holds', async () => {
    const thefts = (every: number) => (flow: Flow, at: number) =>
      at % every === 0 ? { ...flow, ...THEFT } : flow;
    const baseline = flows(1_000).map(thefts(50));
    const analysis = await judge(flows(400, 2).map(thefts(10)), { baseline });
    expect(flaggedIn(analysis)).toEqual(Array.from({ length: 40 }, (_, i) => `row:${10 * i + 1}`));
  });

  it('puts lines together that differ in the same way', async () => {
    const odd = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [i * 10, REFUSED]));
    const analysis = await judge(withOdd(odd), { baseline: BASELINE });
    expect(analysis.anomalousSessions).toBe(30);
    expect(analysis.anomalies).toHaveLength(1);
  });

  it('leaves a clean log alone', async () => {
    const { anomalousSessions } = await judge(flows(3000, 5), { baseline: flows(3000, 6) });
    expect(anomalousSessions).toBeLessThanOrEqual(3);
  });

  it('shares sum to 1, and every severity is over 1', async () => {
    const { anomalies } = await judge(withOdd({ 3: THEFT, 9: REFUSED }), { baseline: BASELINE });
    for (const { reasons, severity, spe } of anomalies) {
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(severity).toBeGreaterThan(1);
      expect(Number.isFinite(spe)).toBe(true);
    }
  });

  it('the order of the columns changes no score', async () => {
    const rows = withOdd({ 16: THEFT });
    const there = await judge(flowCsv(rows, NO_LABEL), { baseline: BASELINE });
    const back = await judge(flowCsv(rows, [...NO_LABEL].reverse()), { baseline: BASELINE });
    for (const [i, { spe }] of there.vectors.entries()) {
      expect(back.vectors[i]!.spe).toBeCloseTo(spe, 9);
    }
  });

  it('a baseline that was saved judges as its log does', async () => {
    const rows = withOdd({ 16: THEFT });
    const learned = await judge(rows, { baseline: BASELINE });
    const saved = await judge(rows, { baseline: JSON.stringify(learned.baseline) });
    expect(saved.vectors).toEqual(learned.vectors);
    const own = await judge(BASELINE);
    expect(own.baseline).toEqual(learned.baseline);
  });

  it('a new value of a constant column stands out', async () => {
    const analysis = await judge(withOdd({ 7: { version: 3 } }), { baseline: BASELINE });
    expect(flaggedIn(analysis)).toEqual(['row:8']);
    expect(analysis.anomalies[0]!.reasons[0]).toMatchObject({
      kind: 'new',
      value: { seen: '3', usual: '2' },
    });
  });

  it('what is no number is left out and told, and so is a header that comes again', async () => {
    const odd: Record<number, Partial<Flow>> = {
      4: { src_bytes: 'Infinity' },
      5: { dst_bytes: 'NaN', duration: '' },
      6: { duration: 'oops' },
    };
    const [header = '', ...lines] = flowCsv(withOdd(odd), NO_LABEL).split('\n');
    lines.splice(200, 0, header);
    const analysis = await judge([header, ...lines].join('\n'), { baseline: BASELINE });
    expect(analysis).toMatchObject({ sessions: 400, source: { rows: 401 } });
    expect(analysis.judged.ids.slice(199, 202)).toEqual(['row:200', 'row:202', 'row:203']);
    expect(analysis.notes.join(' ')).toMatch(
      /1 cell is not a number, or too large a one, .* duration/,
    );
    expect(analysis.notes.join(' ')).toContain('repeats the names of the columns');
    expect(analysis.vectors.every(({ spe }) => Number.isFinite(spe))).toBe(true);
  });

  it('names columns that only one of the two logs has', async () => {
    const fewer = NO_LABEL.filter((name) => name !== 'duration');
    const text = flowCsv(withOdd({}), fewer);
    const { notes } = await judge(text, { baseline: BASELINE });
    expect(notes.join(' ')).toContain('lacks columns of the baseline');
    const other = await judge(withOdd({}), { baseline: flowCsv(BASELINE, fewer) });
    expect(other.notes.join(' ')).toContain('The baseline says nothing of these columns');
  });

  it('too few lines are not judged', async () => {
    const analysis = await judge(flows(10));
    expect(analysis).toMatchObject({ anomalies: [], model: { threshold: null } });
    expect(analysis.notes[0]).toContain('Too little to judge');
  });

  it('lines that are all alike are not judged, and give no NaN', async () => {
    const row = { ...flows(1)[0]! };
    const { notes, vectors } = await judge(Array.from({ length: 50 }, () => row));
    expect(notes.join(' ')).not.toContain('NaN');
    expect(vectors.every(({ spe, anomalous }) => spe < 1e-9 && !anomalous)).toBe(true);
  });
});

describe('a label column', () => {
  const odd = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i * 7, THEFT]));

  it.each(['label', 'Label', '7'])('%s is kept out of judging, and told', async (labelColumn) => {
    const analysis = await judge(flowCsv(withOdd(odd)), { labelColumn });
    expect(analysis.labels?.size).toBe(400);
    expect([...analysis.labels!.values()].filter(Boolean)).toHaveLength(40);
    expect(analysis.notes.join(' ')).toContain(
      'The column "label" was kept out of judging. 360 lines are normal by it ("normal"), 40 are not ("exfiltration").',
    );
    const without = await judge(flowCsv(withOdd(odd), NO_LABEL));
    expect(analysis.vectors).toEqual(without.vectors);
  });

  it('of a baseline, only what it calls normal is learned', async () => {
    const mixed = withOdd(odd, 9);
    const clean = mixed.filter(({ label }) => label === 'normal');
    const log = flowCsv(withOdd({ 16: THEFT }));
    const options = { labelColumn: 'label' };
    const learned = await judge(log, { ...options, baseline: flowCsv(mixed) });
    const expected = await judge(log, { ...options, baseline: flowCsv(clean) });
    expect(learned.vectors).toEqual(expected.vectors);
    expect(learned.notes.join(' ')).toContain('Learned from the 360 lines of the baseline');
  });

  it.each(['label', '7'])('%s may be absent in a baseline that has no answers', async (column) => {
    const log = flowCsv(withOdd({ 16: THEFT }));
    const options = { labelColumn: column, baseline: flowCsv(BASELINE, NO_LABEL) };
    const { notes, anomalousSessions } = await judge(log, options);
    expect(anomalousSessions).toBe(1);
    expect(notes).toContain(
      `The baseline has no column "${column}", nor another with known answers, so all of it was taken for normal.`,
    );
  });

  it('of another name in the baseline is refused', async () => {
    const log = flowCsv(withOdd({ 16: THEFT })).replace('label', 'class');
    await expect(
      judge(log, { labelColumn: 'class', baseline: flowCsv(withOdd(odd)) }),
    ).rejects.toMatchObject({ code: 'E_NO_LABEL_COLUMN' });
  });

  it('is named and not used without being asked for', async () => {
    const { notes, events, labels } = await judge(flowCsv(withOdd(odd)));
    expect(labels).toBeNull();
    expect(events.map(({ eventId }) => eventId)).not.toContain('label');
    expect(notes.join(' ')).toMatch(/seems to hold the known answer and was not used: label\./);
  });

  it.each([
    ['no such column', 'colour', 'E_NO_LABEL_COLUMN'],
    ['a number beyond the columns', '8', 'E_NO_LABEL_COLUMN'],
    ['a column that calls nothing normal', 'service', 'E_NO_NORMAL_LABEL'],
  ])('%s is refused', async (_, labelColumn, code) => {
    await expect(judge(flowCsv(withOdd(odd)), { labelColumn })).rejects.toMatchObject({ code });
  });
});

describe('refuses', () => {
  const HDFS = structuredLog(
    Array.from({ length: 60 }, (_, i) => ({ session: `blk_${i % 30}`, event: `E${i % 3}` })),
  );

  it('a baseline of events for a table of numbers', async () => {
    await expect(judge(withOdd({}), { baseline: HDFS })).rejects.toMatchObject({
      code: 'E_BASELINE_KIND',
    });
  });

  it('a baseline of numbers for a log of events', async () => {
    await expect(judge(HDFS, { baseline: BASELINE })).rejects.toMatchObject({
      code: 'E_NO_NUMBERS',
    });
  });

  it('loglizer for numbers', async () => {
    const detector = 'pca-loglizer' as const;
    await expect(judge(withOdd({}), { detector })).rejects.toMatchObject({
      code: 'E_DETECTOR_NUMBERS',
    });
  });

  it.each(['columns', 'components', 'spread', 'sessions', 'eigenvalues'])(
    'a saved baseline whose %s are broken',
    async (field) => {
      const { baseline } = await judge(BASELINE);
      if (!('numeric' in baseline)) throw new Error('the log is a table of numbers');
      const broken = { ...baseline, numeric: { ...baseline.numeric, [field]: [[null]] } };
      await expect(judge(withOdd({}), { baseline: JSON.stringify(broken) })).rejects.toMatchObject({
        code: 'E_BASELINE_DAMAGED',
      });
    },
  );
});

it('a table that is compared with another can be learned, too, and is then as if judged by itself', async () => {
  const rows = withOdd({});
  const { baseline } = await judge(rows);
  const compared = await judge(rows, { baseline: BASELINE, learnToo: true });
  expect(compared.learned).toEqual(baseline);
  expect(compared.baseline).not.toEqual(baseline);
  expect(await judge(rows, { baseline: BASELINE })).not.toHaveProperty('learned');
});

it.each([
  ['with an empty cell more', (header: string) => `${header},`],
  ['with other spaces', (header: string) => header.replaceAll(',', ' , ')],
])('a header that comes again %s is no line of the table', async (_, again) => {
  const [header = '', ...lines] = flowCsv(flows(60), NO_LABEL).split('\n');
  const { sessions, notes } = await judge([header, again(header), ...lines].join('\n'));
  expect(sessions).toBe(60);
  expect(notes.join(' ')).toContain('repeats the names of the columns');
});
