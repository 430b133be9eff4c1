import type { EvidenceTimes } from '../../../explain/evidence/time-words.ts';
import { capitalised } from '../../../explain/words/phrases/phrasing.ts';
import type { ExplanationView, ShownEvent } from '../../../jobs/view.ts';
import { amount } from '../../../text/count.ts';
import { spanInSentence } from '../../../text/dates.ts';

/** When it was, and in which order what happened, each a line; none where that is not known. */
export function courseOf(
  { times, order }: Pick<ExplanationView, 'times' | 'order'>,
  show: (name: string) => string,
): string[] {
  const chain = (names: string[]) => names.map(show).join(' → ');
  return [
    ...(times ? [courseInTime(times)] : []),
    ...(order ? [`Order here: ${chain(order.seen)}`, `Usual order: ${chain(order.usual)}`] : []),
  ];
}

/** "From 20:36 to 20:40 on 9 November, 3 minutes 47 seconds, usually 2 to 9 seconds" */
function courseInTime({ duration, usualDuration, ...times }: EvidenceTimes): string {
  const usual = usualDuration && `usually ${usualDuration}`;
  const parts = [capitalised(spanInSentence(times)), duration, usual];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** " (lines 12, 40, 41, 42 and 3 more)"; nothing where there are none. */
export function inLines(lines: number[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, 4).join(', ');
  const left = lines.length - 4;
  return ` (line${lines.length === 1 ? '' : 's'} ${shown}${left > 0 ? ` and ${left} more` : ''})`;
}

/** "1 time, usually 3", or "48 MB, usually under 2 kB" where it is the cell of a table. */
export function seenAndUsual(seen: ShownEvent['seen'], usual: ShownEvent['usual']): string {
  const counted = typeof seen === 'number' ? amount(seen, 'time') : seen;
  return `${counted}, usually ${typeof usual === 'number' ? decimal(usual) : usual}`;
}

/** A usual count, to one digit after the point. */
export function decimal(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value);
}

/** Who chose the words of an explanation, why it was not the model where one was asked, and what was sent. */
export function writtenBy({ source, note, sent }: ExplanationView): string {
  const by =
    source === 'model'
      ? 'A language model chose the words; every number was checked against the log.'
      : (note ?? 'Written from the counts in the log, without a language model.');
  return sent === undefined ? by : `${by} ${sent}`;
}

/** What stands above the parts of an explanation. */
interface Headings {
  why: string;
  meaning: string;
  steps: string;
  who: string;
}

/** In the language of the explanation, a BCP 47 tag; null where we have none in it. */
export function headingsIn(language = 'en'): Headings | null {
  const known = HEADINGS.get(language);
  if (!known) return null;
  const [why, meaning, steps, who] = known;
  return { why, meaning, steps, who };
}

const HEADINGS = new Map<string, [why: string, meaning: string, steps: string, who: string]>([
  ['en', ['Why it stands out', 'What it may mean', 'What to do', 'Who should act']],
  ['de', ['Was auffällt', 'Was es bedeuten kann', 'Was zu tun ist', 'Wer handeln sollte']],
  ['es', ['Por qué destaca', 'Qué puede significar', 'Qué hacer', 'Quién debe actuar']],
  ['fr', ['Ce qui est inhabituel', 'Ce que cela peut signifier', 'Que faire', 'Qui doit agir']],
  ['it', ['Perché si distingue', 'Che cosa può significare', 'Che cosa fare', 'Chi deve agire']],
  ['ja', ['目立つ点', '考えられる意味', 'すること', '対応する人']],
  ['nl', ['Wat opvalt', 'Wat het kan betekenen', 'Wat te doen', 'Wie moet handelen']],
  ['pt', ['Por que se destaca', 'O que pode significar', 'O que fazer', 'Quem deve agir']],
]);
