import { expect, it } from 'vitest';
import type { EvidenceLog } from '../../../../src/explain/evidence/evidence.ts';
import type { Finding } from '../../../../src/explain/evidence/finding.ts';
import {
  aftermath,
  besideNumberOne,
  whenInSentence,
} from '../../../../src/explain/words/advice/aftermath.ts';
import { kindOfFinding } from '../../../../src/explain/words/phrases/happened.ts';
import { withFinding } from '../../../helpers/a-finding.ts';

const security = { attempts: 40, probes: 0, breaches: 0, signIns: 0 };
const log = (
  rows: number,
  to: string | null,
  counts: Partial<typeof security> = {},
): EvidenceLog => ({
  ...{ format: 'a syslog file', rows, to },
  security: { ...security, ...counts },
});
const times = { first: 'Dec 10, 06:55:48', last: 'Dec 10, 11:04:45' };
const DISK: Partial<Finding> = { eventKind: 'disk-full' };
const PROBES: Partial<Finding> = { eventKind: 'probe-for-secrets' };

function told(finding: Partial<Finding>, overrides: Parameters<typeof withFinding>[1]): string {
  const evidence = withFinding(finding, overrides);
  const of = evidence.finding!;
  return aftermath(evidence, of, kindOfFinding(of), (text) => `"${text}"`).join(' ');
}

it.each<[string, Partial<Finding>, Parameters<typeof withFinding>[1]]>([
  ['It had not stopped when the log ends.', DISK, { times, log: log(20, times.last) }],
  ['It has not come back since 11:04; the log ends at 12:30.', DISK, { times, log: log(900, 'Dec 10, 12:30:00') }],
  ['It has not come back since 11:04; the log ends at 9:00 on 11 December.', DISK, { times, log: log(900, 'Dec 11, 09:00:00') }],
  ['It has not come back since 11:04; the log ends at 12:30.', DISK, { times, log: { ...log(20, 'Dec 10, 12:30:00'), lastsToEnd: false } }],
  ['It came again later: see number 3.', DISK, { times, log: { ...log(900, 'Dec 10, 12:30:00'), sameKind: { number: 3, isLater: true } } }],
  ['It had not come back when the log ends, at 12:30.', { ...DISK, counts: { seen: 1, usual: null } }, { times: { first: times.last, last: times.last }, log: log(900, 'Dec 10, 12:30:00') }],
  ['', { ...DISK, counts: { seen: 1, usual: null } }, { log: log(20, null) }],
  ['It does not come back in the 881 lines after it.', DISK, { log: log(900, null) }],
  ['The log ends there.', { ...DISK, counts: { seen: 1, usual: null } }, { log: log(19, null) }],
  ['The log shows no sign-in that worked at all.', {}, { log: log(900, null) }],
  ['No sign-in worked for those who failed so often, as far as the log tells.', {}, { log: log(900, null, { signIns: 3 }) }],
  ['Somebody did get in after failing so often: look first at the number that says so.', {}, { log: log(900, null, { breaches: 1 }) }],
  ['The site answered all of them with 404 not found, so none got anything.', { ...PROBES, answers: [{ status: '404', count: 8 }] }, {}],
  ['No answer gave anything away, but the site sent all of them on to another address (301 moved permanently). What they got there, this log does not tell.', { ...PROBES, answers: [{ status: '301', count: 8 }] }, {}],
  ['No answer gave anything away, but the site sent 3 of them on to another address (301 moved permanently). What they got there, this log does not tell.', { ...PROBES, answers: [{ status: '404', count: 8 }, { status: '301', count: 3 }] }, {}],
  ['Be careful: the site answered once with 200 ok, so look at what it gave away.', { ...PROBES, answers: [{ status: '404', count: 8 }, { status: '200', count: 1 }] }, {}],
  ['', DISK, {}],
  ['', { ...DISK, sort: 'silence' }, { log: log(900, null) }],
])('says: %s', (words, finding, overrides) => {
  expect(told(finding, overrides)).toBe(words);
}); // biome-ignore format: a row each

it('says which line sounds like the end of it, and when that was', () => {
  const recovery = {
    ...{ line: 30, time: 'Dec 10, 11:20:00' },
    event: { eventId: 'E9', template: 'Disk has room again', meaning: null },
  };
  expect(told({ ...DISK, recovery }, { times, log: log(900, 'Dec 10, 12:30:00') })).toBe(
    'It may be over since line 30, at 11:20 on 10 December: "Disk has room again".',
  );
});

it.each([
  ['between 6:55 and 11:04 on 10 December', times],
  ['at 6:55 on 10 December', { first: times.first, last: times.first }],
  ['between lines 12 and 19', undefined],
])('says when: %s', (words, moments) => {
  const evidence = withFinding({}, moments ? { times: moments } : {});
  expect(whenInSentence(evidence)).toBe(words);
});

it.each<[string, RegExp | null, string | null, string]>([
  ['another trouble', /^It came at the same time as number 1 \(.+\): look there first\.$/, 'disk-full', 'certificate-expired'],
  ['the same kind', /^Number 1 tells of the same trouble/, 'disk-full', 'disk-full'],
  ['who looks for a way in', null, 'disk-full', 'probe-for-secrets'],
  ['no number beside it', null, null, 'disk-full'],
])('tells how it hangs together with number 1: %s', (_, words, first, eventKind) => {
  const besideFirst = first === null ? {} : { besideFirst: { eventKind: first } };
  const evidence = withFinding({ eventKind }, { log: { ...log(900, null), ...besideFirst } });
  const told = besideNumberOne(evidence, kindOfFinding(evidence.finding!));
  if (words === null) expect(told).toEqual([]);
  else expect(told.join()).toMatch(words);
}); // biome-ignore format: a row each
