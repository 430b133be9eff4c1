import { asSentence, courseIn } from '../../../bots/views/explanation-view.ts';
import { MOST_ON_A_PAGE, type Page, type PageFinding } from '../../../bots/views/page/page.ts';
import { courseOf, headingsIn } from '../../../bots/views/words/evidence-words.ts';
import type { Anomaly } from '../../../engine/analysis.ts';
import { summaryFactsOf } from '../../../explain/evidence/summary-facts.ts';
import { english } from '../../../explain/words/english.ts';
import { amount, number } from '../../../text/count.ts';
import { chartOf } from '../chart.ts';
import { findingWords, writtenBy } from '../finding-words.ts';
import { headline } from '../headline.ts';
import { evidenceFor, explanationOf, type Report } from '../report.ts';

/** Every finding is explained: in the words of the model where those were asked for, else in ours. */
export function pageOf(report: Report): Page {
  const { name, analysis, all = false } = report;
  const { anomalies, source, sessions, notes } = analysis;
  const facts = summaryFactsOf(analysis);
  const security = facts && english.security(facts);
  const listed = all ? anomalies : anomalies.slice(0, MOST_ON_A_PAGE);
  return {
    name,
    size: `${amount(source.rows, 'log line')}, ${amount(sessions, 'session')}`,
    headline: headline(analysis),
    summary: facts
      ? [...english.summary(facts), ...(security ? [`Security: ${security}.`] : [])]
      : [],
    notes,
    findings: listed.map((anomaly) => findingOf(report, anomaly)),
    chart: chartOf(report),
    more: moreThan(anomalies.length - listed.length),
  };
}

function moreThan(left: number): string {
  return left === 0 ? '' : `${number(left)} more: add --all to get all of them.`;
}

function findingOf(report: Report, anomaly: Anomaly): PageFinding {
  const evidence = evidenceFor(report, anomaly);
  const explanation = explanationOf(report, anomaly);
  return {
    number: anomaly.number,
    ...findingWords(report, anomaly),
    explanation: { ...explanation, who: asSentence(explanation.who, explanation.language) },
    headings: headingsIn(explanation.language),
    course: courseOf(courseIn(evidence), (event) => event),
    samples: evidence.samples ?? [],
    writtenBy: writtenBy(explanation),
  };
}
