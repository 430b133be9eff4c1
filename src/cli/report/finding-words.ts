import { severityInWords } from '../../bots/views/words/sentences.ts';
import type { Anomaly } from '../../engine/analysis.ts';
import { type Evidence, evidenceOf } from '../../explain/evidence/evidence.ts';
import { shownId } from '../../explain/evidence/named-event.ts';
import type { Explanation } from '../../explain/explainer.ts';
import { BY_MODEL, WITHOUT_MODEL } from '../../explain/model/trouble-notes.ts';
import { english } from '../../explain/words/english.ts';
import type { Grade } from '../../knowledge/kind.ts';
import { amount } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { visible } from '../../text/visible.ts';
import type { Report } from './report.ts';

/** An anomaly in the few words of a list. All but the sentences of ours may be text of the log. */
export interface FindingWords {
  /** "danger"; of sessions "very unusual". */
  severity: string;
  /** What that is as a grade, for its colour. */
  grade: Grade;
  /** When it was, else which lines; of sessions which ones. */
  where: string;
  title: string;
}

export function findingWords({ analysis }: Report, anomaly: Anomaly): FindingWords {
  const evidence = evidenceOf(analysis, anomaly);
  const { finding } = evidence;
  const title = english.title(evidence);
  if (finding) {
    const { grade } = finding;
    return { severity: english.grades[grade], grade, where: whenItWas(evidence), title };
  }
  const severity = severityInWords(anomaly.severity ?? 1);
  return { severity, grade: AS_GRADE[severity] ?? 'watch', where: whichSessions(anomaly), title };
}

const AS_GRADE: Record<string, Grade> = { 'very unusual': 'danger', 'clearly unusual': 'trouble' };

function whenItWas({ times, lines }: Evidence): string {
  if (times) return spanInWords(times);
  return lines.first === lines.last
    ? `line ${lines.first}`
    : `lines ${lines.first} to ${lines.last}`;
}

function whichSessions({ sessions }: Anomaly): string {
  const [first = ''] = sessions;
  const example = visible(shownId(first), 60);
  if (sessions.length === 1) return example;
  return `${amount(sessions.length, 'session')} such as ${example}`;
}

/** Who chose the words of an explanation, and why it was not the model where one was asked. */
export function writtenBy({ source, note }: Explanation): string {
  return source === 'model' ? BY_MODEL : (note ?? WITHOUT_MODEL);
}
