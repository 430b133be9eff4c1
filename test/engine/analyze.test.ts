import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis, DetectorName } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import fc from '../helpers/fast-check.ts';
import { chunksOf, type LogLine, structuredLog } from '../helpers/logs.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const DETECTORS: DetectorName[] = ['pca', 'pca-loglizer'];

/** 60 sessions that start, do a step three times and end; the ids say what is odd in some. */
function aLog(odd: Record<string, string[]> = {}): LogLine[] {
  const lines: LogLine[] = [];
  for (let i = 1; i <= 60; i++) {
    const session = `blk_${i}`;
    const events = odd[session] ?? ['start', 'step', 'step', 'step', ...(i % 3 ? [] : ['extra'])];
    lines.push(...events.map((event) => ({ session, event })));
  }
  return lines;
}

function speOf({ judged, vectors }: Analysis): Map<string, number> {
  return new Map(judged.ids.map((id, i) => [id, vectors[judged.vectorOf[i]!]!.spe]));
}

describe('analyze', () => {
  it('names the anomalous session, its lines, and the events that made it one', async () => {
    const log = aLog({ blk_7: ['start', 'step', 'boom failed', 'boom failed'] });
    const analysis = await analyze(chunksOf(structuredLog(log)));
    expect(analysis).toMatchObject({
      source: { rows: 260, rowsWithoutSession: 0, bytes: structuredLog(log).length },
      sessions: 60,
      anomalousSessions: 1,
      model: { detector: 'pca', events: 4, fittedOn: 'upload' },
      notes: [],
    });
    const first = log.findIndex(({ session }) => session === 'blk_7') + 1;
    const [anomaly] = analysis.anomalies;
    expect(anomaly).toMatchObject({
      number: 1,
      sessions: ['blk_7'],
      lines: { first, last: first + 3 },
      reasons: [
        { kind: 'new', eventId: 'boom failed', seen: 2, usual: 0, lines: [first + 2, first + 3] },
        { kind: 'fewer', eventId: 'step', seen: 1, usual: 3, lines: [first + 1] },
      ],
    });
    expect(anomaly!.severity).toBe(anomaly!.spe! / analysis.model.threshold!);
    expect(anomaly!.severity).toBeGreaterThan(1);
  });

  it('makes one numbered anomaly of sessions that are alike, most severe first', async () => {
    const log = aLog({
      blk_3: ['start', 'oops'],
      blk_9: ['start', 'step', 'step', 'step', 'ouch failed'],
      blk_40: ['start', 'oops'],
    });
    const { anomalies } = await analyze(chunksOf(structuredLog(log)));
    expect(anomalies.map(({ number, sessions }) => ({ number, sessions }))).toEqual([
      { number: 1, sessions: ['blk_3', 'blk_40'] },
      { number: 2, sessions: ['blk_9'] },
    ]);
  });

  it('has reasons for a session from which no single event leads back to normal', async () => {
    const times = [
      ...Array(40).fill(3),
      ...Array(40).fill(0),
      ...Array(3).fill(1),
      ...Array(3).fill(2),
    ];
    const lives = times.map((count) => [count, count, count]);
    const log = [...lives, [2, 2, 1]].flatMap((counts, i) =>
      ['start', ...['a', 'b', 'c'].flatMap((event, j) => Array(counts[j]).fill(event))].map(
        (event) => ({ session: `blk_${i}`, event }),
      ),
    );
    const { anomalies } = await analyze(chunksOf(structuredLog(log)));
    expect(anomalies.map(({ sessions }) => sessions)).toEqual([['blk_86']]);
    const [{ reasons }] = anomalies as [(typeof anomalies)[0]];
    expect(reasons[0]).toMatchObject({ kind: 'fewer', eventId: 'c', seen: 1 });
    expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('reports lines that name no session', async () => {
    const text = `${structuredLog(aLog())}starting up,boot\nstill starting,boot\n`;
    const analysis = await analyze(chunksOf(text));
    expect(analysis.source).toMatchObject({ rows: 262, rowsWithoutSession: 2 });
    expect(analysis.notes).toEqual([
      '2 of 262 lines name no session (no blk_ id) and were not judged.',
    ]);
  });

  it.each([
    [1, 1],
    [2, 0],
  ])('with sessions of %i lines says %i times that they may be cut', async (lines, times) => {
    const log = Array.from({ length: lines * 200 }, (_, i) => ({
      session: `blk_${i % 200}`,
      event: i % 7 === 0 ? 'a' : 'b',
    }));
    const { notes } = await analyze(chunksOf(structuredLog(log)));
    expect(notes.filter((note) => note.includes('one line only'))).toHaveLength(times);
  });

  it('does not count a line that it could not read as one without a session', async () => {
    const { source, notes } = await analyze(chunksOf(`${structuredLog(aLog())}one,two,three\n`));
    expect(source).toMatchObject({ rows: 261, rowsWithoutSession: 0 });
    expect(notes).toEqual([
      expect.stringMatching(/^Log line 261 was left out because it has more/),
    ]);
  });

  it('refuses a file most of whose lines could not be read, however late they come', async () => {
    const text = `${structuredLog(aLog())}${'broken\n'.repeat(2000)}`;
    await expect(analyze(chunksOf(text))).rejects.toMatchObject({ code: 'E_FIELD_COUNT' });
  });

  it.each(DETECTORS)('%s gives the same answer however the bytes arrive', async (detector) => {
    const text = readFileSync(join(FIXTURES, 'synthetic_60.log_structured.csv'), 'utf8');
    const whole = await analyze(chunksOf(text), { detector });
    const pieces = await analyze(chunksOf(text, 97), { detector });
    expect(JSON.stringify(pieces)).toBe(JSON.stringify(whole));
  });

  it.each([
    [
      'fewer than 20 sessions',
      aLog().slice(0, 60),
      'Too little to judge: this log has 14 sessions',
    ],
    [
      'sessions that are all alike',
      aLog().filter(({ event }) => event !== 'extra'),
      'Too little to judge: all 60',
    ],
  ])('says in words that %s are too little to judge', async (_, log, note) => {
    for (const detector of DETECTORS) {
      const analysis = await analyze(chunksOf(structuredLog(log)), { detector });
      expect(analysis.notes[0]).toContain(note);
      expect(analysis).toMatchObject({
        anomalies: [],
        anomalousSessions: 0,
        model: { threshold: null },
      });
    }
  });

  it('answers a log without session ids that is too short to compare', async () => {
    const log = structuredLog([{ session: 'nothing', event: 'E1' }]);
    const { notes, model, summary } = await analyze(chunksOf(log));
    expect(notes[0]).toMatch(/^Too few lines to compare .*: this tells what speaks for itself\.$/);
    expect(model.threshold).toBeNull();
    expect(summary).toMatchObject({ failures: 0, mostly: { event: 0, share: 1 } });
  });

  it('notes when so much is flagged that the usual is uncertain', async () => {
    const odd = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `blk_${i + 1}`,
        ['start', ...Array(2).fill(`odd ${'abcdefghi'[i]} failed`)],
      ]),
    );
    const { notes } = await analyze(chunksOf(structuredLog(aLog(odd))));
    expect(notes[0]).toBe(
      '15 % of the sessions look unusual. That is a lot, so what is usual in this log is uncertain: trust the first numbers most.',
    );
  });
});

