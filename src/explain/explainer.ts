import type { Evidence } from './evidence/evidence.ts';

/** Makes the facts of one anomaly into words for a person who is no expert. */
export interface Explainer {
  /**
   * `language` is a BCP 47 tag of the reader's language, English where unset. Rejects only where
   * the signal is aborted.
   */
  explain(evidence: Evidence, signal: AbortSignal, language?: string): Promise<Explanation>;
}

/** Plain text without markup. Joined in this order by `explanationText`. */
export interface Explanation {
  /** Begins "Based on the logs,". */
  summary: string;
  /** Why it stands out: what deviates, one event each, at most 3. None where the summary says it all. */
  reasons: string[];
  /** What that may mean for the reader. */
  meaning: string;
  /** What to do, in order, without numbers before them. */
  steps: string[];
  /** Who should act and how soon: a sentence, or the end of "Who should act: …". */
  who: string;
  source: 'model' | 'plain';
  /** How sure the model is of the meaning. */
  certainty?: 'high' | 'medium' | 'low';
  /** BCP 47 tag of the language it is written in; English where absent. */
  language?: string;
  /** One line for the reader on why this is not the model's text, where it was asked. */
  note?: string;
}

/**
 * An explanation as one text of several lines: 50 to 150 words, numbered steps. Its headings are
 * English, so that one in another language has none.
 */
export function explanationText(explanation: Explanation): string {
  const { summary, reasons, meaning, steps, who, language } = explanation;
  // A sentence stands by itself: what a finding tells needs no "different".
  const isSentence = !/^\p{Ll}/u.test(who);
  const heading = (text: string) => (language === undefined ? [text] : []);
  return [
    summary,
    '',
    ...(reasons.length === 0
      ? []
      : [
          ...heading(isSentence ? 'Why it stands out:' : 'What is different:'),
          ...reasons.map((reason) => `- ${reason}`),
          '',
        ]),
    meaning,
    '',
    ...heading('What you can do:'),
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    '',
    language === undefined && !isSentence ? `Who should act: ${who}` : who,
  ].join('\n');
}
