// stub until merge
import type { EventFacts, Kind } from './kind.ts';

const K: Kind[] = [
  {
    id: 'sign-in-failed',
    area: 'sign-in',
    grade: 'watch',
    one: 'a sign-in failed',
    many: '# sign-ins failed',
    meaning:
      'Somebody may be guessing passwords. It may also be a person or a program with an old password.',
    steps: [
      'Check that the names are those of your own people.',
      'Block the address if nobody knows it.',
    ],
    who: 'the person who looks after this computer, today.',
    parties: ['address', 'user'],
    security: 'attempt',
    match: [],
  },
  {
    id: 'failed-in-its-own-words',
    area: 'other',
    grade: 'trouble',
    one: 'something failed',
    many: 'something failed # times',
    meaning: 'A part of the program may not have done its work.',
    steps: [
      'Check if what you needed from it was done.',
      'Show this line to the person who runs it.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['exception', 'path', 'service'],
    match: [],
  },
];
export const kindById = (id: string): Kind | null => K.find((k) => k.id === id) ?? null;
export const kindOf = (_f: EventFacts): Kind | null => null;
export const ownWords = (t: string): string => t.replaceAll('<*>', '…').slice(0, 90);
