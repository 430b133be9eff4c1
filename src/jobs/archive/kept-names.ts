import { oneLine } from '../../text/foreign-text.ts';

const MAX_NAME = 80;
const MAX_PERSON = 40;
const MAX_WHAT = 120;

/** A baseline's or file's name as it is kept and shown: one line, cut. Empty where nothing is left. */
export function baselineName(text: string): string {
  return cut(oneLine(text), MAX_NAME);
}

/** A person's name as it is kept and shown. */
export function personName(text: string | undefined): string {
  return cut(oneLine(text ?? ''), MAX_PERSON);
}

/** What is unusual about a kind of anomaly, as it is kept and shown. */
export function shownWhat(what: string): string {
  return cut(oneLine(what), MAX_WHAT);
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
