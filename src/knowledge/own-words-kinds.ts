import { IN_OWN_WORDS, type Kind, WARNED_IN_OWN_WORDS } from './kind.ts';

/** What no entry of the catalogue knows, but what says itself that it is a failure. */
export const FAILED_IN_ITS_OWN_WORDS: Kind = {
  id: IN_OWN_WORDS,
  area: 'failures in their own words',
  grade: 'trouble',
  one: 'something failed',
  many: 'something failed # times',
  meaning: 'The log calls this a failure in its own words. Something that should work may not.',
  steps: [
    'Read the quoted words: they often name what is missing.',
    'Look at the lines just before it for the cause.',
    'Send the quoted words to the makers of the program if they do not help you.',
  ],
  who: 'the person who runs this program, today.',
  parties: ['exception', 'path', 'service', 'host', 'address', 'user'],
  match: [],
};

export const WARNED_IN_ITS_OWN_WORDS: Kind = {
  id: WARNED_IN_OWN_WORDS,
  area: 'failures in their own words',
  grade: 'watch',
  one: 'the log warned of something',
  many: 'the log warned of something # times',
  meaning: 'The log names a difficulty, but not a grave one. The program may have helped itself.',
  steps: [
    'Read the quoted words, and see whether people notice anything.',
    'Look at whether the same warning was there on other days.',
  ],
  who: 'the person who runs this program, when there is time.',
  parties: ['exception', 'path', 'service', 'host', 'address', 'user'],
  match: [],
};
