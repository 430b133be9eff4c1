import type { ComparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import type { Evidence } from '../../explain/evidence/evidence.ts';
import { english } from '../../explain/words/english.ts';
import { isSlice } from '../../explain/words/phrases/session-words.ts';
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
import { GRADES, isInOwnWords } from '../../knowledge/kind.ts';
import { amount, number } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { shortName } from '../../text/foreign-text.ts';
import { mutedNotes, mutedSessions, namedBaseline } from './words/normal-words.ts';
import { beforeIn, comparedNames, gradeOf, linesInWords } from './words/renderer-words.ts';
import { resultSentence, sessionName, sessionNoun, severityInWords } from './words/sentences.ts';

/** A page (from 0) of the answer to an upload. */
export function reportView(report: Report, page = 0): ReportView {
  if (report.comparison) return comparisonView(report, report.comparison, page);
  const { reportId, fileName, sessions, anomalousSessions, anomalies } = report;
  return {
    kind: 'report',
    reportId,
    fileName,
    headline: headlineOf(report),
    ...worstOf(report),
    ...summaryOf(report),
    sessions,
    anomalousSessions,
    comparison: comparisonOf(report),
    notes: notesOf(report),
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE),
    page,
    pages: pagesOf(report),
    canBeNormal: report.learned === 'kept',
    doesNotFit: doesNotFit(report),
  };
}

/** What changed from one log to another: the same numbers and buttons, but nothing of it can be set as normal. */
function comparisonView(report: Report, facts: ComparisonFacts, page: number): ReportView {
  const { reportId, sessions, anomalies } = report;
  const { headline, summary, notes } = english.comparison;
  return {
    ...{ kind: 'report', reportId, fileName: comparedNames(facts), headline: headline(facts) },
    ...worstOf(report),
    summary: summary(facts),
    ...{ sessions, anomalousSessions: 0, comparison: '' },
    notes: [...notes(facts), ...moreChanges(report, facts)],
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE),
    ...{ page, pages: pagesOf(report), canBeNormal: false, doesNotFit: false },
  };
}

function moreChanges({ anomalies }: Report, { found }: ComparisonFacts): string[] {
  if (found <= anomalies.length) return [];
  return [`Only the first ${number(anomalies.length)} of ${number(found)} changes are kept.`];
}

/** Of the numbers of the first page, which are the gravest. */
function worstOf(report: Report): Pick<ReportView, 'worst'> {
  const grades = choicesOf(report, 0).map(gradeOf);
  const worst = GRADES.find((grade) => grades.includes(grade));
  if (worst !== undefined) return { worst };
  const isJudged = report.comparison !== undefined || report.model.threshold !== null;
  return isJudged ? { worst: 'nothing' } : {};
}

/** Of how the sessions were made and judged one sentence, where a number is of sessions. */
function notesOf(report: Report): string[] {
  const { notes, notesOnSessions = [], anomalies } = report;
  const isOfSessions = anomalies.some(({ finding }) => !finding || finding.sort === 'session');
  return [
    ...mutedNotes(report),
    ...notes,
    ...(isOfSessions ? notesOnSessions.slice(0, 1) : []),
    ...notesOnLength(report),
  ];
}

function summaryOf({ summary }: Report): Pick<ReportView, 'summary' | 'security'> {
  if (!summary) return {};
  const security = english.security(summary);
  return { summary: english.summary(summary), ...(security !== null && { security }) };
}

/** What stands out, else how many sessions do. */
function headlineOf(report: Report): string {
  const { anomalies, anomaliesFound, muted } = report;
  // Sessions that are muted are counted among all of them.
  const isAllMuted = anomaliesFound === 0 && muted.length > 0 && mutedSessions(muted) === 0;
  if (isAllMuted) return 'Nothing new: only what is muted here.';
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
      { group: 'group', noun: nounIn(report) },
    )
  );
}

function nounIn({ anomalies }: Report): string {
  return sessionNoun(anomalies[0]?.sessions[0] ?? '');
}

function choicesOf(report: Report, from: number): Choice[] {
  const choices: Choice[] = [];
  for (let at = from; at < Math.min(from + CHOICES_A_PAGE, report.anomalies.length); at++) {
    const choice = choiceAt(report, at);
    if (choice) choices.push(choice);
  }
  return withTellingLabels(choices);
}

/** One anomaly, by its place from 0; null where there is none. */
export function choiceAt(report: Report, at: number): Choice | null {
  const anomaly = report.anomalies[at];
  const evidence = evidenceIn(report, at + 1);
  return anomaly && evidence ? choiceOf(evidence, anomaly.alike) : null;
}

/** A word that stands on several buttons of a page tells none from the others. */
function withTellingLabels(choices: Choice[]): Choice[] {
  const labels = choices.map(({ label }) => label);
  const isTelling = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  return choices.map(({ label, ...choice }) =>
    label !== undefined && isTelling(label) ? { ...choice, label } : choice,
  );
}

function choiceOf(evidence: Evidence, sessions: number): Choice {
  const { number, finding, severity, session, lines } = evidence;
  const shared = { number, reason: english.title(evidence) };
  if (!finding) {
    const how = { ...shared, severity: severityInWords(severity) };
    return isSlice(session)
      ? { ...how, sessions: 0, session: '', when: whenOf(evidence, sessions) }
      : { ...how, sessions, ...sessionName(session, lines) };
  }
  const label = labelOf(finding.eventKind);
  const { change } = finding;
  return {
    ...shared,
    grade: finding.grade,
    severity: english.grades[finding.grade],
    sessions: 0,
    session: '',
    when: change?.kind === 'gone' ? beforeIn(whenOf(evidence)) : whenOf(evidence),
    ...(label !== null && { label }),
  };
}

/** When it was, or its lines where the log tells no time; of `alike` parts of the log, the first. */
function whenOf({ times, lines }: Evidence, alike = 1): string {
  const first = times ? spanInWords(times) : linesInWords(lines);
  return alike > 1 ? `${first}, and ${amount(alike - 1, 'part')} like it` : first;
}

/** What a number on a button is about, in a word or two; null where nothing so short is known. */
function labelOf(eventKind: string | null): string | null {
  const kind = eventKind === null ? null : kindById(eventKind);
  const isTelling = kind !== null && kind.area.length <= MAX_LABEL && !/^other\b/.test(kind.area);
  return isTelling && !isInOwnWords(eventKind) ? kind.area : null;
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

/** What the log was compared with, and how to read the list, in a few sentences; '' where nothing is to say. */
function comparisonOf(report: Report): string {
  const { model, anomalousSessions, anomalies, comparedWith } = report;
  // The first note says that there was too little to compare.
  if (model.threshold === null && report.summary) return '';
  // The headline says that the gravest comes first.
  if (anomalies.some(({ finding }) => finding)) return '';
  if (model.threshold === null) {
    return 'There was not enough to compare with. Upload a longer log, of an hour or a day.';
  }
  const how = `Compared with ${otherSide(report)}`;
  if (anomalousSessions === 0) return comparedWith === null ? '' : how;
  const surest = anomalies.length > 1 ? ' The first numbers are the surest.' : '';
  return `${how}${surest} Unusual does not always mean bad.`;
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
