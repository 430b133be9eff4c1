import type { Evidence, NamedEvent } from '../../explain/evidence/evidence.ts';
import { happened } from '../../explain/evidence/meaning.ts';
import { tellingReasons } from '../../explain/evidence/telling-reasons.ts';
import { shortSpan } from '../../explain/evidence/time-words.ts';
import type { Explanation } from '../../explain/explainer.ts';
import { english } from '../../explain/words/english.ts';
import { kindOfFinding, spoken } from '../../explain/words/happened.ts';
import { partySentences } from '../../explain/words/party-words.ts';
import { columnName, shownValue } from '../../explain/words/value-words.ts';
import { kindOf } from '../../jobs/archive/anomaly-kind.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import type { ExplanationView } from '../../jobs/view.ts';

/** Events listed beside an explanation. */
const MAX_EVENTS = 6;

/** The explanation of anomaly `number`; null where the report has none of that number. */
export function explanationView(
  report: Report,
  number: number,
  explanation: Explanation,
): ExplanationView | null {
  const evidence = evidenceIn(report, number);
  if (!evidence) return null;
  const telling = tellingReasons(evidence);
  const rest = evidence.reasons.filter(
    (reason) => !telling.includes(reason) && !reason.value && reason.seen !== reason.usual,
  );
  const listed = telling.length > 0 ? [...telling, ...rest] : evidence.reasons;
  const { summary, reasons, meaning, steps, who, source, language, note } = explanation;
  const { finding, times } = evidence;
  return {
    kind: 'explanation',
    reportId: report.reportId,
    number,
    fileName: report.fileName,
    ...(finding && {
      grade: finding.grade,
      gradeWords: english.grades[finding.grade],
      parties: partySentences(finding, kindOfFinding(finding)),
      ...(times && { when: shortSpan(times) }),
    }),
    summary,
    reasons,
    meaning,
    steps,
    who: asSentence(who, language),
    events: listed.slice(0, MAX_EVENTS).map(({ seen, usual, lines, value, ...event }) => {
      if (value) return { name: columnName(event.eventId, value), ...shownValue(value), lines };
      return { name: nameOf(event), seen, usual, lines };
    }),
    lines: evidence.lines,
    samples: report.anomalies[number - 1]?.samples ?? [],
    ...courseIn(evidence),
    source,
    canBeMuted: kindOf(evidence) !== null,
    ...(language !== undefined && { language }),
    ...(note !== undefined && { note }),
  };
}

/** When it was, and in which order what happened, by the events' names. */
export function courseIn({
  times,
  order,
  finding,
}: Evidence): Pick<ExplanationView, 'times' | 'order'> {
  return {
    // The explanation of a finding begins with them.
    ...(times && !finding && { times }),
    ...(order && { order: { seen: order.seen.map(nameOf), usual: order.usual.map(nameOf) } }),
  };
}

function nameOf({ meaning, template, eventId }: NamedEvent): string {
  if (meaning) return happened(meaning);
  return spoken(template).trim() || eventId.trim() || 'an event without a name';
}

/** "You, today." and "The person who …": a part of a sentence stands by itself below its heading. */
export function asSentence(who: string, language?: string): string {
  return language === undefined && /^\p{Ll}/u.test(who) ? `This is for ${who}` : who;
}
