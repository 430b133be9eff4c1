import type { AnyBaseline } from '../../engine/model.ts';
import { amount } from '../views.ts';
import type { Paint } from './terminal.ts';
import { visible, visibleJson } from './visible.ts';

type NumericModel = Extract<AnyBaseline, { numeric: unknown }>['numeric'];
type ModelColumn = NumericModel['columns'][number];

/** What the baseline of a table of numbers was made of, for a person at a terminal: its columns. */
export function* tableBaselineText(
  name: string,
  { sessions, columns, components }: NumericModel,
  paint: Paint,
): Generator<string> {
  yield `${visible(name)}: what is usual in ${amount(sessions, 'line')} of a table with ${amount(columns.length, 'column')}\n`;
  yield `${paint('dim', `Detector pca, ${amount(components.length, 'component')}.`)}\n\n`;
  const rows = columns.map((column) => [visible(column.name, 40), usualOf(column)] as const);
  const width = Math.max(6, ...rows.map(([column]) => column.length));
  yield `${paint('dim', `${'column'.padEnd(width)}  usual in 9 lines of 10`)}\n`;
  for (const [column, usual] of rows) yield `${column.padEnd(width)}  ${usual}\n`;
}

/** The same as one JSON object; fields are only ever added. */
export function* tableBaselineJson({
  sessions,
  columns,
  components,
}: NumericModel): Generator<string> {
  const shown = {
    detector: 'pca',
    sessions,
    components: components.length,
    columns: columns.map((column) =>
      column.kind === 'number'
        ? { ...named(column), low: column.low, median: column.median, high: column.high }
        : { ...named(column), values: column.values, rare: column.rare },
    ),
  };
  yield `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

function named({ kind, name }: ModelColumn) {
  return { name, kind };
}

function usualOf(column: ModelColumn): string {
  if (column.kind === 'category') {
    const shown = column.values.slice(0, 5).map(({ text }) => visible(text, 20) || '(empty)');
    const more = column.values.length + column.rare.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${amount(more, 'other')}` : shown.join(', ');
  }
  const [low, high] = [column.low, column.high].map((value) => compact.format(value));
  return low === high ? `${low}` : `${low} to ${high}`;
}

const compact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
