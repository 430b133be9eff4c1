import type { ComparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import type { Evidence } from '../../explain/evidence/evidence.ts';
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
import type { Noun } from '../../languages/en/report.ts';
import { shortName } from '../../text/foreign-text.ts';
import { ENGLISH, languageIn, type Voice } from './voice.ts';
import { mutedNotes, mutedSessions, namedBaseline } from './words/normal-words.ts';
import { comparedNames, gradeOf, linesInWords } from './words/renderer-words.ts';
import { howFar, resultSentence, sessionName, sessionNoun } from './words/sentences.ts';

/** A page (from 0) of the answer to an upload. */
export function reportView(report: Report, page = 0, voice = ENGLISH): ReportView {
  if (report.comparison) return comparisonView(report, report.comparison, page, voice);
  const { reportId, fileName, sessions, anomalousSessions, anomalies } = report;
  return {
    kind: 'report',
    reportId,
    fileName,
    headline: headlineOf(report, voice),
    ...worstOf(report, voice),
    ...summaryOf(report, voice),
    sessions,
    anomalousSessions,
    comparison: comparisonOf(report, voice),
    notes: notesOf(report, voice),
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE, voice),
    page,
    pages: pagesOf(report),
    canBeNormal: report.learned === 'kept',
    doesNotFit: doesNotFit(report),
    ...languageIn(voice),
  };
}

/** What changed from one log to another: the same numbers and buttons, but nothing of it can be set as normal. */
function comparisonView(
  report: Report,
  facts: ComparisonFacts,
  page: number,
  voice: Voice,
): ReportView {
  const { reportId, sessions, anomalies } = report;
  const { headline, summary, notes } = voice.teller.comparison;
  return {
    ...{ kind: 'report', reportId, fileName: comparedNames(facts), headline: headline(facts) },
    ...worstOf(report, voice),
    summary: summary(facts),
    ...{ sessions, anomalousSessions: 0, comparison: '' },
    notes: [...notes(facts), ...moreChanges(report, facts, voice)],
    anomalies: anomalies.length,
    choices: choicesOf(report, page * CHOICES_A_PAGE, voice),
    ...{ page, pages: pagesOf(report), canBeNormal: false, doesNotFit: false },
    ...languageIn(voice),
  };
}

function moreChanges(
  { anomalies }: Report,
  { found }: ComparisonFacts,
  { words }: Voice,
): string[] {
  if (found <= anomalies.length) return [];
  return [words.report.onlySomeChanges(anomalies.length, found)];
}

/** Of the numbers of the first page, which are the gravest. */
function worstOf(report: Report, voice: Voice): Pick<ReportView, 'worst'> {
  const grades = choicesOf(report, 0, voice).map(gradeOf);
  const worst = GRADES.find((grade) => grades.includes(grade));
  if (worst !== undefined) return { worst };
  const isJudged = report.comparison !== undefined || report.model.threshold !== null;
  return isJudged ? { worst: 'nothing' } : {};
}

/** Of how the sessions were made and judged one sentence, where a number is of sessions. */
function notesOf(report: Report, voice: Voice): string[] {
  const { notes, notesOnSessions = [], anomalies } = report;
  const isOfSessions = anomalies.some(({ finding }) => !finding || finding.sort === 'session');
  return [
    ...mutedNotes(report, voice),
    ...notes,
    ...(isOfSessions ? notesOnSessions.slice(0, 1) : []),
    ...notesOnLength(report, voice),
  ];
}

function summaryOf(
  { summary }: Report,
  { teller }: Voice,
): Pick<ReportView, 'summary' | 'security'> {
  if (!summary) return {};
  const security = teller.security(summary);
  return { summary: teller.summary(summary), ...(security !== null && { security }) };
}

/** What stands out, else how many sessions do. */
function headlineOf(report: Report, { words, teller }: Voice): string {
  const { anomalies, anomaliesFound, muted } = report;
  // Sessions that are muted are counted among all of them.
  const isAllMuted = anomaliesFound === 0 && muted.length > 0 && mutedSessions(muted) === 0;
  if (isAllMuted) return words.report.onlyMuted;
  const first = anomalies
    .slice(0, CHOICES_A_PAGE)
    .flatMap((_, index) => evidenceIn(report, index + 1) ?? []);
  return (
    teller.headline(first, anomaliesFound) ??
    resultSentence(
      {
        ...report,
        anomalies: { length: anomaliesFound },
        mutedSessions: mutedSessions(report.muted),
      },
      { group: 'group', noun: nounIn(report) },
      words,
    )
  );
}

function nounIn({ anomalies }: Report): Noun {
  return sessionNoun(anomalies[0]?.sessions[0] ?? '');
}

function choicesOf(report: Report, from: number, voice: Voice): Choice[] {
  const choices: Choice[] = [];
  for (let at = from; at < Math.min(from + CHOICES_A_PAGE, report.anomalies.length); at++) {
    const choice = choiceAt(report, at, voice);
    if (choice) choices.push(choice);
  }
  return withTellingLabels(choices);
}

