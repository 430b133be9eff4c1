import { tellingIn } from '../../languages/telling-in.ts';
import type { Choices } from '../choices/choice.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { wordCount } from '../verify/prose.ts';
import { filled, refsIn } from '../verify/template.ts';
import { type ModelAnswer, OPENING, ownText } from '../verify/verify.ts';

/** How the sentence of an id is worded: as it is for a reader, with names hidden for a model. */
type Wording = (text: string) => string;

const FEWEST_WORDS = 50;
/** Below the 150 that are allowed, since programs differ in what they count as a word. */
const MOST_WORDS = 140;
const MOST_REASONS = 3;
const MOST_STEPS = 4;

/**
 * The explanation that a verified answer makes of sentences of ours. What stands out and the line
 * to look at are told whatever the model chose; what is short has more facts and steps in the order
 * of the lists, what is long fewer, so that it has 50 to 150 words.
 */
export function composed(answer: ModelAnswer, choices: Choices, worded: Wording): Explanation {
  return ofTemplates(fitted(withWhatMust(answer), choices), choices, worded);
}

/** The answer to a question, of sentences of ours. */
export function composedReply(text: string, choices: Choices, worded: Wording): string {
  return filled(`${openingIn(choices)} ${ownText(text) ?? ''}`, textIn(choices, worded));
}

/** The words that every text begins with, in its language. */
function openingIn({ language }: Choices): string {
  return tellingIn(language)?.opening ?? OPENING;
}

function ofTemplates(answer: ModelAnswer, choices: Choices, worded: Wording): Explanation {
  const fill = (text: string) => filled(text, textIn(choices, worded));
  const meaning = fill(answer.meaning);
  return {
    summary: fill(`${openingIn(choices)} ${answer.summary}`),
    reasons: answer.reasons.map(fill),
    meaning: answer.certainty === 'low' ? `${meaning} ${choices.unsure}` : meaning,
    steps: answer.steps.map(fill),
    who: fill(answer.who),
    source: 'model',
    certainty: answer.certainty,
    ...(choices.language !== 'en' && { language: choices.language }),
  };
}

function withWhatMust({ summary, reasons, meaning, steps, who, certainty }: ModelAnswer) {
  const own = (text: string) => ownText(text) ?? '';
  const told = [summary, ...reasons].flatMap((text) => refsIn(own(text)));
  const done = steps.flatMap((text) => refsIn(own(text)));
  return {
    summary: told.includes('F1') ? own(summary) : `[F1]. ${own(summary)}`,
    reasons: reasons.map(own),
    meaning: own(meaning),
    steps: [...(done.includes('S1') ? [] : ['[S1]']), ...steps.map(own)].slice(0, MOST_STEPS),
    who: own(who),
    certainty,
  };
}

function fitted(answer: ModelAnswer, choices: Choices): ModelAnswer {
  const words = (one: ModelAnswer) =>
    wordCount(
      explanationText(ofTemplates(one, choices, (text) => text)),
      choices.language === 'en',
    );
  let best = answer;
  const told = new Set([best.summary, ...best.reasons, ...best.steps].flatMap(refsIn));
  const left = (part: 'facts' | 'steps') =>
    choices[part].filter(({ id }) => !told.has(id)).map(({ id }) => `[${id}]`);
  const [facts, steps] = [left('facts'), left('steps')];
  if (best.steps.length < 2) best = { ...best, steps: [...best.steps, ...steps.splice(0, 1)] };
  while (words(best) < FEWEST_WORDS && facts.length + steps.length > 0) {
    const [fact] = best.reasons.length < MOST_REASONS ? facts.splice(0, 1) : [];
    const [step] = fact === undefined && best.steps.length < MOST_STEPS ? steps.splice(0, 1) : [];
    if (fact !== undefined) best = { ...best, reasons: [...best.reasons, fact] };
    else if (step !== undefined) best = { ...best, steps: [...best.steps, step] };
    else if (facts.length > 0) best = { ...best, summary: `${best.summary} ${facts.shift()}.` };
    else break;
  }
  while (words(best) > MOST_WORDS && best.steps.length > 2) {
    best = { ...best, steps: best.steps.slice(0, -1) };
  }
  while (words(best) > MOST_WORDS && best.reasons.length > 1) {
    best = { ...best, reasons: best.reasons.slice(0, -1) };
  }
  return best;
}

function textIn(choices: Choices, worded: Wording): (id: string) => string {
  const { facts, meanings, steps, who, untold } = choices;
  const texts = new Map(
    [...facts, ...meanings, ...steps, ...who, ...untold].map(({ id, text }) => [id, worded(text)]),
  );
  return (id) => texts.get(id) ?? '';
}
