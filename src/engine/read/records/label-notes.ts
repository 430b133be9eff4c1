import { number } from '../../../text/count.ts';
import { shortName } from '../../../text/foreign-text.ts';
import type { RowLabels } from './labels.ts';

/** What a label column says, and that it was not used, for the reader of the answer. */
export function labelNotes(labels: RowLabels | null): string[] {
  if (labels === null) return [];
  const count = (wanted: number) =>
    labels.ofRow.reduce((sum, label) => sum + (label === wanted ? 1 : 0), 0);
  const [normal, anomalous, none] = [count(0), count(1), count(-1)].map((n) => number(n));
  const told = `The column ${quoted(labels.column)} was kept out of judging. ${normal} lines are normal by it (${values(labels.normal)}), ${anomalous} are not (${values(labels.anomalous)}).`;
  return [none === '0' ? told : `${told} ${none} have no label.`];
}

function values(texts: string[]): string {
  if (texts.length === 0) return 'none';
  const first = texts.slice(0, 4).map(quoted).join(', ');
  return texts.length > 4 ? `${first} and ${texts.length - 4} more` : first;
}

function quoted(text: string): string {
  return `"${shortName(text)}"`;
}
