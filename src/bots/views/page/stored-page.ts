import type { Evidence } from '../../../explain/evidence/evidence.ts';
import type { Explanation } from '../../../explain/explainer.ts';
import { BY_MODEL, WITHOUT_MODEL } from '../../../explain/model/trouble-notes.ts';
import { english } from '../../../explain/words/english.ts';
import { evidenceIn, type Report } from '../../../jobs/archive/report.ts';
import type { Choice, TextFile } from '../../../jobs/view.ts';
import { amount, number } from '../../../text/count.ts';
import { asSentence, courseIn } from '../explanation-view.ts';
import { baseName } from '../list-file.ts';
import { choiceAt, reportView } from '../report-view.ts';
import { courseOf, headingsIn } from '../words/evidence-words.ts';
import { gradeOf, SECURITY, whichSessions } from '../words/renderer-words.ts';
import { MOST_ON_A_PAGE, type Page, type PageFinding } from './page.ts';
import { pageHtml } from './page-html.ts';
import { chartOf } from './report-chart.ts';

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
