import type { Choice, Choices } from '../choices/choice.ts';
import type { Objection } from './objection.ts';
import { normalised, verifyOwnWords } from './own-words.ts';
import { refsIn } from './template.ts';

/** The words that a model begins each text with, and that a reader of English gets. */
export const OPENING = 'Based on the logs,';

/** What a model answers an explanation with: texts of connecting words and references. */
export interface ModelAnswer {
  summary: string;
  reasons: string[];
  meaning: string;
  steps: string[];
  who: string;
  certainty: 'high' | 'medium' | 'low';
}

/** What is wrong with an answer; empty where it may be shown. */
export function verifyAnswer(answer: ModelAnswer, choices: Choices): Objection[] {
  const { summary, reasons, meaning, steps, who } = answer;
  const objections = [
    ...verifyText(summary, choices, { parts: ['facts'], most: 4 }),
    ...reasons.flatMap((one) => verifyText(one, choices, { parts: ['facts'], most: 3 })),
    ...verifyText(meaning, choices, { parts: ['meanings'], most: 2 }),
    ...steps.flatMap((one) => verifyText(one, choices, { parts: ['steps'], most: 1 })),
    ...verifyText(who, choices, { parts: ['who'], most: 1 }),
  ];
  const { length } = reasons;
  if (length < 1 || length > 3) objections.push(form('Give 1 to 3 reasons.'));
  if (steps.length < 1 || steps.length > 4) objections.push(form('Give 2 to 4 steps.'));
  return [...objections, ...verifyOnce([summary, ...reasons, meaning, ...steps])];
}

/** What is wrong with an answer to a question. */
export function verifyReply(text: string, choices: Choices): Objection[] {
  const parts = ['facts', 'meanings', 'steps', 'who', 'untold'] as const;
  return [...verifyText(text, choices, { parts: [...parts], most: 6 }), ...verifyOnce([text])];
}

/** A text of a model as it is checked and filled: normalised, without the words that it begins with. */
export function ownText(text: string): string | null {
  return normalised(text)?.replace(/^Based on the logs,? ?/i, '') ?? null;
}

type List = Exclude<keyof Choices, 'language' | 'unsure'>;

function verifyText(
  raw: string,
  choices: Choices,
  { parts, most }: { parts: List[]; most: number },
): Objection[] {
  const text = ownText(raw);
  if (text === null) {
    return [{ kind: 'markup', message: 'A part of it is too long, or holds hidden characters.' }];
  }
  const known = new Set(parts.flatMap((part) => choices[part].map(({ id }: Choice) => id)));
  const refs = refsIn(text);
  const unknown = refs.find((id) => !known.has(id));
  const objections = verifyOwnWords(text, choices.language);
  if (unknown !== undefined) {
    const message = 'It refers to what is not on the list for this part.';
    objections.push({ kind: 'reference', message, found: unknown });
  }
  if (refs.length === 0) {
    objections.push({ kind: 'reference', message: 'A part refers to nothing on the lists.' });
  }
  if (refs.length > most) objections.push(form(`A part has more than ${most} references.`));
  return objections;
}

/** A sentence twice helps nobody. */
function verifyOnce(texts: string[]): Objection[] {
  const refs = texts.flatMap((text) => refsIn(ownText(text) ?? ''));
  const twice = refs.find((id, index) => refs.indexOf(id) !== index);
  if (twice === undefined) return [];
  return [{ kind: 'reference', message: 'It refers to the same twice.', found: twice }];
}

function form(message: string): Objection {
  return { kind: 'form', message };
}
