import type { Analysis, Anomaly, Reason } from '../engine/analysis.ts';
import { hdfsMeaning } from './hdfs-meanings.ts';
import type { Meaning } from './meaning.ts';

/** The facts of one anomaly that an explanation may use, and nothing else. */
export interface Evidence {
  number: number;
  /** SPE / threshold, over 1. */
  severity: number;
  /** Sessions judged in the upload. */
  judged: number;
  /** Sessions that look exactly like this one, itself included. */
  alike: number;
  /** Id of the first of them. */
  session: string;
  /** First and last log line of that session. */
  lines: { first: number; last: number };
  comparedWith: 'upload' | 'baseline';
  /** Largest share first. */
  reasons: EvidenceReason[];
}

export interface EvidenceReason {
  kind: Reason['kind'];
  eventId: string;
  template: string;
  /** Null where nobody has written down what the event means: quote the template then. */
  meaning: Meaning | null;
  seen: number;
  /** Rounded to a whole number. */
  usual: number;
  /** 0 to 1. */
  share: number;
  /** Log lines of the event in the first session. */
  lines: number[];
}

/**
 * The evidence of an anomaly of an analysis.
 * `evidenceOf(analysis, analysis.anomalies[0])` is that of number 1.
 */
export function evidenceOf(analysis: Analysis, anomaly: Anomaly): Evidence {
  return {
    number: anomaly.number,
    severity: anomaly.severity,
    judged: analysis.sessions,
    alike: anomaly.sessions.length,
    session: anomaly.sessions[0] ?? '',
    lines: anomaly.lines,
    comparedWith: analysis.model.fittedOn,
    reasons: anomaly.reasons.map((reason) => evidenceReason(reason, analysis)),
  };
}

function evidenceReason(reason: Reason, analysis: Analysis): EvidenceReason {
  const { kind, eventId, template, seen, share, lines } = reason;
  const meaning = hdfsMeaning(template);
  return {
    kind,
    eventId,
    template,
    meaning: meaning && speaksHdfs(analysis) ? meaning : null,
    seen,
    usual: Math.round(reason.usual),
    share,
    lines,
  };
}

/** A single known event may be another program's words by chance; a log with several is HDFS's. */
function speaksHdfs(analysis: Analysis): boolean {
  let known = 0;
  for (const event of analysis.events) {
    if (!hdfsMeaning(event.template)) continue;
    known++;
    if (known === 2) return true;
  }
  return false;
}
