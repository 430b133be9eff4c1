import type { ComparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import type { TextFile } from '../../jobs/view.ts';
import { csvCell } from '../../text/csv-cell.ts';
import { ENGLISH, languageIn, type Voice } from './voice.ts';
import { mutedSessions } from './words/normal-words.ts';
import { comparedNames } from './words/renderer-words.ts';

const HEADER = 'number,severity,spe,sessions,session,first_line,last_line,reason';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Every anomalous session of a report as CSV, one row each, in the order of the numbers, and a row
 * for each anomaly of no session, with its grade in place of a severity. It begins with a byte order
 * mark, so that Excel reads it as UTF-8.
 */
export function listFile(report: Report, voice = ENGLISH): TextFile {
  const { words, teller } = voice;
  if (report.comparison) return changesFile(report, report.comparison, voice);
  const rows = [HEADER];
  let listed = 0;
  for (const [index, anomaly] of report.anomalies.entries()) {
    const evidence = evidenceIn(report, index + 1);
    if (!evidence) continue;
    const reason = csvCell(teller.title(evidence));
    const { severity, spe, alike, sessions, spans } = anomaly;
    const howBad = severity === null ? (evidence.finding?.grade ?? '') : rounded(severity);
    const facts = `${index + 1},${howBad},${spe === null ? '' : rounded(spe)},${alike}`;
    if (sessions.length === 0) {
      rows.push(`${facts},,${evidence.lines.first},${evidence.lines.last},${reason}`);
    }
    listed += sessions.length;
    for (const [place, session] of sessions.entries()) {
      const [first = '', last = ''] = spans[place] ?? [];
      rows.push(`${facts},${csvCell(session)},${first},${last},${reason}`);
    }
  }
  const { fileName, anomalousSessions, muted } = report;
  return {
    name: `${baseName(fileName)}-unusual-sessions.csv`,
    comment: words.files.listComment(fileName, listed, anomalousSessions, mutedSessions(muted)),
    text: `${BYTE_ORDER_MARK}${rows.join('\r\n')}\r\n`,
    ...languageIn(voice),
  };
}

const CHANGES_HEADER =
  'number,grade,change,lines_before,of_before,lines_after,of_after,first_line,event,reason';

/** Every change between two logs; the first line is of the log that has it. */
function changesFile(report: Report, facts: ComparisonFacts, voice: Voice): TextFile {
  const { words, teller } = voice;
  const rows = [CHANGES_HEADER];
  for (const index of report.anomalies.keys()) {
    const evidence = evidenceIn(report, index + 1);
    const { change, grade, about } = evidence?.finding ?? {};
    if (!evidence || !change) continue;
    const { kind, before, after } = change;
    const counts = `${before.lines},${before.of},${after.lines},${after.of}`;
    const texts = [about?.[0]?.template ?? '', teller.title(evidence)].map(csvCell).join(',');
    rows.push(`${index + 1},${grade},${kind},${counts},${evidence.lines.first},${texts}`);
  }
  return {
    name: `${baseName(report.fileName)}-changes.csv`,
    comment: words.files.changesComment(comparedNames(facts), rows.length - 1),
    text: `${BYTE_ORDER_MARK}${rows.join('\r\n')}\r\n`,
    ...languageIn(voice),
  };
}

/** Six significant digits: a spreadsheet is read by people. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** The upload's name without its ending, with characters that any system takes. */
export function baseName(fileName: string): string {
  const base = fileName.replace(/(\.(csv|tsv|txt|log|json|jsonl|ndjson))?(\.gz)?$/i, '');
  const safe = base.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|(?<![.-])[.-]+$/g, '');
  return [...safe].slice(0, 60).join('') || 'log';
}
