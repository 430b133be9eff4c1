import {
  type Baseline,
  detectorOf,
  fittedCounts,
  fittedNumbers,
  type NumericBaseline,
} from '../../engine/baseline.ts';
import { amount } from '../../text/count.ts';
import { decimal } from '../../text/decimal.ts';
import { visible, visibleJson } from '../../text/visible.ts';
import type { Paint } from '../terminal/terminal.ts';

/** What a baseline was made of, for a person at a terminal: its events, the most frequent first. */
export function* baselineText(name: string, baseline: Baseline, paint: Paint): Generator<string> {
  const { fitted, events } = baseline;
  yield `${visible(name)}: what is usual in ${amount(fitted.sessions, 'session')} with ${amount(events.length, 'kind')} of events\n`;
  yield `${paint('dim', `Detector ${fitted.detector}, ${amount(fittedCounts(baseline).components, 'component')}, ${limitOf(baseline)}.`)}\n\n`;
  const rows = rowsOf(baseline);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = ([mean = '', range = '', id = '']: readonly string[]) =>
    `${mean.padStart(widths[0] ?? 0)}  ${range.padStart(widths[1] ?? 0)}  ${id.padEnd(widths[2] ?? 0)}`;
  yield `${paint('dim', `  ${line(HEADS)}  template`)}\n`;
  for (const { cells, template, normal } of rows) {
    yield `${`${normal ? ' ' : '!'} ${line(cells)}  ${template}`.trimEnd()}\n`;
  }
  yield '\nmean: how often a session has the event. range: in 9 sessions of 10.\n';
  if (rows.some(({ normal }) => !normal)) {
    yield '! only sessions that stood out have it, so it is not taken for usual.\n';
  }
}

/** The same as one JSON object; fields are only ever added. */
export function* baselineJson(baseline: Baseline): Generator<string> {
  const { fitted, events } = baseline;
  const shown = {
    detector: fitted.detector,
    sessions: fitted.sessions,
    components: fittedCounts(baseline).components,
    threshold: fitted.threshold,
    events: events.map(({ eventId, template, normal }, at) => {
      const { mean, low, high } = usualOf(fitted.usual, at);
      return { eventId, template, normal, mean, low, high };
    }),
  };
  yield `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

type Usual = Baseline['fitted']['usual'][number];

const HEADS = ['mean', 'range', 'event'] as const;

function rowsOf({ fitted, events }: Baseline) {
  return events
    .map((event, at) => ({ event, usual: usualOf(fitted.usual, at) }))
    .sort((a, b) => b.usual.mean - a.usual.mean)
    .map(({ event, usual: { mean, low, high } }) => ({
      cells: [
        mean > 0 && mean < 0.05 ? '<0.1' : decimal(mean),
        low === high ? decimal(low) : `${decimal(low)}-${decimal(high)}`,
        visible(event.eventId, 20),
      ],
      template: visible(event.template, 100),
      normal: event.normal,
    }));
}

/** A baseline that could be read has one for each event. */
function usualOf(usual: Usual[], at: number): Usual {
  const found = usual[at];
  if (!found) throw new Error('every event requires what is usual of it');
  return found;
}

function limitOf({ fitted: { threshold } }: Baseline): string {
  return threshold === null
    ? 'without a limit, so nothing can be judged'
    : `limit ${decimal(threshold)}`;
}

type ModelColumn = NumericBaseline['numeric']['columns'][number];

/** What the baseline of a table of numbers was made of, for a person at a terminal: its columns. */
export function* tableBaselineText(
  name: string,
  baseline: NumericBaseline,
  paint: Paint,
): Generator<string> {
  const { sessions, columns, components } = fittedNumbers(baseline);
  yield `${visible(name)}: what is usual in ${amount(sessions, 'line')} of a table with ${amount(columns.length, 'column')}\n`;
  yield `${paint('dim', `Detector ${detectorOf(baseline).name}, ${amount(components, 'component')}.`)}\n\n`;
  const rows = columns.map((column) => [visible(column.name, 40), usualOfColumn(column)] as const);
  const width = Math.max(6, ...rows.map(([column]) => column.length));
  yield `${paint('dim', `${'column'.padEnd(width)}  usual in 9 lines of 10`)}\n`;
  for (const [column, usual] of rows) yield `${column.padEnd(width)}  ${usual}\n`;
}

/** The same as one JSON object; fields are only ever added. */
export function* tableBaselineJson(baseline: NumericBaseline): Generator<string> {
  const { sessions, columns, components } = fittedNumbers(baseline);
  const shown = {
    detector: detectorOf(baseline).name,
    sessions,
    components,
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

function usualOfColumn(column: ModelColumn): string {
  if (column.kind === 'category') {
    const shown = column.values.slice(0, 5).map(({ text }) => visible(text, 20) || '(empty)');
    const more = column.values.length + column.rare.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${amount(more, 'other')}` : shown.join(', ');
  }
  const compact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
  const [low, high] = [column.low, column.high].map((value) => compact.format(value));
  return low === high ? `${low}` : `${low} to ${high}`;
}
