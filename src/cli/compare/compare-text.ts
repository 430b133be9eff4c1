import { ENGLISH } from '../../bots/views/voice.ts';
import { linesInWords } from '../../bots/views/words/renderer-words.ts';
import type { Evidence } from '../../explain/evidence/evidence.ts';
import { explanationText } from '../../explain/explainer.ts';
import { logOf } from '../../explain/words/change-words.ts';
import { english } from '../../explain/words/english.ts';
import type { Grade } from '../../knowledge/kind.ts';
import { number } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { visible, visibleLines } from '../../text/visible.ts';
import { quotedLines } from '../report/quoted-lines.ts';
import type { Paint, Style } from '../terminal/terminal.ts';
import { wrapLines } from '../terminal/wrap.ts';
import { type ComparedReport, isExplained } from './compared-report.ts';

/** What a person still reads. */
const MOST_LISTED = 7;

/** The comparison for a person at a terminal, in pieces; sentences are broken to fit `columns`. */
export function* compareText(
  report: ComparedReport,
  paint: Paint,
  columns: number,
): Generator<string> {
  const { facts, changes, explain, all } = report;
  const fit = (text: string) => wrapLines(text, columns);
  for (const line of english.comparison.summary(facts)) yield fit(`${visible(line)}\n`);
  yield fit(`\n${paint('bold', visible(english.comparison.headline(facts)))}\n`);
  for (const note of english.comparison.notes(facts)) yield fit(`Note: ${visible(note)}\n`);
  const listed = all ? changes : changes.slice(0, MOST_LISTED);
  if (listed.length > 0) yield '\n';
  for (const { evidence } of listed) {
    yield `${paint('bold', String(evidence.number).padStart(3))}  ${graded(evidence, paint)}  ${whereItIs(evidence)}\n`;
    yield fit(`     ${visible(english.title(evidence))}\n`);
  }
  const more = facts.found - listed.length;
  if (more > 0) yield `\n${number(more)} more${all ? '' : ': add --json or --all to get them'}.\n`;
  for (const { evidence } of changes) {
    if (isExplained(report, evidence.number)) yield explained(evidence, paint, fit);
  }
  if (changes.length > 0 && explain === null) {
    yield fit(
      `\n${paint('dim', 'Add --explain 1 to read what number 1 may mean and what to do.')}\n`,
    );
  }
}

function graded({ finding }: Evidence, paint: Paint): string {
  const grade = finding?.grade ?? 'watch';
  const style = COLOURS[grade];
  const text = english.grades[grade].padEnd('worth a look'.length);
  return style ? paint(style, text) : text;
}

const COLOURS: Partial<Record<Grade, Style>> = { danger: 'red', trouble: 'yellow' };

function whereItIs({ times, lines, finding }: Evidence): string {
  const where = times ? spanInWords(times) : linesInWords(lines);
  return finding?.change?.kind === 'gone' ? ENGLISH.words.report.before(where) : where;
}

function explained(evidence: Evidence, paint: Paint, fit: (text: string) => string): string {
  const { number, samples = [], finding } = evidence;
  return [
    `\n${paint('bold', `Number ${number}, explained`)}\n`,
    fit(`\n${visibleLines(explanationText(english.explain(evidence)))}\n`),
    quotedLines(`In ${logOf(finding ?? {})}`, samples, paint),
  ].join('');
}
