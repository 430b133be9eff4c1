import { expect, it } from 'vitest';
import type { EvidenceReason } from '../../../src/explain/evidence/evidence.ts';
import { troubleOf } from '../../../src/explain/words/plain.ts';
import { anEvidenceReason } from '../../helpers/an-evidence.ts';

const E9 = 'Received block <*> of size <*> from /<*>';

it.each<[string, Partial<EvidenceReason>[]]>([
  ['mix', []],
  ['save-failed', [{}]],
  ['relief', [{ kind: 'missing', seen: 0, usual: 2 }]],
  ['unfinished', [{ kind: 'fewer', template: E9, seen: 1, usual: 3 }]],
  ['retry', [{ kind: 'more', template: E9, seen: 6, usual: 3 }]],
  ['save-failed', [{ kind: 'fewer', template: E9, seen: 1, usual: 3 }, {}]],
  ['unknown-new', [{ template: 'Hello' }, { kind: 'missing', template: E9, seen: 0, usual: 3 }]],
])('the gravest trouble is %s for %j', (trouble, reasons) => {
  expect(troubleOf(reasons.map(anEvidenceReason))).toBe(trouble);
});
