import { whatIsUnusual } from '../explain/one-line.ts';
import { evidenceIn, type Report } from '../jobs/report.ts';
import type { Choice, ReportView } from './view.ts';
import { amount, number, resultSentence, severityInWords } from './views.ts';

/** Numbered buttons a page: what Slack and Discord show below one message. */
export const CHOICES_A_PAGE = 25;

export function pagesOf({ anomalies }: Report): number {
  return Math.max(1, Math.ceil(anomalies.length / CHOICES_A_PAGE));
}

/** A page (from 0) of the answer to an upload. */
export function reportView(report: Report, page = 0): ReportView {
  const { reportId, fileName, sessions, anomalousSessions, anomalies, anomaliesFound } = report;
  return {
    kind: 'report',
    reportId,
    fileName,
    headline: resultSentence({ ...report, anomalies: { length: anomaliesFound } }),
    sessions,
    anomalousSessions,
    comparison: comparisonOf(report),
    notes: [...report.notes, ...notesOnLength(report)],
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE),
    page,
    pages: pagesOf(report),
  };
}

function choicesOf(report: Report, from: number): Choice[] {
  const choices: Choice[] = [];
  for (let at = from; at < Math.min(from + CHOICES_A_PAGE, report.anomalies.length); at++) {
    const anomaly = report.anomalies[at];
    const evidence = evidenceIn(report, at + 1);
    if (!anomaly || !evidence) continue;
    choices.push({
      number: at + 1,
      severity: severityInWords(anomaly.severity),
      reason: whatIsUnusual(evidence),
      sessions: anomaly.alike,
      session: evidence.session,
    });
  }
  return choices;
}

const FEW_SESSIONS = 100;

function comparisonOf({ model, sessions, anomalousSessions }: Report): string {
  if (model.threshold === null) {
    return 'There was not enough to compare with. Upload a longer log, of an hour or a day.';
  }
  const rest = model.fittedOn === 'baseline' ? 'your normal log' : 'the rest of this file';
  const how = `Each session (the log lines that belong together) was compared with ${rest}.`;
  if (sessions < FEW_SESSIONS && model.fittedOn === 'upload') {
    return `${how} With only ${amount(sessions, 'session')} to compare, take this as a first hint.`;
  }
  if (anomalousSessions === 0) {
    return `${how} A fault that all sessions share would not show.`;
  }
  return `${how} The first numbers are the surest. Unusual does not always mean bad.`;
}

function notesOnLength({ anomalies, anomaliesFound }: Report): string[] {
  if (anomaliesFound <= anomalies.length) return [];
  return [
    `Only the ${number(anomalies.length)} most unusual of ${number(anomaliesFound)} ways are kept.`,
  ];
}
