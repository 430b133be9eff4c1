import { comparisonHeadline, comparisonNotes, comparisonSummary } from './comparison-lines.ts';
import { headlineOf } from './headline.ts';
import { GRADE_WORDS } from './phrases/grade-words.ts';
import { explainPlainly } from './plain.ts';
import { mostlyWords, securityLine, summaryLines } from './summary-lines.ts';
import { titleOf } from './title.ts';

/** All that is said of a log and what stands out in it, in English. In other languages: told/. */
export const english = {
  title: titleOf,
  headline: headlineOf,
  summary: summaryLines,
  mostly: mostlyWords,
  security: securityLine,
  grades: GRADE_WORDS,
  explain: explainPlainly,
  comparison: {
    headline: comparisonHeadline,
    summary: comparisonSummary,
    notes: comparisonNotes,
  },
};

export type English = typeof english;
