import { kindById } from '../../knowledge/catalogue.ts';
import type { Dates } from '../../languages/dates.ts';
import type { TellingWords } from '../../languages/telling.ts';
import { closedFacts } from '../choices/closed-choices.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { wordCount } from '../verify/prose.ts';
import { capitalised } from '../words/phrases/phrasing.ts';
import { phraseIn } from './phrases.ts';

const FEWEST_WORDS = 50;
const MOST_WORDS = 145;
const MOST_REASONS = 3;
const MOST_STEPS = 4;

/**
 * The explanation without a model in the words of a language: closed sentences, and what the log says as a
 * quotation. The same evidence gives the same words: 50 to 150 as `wordCount` counts them.
 */
export function explanationIn(evidence: Evidence, words: TellingWords, dates: Dates): Explanation {
  const { closed, explanation: told } = words;
  const { finding, times } = evidence;
  const { facts, meaning, steps, who } = closedFacts(evidence, closed);
  const first = phraseIn(evidence, words);
  const change = finding?.change;
  const [what, where] = facts;
  const reasons = [
    ...(change
      ? [told.counts(change.before.lines, change.before.of, change.after.lines, change.after.of)]
      : []),
    ...(times ? [told.when(dates.span(times))] : []),
    // The first of what it is says the same as the summary; of sessions, the second too.
    ...[...what.slice(finding ? 1 : 0), ...where].filter((fact) => fact !== first).map(sentence),
  ];
  const isKnown = finding && kindById(finding.eventKind ?? '') !== null;
  const least: Explanation = {
    summary: sentence(`${words.opening} ${first}`),
    reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
    meaning: sentence(change && !isKnown ? told.meaningOfChange : meaning),
    steps: steps.slice(0, 2).map(sentence),
    who: sentence(who),
    source: 'plain',
    language: closed.language,
  };
  const others = [...new Set(reasons)].slice(MOST_REASONS);
  return withinLength(least, others, steps.slice(2).map(sentence), told.more);
}

/** What is short gets more steps, more facts, and what helps with anything; what is long fewer. */
function withinLength(
  least: Explanation,
  facts: string[],
  steps: string[],
  more: readonly string[],
): Explanation {
  const words = (one: Explanation) => wordCount(explanationText(one), false);
  let best = least;
  for (const step of steps) {
    if (words(best) >= FEWEST_WORDS && best.steps.length >= MOST_STEPS - 1) break;
    if (best.steps.length === MOST_STEPS) break;
    best = { ...best, steps: [...best.steps, step] };
  }
  for (const fact of facts) {
    if (words(best) >= FEWEST_WORDS) break;
    best = { ...best, reasons: [...best.reasons, fact] };
  }
  for (const text of more) {
    if (words(best) >= FEWEST_WORDS) break;
    best = { ...best, meaning: `${best.meaning} ${text}` };
  }
  while (words(best) > MOST_WORDS && best.steps.length > 2) {
    best = { ...best, steps: best.steps.slice(0, -1) };
  }
  while (words(best) > MOST_WORDS && best.reasons.length > 1) {
    best = { ...best, reasons: best.reasons.slice(0, -1) };
  }
  return best;
}

/** A part of a sentence as one, ended as its language ends sentences: behind a letter of Japanese by "。". */
function sentence(text: string): string {
  const told = capitalised(text);
  if (/[.!?。！？]["“”»」)）]?$/.test(told)) return told;
  return `${told}${/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」）]$/u.test(told) ? '。' : '.'}`;
}