describe('analyze with a baseline', () => {
  const usual = structuredLog(aLog());
  const upload = structuredLog(
    aLog({ blk_1: ['start', 'step', 'step', 'step', 'boom'] }).slice(0, 22),
  );

  it.each(['a log', 'a saved baseline'])('compares the sessions with %s', async (kind) => {
    const { baseline } = await analyze(chunksOf(usual));
    const text = kind === 'a log' ? usual : JSON.stringify(baseline);
    const analysis = await analyze(chunksOf(upload), { baseline: chunksOf(text) });
    expect(analysis).toMatchObject({
      sessions: 5,
      model: { fittedOn: 'baseline', events: 3 },
      notes: ['The baseline has never seen 1 of the 4 kinds of events in this log.'],
      anomalies: [{ sessions: ['blk_1'], reasons: [{ kind: 'new', eventId: 'boom', lines: [5] }] }],
    });
  });

  it('says that a baseline does not fit', async () => {
    const other = structuredLog(aLog().map((line) => ({ ...line, event: `other-${line.event}` })));
    const { notes, anomalousSessions } = await analyze(chunksOf(usual), {
      baseline: chunksOf(other),
    });
    expect(anomalousSessions).toBe(60);
    expect(notes).toEqual([
      'The baseline has never seen 3 of the 3 kinds of events in this log.',
      '100 % of the sessions differ from the baseline, so it probably does not fit this log. Compare the log with itself instead.',
    ]);
  });

  it('says that a baseline numbers its events differently', async () => {
    const log = (template: string) =>
      `Content,EventId,EventTemplate\n${aLog()
        .map(({ session, event }) => `${session},${event},${template} ${event} <*>`)
        .join('\n')}`;
    const { notes } = await analyze(chunksOf(log('one')), { baseline: chunksOf(log('two')) });
    expect(notes[0]).toMatch(/^3 of the 3 event ids in this log mean something else/);
  });

  it('has no limit where the baseline was too small', async () => {
    const small = structuredLog(aLog().slice(0, 30));
    const { baseline, notes, anomalies } = await analyze(chunksOf(usual), {
      baseline: chunksOf(small),
    });
    expect(notes[0]).toMatch(/^Too little to judge: the baseline has 7 sessions/);
    expect(anomalies).toEqual([]);
    const saved = { baseline: chunksOf(JSON.stringify(baseline)) };
    expect((await analyze(chunksOf(usual), saved)).notes[0]).toMatch(/^Too little to judge/);
  });

  it.each([
    ['JSON that is cut off', '{"format":"log-dec', 'E_BASELINE_DAMAGED'],
    ['JSON of another kind', '{"hello":1}', 'E_BASELINE_DAMAGED'],
    ['a later version', '{"format":"log-decoder-baseline","version":2}', 'E_BASELINE_VERSION'],
    [
      'a model without numbers',
      '{"format":"log-decoder-baseline","version":1,"events":[],"fitted":{}}',
      'E_BASELINE_DAMAGED',
    ],
    [
      'an event list with a repetition',
      '{"format":"log-decoder-baseline","version":1,"events":[1,1],"fitted":{}}',
      'E_BASELINE_DAMAGED',
    ],
    ['an empty file', '', 'E_EMPTY_FILE'],
  ])('refuses %s as a baseline', async (_, text, code) => {
    await expect(analyze(chunksOf(usual), { baseline: chunksOf(text) })).rejects.toMatchObject({
      name: 'UserError',
      code,
    });
  });

  it.each(['weights', 'mean', 'components', 'usual', 'threshold', 'ceilings', 'sessions'])(
    'refuses a saved baseline whose %s are broken',
    async (field) => {
      const { baseline } = await analyze(chunksOf(usual));
      if (!('fitted' in baseline)) throw new Error('the log has events');
      const broken = { ...baseline, fitted: { ...baseline.fitted, [field]: [[null]] } };
      await expect(
        analyze(chunksOf(usual), { baseline: chunksOf(JSON.stringify(broken)) }),
      ).rejects.toMatchObject({ code: 'E_BASELINE_DAMAGED' });
    },
  );

  it('refuses a saved baseline of another detector than the one asked for', async () => {
    const { baseline } = await analyze(chunksOf(usual), { detector: 'pca-loglizer' });
    const saved = () => chunksOf(JSON.stringify(baseline));
    await expect(
      analyze(chunksOf(usual), { detector: 'pca', baseline: saved() }),
    ).rejects.toMatchObject({ code: 'E_BASELINE_DETECTOR' });
    const { model } = await analyze(chunksOf(usual), { baseline: saved() });
    expect(model.detector).toBe('pca-loglizer');
  });
});

