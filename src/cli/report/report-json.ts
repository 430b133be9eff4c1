import type {
  Analysis,
  Anomaly,
  ColumnValue,
  EventType,
  RareSessions,
  StepOrder,
} from '../../engine/analysis.ts';
import type { Evidence, NeighbourSession } from '../../explain/evidence/evidence.ts';
import { summaryFactsOf } from '../../explain/evidence/summary-facts.ts';
import { timeInUtc } from '../../explain/evidence/time-words.ts';
import { explanationText } from '../../explain/explainer.ts';
import { maskSecrets } from '../../explain/redact/redact.ts';
import { english } from '../../explain/words/english.ts';
import { visibleJson } from '../../text/visible.ts';
import { headline } from './headline.ts';
import type { NeighbourTable } from './report.ts';
import { evidenceFor, explanationOf, isExplained, type Report } from './report.ts';

/**
 * One JSON object in pieces, so that a long list is never held whole. Ends with a line break. Log
 * text in it is as it was, but for keys, tokens, passwords and card numbers.
 */
export function* reportJson(report: Report): Generator<string> {
  const { name, analysis, evaluation, table } = report;
  const { source, model, notes } = analysis;
  const shownEvent = createEventMask();
  yield '{\n';
  yield member('source', {
    name,
    rows: source.rows,
    rowsWithoutSession: source.rowsWithoutSession,
    bytes: source.bytes,
    format: source.format,
    grouping: source.grouping,
    ...(source.fields && {
      fields: source.fields,
      timed: source.timed,
      levelled: source.levelled,
    }),
  });
  yield `,\n${member('sessions', analysis.sessions)}`;
  yield `,\n${member('anomalousSessions', analysis.anomalousSessions)}`;
  yield `,\n${member('model', {
    detector: model.detector,
    events: model.events,
    components: model.components,
    threshold: model.threshold,
    fittedOn: model.fittedOn,
  })}`;
  yield `,\n${member('notes', notes)}`;
  yield `,\n${member('summary', summaryJson(analysis))}`;
  yield ',\n  "anomalies": [';
  for (const [index, anomaly] of analysis.anomalies.entries()) {
    yield index === 0 ? '\n    ' : ',\n    ';
    yield indented(anomalyJson(report, anomaly, shownEvent), 4);
  }
  yield analysis.anomalies.length > 0 ? '\n  ]' : ']';
  yield ',\n  "rare": [';
  const { rare = [] } = analysis;
  for (const [index, sessions] of rare.entries()) {
    yield index === 0 ? '\n    ' : ',\n    ';
    yield indented(rareJson(sessions, shownEvent), 4);
  }
  yield rare.length > 0 ? '\n  ]' : ']';
  if (evaluation) yield `,\n${member('evaluation', evaluation)}`;
  if (table) yield `,\n${member('table', tableJson(table.table))}`;
  yield '\n}\n';
}

/** The log in a few facts and sentences; null for what it does not tell. */
function summaryJson(analysis: Analysis): object {
  const facts = summaryFactsOf(analysis);
  const { clock } = analysis;
  const utc = (ms: number | null | undefined) =>
    clock && ms != null ? timeInUtc(ms, clock) : null;
  return {
    headline: headline(analysis),
    from: utc(analysis.summary?.fromMs),
    to: utc(analysis.summary?.toMs),
    failures: facts?.failures ?? null,
    warnings: facts?.warnings ?? null,
    mostly: facts && english.mostly(facts),
    security: facts && english.security(facts),
  };
}

function anomalyJson(report: Report, anomaly: Anomaly, shownEvent: EventMask): object {
  const { kind, grade, eventKind, at, counts, who } = anomaly;
  return {
    number: anomaly.number,
    kind,
    title: english.title(evidenceFor(report, anomaly)),
    grade,
    eventKind,
    at,
    counts,
    who: who.map((party) => ({ ...party, value: maskSecrets(party.value) })),
    ...rareJson(anomaly, shownEvent),
    ...timesJson(report.analysis, anomaly),
    ...(anomaly.order && { order: orderJson(report.analysis, anomaly.order) }),
    ...(isExplained(report, anomaly) && explanationJson(report, anomaly)),
  };
}

