import type { Language } from '../src/explain/choices/choice.ts';
import { choicesOf } from '../src/explain/choices/choices.ts';
import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { createModelExplainer } from '../src/explain/model/model-explainer.ts';
import type { ModelAnswer } from '../src/explain/verify/verify.ts';
import { explainPlainly } from '../src/explain/words/plain.ts';
import { anOpenAIClient } from '../test/helpers/an-openai-client.ts';
import { ANSWER_EVIDENCE } from '../test/helpers/answer-evidence.ts';
import { aFakeOpenAI } from '../test/helpers/fake-openai.ts';
import { FALSE_ANSWERS } from '../test/helpers/false-answers.ts';
import { rightAnswer } from '../test/helpers/right-answers.ts';
import { printTable } from './print-table.ts';

const LANGUAGES: Language[] = ['en', 'de', 'es'];
const STYLES = 40;

/** How many false answers of our set are shown, and how many right ones: over HTTP, without a second opinion. */
export async function printAnswers(): Promise<void> {
  let answer: ModelAnswer | null = null;
  await using fake = await aFakeOpenAI(() => ({ content: JSON.stringify(answer) }));
  const client = anOpenAIClient(fake.url);

  async function isShown(evidence: Evidence, language: Language, given: ModelAnswer) {
    answer = given;
    // A new one each time: explanations are remembered by what they explain.
    const explainer = createModelExplainer({ client, fallback: explainPlainly });
    const { signal } = new AbortController();
    return (await explainer.explain(evidence, signal, language)).source === 'model';
  }

  const families = new Map<string, Record<Language, [shown: number, given: number]>>();
  for (const [index, { family, language, claim, spoil }] of FALSE_ANSWERS.entries()) {
    const evidence = ANSWER_EVIDENCE[index % ANSWER_EVIDENCE.length]!;
    const good = rightAnswer(choicesOf(evidence, language), 0);
    const counts = families.get(family) ?? { en: [0, 0], de: [0, 0], es: [0, 0] };
    families.set(family, counts);
    counts[language][1]++;
    if (!(await isShown(evidence, language, spoil(good)))) continue;
    counts[language][0]++;
    console.log(`shown, and false: ${claim}`);
  }
  console.log('\nFalse and harmful answers, shown of given, without a second opinion:');
  printTable(
    [...families].map(([family, counts]) => ({
      family,
      ...Object.fromEntries(LANGUAGES.map((one) => [one, counts[one].join(' of ')])),
    })),
  );

  const all = [...families.values()].flatMap((counts) => LANGUAGES.map((one) => counts[one]));
  const [shown, given] = [0, 1].map((at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  console.log(`In all: ${shown} of ${given} shown.`);

  const right: Record<string, string> = { answers: 'right, of varied style' };
  for (const language of LANGUAGES) {
    let shown = 0;
    for (let number = 0; number < STYLES; number++) {
      const evidence = ANSWER_EVIDENCE[number % ANSWER_EVIDENCE.length]!;
      const good = rightAnswer(choicesOf(evidence, language), number);
      if (await isShown(evidence, language, good)) shown++;
    }
    right[language] = `${shown} of ${STYLES}`;
  }
  console.log('\nRight answers that are shown:');
  printTable([right]);
}