describe('properties of analyze', () => {
  const event = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const session = fc.integer({ min: 1, max: 40 }).map((id) => `blk_${id}`);
  const lines = fc.array(fc.record({ session, event }), { minLength: 1, maxLength: 120 });
  const detector = fc.constantFrom(...DETECTORS);

  it('keeps every score when the lines of a session change their order', async () => {
    const log = readFileSync(join(FIXTURES, 'synthetic_60.log_structured.csv'), 'utf8');
    const [header, ...rows] = log.trimEnd().split('\n');
    for (const detector of DETECTORS) {
      const before = speOf(await analyze(chunksOf(log), { detector }));
      const shuffled = [header, ...rows.toReversed()].join('\n');
      const after = speOf(await analyze(chunksOf(shuffled), { detector }));
      for (const [id, spe] of before) expect(after.get(id)).toBeCloseTo(spe, 8);
    }
  });

  it('keeps every answer when the columns change their order', () =>
    fc.assert(
      fc.asyncProperty(lines, detector, async (log, name) => {
        const [one, other] = await Promise.all(
          [
            ['Content', 'EventId'],
            ['x', 'EventId', 'y', 'Content'],
          ].map((columns) => analyze(chunksOf(structuredLog(log, columns)), { detector: name })),
        );
        expect({ ...other, source: 0 }).toEqual({ ...one, source: 0 });
      }),
      { numRuns: 200 },
    ));

  it('has no NaN, no empty reason list, and shares that sum to 1, in 1,500 random small files', () =>
    fc.assert(
      fc.asyncProperty(lines, detector, async (log, name) => {
        const analysis = await analyze(chunksOf(structuredLog(log)), { detector: name });
        expectFinite(analysis);
        for (const { reasons, severity } of analysis.anomalies) {
          expect(severity).toBeGreaterThan(1);
          expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 1_500 },
    ));
});

/** Throws at the first number anywhere in `value` that JSON can not hold. */
function expectFinite(value: unknown): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} in an analysis`);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) expectFinite(part);
  }
}

describe('real files', () => {
  it('reads a file from disk as it streams', async () => {
    const file = createReadStream(join(FIXTURES, 'synthetic_400.log_structured.csv'));
    const progress: number[] = [];
    const analysis = await analyze(file, {}, ({ bytes }) => progress.push(bytes));
    expect(analysis.anomalousSessions).toBe(20);
    expect(progress.at(-1)).toBe(analysis.source.bytes);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });
});
