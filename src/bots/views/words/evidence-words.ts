import type { EvidenceTimes } from '../../../explain/evidence/time-words.ts';
import { capitalised } from '../../../explain/words/phrases/phrasing.ts';
import type { ExplanationView, ShownEvent } from '../../../jobs/view.ts';
import type { Chat } from '../../../languages/chat.ts';
import { type ChatLanguage, chatIn } from '../../../languages/chat-in.ts';
import { spanInSentence } from '../../../text/dates.ts';
import { ENGLISH } from '../voice.ts';

/** When it was, and in which order what happened, each a line; none where that is not known. */
export function courseOf(
  { times, order }: Pick<ExplanationView, 'times' | 'order'>,
  show: (name: string) => string,
  voice: ChatLanguage = ENGLISH,
): string[] {
  const { orderHere, usualOrder } = voice.words.explanation;
  const chain = (names: string[]) => names.map(show).join(' → ');
  return [
    ...(times ? [courseInTime(times, voice)] : []),
    ...(order ? [orderHere(chain(order.seen)), usualOrder(chain(order.usual))] : []),
  ];
}

/** "From 20:36 to 20:40 on 9 November, 3 minutes 47 seconds, usually 2 to 9 seconds"; how long is known in English alone. */
function courseInTime(
  { duration, usualDuration, ...times }: EvidenceTimes,
  { tag, words, dates }: ChatLanguage,
): string {
  const { course } = words.explanation;
  if (tag !== 'en') return course(dates.span(times), undefined, undefined);
  return course(capitalised(spanInSentence(times)), duration, usualDuration);
}

/** " (lines 12, 40, 41, 42 and 3 more)"; nothing where there are none. */
export function inLines(lines: number[], { explanation }: Chat = ENGLISH.words): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, 4);
  return explanation.inLines(shown, lines.length - shown.length);
}

/** "1 time, usually 3", or "48 MB, usually under 2 kB" where it is the cell of a table. */
export function seenAndUsual(
  seen: ShownEvent['seen'],
  usual: ShownEvent['usual'],
  { explanation }: Chat = ENGLISH.words,
): string {
  return explanation.seenAndUsual(seen, usual);
}

/** Who chose the words of an explanation, why it was not the model where one was asked, and what was sent. */
export function writtenBy({ source, note, sent, language }: ExplanationView): string {
  const { byModel, byCounts } = chatIn(language).words.explanation;
  const by = source === 'model' ? byModel : (note ?? byCounts);
  return sent === undefined ? by : `${by} ${sent}`;
}

/** What stands above the parts of an explanation. */
type Headings = Chat['explanation']['headings'];

/** In the language of the explanation, a BCP 47 tag; null where we have none in it. */
export function headingsIn(language = 'en'): Headings | null {
  const { tag, words } = chatIn(language);
  return tag === language ? words.explanation.headings : (HEADINGS.get(language) ?? null);
}

/** Of explanations that a model wrote before, in languages that we do not speak. */
const HEADINGS = new Map<string, Headings>(
  [
    ['it', 'Perché si distingue', 'Che cosa può significare', 'Che cosa fare', 'Chi deve agire'],
    ['nl', 'Wat opvalt', 'Wat het kan betekenen', 'Wat te doen', 'Wie moet handelen'],
  ].map(([tag = '', why = '', meaning = '', steps = '', who = '']) => [
    tag,
    { why, meaning, steps, who },
  ]),
);
