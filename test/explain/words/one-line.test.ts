import { expect, it } from 'vitest';
import { oneLine } from '../../../src/explain/words/one-line.ts';
import { anEvidenceReason, evidences } from '../../helpers/an-evidence.ts';
import fc from '../../helpers/fast-check.ts';

const E11 = 'PacketResponder <*> for block <*> terminating';
const OTHER = 'Failed password for <*> from <*> port <*> ssh2';
const SHOWN = 'Failed password for … from … port … ssh2';

it.each([
  [{}, 'New: a save was stopped by an error'],
  [{ seen: 3 }, 'New: a save was stopped by an error, 3 times'],
  [{ kind: 'fewer', template: E11, seen: 1, usual: 3 }, 'A copy was confirmed 1 time, usually 3'],
  [
    { kind: 'more', template: E11, seen: 10_000, usual: 3 },
    'A copy was confirmed 10,000 times, usually 3',
  ],
  [
    { kind: 'more', template: E11, seen: 1, usual: 0 },
    'A copy was confirmed 1 time, usually not at all',
  ],
  [
    { kind: 'missing', template: E11, seen: 0, usual: 3 },
    'A copy was never confirmed, usually 3 times',
  ],
  [{ template: OTHER }, `New: "${SHOWN}"`],
  [{ kind: 'fewer', template: OTHER, seen: 2, usual: 3 }, `"${SHOWN}" seen 2 times, usually 3`],
  [{ kind: 'missing', template: OTHER, seen: 0, usual: 1 }, `Missing: "${SHOWN}", usually 1 time`],
  [{ template: '', eventId: 'E99' }, 'New: event "E99"'],
  [{ template: ' \n', eventId: '' }, 'New: an event without a name'],
  [
    { template: `Lost connection\n\u001b[31m${' to the "other" side'.repeat(20)}` },
    `New: "Lost connection [31m to the 'other' side to the 'other' side to the 'other' side to the…"`,
  ],
] as const)('%j reads %s', (overrides, line) => {
  expect(oneLine(anEvidenceReason(overrides))).toBe(line);
});

it('a reason is one line of at most 100 characters, whatever the template', () => {
  fc.assert(
    fc.property(evidences(), ({ reasons }) => {
      for (const reason of reasons) {
        const line = oneLine(reason);
        expect([...line].length).toBeLessThanOrEqual(100);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
    { numRuns: 300 },
  );
});
