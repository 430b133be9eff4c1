import { GERMAN } from '../../languages/de/closed.ts';
import { SPANISH } from '../../languages/es/closed.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Choice, Choices, Language, Sentences } from './choice.ts';
import { closedChoices } from './closed-choices.ts';
import { englishChoices } from './english-choices.ts';

const MOST_FACTS = 12;
const MOST_MEANINGS = 4;
const MOST_STEPS = 9;

/**
 * What a model may choose from, for an anomaly and a reader. In English where the language has no
 * sentences of ours, or none for this anomaly.
 */
export function choicesOf(evidence: Evidence, language: string): Choices {
  const words = CLOSED.get(languageOf(language));
  const closed = words && closedChoices(evidence, words);
  if (words && closed) return withIds(closed, languageOf(words.language));
  return withIds(englishChoices(evidence), 'en');
}

/** The language of ours for a BCP 47 tag: `de` for `de-AT`; English for one that we have no sentences in. */
export function languageOf(tag: string): Language {
  const [base = ''] = tag.toLowerCase().split(/[-_]/);
  return base === 'de' || base === 'es' ? base : 'en';
}

const CLOSED = new Map([GERMAN, SPANISH].map((words) => [words.language, words]));

function withIds(
  { facts, meanings, steps, who, untold, unsure }: Sentences,
  language: Language,
): Choices {
  return {
    language,
    facts: listed('F', unlike(facts).slice(0, MOST_FACTS)),
    meanings: meanings
      .filter(({ text }, index) => meanings.findIndex((one) => one.text === text) === index)
      .slice(0, MOST_MEANINGS)
      .map((meaning, index) => ({ id: `M${index + 1}`, ...meaning })),
    steps: listed('S', unlike(steps).slice(0, MOST_STEPS)),
    who: listed('W', [who]),
    untold: listed('N', untold),
    unsure,
  };
}

function unlike(texts: string[]): string[] {
  return [...new Set(texts)];
}

function listed(letter: string, texts: string[]): Choice[] {
  return texts.map((text, index) => ({ id: `${letter}${index + 1}`, text }));
}
