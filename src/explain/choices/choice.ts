/** The languages that explanations are told in: those with sentences of ours, and with words that may join them. */
export type Language = 'en' | 'de' | 'es';

/** A sentence of ours that a model may choose by its id, and never write itself. */
export interface Choice {
  /** F1 is a fact, M1 a meaning, S1 a step, W1 who should act, N1 what the log does not tell. */
  id: string;
  /** As a part of a sentence: in lower case where the language has it so, without a full stop at its end. */
  text: string;
  /** What a meaning rests on: the id of a kind of event, or the sort of trouble. */
  restsOn?: string;
}

/**
 * All that may be said of an anomaly: every number, name, time, direction and piece of advice
 * stands in here and nowhere else. A list in which nothing is left out but by its bounds.
 */
export interface Choices {
  language: Language;
  /** F1 is what stands out; an explanation always tells it. At most 12. */
  facts: Choice[];
  /** What it may mean, each shown as possible only. */
  meanings: Choice[];
  /** S1 is the line to look at; the others are those that the kind of the event allows. */
  steps: Choice[];
  /** One: who should act, and how soon. */
  who: Choice[];
  /** For questions: what the log does not tell. */
  untold: Choice[];
  /** A sentence after a meaning that the model itself is not sure of. */
  unsure: string;
}

/** What is known of each list before its sentences have ids. */
export interface Sentences {
  facts: string[];
  meanings: { text: string; restsOn: string }[];
  steps: string[];
  who: string;
  untold: string[];
  unsure: string;
}
