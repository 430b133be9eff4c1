import type { Evidence } from '../../explain/evidence/evidence.ts';
import { shortSpan } from '../../explain/evidence/time-words.ts';
import { english } from '../../explain/words/english.ts';
import { isInOwnWords } from '../../explain/words/happened.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import {
  CHOICES_A_PAGE,
  type Choice,
  pagesOf,
  type ReportView,
  type WorkingView,
} from '../../jobs/view.ts';
import type { PackedLog, Reading } from '../../jobs/wording.ts';
import { kindById } from '../../knowledge/catalogue.ts';
import { amount, number } from '../../text/count.ts';
import { shortName } from '../../text/foreign-text.ts';
import { mutedNotes, mutedSessions, namedBaseline } from './normal-words.ts';
import { linesInWords } from './renderer-words.ts';
import { resultSentence, sessionName, severityInWords } from './sentences.ts';

/** A page (from 0) of the answer to an upload. */
export function reportView(report: Report, page = 0): ReportView {
  const { reportId, fileName, sessions, anomalousSessions, anomalies } = report;
  return {
    kind: 'report',
    reportId,
    fileName,
    headline: headlineOf(report),
    ...summaryOf(report),
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

function summaryOf({ summary }: Report): Pick<ReportView, 'summary' | 'security'> {
  if (!summary) return {};
  const security = english.security(summary);
  return { summary: english.summary(summary), ...(security !== null && { security }) };
}

/** What stands out, else how many sessions do. */
function headlineOf(report: Report): string {
  const { anomalies, anomaliesFound } = report;
  const first = anomalies
    .slice(0, CHOICES_A_PAGE)
    .flatMap((_, index) => evidenceIn(report, index + 1) ?? []);
  return (
    english.headline(first, anomaliesFound) ??
    resultSentence(
      {
        ...report,
        anomalies: { length: anomaliesFound },
        mutedSessions: mutedSessions(report.muted),
      },
      'groups',
    )
  );
}

function choicesOf(report: Report, from: number): Choice[] {
  const choices: Choice[] = [];
  for (let at = from; at < Math.min(from + CHOICES_A_PAGE, report.anomalies.length); at++) {
    const anomaly = report.anomalies[at];
    const evidence = evidenceIn(report, at + 1);
    if (!anomaly || !evidence) continue;
    choices.push(choiceOf(evidence, anomaly.alike));
  }
  return choices;
}

function choiceOf(evidence: Evidence, sessions: number): Choice {
  const { number, finding, severity, session, lines, times } = evidence;
  const shared = { number, reason: english.title(evidence) };
  if (!finding) {
    return {
      ...shared,
      severity: severityInWords(severity),
      sessions,
      ...sessionName(session, lines),
    };
  }
  const label = labelOf(finding.eventKind);
  return {
    ...shared,
    grade: finding.grade,
    severity: english.grades[finding.grade],
    sessions: 0,
    session: '',
    when: times ? shortSpan(times) : linesInWords(lines),
    ...(label !== null && { label }),
  };
}

/** What a number on a button is about, in a word or two; null where nothing so short is known. */
function labelOf(eventKind: string | null): string | null {
  const kind = eventKind === null ? null : kindById(eventKind);
  const isTelling = kind !== null && kind.area.length <= MAX_LABEL && !/^other\b/.test(kind.area);
  return isTelling && !isInOwnWords({ eventKind }) ? kind.area : null;
}

const MAX_LABEL = 20;

function notesOnLength({ anomalies, anomaliesFound }: Report): string[] {
  if (anomaliesFound <= anomalies.length) return [];
  return [
    `Only the ${number(anomalies.length)} most unusual of ${number(anomaliesFound)} ways are kept.`,
  ];
}

/** Which log of a packed file the report is on, and what became of the rest. */
export function packedNotes({ name, pieces, readPieces, others, leftOut }: PackedLog): string[] {
  const notes: string[] = [];
  if (readPieces < pieces) {
    notes.push(
      `Only the newest ${readPieces} of the ${number(pieces)} pieces of the log were read.`,
    );
  }
  if (others > 0) {
    const reports =
      others === 1
        ? 'the other gets a report of its own'
        : `${number(others)} others get reports of their own`;
    notes.push(
      `The packed file holds ${amount(others + leftOut + 1, 'log')}: this is the report on ${shortName(name)}, and ${reports}.`,
    );
  }
  if (leftOut > 0) {
    notes.push(
      `${amount(leftOut, 'log')} more were left out: unpack the file to have them judged.`,
    );
  }
  return notes;
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
function comparisonOf(report: Report): string {
  const { model, sessions, anomalousSessions, anomalies } = report;
  if (model.threshold === null && report.summary) {
    return 'There was too little to compare. What speaks for itself is told all the same.';
  }
  if (anomalies.some(({ finding }) => finding)) {
    return 'The gravest comes first. Press a number to read what it means and what to do.';
  }
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
function doesNotFit({ model }: Pick<Report, 'model'>): boolean {
  const { baseline: fit } = model;
  return fit !== undefined && (fit.manySessions || fit.manyUnseen || fit.renamed > 0);
}

function otherSide({ comparedWith, model }: Report): string {
  if (comparedWith === null) return 'the rest of this file.';
  // Events that it never saw are told by a note.
  const known = model.baseline?.unseen === 0 ? ' It knows every kind of event in this log.' : '';
  return `${namedBaseline(comparedWith)}.${known}`;
}
