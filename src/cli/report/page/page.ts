import { asSentence, courseIn } from '../../../bots/views/explanation-view.ts';
import { courseOf, headingsIn } from '../../../bots/views/words/evidence-words.ts';
import type { Anomaly } from '../../../engine/analysis.ts';
import type { SampleLine } from '../../../explain/evidence/evidence.ts';
import { summaryFactsOf } from '../../../explain/evidence/summary-facts.ts';
import type { Explanation } from '../../../explain/explainer.ts';
import { english } from '../../../explain/words/english.ts';
import { amount } from '../../../text/count.ts';
import { type FindingWords, findingWords, writtenBy } from '../finding-words.ts';
import { headline } from '../headline.ts';
import { evidenceFor, explanationOf, type Report } from '../report.ts';

/** A report to send on, in plain texts that whoever draws it has to escape. */
export interface Page {
  name: string;
  /** "5,194 log lines, 300 sessions" */
  size: string;
  headline: string;
  summary: string[];
  notes: string[];
  findings: PageFinding[];
  /** Findings beyond those listed. */
  more: number;
}

export interface PageFinding extends FindingWords {
  number: number;
  explanation: Explanation;
  /** Null where we have none in the language of the explanation. */
  headings: ReturnType<typeof headingsIn>;
  /** When it was, and in which order what happened. */
  course: string[];
  samples: SampleLine[];
  writtenBy: string;
}

/** What a person may still read, of a list that was not asked for as a whole. */
const MOST_ON_A_PAGE = 30;

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
    more: anomalies.length - listed.length,
  };
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
