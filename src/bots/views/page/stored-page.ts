import type { Chart } from '../../../draw/chart.ts';
import type { Evidence } from '../../../explain/evidence/evidence.ts';
import type { Explanation } from '../../../explain/explainer.ts';
import { BY_MODEL, WITHOUT_MODEL } from '../../../explain/model/trouble-notes.ts';
import { english } from '../../../explain/words/english.ts';
import { evidenceIn, type Report } from '../../../jobs/archive/report.ts';
import type { DrawnLog } from '../../../jobs/close-up.ts';
import type { Choice, TextFile } from '../../../jobs/view.ts';
import { amount, number } from '../../../text/count.ts';
import { asSentence, courseIn } from '../explanation-view.ts';
import { baseName } from '../list-file.ts';
import { choiceAt, reportView } from '../report-view.ts';
import { courseOf, decimal, headingsIn } from '../words/evidence-words.ts';
import { gradeOf, SECURITY, whichSessions } from '../words/renderer-words.ts';
import { MOST_ON_A_PAGE, type Page, type PageFinding } from './page.ts';
import { pageHtml } from './page-html.ts';

/**
 * A stored report as a page to send on, with `explanations` by number where some are written already; all
 * others are in our own words.
 */
export function pageFile(report: Report, explanations: ReadonlyMap<number, Explanation>): TextFile {
  return {
    name: `${baseName(report.fileName)}-report.html`,
    comment: `The report on ${report.fileName} as a page: open it in a browser, send it on, or print it.`,
    text: [...pageHtml(pageOf(report, explanations))].join(''),
    isPage: true,
  };
}

function pageOf(report: Report, explanations: ReadonlyMap<number, Explanation>): Page {
  const { anomalies, anomaliesFound, source, sessions, comparison } = report;
  const { headline, summary = [], security, notes, fileName } = reportView(report);
  const findings = anomalies.slice(0, MOST_ON_A_PAGE).flatMap((_, index): PageFinding[] => {
    const evidence = evidenceIn(report, index + 1);
    const choice = choiceAt(report, index);
    return evidence && choice ? [findingOf(evidence, choice, explanations.get(index + 1))] : [];
  });
  const left = anomaliesFound - findings.length;
  return {
    name: fileName,
    size: comparison
      ? amount(comparison.before.rows + comparison.after.rows, 'log line')
      : `${amount(source.rows, 'log line')}, ${amount(sessions, 'session')}`,
    ...{ headline, notes, findings },
    summary: [...summary, ...(security === undefined ? [] : [`${SECURITY}: ${security}.`])],
    chart: chartOf(report),
    more: left > 0 ? `${number(left)} more are in the full list.` : '',
  };
}

function findingOf(
  evidence: Evidence,
  choice: Choice,
  written: Explanation = english.explain(evidence),
): PageFinding {
  const { severity, when, session } = choice;
  return {
    number: evidence.number,
    title: choice.reason,
    ...{ severity, grade: gradeOf(choice) },
    where: when ?? whichSessions(choice, session),
    explanation: { ...written, who: asSentence(written.who, written.language) },
    headings: headingsIn(written.language),
    course: courseOf(courseIn(evidence), (event) => event),
    samples: evidence.samples ?? [],
    writtenBy: written.source === 'model' ? BY_MODEL : (written.note ?? WITHOUT_MODEL),
  };
}

const MOST_BARS = 240;
const MOST_MARKED = 20;

/** The first drawing of the log; null where it tells too little to draw. */
function chartOf(report: Report): Chart | null {
  const [drawn] = report.drawn ?? [];
  if (!drawn) return null;
  const each = Math.ceil(drawn.bars.length / MOST_BARS);
  const bars: number[] = [];
  for (let at = 0; at < drawn.bars.length; at += each) {
    bars.push(Math.max(...drawn.bars.slice(at, at + each)));
  }
  const most = Math.max(...bars);
  if (!(most > 0)) return null;
  // The root, so that a session just over the limit can be seen beside one far over it.
  const isSessions = drawn.of === 'sessions';
  const height = (value: number) =>
    isSessions ? Math.sqrt(value / Math.max(1, most)) : value / most;
  return {
    ...wordsOf(drawn, most, report),
    bars: bars.map(height),
    limit: isSessions ? height(1) : null,
    marks: marksIn(report, each, bars.length),
  };
}

function marksIn(report: Report, each: number, count: number): Chart['marks'] {
  return report.anomalies.slice(0, MOST_MARKED).flatMap(({ bars: drawn }, index) => {
    const choice = choiceAt(report, index);
    const places = new Set((drawn?.[0] ?? []).map((bar) => Math.floor(bar / each)));
    if (!choice) return [];
    const { number: mark, severity, reason } = choice;
    return [...places].map((bar) => ({
      ...{ number: mark, grade: gradeOf(choice), title: `${severity}: ${reason}` },
      at: (bar + 0.5) / count,
    }));
  });
}

function wordsOf(
  { of }: DrawnLog,
  most: number,
  { summary, source, sessions }: Report,
): Pick<Chart, 'caption' | 'from' | 'to'> {
  if (of === 'sessions') {
    return {
      caption: `How unusual each session is, in the order of the file. The line is the limit, and the highest bar ${decimal(Math.max(1, most))} times that.`,
      from: 'first session',
      to: `session ${number(sessions)}`,
    };
  }
  const isTime = of === 'time' && summary?.from != null && summary.to !== null;
  return {
    caption: `How many lines there were ${isTime ? 'over time' : 'from the beginning of the file to its end'}. The highest bar is ${amount(most, 'line')}.`,
    from: isTime ? (summary.from ?? '') : 'line 1',
    to: isTime ? (summary.to ?? '') : `line ${number(source.rows)}`,
  };
}
