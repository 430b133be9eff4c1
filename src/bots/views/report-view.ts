import { whatIsUnusual } from '../../explain/words/one-line.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import {
  CHOICES_A_PAGE,
  type Choice,
  pagesOf,
  type ReportView,
  type WorkingView,
} from '../../jobs/view.ts';
import type { Reading } from '../../jobs/wording.ts';
import { amount, number } from '../../text/count.ts';
import { mutedNotes, mutedSessions, namedBaseline } from './normal-words.ts';
import { resultSentence, severityInWords } from './sentences.ts';

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

/** "Reading your log", and how far that is where it takes longer. */
export function workingView(fileName: string, reading?: Reading | 'tried again'): WorkingView {
  if (!reading) return { kind: 'working', fileName };
  if (reading === 'tried again') return { kind: 'working', fileName, progress: TRIED_AGAIN };
  return { kind: 'working', fileName, progress: progressOf(reading) };
}

const TRIED_AGAIN = 'It could not be read just now, and is tried again in a moment';

function progressOf({ bytes, totalBytes, rows }: Reading): string {
  const lines = `${amount(rows, 'log line')} so far`;
  if (totalBytes === null) return `${megabytes(bytes)} MB read, ${lines}`;
  if (bytes >= totalBytes) return `All ${megabytes(totalBytes)} MB arrived, ${lines}`;
  return `${megabytes(bytes)} of ${megabytes(totalBytes)} MB read, ${lines}`;
}

function megabytes(bytes: number): string {
  const value = bytes / 1024 ** 2;
  return value < 10 ? value.toFixed(1) : number(Math.round(value));
}

const FEW_SESSIONS = 100;

/** What the sessions were compared with, and how sure the answer is, in a few sentences. */
export function comparisonOf(report: Report): string {
  const { model, sessions, anomalousSessions } = report;
  if (model.threshold === null) {
    return 'There was not enough to compare with. Upload a longer log, of an hour or a day.';
  }
  const how = `Each session (the log lines that belong together) was compared with ${otherSide(report)}`;
  if (sessions < FEW_SESSIONS && model.fittedOn === 'upload') {
    return `${how} With only ${amount(sessions, 'session')} to compare, take this as a first hint.`;
  }
  if (anomalousSessions === 0) {
    return `${how} A fault that all sessions share would not show.`;
  }
  return `${how} The first numbers are the surest. Unusual does not always mean bad.`;
}

/** Whether the report was compared with what seems to be another kind of log. */
export function doesNotFit({ model }: Pick<Report, 'model'>): boolean {
  const { baseline: fit } = model;
  return fit !== undefined && (fit.manySessions || fit.manyUnseen || fit.renamed > 0);
}

function otherSide({ comparedWith, model }: Report): string {
  if (comparedWith === null) return 'the rest of this file.';
  // Events that it never saw are told by a note.
  const known = model.baseline?.unseen === 0 ? ' It knows every kind of event in this log.' : '';
  return `${namedBaseline(comparedWith)}.${known}`;
}
