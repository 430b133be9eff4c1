import { expect, it } from 'vitest';
import type { EvidenceReason } from '../../../src/explain/evidence/evidence.ts';
import { tellingReasons } from '../../../src/explain/evidence/telling-reasons.ts';
import { anEvidence, anEvidenceReason } from '../../helpers/an-evidence.ts';

it.each<[string, Partial<EvidenceReason>[], string[]]>([
  [
    'as few as hold 80 % of the share',
    [
      { kind: 'more', eventId: 'A', seen: 9, usual: 8, share: 0.5 },
      { kind: 'fewer', eventId: 'B', seen: 1, usual: 3, share: 0.35 },
      { kind: 'fewer', eventId: 'C', seen: 1, usual: 3, share: 0.15 },
    ],
    ['A', 'B'],
  ],
  [
    'at most 3, in order new, missing, far too many, slightly off',
    [
      { kind: 'fewer', eventId: 'slightly', seen: 1, usual: 3, share: 0.3 },
      { kind: 'more', eventId: 'many', seen: 9, usual: 2, share: 0.25 },
      { kind: 'missing', eventId: 'missing', seen: 0, usual: 3, share: 0.2 },
      { kind: 'more', eventId: 'left out', seen: 4, usual: 2, share: 0.15 },
    ],
    ['missing', 'many', 'slightly'],
  ],
  [
    'the largest new event, however small its share',
    [
      { kind: 'fewer', eventId: 'A', seen: 1, usual: 3, share: 0.95 },
      { kind: 'new', eventId: 'B', share: 0.04 },
      { kind: 'new', eventId: 'C', share: 0.01 },
    ],
    ['B', 'A'],
  ],
  [
    'no count that rounds to the usual one',
    [
      { kind: 'more', eventId: 'smeared', seen: 3, usual: 3, share: 0.7 },
      { kind: 'missing', eventId: 'A', seen: 0, usual: 3, share: 0.2 },
      { kind: 'missing', eventId: 'rare', seen: 0, usual: 0, share: 0.1 },
    ],
    ['A'],
  ],
  ['nothing where all is smearing', [{ kind: 'more', seen: 3, usual: 3 }], []],
])('tells %s', (_name, reasons, ids) => {
  const evidence = anEvidence({ reasons: reasons.map(anEvidenceReason) });
  expect(tellingReasons(evidence).map((reason) => reason.eventId)).toEqual(ids);
});

it('tells no count where nothing but the order tells', () => {
  const [one, other] = ['A', 'B'].map((eventId) => anEvidenceReason({ eventId }));
  const order = { seen: [other!, one!], usual: [one!, other!] };
  const reasons = [anEvidenceReason({ kind: 'missing', seen: 0, usual: 3 })];
  expect(tellingReasons(anEvidence({ reasons, order }))).toHaveLength(1);
  expect(tellingReasons(anEvidence({ reasons, order: { ...order, alone: true } }))).toEqual([]);
});
