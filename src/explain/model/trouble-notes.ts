import type { ModelTrouble } from './model-client.ts';

export const BY_MODEL = 'Written by ChatGPT, and checked against the log.';
export const WITHOUT_MODEL = 'Written from the counts in the log, without ChatGPT.';

/** One line for the reader: why this is not the model's text. */
export function noteOn(trouble: ModelTrouble): string {
  return whyBuiltIn(trouble, 'the built-in explanation');
}

export function whyBuiltIn(trouble: ModelTrouble, what: string): string {
  return `${whatFailed(trouble)}, so this is ${what}.`;
}

/** A sentence without its full stop. */
export function whatFailed(trouble: ModelTrouble): string {
  return NOTES[trouble];
}

const NOTES: Record<ModelTrouble, string> = {
  unauthorized: 'ChatGPT did not accept the access key',
  quota: 'The ChatGPT account has no credit left',
  busy: 'ChatGPT has too much to do right now',
  timeout: 'ChatGPT did not answer in time',
  unreachable: 'ChatGPT could not be reached',
  server: 'ChatGPT had a fault of its own',
  request: 'ChatGPT did not accept the request (is the model name right?)',
  refused: 'ChatGPT declined to answer',
  filtered: 'A filter of ChatGPT stopped the answer',
  cut: 'The answer of ChatGPT was cut off before its end',
  thinking: 'ChatGPT thought for longer than it may',
  empty: 'ChatGPT sent an empty answer',
  malformed: 'The answer of ChatGPT could not be read',
  unverified: 'The answer of ChatGPT did not match the log',
  budget: "Today's budget for ChatGPT is used up",
  fault: 'ChatGPT could not be asked',
};
