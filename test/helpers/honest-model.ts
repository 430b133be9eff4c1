import type { ModelAnswer } from '../../src/explain/verify/verify.ts';
import type { FakeRequest } from './fake-openai.ts';

/** What a model is given to choose from, by id. */
export interface PromptedFacts {
  facts: Record<string, string>;
  meanings: Record<string, { rests_on: string; text: string }>;
  steps: Record<string, string>;
  who: Record<string, string>;
  not_told?: Record<string, string>;
}

/** The choices in a prompt, as a model would read them. */
export function factsIn({ messages }: Pick<FakeRequest, 'messages'>): PromptedFacts {
  const [, json = '{}'] =
    /^BEGIN FACTS .*\n(.*)\nEND FACTS$/m.exec(messages[0]?.content ?? '') ?? [];
  return JSON.parse(json);
}

/** What a model answers that keeps to all rules and knows nothing but its prompt. */
export function honestAnswer(request: Pick<FakeRequest, 'messages'>): ModelAnswer {
  const { facts, steps } = factsIn(request);
  const [first, ...others] = Object.keys(facts);
  const told = others.slice(0, 2);
  return {
    summary: `Based on the logs, [${first}].`,
    reasons: (told.length > 0 ? told : [first]).map((id) => `[${id}].`),
    meaning: '[M1].',
    steps: Object.keys(steps)
      .slice(0, 3)
      .map((id) => `[${id}].`),
    who: '[W1].',
    certainty: 'medium',
  };
}

/** Whether a request asks for a second opinion and not for an explanation. */
export function asksOpinion({ messages }: Pick<FakeRequest, 'messages'>): boolean {
  return /^BEGIN TEXT /m.test(messages[0]?.content ?? '');
}
