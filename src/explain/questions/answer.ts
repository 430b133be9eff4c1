import { type AskedLog, isLookedUp, type SecondLook } from '../evidence/asked-log.ts';
import type { SampleLine } from '../evidence/evidence.ts';
import { quotable } from '../evidence/sample-lines.ts';
import { OPENING } from '../verify/verify.ts';
import { FILE_GONE, LOOK_TOOK_TOO_LONG, NOT_UNDERSTOOD } from '../words/answers/notes.ts';
import { whatCanBeAsked } from '../words/answers/small-talk.ts';
import type { Told } from '../words/answers/told.ts';
import { capitalised } from '../words/phrases/phrasing.ts';
import type { Intent } from './intent.ts';
import { toldFor } from './told-for.ts';

/** The answer to a question: plain text without markup, secrets masked. */
export interface Answer {
  /** The first begins "Based on the logs," unless nothing could be told. */
  paragraphs: string[];
  /** Lines of the log, to be shown as code: foreign text. */
  lines: SampleLine[];
  /** Numbers of the report that are worth a press. */
  numbers: number[];
  source: 'model' | 'plain';
  /** One line for the reader: who chose the words, and why it was not the model where it was asked. */
  note?: string;
}

/** The answer by fixed patterns; where they do not tell what is asked, what can be. */
export function plainAnswer(intent: Intent, log: AskedLog, look: SecondLook): Answer {
  const told = toldFor(intent, log, look);
  const missing = missingLook(look);
  if (told === null || (told.facts.length === 0 && missing === null)) {
    return {
      paragraphs: [NOT_UNDERSTOOD, ...whatCanBeAsked(log)],
      ...{ lines: [], numbers: [], source: 'plain' },
    };
  }
  return {
    paragraphs: [
      ...(told.facts.length > 0 ? [sentences(told.facts)] : []),
      ...(told.more ?? []),
      ...(missing === null ? [] : [missing]),
    ],
    lines: shownLines(told),
    numbers: told.numbers ?? [],
    source: 'plain',
  };
}

/** "Based on the logs, number 1 comes first: … It counts as "danger"." */
function sentences([first = '', ...others]: string[]): string {
  return [`${OPENING} ${first}`, ...others.map(capitalised)].map(ended).join(' ');
}

function ended(text: string): string {
  return /[.!?]["”»)]?$/.test(text) ? text : `${text}.`;
}

/** Secrets are masked as everywhere. */
export function shownLines({ lines = [] }: Pick<Told, 'lines'>): SampleLine[] {
  return lines.map(({ line, text }) => quotable({ line, text }));
}

/** Why the file itself could not be asked; null where that was not needed, or was done. */
export function missingLook(look: SecondLook): string | null {
  if (isLookedUp(look) || look === 'none') return null;
  return look === 'gone' ? FILE_GONE : LOOK_TOOK_TOO_LONG;
}