/** What is told of sessions that are rare, and of anomalous ones too. */
function rareJson(
  { spe, severity, rarity, sessions, lines, reasons }: RareSessions,
  shownEvent: EventMask,
): object {
  return {
    spe,
    severity,
    ...(rarity !== undefined && { rarity }),
    sessions: sessions.map(maskSecrets),
    lines: { first: lines.first, last: lines.last },
    reasons: reasons.map(({ kind, seen, usual, share, lines, value, ...event }) => {
      return {
        kind,
        ...shownEvent(event),
        seen,
        usual,
        share,
        lines,
        ...(value && { value: cell(value) }),
      };
    }),
  };
}

type EventMask = (event: EventType) => EventType;

/** Masks the events of reasons, each of them once: many anomalies have the same. */
function createEventMask(): EventMask {
  const shown = new Map<string, EventType>();
  return (event) => {
    const key = `${event.eventId}\n${event.template}`;
    let masked = shown.get(key);
    if (masked === undefined) {
      masked = eventJson(event);
      shown.set(key, masked);
    }
    return masked;
  };
}

function eventJson({ eventId, template }: EventType): EventType {
  return { eventId: maskSecrets(eventId), template: maskSecrets(template) };
}

function cell(value: ColumnValue): ColumnValue {
  return { ...value, seen: maskSecrets(value.seen), usual: maskSecrets(value.usual) };
}

function tableJson({ events, sessions }: NeighbourTable): NeighbourTable {
  return {
    events: events.map(eventJson),
    sessions: sessions.map((one) => ({ ...one, session: maskSecrets(one.session) })),
  };
}

function timesJson({ clock, usualDurationMs }: Analysis, { times }: Anomaly): object {
  if (!clock || !times) return {};
  const { firstMs, lastMs, durationMs } = times;
  return {
    times: {
      first: timeInUtc(firstMs, clock),
      last: timeInUtc(lastMs, clock),
      durationMs,
      usualDurationMs: usualDurationMs ?? null,
    },
  };
}

function orderJson({ events }: Analysis, { seen, usual }: StepOrder): object {
  const ids = (steps: number[]) => steps.map((event) => maskSecrets(events[event]?.eventId ?? ''));
  return { seen: ids(seen), usual: ids(usual) };
}

function explanationJson(report: Report, anomaly: Anomaly): object {
  const explanation = explanationOf(report, anomaly);
  const evidence = evidenceFor(report, anomaly);
  return {
    samples: evidence.samples ?? [],
    ...surroundingsJson(evidence),
    explanation: explanationText(explanation),
    explainedBy: explanation.source,
    ...(explanation.note && { explanationNote: explanation.note }),
  };
}

/** What a reader may compare it with: the most like normal session, and those beside it. */
function surroundingsJson({ nearestNormal, neighbours, reasons }: Evidence): object {
  const beside = ({ session, unusual, counts }: NeighbourSession) => ({
    session,
    unusual,
    counts: reasons.map(({ eventId }, place) => ({ eventId, seen: counts[place] ?? 0 })),
  });
  return {
    ...(nearestNormal && {
      nearestNormal: {
        session: nearestNormal.session,
        alike: nearestNormal.alike,
        differences: nearestNormal.differences.map(({ eventId, template, seen, usual }) => {
          return { eventId, template, seen, usual };
        }),
        moreDifferences: nearestNormal.more,
      },
    }),
    ...(neighbours && {
      neighbours: { before: neighbours.before.map(beside), after: neighbours.after.map(beside) },
    }),
  };
}

function member(key: string, value: unknown): string {
  return `  ${JSON.stringify(key)}: ${indented(value, 2)}`;
}

function indented(value: unknown, spaces: number): string {
  const json = visibleJson(JSON.stringify(value, null, 2));
  return json.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
