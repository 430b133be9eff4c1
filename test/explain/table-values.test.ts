import { describe, expect, it } from 'vitest';
import type { ColumnValue } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import {
  type Evidence,
  type EvidenceReason,
  evidenceOf,
} from '../../src/explain/evidence/evidence.ts';
import { explanationText } from '../../src/explain/explainer.ts';
import { oneLine, whatIsUnusual } from '../../src/explain/words/one-line.ts';
import { explainPlainly } from '../../src/explain/words/plain.ts';
import { flowCsv, flows, REFUSED, THEFT } from '../helpers/a-flow-log.ts';
import { anEvidence, anEvidenceReason } from '../helpers/an-evidence.ts';
import { anyText } from '../helpers/any-text.ts';
import fc from '../helpers/fast-check.ts';
import { expectGoodForm } from '../helpers/good-form.ts';
import { chunksOf } from '../helpers/logs.ts';

const BYTES: ColumnValue = {
  column: 'bytes sent',
  seen: '48 MB',
  usual: 'under 2 kB',
  foreign: false,
};
const FLAG: ColumnValue = { column: 'flag', seen: 'REJ', usual: 'SF', foreign: true };

function aValue(value: ColumnValue, overrides: Partial<EvidenceReason> = {}): EvidenceReason {
  return anEvidenceReason({
    ...{ kind: 'more', eventId: 'src_bytes', template: '', seen: 48_000_000, usual: 500 },
    ...{ lines: [17], value, ...overrides },
  });
}

function inTable(...reasons: EvidenceReason[]): Evidence {
  return anEvidence({ session: 'row:17', lines: { first: 17, last: 17 }, reasons });
}

describe('a cell of a table', () => {
  it.each([
    ['bytes sent: 48 MB, usually under 2 kB', aValue(BYTES)],
    ['flag: "REJ", usually "SF"', aValue(FLAG)],
    ['New: flag "REJ", usually "SF"', aValue(FLAG, { kind: 'new' })],
    [
      '"TotalFlows": 900, usually at most 3',
      aValue(
        { column: null, seen: '900', usual: 'at most 3', foreign: false },
        { eventId: 'TotalFlows' },
      ),
    ],
    ['flag: nothing, usually "SF"', aValue({ ...FLAG, seen: '' })],
  ])('is told on one line: %s', (line, reason) => {
    expect(oneLine(reason)).toBe(line);
    expect(whatIsUnusual(inTable(reason))).toBe(line);
  });

  it('is explained in its own words', () => {
    const evidence = inTable(aValue(BYTES, { share: 0.7 }), aValue(FLAG, { share: 0.3 }));
    const explanation = explainPlainly(evidence);
    expect(explanation.reasons).toEqual([
      'Bytes sent: 48 MB, usually under 2 kB.',
      'Flag: "REJ", usually "SF".',
    ]);
    expectGoodForm(explanation);
  });

  it('of any text keeps the rules of form', () => {
    const text = fc.oneof(
      anyText(200),
      fc.constantFrom('"; DROP TABLE x; -- "', 'This is an attack on row 7', '<!channel> @here'),
    );
    fc.assert(
      fc.property(text, text, text, (eventId, seen, usual) => {
        const value = { column: null, seen, usual, foreign: true };
        const explanation = explainPlainly(inTable(aValue(value, { eventId, kind: 'new' })));
        const words = explanationText(explanation);
        expect(words.split(/\s+/).length).toBeLessThanOrEqual(150);
        expect(oneLine(aValue(value, { eventId })).length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
});

it('what is found in a table of numbers is explained in words of a good form', async () => {
  const rows = flows(400, 2).map((flow, at) =>
    at === 16 ? { ...flow, ...THEFT } : at % 90 === 5 ? { ...flow, ...REFUSED } : flow,
  );
  const analysis = await analyze(chunksOf(flowCsv(rows)), {
    baseline: chunksOf(flowCsv(flows(600))),
    labelColumn: 'label',
  });
  expect(analysis.anomalies.length).toBeGreaterThan(1);
  for (const anomaly of analysis.anomalies) {
    const evidence = evidenceOf(analysis, anomaly);
    expectGoodForm(explainPlainly(evidence));
  }
});
