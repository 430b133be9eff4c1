import { whatIsUnusual } from '../explain/one-line.ts';
import { evidenceIn, type Report } from '../jobs/report.ts';
import { comparisonOf, doesNotFit } from './comparison-words.ts';
import { mutedNotes, mutedSessions } from './normal-words.ts';
import type { Choice, ReportView } from './view.ts';
import { number, resultSentence, severityInWords } from './views.ts';

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
    headline: resultSentence({
      ...report,
      anomalies: { length: anomaliesFound },
      mutedSessions: mutedSessions(report.muted),
    }),
    sessions,
    anomalousSessions,
    comparison: comparisonOf(report),
    notes: [...mutedNotes(report), ...report.notes, ...notesOnLength(report)],
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE),
    page,
    pages: pagesOf(report),
    canBeNormal: report.learned === 'kept',
    doesNotFit: doesNotFit(report),
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

function notesOnLength({ anomalies, anomaliesFound }: Report): string[] {
  if (anomaliesFound <= anomalies.length) return [];
  return [
    `Only the ${number(anomalies.length)} most unusual of ${number(anomaliesFound)} ways are kept.`,
  ];
}
