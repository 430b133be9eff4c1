import type { Found, LookedUp, LookUp } from '../../engine/look-up/look-up.ts';
import type { Choice, Choices } from '../choices/choice.ts';
import { choicesOf } from '../choices/choices.ts';
import { type AskedLog, isLookedUp, type SecondLook } from '../evidence/asked-log.ts';
import { linesWith, theLines, whoIs } from '../words/answers/about-lines.ts';
import { spread } from '../words/answers/about-one.ts';
import { theSummary, theWorst } from '../words/answers/about-report.ts';
import type { Told } from '../words/answers/told.ts';

/** What a model may choose from: more would be more than it weighs. */
const MOST_FACTS = 28;

/**
 * All that may be said in answer to a question, for a model to choose from by ids: what was looked up,
 * what `told` answers, what is known of the number that is asked about, and of the whole log. In a
 * language other than English, what is known of the number alone.
 */
export function questionChoices(
  log: AskedLog,
  language: string,
  { told, lookUps, look }: { told: Told | null; lookUps: readonly LookUp[]; look: SecondLook },
): Choices {
  const ofNumber = log.about ? choicesOf(log.about, language) : NOTHING_CHOSEN;
  if (ofNumber.language !== 'en') return ofNumber;
  const facts = [
    ...(told?.facts ?? []),
    ...lookedUpFacts(log, lookUps, look),
    ...ofNumber.facts.map(({ text }) => text),
    ...theSummary(log).facts,
    ...theWorst(log).facts,
  ];
  return { ...ofNumber, facts: listed([...new Set(facts)].slice(0, MOST_FACTS)) };
}

/** What each look-up came to, in words. */
function lookedUpFacts(log: AskedLog, lookUps: readonly LookUp[], look: SecondLook): string[] {
  if (!isLookedUp(look)) return [];
  return lookUps.flatMap((lookUp, index) => {
    const found = look.found[index];
    return found ? factsOf(lookUp, log, look, found) : [];
  });
}

function factsOf(lookUp: LookUp, log: AskedLog, all: LookedUp, found: Found): string[] {
  switch (lookUp.kind) {
    case 'lines':
      return theLines(lookUp, log, found).facts;
    case 'phrase':
      return linesWith(lookUp.text, all, found).facts;
    case 'party':
      return whoIs(lookUp.value, log, all, found).facts;
    case 'event':
      return spread(found, all);
  }
}

function listed(facts: string[]): Choice[] {
  return facts.map((text, index) => ({ id: `F${index + 1}`, text }));
}

/** Where nothing stands out, there is nothing to mean or to do. */
const NOTHING_CHOSEN: Choices = {
  language: 'en',
  facts: [],
  meanings: [],
  steps: [
    { id: 'S1', text: 'keep this log in a place where it stays, so that others can read it' },
  ],
  who: [],
  untold: [
    { id: 'N1', text: 'the log does not tell this' },
    { id: 'N2', text: 'the log does not tell why it happened' },
  ],
  unsure: '',
};
