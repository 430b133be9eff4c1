import type { Kind } from '../../knowledge/kind.ts';

type Advice = Pick<Kind, 'meaning' | 'steps'>;

/**
 * What the words of a failure that no entry of the catalogue knows say of it all the same; null
 * where they say nothing more than that something failed. `words` is a template or a part of it.
 */
export function adviceOfWords(words: string): Advice | null {
  const text = words.slice(0, MAX_CHARS);
  return ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const MAX_CHARS = 1_000;

/** The more telling first. */
const ADVICE: [pattern: RegExp, advice: Advice][] = [
  [
    /out ?of ?memory|cannot allocate|heap space|\boom\b/i,
    {
      meaning: 'The program had no memory left, so it may have stopped in the middle of its work.',
      steps: [
        'Close what is not needed, and start the program again.',
        'Give it more memory if this comes back.',
      ],
    },
  ],
  [
    /no space|disk (?:is )?full|quota|read-only file|i\/o error|bad sector/i,
    {
      meaning:
        'The disk would not take what the program had to write. What was saved then may be lost.',
      steps: [
        'See how full the disk is, and make room.',
        'Save again what was written at that time.',
      ],
    },
  ],
  [
    /not allowed|denied|forbidden|permission|unauthori[sz]ed|not permitted|\beacces\b|\beperm\b/i,
    {
      meaning:
        'The program, or a person, was not allowed to do this. Often a right or a password was changed.',
      steps: [
        'Find out whose right is missing: the words name the file or the service.',
        'Give that right back if it is meant to be there.',
      ],
    },
  ],
  [
    /timed? ?out|deadline exceeded|took too long|\betimedout\b/i,
    {
      meaning: 'Something did not answer in time. It may be down, too busy, or cut off.',
      steps: [
        'Check that the other side runs and is not overloaded.',
        'Check the network between the two.',
      ],
    },
  ],
  [
    /connect|refused|unreachable|reset by peer|broken pipe|socket|network|no route|\beconn|disconnect/i,
    {
      meaning:
        'The program could not talk to another one. What needs that other one does not work in the meantime.',
      steps: [
        'Check that the program at the other end runs.',
        'Check its address and port, and the network in between.',
      ],
    },
  ],
  [
    /(?:could not|cannot|can't|failed to|unable to|error) (?:load|start|enabl|initiali|boot)|\bplugin|\bmods?\b|\bdriver\b/i,
    {
      meaning: 'A part of the program did not come up, so what it does is missing from now on.',
      steps: [
        'Find out what was installed or changed before this start.',
        'Take that part out or update it, and start again.',
      ],
    },
  ],
  [
    /version|incompatib|unsupported|not supported|deprecated|requires? (?:at least|java|node|python)/i,
    {
      meaning: 'Two parts do not fit each other, often after one of them was updated.',
      steps: [
        'Look up which versions belong together.',
        'Update the older part, or go back to the one that worked.',
      ],
    },
  ],
  [
    /not found|no such|does(?: not|n't) exist|missing|cannot find|could not find|unknown|unresolved|undefined (?:reference|symbol|variable|method)|noclassdef|classnotfound|modulenotfound|\benoent\b/i,
    {
      meaning: 'Something that the program needs is not there, or it has another name.',
      steps: [
        'Check the name in the quoted words for a slip, and whether that thing is installed.',
        'Put it back, or set the right name.',
      ],
    },
  ],
  [
    /null ?pointer|\bnull\b|nonetype|undefined is not|cannot read propert|index out of|out of (?:range|bounds)|class ?cast|type ?error|illegal ?state|assert|segfault|unhandled|uncaught/i,
    {
      meaning:
        'This looks like a fault in the program itself: it met a case that it was not made for.',
      steps: [
        'See if what you did just before makes it happen again.',
        'Look for an update of the program, and report the quoted words to its makers.',
      ],
    },
  ],
  [
    /parse|syntax|malformed|invalid|unexpected (?:token|end|character|value)|illegal ?argument|decode|encoding|not a valid|number ?format/i,
    {
      meaning:
        'The program could not understand what it was given: a setting, a file or a message.',
      steps: [
        'Look at the setting or the file that the words name for a slip.',
        'Put it right, and try again.',
      ],
    },
  ],
  [
    /lock|busy|in use|already (?:exists|running|bound|in)|conflict|duplicate/i,
    {
      meaning: 'Two things wanted the same at the same time, so one of them had to give way.',
      steps: [
        'See if the same program runs twice.',
        'Stop the one that is not needed, and try again.',
      ],
    },
  ],
  [
    /certificate|tls|ssl|handshake|signature|checksum|hash mismatch|verif/i,
    {
      meaning:
        'A proof of being genuine did not hold, so the program did not trust the other side.',
      steps: [
        'Check the clock of the computer, and until when the certificate is good.',
        'Do not switch the check off. Find out why it fails.',
      ],
    },
  ],
  [
    /\b(?:build|compil|link|make|test|install|package|dependenc|script|stage|job)\w{0,4}\b/i,
    {
      meaning:
        'A step of a build, a test or an install did not go through, so its result is missing.',
      steps: [
        'Read the first failure above it: those that follow often come of it.',
        'Mend that, and run the step again.',
      ],
    },
  ],
  [
    /sav|writ|stor|read|open|file|copy|delete/i,
    {
      meaning:
        'Something could not be read or written, so what was saved then may not be complete.',
      steps: [
        'Check what should have been saved at that time.',
        'Check that the file is there and may be opened.',
      ],
    },
  ],
  [
    /\b(?:\w{0,20}sql\w{0,20}|database|table|transaction|commit|record)\b/i,
    {
      meaning: 'The database did not do what it was asked, so some data may be missing or old.',
      steps: [
        'Check that what was entered at that time is there.',
        'Show the quoted words to the person who runs the database.',
      ],
    },
  ],
  [
    /request|response|http|api|status|server/i,
    {
      meaning:
        'A request was not answered as it should be. Whoever sent it may have seen an error page.',
      steps: [
        'Try the same again, and see if it fails each time.',
        'If so, show the quoted words to whoever runs that service.',
      ],
    },
  ],
];
