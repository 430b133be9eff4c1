import type { Kind } from '../../../knowledge/kind.ts';
import type { Finding } from '../../evidence/finding.ts';

/** What to say of a finding whose event is of no known kind. */
export function adviceWithoutKind({ sort }: Finding): Pick<Kind, 'meaning' | 'steps' | 'who'> {
  return ADVICE[sort] ?? OTHER;
}

const WHO = 'the person who runs this system, this week.';

const OTHER = {
  meaning: 'This may mean that something broke, or that something new was done.',
  steps: [
    'Find out what was changed just before, such as an update.',
    'Check that the system still does its work.',
  ],
  who: WHO,
};

const ADVICE: Partial<Record<Finding['sort'], Pick<Kind, 'meaning' | 'steps' | 'who'>>> = {
  burst: {
    meaning:
      'So much at a time may mean that a program tried the same thing over and over, or that far more people used it.',
    steps: [
      'Find out what went on at that time: an update, a planned job, or many visitors.',
      'If nobody knows, look at what the log says just before it began.',
    ],
    who: WHO,
  },
  silence: {
    meaning:
      'A log that goes quiet may mean that the program stood still, was switched off, or could not write.',
    steps: [
      'Find out if the program was stopped on purpose at that time.',
      'If not, check that it runs now and did its work in between.',
    ],
    who: 'the person who runs this system, today.',
  },
  value: {
    meaning:
      'A value so far from the usual one may mean that something was slow, stuck or overfull.',
    steps: [
      'Find out what else ran at that time.',
      'Check if people had to wait then, and if it is back to usual now.',
    ],
    who: WHO,
  },
  sequence: {
    meaning: 'Steps in this order may mean that something stopped half way and began again.',
    steps: [
      'Read the lines between the first and the last of them.',
      'Check that the work in between was done.',
    ],
    who: WHO,
  },
};
