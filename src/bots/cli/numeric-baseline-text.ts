import type { AnyBaseline } from '../../engine/model.ts';
import { amount } from '../views.ts';
import { visible, visibleJson } from './visible.ts';

type NumericBaseline = Extract<AnyBaseline, { numeric: unknown }>;

/** What a baseline of a table of numbers was made of: its lines and columns. */
export function* numericBaselineText(
  name: string,
  { numeric: { sessions, components, columns } }: NumericBaseline,
  json: boolean,
): Generator<string> {
  if (json) {
    const shown = {
      detector: 'pca',
      sessions,
      components: components.length,
      columns: columns.map((column) => ({ name: column.name, kind: column.kind })),
    };
    yield `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
    return;
  }
  yield `${visible(name)}: what is usual in a table of ${amount(sessions, 'line')} with ${amount(columns.length, 'column')} that tell\n`;
  for (const column of columns) yield `  ${column.kind.padEnd(8)}  ${visible(column.name, 100)}\n`;
}
