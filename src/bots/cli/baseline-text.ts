import type { Baseline } from '../../engine/model.ts';
import { decimal } from '../evidence-words.ts';
import { amount } from '../views.ts';
import type { Paint } from './terminal.ts';
import { visible, visibleJson } from './visible.ts';

/** What a baseline was made of, for a person at a terminal: its events, the most frequent first. */
export function* baselineText(name: string, baseline: Baseline, paint: Paint): Generator<string> {
  const { fitted, events } = baseline;
  yield `${visible(name)}: what is usual in ${amount(fitted.sessions, 'session')} with ${amount(events.length, 'kind')} of events\n`;
  yield `${paint('dim', `Detector ${fitted.detector}, ${amount(fitted.components.length, 'component')}, ${limitOf(baseline)}.`)}\n\n`;
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
export function* baselineJson({ fitted, events }: Baseline): Generator<string> {
  const shown = {
    detector: fitted.detector,
    sessions: fitted.sessions,
    components: fitted.components.length,
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
