import type { Analysis, Anomaly, StepOrder } from '../../engine/analysis.ts';
import { explanationText } from '../../explain/explainer.ts';
import { timeInWords } from '../../explain/time-words.ts';
import { evidenceFor, explanationOf, isExplained, type Report } from './report.ts';
import { visibleJson } from './visible.ts';

/** One JSON object in pieces, so that a long list is never held whole. Ends with a line break. */
export function* reportJson(report: Report): Generator<string> {
  const { name, analysis, evaluation, table } = report;
  const { source, model, notes } = analysis;
  yield '{\n';
  yield member('source', {
    name,
    rows: source.rows,
    rowsWithoutSession: source.rowsWithoutSession,
    bytes: source.bytes,
    format: source.format,
    grouping: source.grouping,
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
  yield ',\n  "anomalies": [';
  for (const [index, anomaly] of analysis.anomalies.entries()) {
    yield index === 0 ? '\n    ' : ',\n    ';
    yield indented(anomalyJson(report, anomaly), 4);
  }
  yield analysis.anomalies.length > 0 ? '\n  ]' : ']';
  if (evaluation) yield `,\n${member('evaluation', evaluation)}`;
  if (table) yield `,\n${member('table', table.table)}`;
  yield '\n}\n';
}

function anomalyJson(report: Report, anomaly: Anomaly): object {
  return {
    number: anomaly.number,
    spe: anomaly.spe,
    severity: anomaly.severity,
    sessions: anomaly.sessions,
    lines: { first: anomaly.lines.first, last: anomaly.lines.last },
    reasons: anomaly.reasons.map(
      ({ kind, eventId, template, seen, usual, share, lines, value }) => {
        return { kind, eventId, template, seen, usual, share, lines, ...(value && { value }) };
      },
    ),
    ...timesJson(report.analysis, anomaly),
    ...(anomaly.order && { order: orderJson(report.analysis, anomaly.order) }),
    ...(isExplained(report, anomaly) && explanationJson(report, anomaly)),
  };
}

function timesJson({ clock, usualDurationMs }: Analysis, { times }: Anomaly): object {
  if (!clock || !times) return {};
  const { firstMs, lastMs, durationMs } = times;
  return {
    times: {
      first: timeInWords(firstMs, clock),
      last: timeInWords(lastMs, clock),
      durationMs,
      usualDurationMs: usualDurationMs ?? null,
    },
  };
}

function orderJson({ events }: Analysis, { seen, usual }: StepOrder): object {
  const ids = (steps: number[]) => steps.map((event) => events[event]?.eventId);
  return { seen: ids(seen), usual: ids(usual) };
}

function explanationJson(report: Report, anomaly: Anomaly): object {
  const explanation = explanationOf(report, anomaly);
  return {
    samples: evidenceFor(report, anomaly).samples ?? [],
    explanation: explanationText(explanation),
    explainedBy: explanation.source,
    ...(explanation.note && { explanationNote: explanation.note }),
  };
}

function member(key: string, value: unknown): string {
  return `  ${JSON.stringify(key)}: ${indented(value, 2)}`;
}

function indented(value: unknown, spaces: number): string {
  const json = visibleJson(JSON.stringify(value, null, 2));
  return json.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
