import { expect, it } from 'vitest';
import { hdfsMeaning } from '../../../src/explain/evidence/hdfs-meanings.ts';
import { happened } from '../../../src/explain/evidence/meaning.ts';
import { HDFS_TEMPLATES } from '../../helpers/hdfs-templates.ts';

it('every published spelling of an HDFS event has a meaning', () => {
  const unknown = HDFS_TEMPLATES.filter(([, template]) => !hdfsMeaning(template));
  expect(unknown).toEqual([]);
});

it('all spellings of an event have one meaning, and no two events share one', () => {
  const idsOf = new Map<string, Set<string>>();
  for (const [id, template] of HDFS_TEMPLATES) {
    const words = hdfsMeaning(template)!.happened;
    idsOf.set(words, (idsOf.get(words) ?? new Set()).add(id));
  }
  expect([...idsOf.values()].map((ids) => ids.size)).toEqual(Array(30).fill(1));
});

it.each([
  [
    'PacketResponder <*> for block <*> Exception java.io.EOFException',
    'The reply to a save was stopped by an error',
  ],
  [
    'writeBlock <*> received exception java.io.IOException: Broken pipe',
    'A save was stopped by an error',
  ],
  [
    'BLOCK* NameSystem.allocateBlock: /user/root/<*>/part-<*>. blk_<*>',
    'Room for a new piece was set aside',
  ],
  [
    '10.251.30.85:50010:Got exception while serving blk_-29 to /10.251.90.64:',
    'Sending the piece to a reader was cut short',
  ],
])(
  'the meaning of %s survives free text in its end and addresses in its start',
  (template, words) => {
    expect(happened(hdfsMeaning(template)!)).toBe(words);
  },
);

it.each([
  [''],
  ['E5'],
  ['Verification succeeded for user <*>'],
  ['Received block <*>'],
  ['Please read: writeBlock <*> received exception <*>'],
])('%j has no known meaning', (template) => {
  expect(hdfsMeaning(template)).toBeNull();
});

it('a meaning has exactly one place for "never" and no number', () => {
  for (const [, template] of HDFS_TEMPLATES) {
    const meaning = hdfsMeaning(template)!;
    expect(meaning.happened.split('~')).toHaveLength(2);
    expect(meaning.happened).not.toMatch(/\d/);
    expect(happened(meaning, true)).toContain(' was never ');
  }
});
