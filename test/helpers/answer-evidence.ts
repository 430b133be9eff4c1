import type { Evidence } from '../../src/explain/evidence/evidence.ts';
import { withFinding } from './a-finding.ts';
import { anEvidence, anEvidenceReason } from './an-evidence.ts';

const TIMES = { first: '2026-03-04 09:04:12', last: '2026-03-04 09:20:00' };

/** Anomalies of each sort that model answers are tried on. */
export const ANSWER_EVIDENCE: Evidence[] = [
  anEvidence({
    session: 'blk_3554150022801551503',
    ...{ judged: 7940, alike: 59, lines: { first: 18428, last: 18447 } },
    reasons: [
      anEvidenceReason({
        ...{ kind: 'fewer', template: 'PacketResponder <*> for block <*> terminating' },
        ...{ seen: 1, usual: 3, share: 0.7, lines: [18447] },
      }),
      anEvidenceReason({
        ...{ eventId: 'X', template: 'Lost link to host <*> after retry', meaning: null },
        ...{ seen: 2, share: 0.3, lines: [18430, 18431] },
      }),
    ],
  }),
  withFinding(
    {
      counts: { seen: 287, usual: 3 },
      who: [
        { role: 'address', value: '183.62.140.253', count: 250, share: 0.87 },
        { role: 'user', value: 'root', count: 200, share: 0.7 },
      ],
    },
    { times: TIMES },
  ),
  withFinding({ eventKind: 'disk-full', at: [40], counts: { seen: 1, usual: null } }),
  withFinding({
    eventKind: 'failed-in-its-own-words',
    about: [{ eventId: 'E1', template: 'order <*> could not be saved', meaning: null }],
    counts: { seen: 12, usual: 0 },
  }),
  withFinding({ sort: 'standing', share: 0.62, counts: { seen: 620, usual: null } }),
  withFinding(
    { sort: 'burst', eventKind: null, about: [], counts: { seen: 1200, usual: 40 } },
    { times: TIMES },
  ),
  withFinding(
    {
      ...{ sort: 'sequence', grade: 'danger', counts: { seen: 20, usual: null } },
      who: [
        { role: 'user', value: 'fztu', count: 1, share: 1 },
        { role: 'address', value: '10.0.0.7', count: 1, share: 1 },
      ],
    },
    { times: TIMES },
  ),
];
