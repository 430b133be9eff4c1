import { spanInWords } from '../../explain/evidence/time-words.ts';
import type { ExplanationView, ShownEvent } from '../../jobs/view.ts';
import { amount } from '../../text/count.ts';

/** When it was, and in which order what happened, each a line; none where that is not known. */
export function courseOf(
  { times, order }: Pick<ExplanationView, 'times' | 'order'>,
  show: (name: string) => string,
): string[] {
  const chain = (names: string[]) => names.map(show).join(' → ');
  return [
    ...(times ? [spanInWords(times)] : []),
    ...(order ? [`Order here: ${chain(order.seen)}`, `Usual order: ${chain(order.usual)}`] : []),
  ];
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
