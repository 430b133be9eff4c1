import type { Evidence } from '../../src/explain/evidence/evidence.ts';
import type { Finding } from '../../src/explain/evidence/finding.ts';
import { KINDS } from '../../src/knowledge/catalogue.ts';
import { GRADES, ROLES } from '../../src/knowledge/kind.ts';
import { anEvidence } from './an-evidence.ts';
import fc from './fast-check.ts';

/** Failed sign-ins, as an event that speaks for itself. */
export function aFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    sort: 'event',
    grade: 'trouble',
    eventKind: 'sign-in-failed',
    about: [{ eventId: 'E1', template: 'Failed password for <*> from <*>', meaning: null }],
    at: [12, 15, 19],
    counts: { seen: 3, usual: null },
    who: [],
    ...overrides,
  };
}

/** The evidence of an anomaly of no session. */
export function withFinding(
  finding: Partial<Finding> = {},
  overrides: Partial<Evidence> = {},
): Evidence {
  return anEvidence({
    ...{ severity: 1, alike: 0, session: '', reasons: [], lines: { first: 12, last: 19 } },
    finding: aFinding(finding),
    ...overrides,
  });
}

const SORTS = ['event', 'burst', 'silence', 'standing', 'value', 'sequence'] as const;

/** Any finding at all: of each sort and kind, with hostile texts and names. */
export function findings(): fc.Arbitrary<Finding> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('', '<*>', '<*> <*>', '"', 'x'.repeat(5_000), '@everyone <!channel> **a**'),
    fc.lorem({ maxCount: 40 }),
  );
  const party = fc.record({
    role: fc.constantFrom(...ROLES),
    value: fc.oneof(
      fc.ipV4(),
      text.map((value) => value.replace(/[\p{Cc}\p{Cf}]/gu, ' ')),
    ),
    count: fc.nat(9_999),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.record({
    sort: fc.constantFrom(...SORTS),
    grade: fc.constantFrom(...GRADES),
    eventKind: fc.option(fc.constantFrom(...KINDS.map(({ id }) => id), 'gone')),
    about: fc.array(
      text.map((template) => ({ eventId: 'E1', template, meaning: null })),
      { maxLength: 8 },
    ),
    at: fc.array(fc.nat(11_000_000), { maxLength: 20 }),
    counts: fc.option(fc.record({ seen: fc.nat(1e6), usual: fc.option(fc.nat(1e6)) })),
    who: fc.array(party, { maxLength: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    measured: fc.record({ seen: text.map(oneLine), usual: text.map(oneLine) }),
  });
}

/** As the engine words a value. */
function oneLine(text: string): string {
  return text.replace(/[^\w ]/g, '').slice(0, 20);
}