/** One anomaly, by its place from 0; null where there is none. */
export function choiceAt(report: Report, at: number, voice = ENGLISH): Choice | null {
  const anomaly = report.anomalies[at];
  const evidence = evidenceIn(report, at + 1);
  return anomaly && evidence ? choiceOf(evidence, anomaly.alike, voice) : null;
}

/** A word that stands on several buttons of a page tells none from the others. */
function withTellingLabels(choices: Choice[]): Choice[] {
  const labels = choices.map(({ label }) => label);
  const isTelling = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  return choices.map(({ label, ...choice }) =>
    label !== undefined && isTelling(label) ? { ...choice, label } : choice,
  );
}

function choiceOf(evidence: Evidence, sessions: number, voice: Voice): Choice {
  const { words, teller } = voice;
  const { number, finding, severity, session, lines } = evidence;
  const shared = { number, reason: teller.title(evidence) };
  if (!finding) {
    const far = howFar(severity);
    const how = { ...shared, severity: words.report.severity[far], howFar: far };
    return isSlice(session)
      ? { ...how, sessions: 0, session: '', when: whenOf(evidence, voice, sessions) }
      : { ...how, sessions, ...sessionName(session, lines) };
  }
  // What a kind is about in a word is known in English alone.
  const label = voice.tag === 'en' ? labelOf(finding.eventKind) : null;
  const { change } = finding;
  return {
    ...shared,
    grade: finding.grade,
    severity: teller.grades[finding.grade],
    sessions: 0,
    session: '',
    when:
      change?.kind === 'gone'
        ? words.report.before(whenOf(evidence, voice))
        : whenOf(evidence, voice),
    ...(label !== null && { label }),
  };
}

/** When it was, or its lines where the log tells no time; of `alike` parts of the log, the first. */
function whenOf({ times, lines }: Evidence, { words, dates }: Voice, alike = 1): string {
  const first = times ? dates.span(times) : linesInWords(lines, words.report);
  return alike > 1 ? words.report.partsLikeIt(first, alike - 1) : first;
}

/** What a number on a button is about, in a word or two; null where nothing so short is known. */
function labelOf(eventKind: string | null): string | null {
  const kind = eventKind === null ? null : kindById(eventKind);
  const isTelling = kind !== null && kind.area.length <= MAX_LABEL && !/^other\b/.test(kind.area);
  return isTelling && !isInOwnWords(eventKind) ? kind.area : null;
}

const MAX_LABEL = 20;

function notesOnLength({ anomalies, anomaliesFound }: Report, { words }: Voice): string[] {
  if (anomaliesFound <= anomalies.length) return [];
  return [words.report.onlySomeKept(anomalies.length, anomaliesFound)];
}

/** Which log of a packed file the report is on, and what became of the rest. */
export function packedNotes(
  { name, pieces, readPieces, others, leftOut }: PackedLog,
  { words: { report: words } } = ENGLISH,
): string[] {
  return [
    ...(readPieces < pieces ? [words.piecesRead(readPieces, pieces)] : []),
    ...(others > 0 ? [words.packed(others + leftOut + 1, shortName(name), others)] : []),
    ...(leftOut > 0 ? [words.logsLeftOut(leftOut)] : []),
  ];
}

/** "Reading your log", and how far that is where it takes longer. */
export function workingView(
  fileName: string,
  reading?: Reading | 'tried again',
  voice = ENGLISH,
): WorkingView {
  const { report: words } = voice.words;
  const view = { kind: 'working', fileName, ...languageIn(voice) } as const;
  if (!reading) return view;
  if (reading === 'tried again') return { ...view, progress: words.triedAgain };
  const { bytes, totalBytes, rows } = reading;
  const total = totalBytes === null ? null : totalBytes / MEGABYTE;
  return { ...view, progress: words.progress(bytes / MEGABYTE, total, rows) };
}

const MEGABYTE = 1024 ** 2;

/** What the log was compared with, and how to read the list, in a few sentences; '' where nothing is to say. */
function comparisonOf(report: Report, voice: Voice): string {
  const { model, anomalousSessions, anomalies, comparedWith } = report;
  const { report: words } = voice.words;
  // The first note says that there was too little to compare.
  if (model.threshold === null && report.summary) return '';
  // The headline says that the gravest comes first.
  if (anomalies.some(({ finding }) => finding)) return '';
  if (model.threshold === null) return words.notEnough;
  const how = otherSide(report, voice);
  if (anomalousSessions === 0) return comparedWith === null ? '' : how;
  const surest = anomalies.length > 1 ? [words.firstAreSurest] : [];
  return [how, ...surest, words.notAlwaysBad].join(' ');
}

/** Whether the report was compared with what seems to be another kind of log. */
function doesNotFit({ model }: Pick<Report, 'model'>): boolean {
  const { baseline: fit } = model;
  return fit !== undefined && (fit.manySessions || fit.manyUnseen || fit.renamed > 0);
}

function otherSide({ comparedWith, model }: Report, voice: Voice): string {
  const { report: words } = voice.words;
  if (comparedWith === null) return words.comparedWithItself;
  const how = words.comparedWith(namedBaseline(comparedWith, voice));
  // Events that it never saw are told by a note.
  return model.baseline?.unseen === 0 ? `${how} ${words.knowsAll}` : how;
}
