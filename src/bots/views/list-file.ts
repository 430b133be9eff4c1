import { whatIsUnusual } from '../../explain/words/one-line.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import type { TextFile } from '../../jobs/view.ts';
import { amount, number } from '../../text/count.ts';
import { csvCell } from '../../text/csv-cell.ts';
import { mutedSessions } from './normal-words.ts';

const HEADER = 'number,severity,spe,sessions,session,first_line,last_line,reason';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Every anomalous session of a report as CSV, one row each, the most severe first. It begins with a
 * byte order mark, so that Excel reads it as UTF-8.
 */
export function listFile(report: Report): TextFile {
  const rows = [HEADER];
  for (const [index, anomaly] of report.anomalies.entries()) {
    const evidence = evidenceIn(report, index + 1);
    if (!evidence) continue;
    const reason = csvCell(whatIsUnusual(evidence));
    const { severity, spe, alike, sessions, spans } = anomaly;
    const facts = `${index + 1},${rounded(severity)},${rounded(spe)},${alike}`;
    for (const [place, session] of sessions.entries()) {
      const [first = '', last = ''] = spans[place] ?? [];
      rows.push(`${facts},${csvCell(session)},${first},${last},${reason}`);
    }
  }
  const listed = rows.length - 1;
  const all = listed >= report.anomalousSessions;
  const count = all
    ? amount(listed, 'unusual session')
    : `the first ${number(listed)} of ${amount(report.anomalousSessions, 'unusual session')}`;
  const muted = mutedSessions(report.muted);
  const left = muted === 0 ? '' : ` ${amount(muted, 'muted session')} left out.`;
  return {
    name: `${baseName(report.fileName)}-unusual-sessions.csv`,
    comment: `The full list of ${report.fileName}: ${count}.${left}`,
    text: `${BYTE_ORDER_MARK}${rows.join('\r\n')}\r\n`,
  };
}

/** Six significant digits: a spreadsheet is read by people. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** The upload's name without its ending, with characters that any system takes. */
function baseName(fileName: string): string {
  const base = fileName.replace(/(\.(csv|tsv|txt|log|json|jsonl|ndjson))?(\.gz)?$/i, '');
  const safe = base.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|(?<![.-])[.-]+$/g, '');
  return [...safe].slice(0, 60).join('') || 'log';
}
