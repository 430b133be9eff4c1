import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/explain/choices/choice.ts';
import { choicesOf } from '../../../src/explain/choices/choices.ts';
import { explanationText } from '../../../src/explain/explainer.ts';
import { composed } from '../../../src/explain/model/compose.ts';
import { wordCount } from '../../../src/explain/verify/prose.ts';
import { verifyAnswer, verifyReply } from '../../../src/explain/verify/verify.ts';
import { tellingIn } from '../../../src/languages/telling-in.ts';
import { readingGrade } from '../../../src/text/reading-grade.ts';
import { ANSWER_EVIDENCE } from '../../helpers/answer-evidence.ts';
import { FALSE_ANSWERS, FAMILIES } from '../../helpers/false-answers.ts';
import { rightAnswer } from '../../helpers/right-answers.ts';

const LANGUAGES: Language[] = ['en', 'de', 'es'];

describe('a false answer', () => {
  it('is in our set in three languages and ten families, 200 in all', () => {
    expect(FALSE_ANSWERS.length).toBeGreaterThanOrEqual(200);
    expect(FAMILIES).toHaveLength(10);
  });

  it.each(FALSE_ANSWERS.map((one) => [one.family, one.language, one.claim, one] as const))(
    'of the family %s in %s does not pass: %j',
    (_family, language, _claim, { spoil }) => {
      for (const evidence of ANSWER_EVIDENCE) {
        const choices = choicesOf(evidence, language);
        const good = rightAnswer(choices, 0);
        expect(verifyAnswer(good, choices)).toEqual([]);
        expect(verifyAnswer(spoil(good), choices)).not.toEqual([]);
      }
    },
  );
});

describe.each(LANGUAGES)('a right answer in %s', (language) => {
  it.each(ANSWER_EVIDENCE.map((evidence, index) => [index + 1, evidence]))(
    'passes in 100 styles for anomaly %i, and has 50 to 150 words',
    (_number, evidence) => {
      const choices = choicesOf(evidence, language);
      for (let number = 0; number < 100; number++) {
        const answer = rightAnswer(choices, number);
        expect([answer, verifyAnswer(answer, choices)]).toEqual([answer, []]);
        const text = explanationText(composed(answer, choices, (one) => one));
        const opening = tellingIn(choices.language)?.opening ?? 'Based on the logs,';
        expect(text.startsWith(`${opening} `)).toBe(true);
        expect(text).not.toMatch(/\[[FMSWN]\d|\.\.|\s\.|undefined/);
        if (language === 'en') expect(readingGrade(text)).toBeLessThanOrEqual(8);
        const words = wordCount(text, language === 'en');
        expect([text, words >= 50 && words <= 150]).toEqual([text, true]);
      }
    },
  );
});

it('a claim does not pass as an answer to a question either', () => {
  for (const evidence of ANSWER_EVIDENCE) {
    for (const { language, claim } of FALSE_ANSWERS) {
      const choices = choicesOf(evidence, language);
      const text = `Based on the logs, [N1]. ${claim}`;
      expect([claim, verifyReply(text, choices).length > 0]).toEqual([claim, true]);
    }
  }
});
