import type { Evidence, EvidenceReason, NamedEvent } from '../../explain/evidence/evidence.ts';
import { happened } from '../../explain/evidence/meaning.ts';
import { tellingReasons } from '../../explain/evidence/telling-reasons.ts';
import type { Explanation } from '../../explain/explainer.ts';
import { notYetNamed } from '../../explain/words/finding-text.ts';
import { spoken } from '../../explain/words/phrases/happened.ts';
import { columnName, shownValue } from '../../explain/words/phrases/value-words.ts';
import { kindOf } from '../../jobs/archive/anomaly-kind.ts';
import { evidenceIn, type Report } from '../../jobs/archive/report.ts';
import type { ExplanationView } from '../../jobs/view.ts';
import type { Chat } from '../../languages/chat.ts';
import { ENGLISH } from './voice.ts';

/** Events listed beside an explanation. */
const MAX_EVENTS = 6;

/** The explanation of anomaly `number`; null where the report has none of that number. */
export function explanationView(
  report: Report,
  number: number,
  explanation: Explanation,
  { tag, words, dates, teller } = ENGLISH,
): ExplanationView | null {
  const evidence = evidenceIn(report, number);
  if (!evidence) return null;
  const telling = tellingReasons(evidence);
  const rest = evidence.reasons.filter(
    (reason) => !telling.includes(reason) && !reason.value && reason.seen !== reason.usual,
  );
  const samples = report.anomalies[number - 1]?.samples ?? [];
  const deviating = telling.length > 0 ? [...telling, ...rest] : evidence.reasons;
  const listed = deviating.filter((reason) => !isShown(reason, samples));
  const { summary, reasons, meaning, steps, who, source, language, note } = explanation;
  const { finding, times } = evidence;
  return {
    kind: 'explanation',
    reportId: report.reportId,
    number,
    fileName: fileOf(report, evidence),
    ...(finding && {
      grade: finding.grade,
      gradeWords: teller.grades[finding.grade],
      // In another language they are among the reasons.
      ...(tag === 'en' && {
        parties: notYetNamed(finding, summary).filter((one) => !summary.includes(one)),
      }),
      ...(times && { when: dates.span(times) }),
    }),
    summary,
    reasons,
    meaning,
    steps,
    who: asSentence(who, language),
    events: listed.slice(0, MAX_EVENTS).map(({ seen, usual, lines, value, ...event }) => {
      if (value) return { name: columnName(event.eventId, value), ...shownValue(value), lines };
      return { name: eventName(event, words), seen, usual, lines };
    }),
    lines: evidence.lines,
    samples,
    ...courseIn(evidence, words),
    source,
    canBeMuted: !report.comparison && kindOf(evidence) !== null,
    ...(language !== undefined && { language }),
    ...(note !== undefined && { note }),
  };
}

/** Which of two compared logs its lines are of. */
function fileOf({ comparison, fileName }: Report, { finding }: Evidence): string {
  if (!comparison) return fileName;
  return finding?.change?.kind === 'gone' ? comparison.before.name : comparison.after.name;
}

/** What is never there usually, and has its line among the samples, is told by that line. */
function isShown(
  { usual, value, lines }: EvidenceReason,
  samples: ExplanationView['samples'],
): boolean {
  return !value && usual === 0 && samples.some(({ line }) => lines.includes(line));
}

/** When it was, and in which order what happened, by the events' names. */
export function courseIn(
  { times, order, finding }: Evidence,
  words: Chat = ENGLISH.words,
): Pick<ExplanationView, 'times' | 'order'> {
  const named = (event: NamedEvent) => eventName(event, words);
  return {
    // The explanation of a finding begins with them.
    ...(times && !finding && { times }),
    ...(order && { order: { seen: order.seen.map(named), usual: order.usual.map(named) } }),
  };
}

/** What an event is called: what it means, else its own words. */
/** Meanings are English. */
export function eventName(
  { meaning, template, eventId }: NamedEvent,
  words: Chat = ENGLISH.words,
): string {
  if (meaning && words === ENGLISH.words) return happened(meaning);
  return spoken(template).trim() || eventId.trim() || words.explanation.nameless;
}

/** "You, today." and "The person who …": a part of a sentence stands by itself below its heading. */
export function asSentence(who: string, language?: string): string {
  return language === undefined && /^\p{Ll}/u.test(who) ? `This is for ${who}` : who;
}
