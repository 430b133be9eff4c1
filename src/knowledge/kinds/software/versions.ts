import type { Kind } from '../../kind.ts';

/** Kinds of events about versions and licences, the more telling first. */
export const VERSIONS: Kind[] = [
  {
    id: 'version-mismatch',
    area: 'versions and licences',
    grade: 'trouble',
    lowered: { below: 3 },
    one: 'two parts did not fit together by their versions',
    many: '# times two parts did not fit together by their versions',
    meaning:
      '{thing|One part} was made for another version than the one it works with, so it refuses. Nothing is damaged by that.',
    steps: [
      'See which of the two was updated last.',
      'Bring both to versions that belong together, or take that update back: {versions|its page tells which fit}.',
      'Start again, and see that the line stays away.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program'],
    match: [
      {
        words:
          /(?:version|api|schema|abi|protocol)s? (?:\S{1,30} )?(?:mismatch|incompatib\w{3,5}|conflict|too (?:old|new))|incompatible (?:version|with|api|database|data)|unsupportedclassversion|unsupported (?:major\.minor|class file|version)|requires? (?:at least )?(?:\S{1,30} )?(?:version|java|node|php|python) .{1,30} (?:but|or (?:newer|higher|later|above))|(?:data ?base|data) (?:files? )?(?:are |is )?(?:incompatible|from a newer)|was compiled (?:with|against) .{1,40} but|glibc_\d.{0,20}not found|newer version of|upgradeexception|failed to (?:migrate|upgrade)|pending migration/,
        level: 'warning',
      },
    ],
  },
  {
    id: 'licence-expired',
    area: 'versions and licences',
    grade: 'trouble',
    one: 'a licence or a subscription had run out',
    many: '# times a licence or a subscription had run out',
    meaning:
      'The right to use {thing|this program} had run out, or could not be checked. It may stop, or leave parts out; your data stays.',
    steps: [
      'Look at the date and the bill in its page of licences.',
      'Renew it and enter the new key; see that the message stays away.',
      "If it is still valid, see that this machine reaches the maker's server.",
    ],
    who: 'the person who runs this program, this week.',
    parties: ['program'],
    match: [
      {
        words:
          /(?:licen[cs]e|subscription|trial|evaluation)(?: \S{1,30}){0,4} (?:expired|invalid|not valid|has ended|exceeded|not found|missing|violation)|no valid licen[cs]e|feature has expired|licen[cs]e check failed|billing .{0,30}(?:disabled|failed|past due)|payment (?:declined|failed|required)/,
        not: /open source/,
      },
    ],
  },
];
