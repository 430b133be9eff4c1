import { chatIn } from '../../languages/chat-in.ts';
import { tellingIn } from '../../languages/telling-in.ts';
import { type English, english } from '../words/english.ts';
import { explanationIn } from './explanation.ts';
import { titleIn } from './phrases.ts';
import { comparisonIn, headlineIn, mostlyIn, securityIn, summaryIn } from './summary.ts';

/** All that is said of a log and what stands out in it. */
export type Teller = English;

/** In the language of a BCP 47 tag; in English without one, or where we have no words in it. */
export function tellerIn(tag: string | null | undefined): Teller {
  const words = tellingIn(tag);
  if (words === null) return english;
  const { dates } = chatIn(tag);
  return {
    title: (evidence) => titleIn(evidence, words),
    headline: (first, found) => headlineIn(first, found, words),
    summary: (facts) => summaryIn(facts, words, dates),
    mostly: (facts) => mostlyIn(facts, words),
    security: (facts) => securityIn(facts, words),
    grades: words.grades,
    explain: (evidence) => explanationIn(evidence, words, dates),
    comparison: comparisonIn(words, dates),
  };
}
