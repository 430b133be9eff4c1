import type { Kind } from '../../knowledge/kind.ts';

type Advice = Pick<Kind, 'meaning' | 'steps'>;

/**
 * What the words of a failure of no known kind and no known reason tell of what failed all the same;
 * null where they say nothing more than that something did.
 */
export function adviceOfWords(words: string): Advice | null {
  const text = words.slice(0, MAX_CHARS);
  return ADVICE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const MAX_CHARS = 1_000;

/** The more telling first. */
const ADVICE: [pattern: RegExp, advice: Advice][] = [
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
    /connect|unreachable|socket|network|\bpeer\b|disconnect|handshake/i,
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
    /\b(?:\w{0,20}sql\w{0,20}|database|table|transaction|commit|record)\b/i,
    {
      meaning: 'The database did not do what it was asked, so some data may be missing or old.',
      steps: [
        'Check that what was entered at that time is there.',
        'Ask the person who runs the database what it did at that time.',
      ],
    },
  ],
  [
    /\b(?:request|response|https?|api|status|server)\b/i,
    {
      meaning:
        'A request was not answered as it should be. Whoever sent it may have seen an error page.',
      steps: [
        'Try the same again, and see if it fails each time.',
        'If so, look into the log of the service that was asked.',
      ],
    },
  ],
  [
    /\b(?:sav|writ|stor|read|open|file|cop[iy]|delet|upload|download|import|export)\w{0,4}\b/i,
    {
      meaning:
        'Something could not be read or written, so what was saved then may not be complete.',
      steps: [
        'Check what should have been saved at that time.',
        'Check that the file is there and may be opened.',
      ],
    },
  ],
];
