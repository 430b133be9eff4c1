import { courseIn } from '../../bots/views/explanation-view.ts';
import { courseOf } from '../../bots/views/words/evidence-words.ts';
import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import { summaryFactsOf } from '../../explain/evidence/summary-facts.ts';
import { explanationText } from '../../explain/explainer.ts';
import { english } from '../../explain/words/english.ts';
import type { Grade } from '../../knowledge/kind.ts';
import { amount, number } from '../../text/count.ts';
import { visible, visibleLines } from '../../text/visible.ts';
import type { Paint, Style } from '../terminal/terminal.ts';
import { wrapLines } from '../terminal/wrap.ts';
import type { Evaluation } from './evaluation.ts';
import { type FindingWords, findingWords, writtenBy } from './finding-words.ts';
import { headline } from './headline.ts';
import { quotedLines } from './quoted-lines.ts';
import { evidenceFor, explanationOf, isExplained, type Report } from './report.ts';
import { tableText } from './table-text.ts';

/**
 * The answer for a person at a terminal, in pieces. Sentences are broken to fit `columns`; what stands
 * in the log, and tables, are not.
 */
export function* reportText(
  report: Report,
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): Generator<string> {
  const { analysis, explain, evaluation, table, all = false, quiet = false } = report;
  const { anomalies } = analysis;
  const fit = (text: string) => wrapLines(text, columns);
  for (const sentence of quiet ? briefly(report, paint) : told(report, paint)) yield fit(sentence);

  const most = all ? anomalies.length : MOST_LISTED;
  if (anomalies.length > 0) yield '\n';
  for (const anomaly of anomalies.slice(0, most)) yield listed(report, anomaly, paint, fit);
  if (anomalies.length > most) {
    yield `\n${number(anomalies.length - most)} more: add --json or --all to get all of them.\n`;
  }

  for (const anomaly of anomalies) {
    if (isExplained(report, anomaly)) yield explained(report, anomaly, paint, fit);
  }
  if (table) yield `\n${tableText(table.table, table.anomaly, paint)}`;
  if (evaluation) yield `\n${evaluated(evaluation)}\n`;
  if (anomalies.length > 0 && explain === null && !quiet) {
    const next = 'Add --explain 1 to read why number 1 stands out and what to do.';
    yield fit(`\n${paint('dim', next)}\n`);
  }
}

/** What the answer is, and of what. */
function* told({ name, analysis }: Report, paint: Paint): Generator<string> {
  const { source, sessions, notes } = analysis;
  yield `${visible(name)}: ${amount(source.rows, 'log line')}, ${amount(sessions, 'session')}\n`;
  if (sessions > 0) yield `${paint('dim', whatASessionIs(analysis))}\n`;
  yield `\n${paint('bold', visible(headline(analysis)))}\n`;
  yield* summarised(analysis, paint);
  for (const note of notes) yield `Note: ${visible(note)}\n`;
}

/** The same for one who wants to hear of nothing but trouble. */
function* briefly({ name, analysis }: Report, paint: Paint): Generator<string> {
  if (analysis.anomalies.length === 0) return;
  yield `${visible(name)}: ${paint('bold', visible(headline(analysis)))}\n`;
}

function whatASessionIs({ judged }: Analysis): string {
  return judged.ids[0]?.startsWith('row:')
    ? 'Each line is judged by itself: a session is one line.'
    : 'A session is all log lines that belong together.';
}

/** What the log is, and what it tells of its security. */
function* summarised(analysis: Analysis, paint: Paint): Generator<string> {
  const facts = summaryFactsOf(analysis);
  if (!facts) return;
  for (const line of english.summary(facts)) yield `${visible(line)}\n`;
  const security = english.security(facts);
  if (security === null) return;
  const isBad = (facts.security?.breaches ?? 0) > 0;
  yield `Security: ${isBad ? paint('red', security) : security}.\n`;
}

/** Breaks sentences to the width of the terminal. */
type Fit = (text: string) => string;

/** What a person still reads. */
const MOST_LISTED = 7;

/** Number, how bad, when or which sessions; below it what it is. */
function listed(report: Report, anomaly: Anomaly, paint: Paint, fit: Fit): string {
  const words = findingWords(report, anomaly);
  const place = paint('bold', String(anomaly.number).padStart(3));
  const title = fit(`     ${visible(words.title)}\n`);
  return `${place}  ${painted(words, paint)}  ${words.where}\n${title}`;
}

function painted({ severity, grade }: FindingWords, paint: Paint): string {
  const style = COLOURS[grade];
  const text = severity.padEnd('clearly unusual'.length);
  return style ? paint(style, text) : text;
}

const COLOURS: Partial<Record<Grade, Style>> = { danger: 'red', trouble: 'yellow' };

function explained(report: Report, anomaly: Anomaly, paint: Paint, fit: Fit): string {
  const explanation = explanationOf(report, anomaly);
  const text = visibleLines(explanationText(explanation));
  const evidence = evidenceFor(report, anomaly);
  const { finding } = evidence;
  const course = courseOf(courseIn(evidence), (name) => visible(name, 80));
  const head = [
    // The explanation begins with what its title says.
    `\n${paint('bold', `Number ${anomaly.number}, explained`)}${finding ? ` (${english.grades[finding.grade]})` : ''}\n`,
    fit(`\n${text}\n`),
    ...(course.length > 0 ? [fit(`\n${course.join('\n')}\n`)] : []),
    quotedLines('In the log', evidence.samples ?? [], paint),
  ].join('');
  return `${head}${fit(`\n${paint('dim', visible(writtenBy(explanation)))}\n`)}`;
}

function evaluated(evaluation: Evaluation): string {
  const { precision, recall, f1, auc, truePositives, falsePositives, falseNegatives } = evaluation;
  const none = evaluation.sessionsWithoutLabel;
  return [
    `Against the labels: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}${auc === null ? '' : `, AUC ${auc.toFixed(3)}`}`,
    `  found ${truePositives} (TP), false alarms ${falsePositives} (FP), missed ${falseNegatives} (FN)`,
    `  ${amount(none, 'session')} without a label`,
  ].join('\n');
}
