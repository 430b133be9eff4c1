import { expect, it } from 'vitest';
import { type AnswerOptions, answerQuestion } from '../../../src/explain/model/answer-question.ts';
import type { ModelClient, Prompt } from '../../../src/explain/model/model-client.ts';
import { anEvidence } from '../../helpers/an-evidence.ts';
import { INJECTIONS } from '../../helpers/injections.ts';

const GOOD = 'Based on the logs, [F2]. To see it, [S1].';
const SHOWN =
  'Based on the logs, new: a save was stopped by an error. To see it, look at line 35 of the log to see when this happened.';

it('a question is answered from the evidence', async () => {
  const { answer, prompts } = await ask('Which line should I look at?', GOOD);
  expect(answer).toEqual({
    text: SHOWN,
    source: 'model',
    note: 'Written by ChatGPT, and checked against the log.',
  });
  const [prompt] = prompts;
  expect(prompt?.input).toContain('"Which line should I look at?"');
  expect(prompt?.input).toContain('END FACTS\nBEGIN QUESTION');
});

it.each([
  ['an invented count', 'Based on the logs, 500 files are lost.'],
  ['a link', 'Based on the logs, see https://evil.example.com for help.'],
  ['no reference', 'Based on the logs, this is worth a look.'],
  ['an id that is not there', 'Based on the logs, [F2] and [F99].'],
  ['an address', 'Based on the logs, it came from 203.0.113.9.'],
  ['too many words', `Based on the logs, ${'it may be so and '.repeat(60)}`],
])('%s is not shown: the answer says what the log tells', async (_name, bad) => {
  const { answer } = await ask('What happened?', bad);
  expect(answer.source).toBe('plain');
  expect(answer.text).toMatch(
    /^Based on the logs, this is what stands out: New: a save was stopped/,
  );
  expect(answer.text).toContain('Look at line 35 of the log');
  expect(answer.note).toBe(
    'The answer of ChatGPT did not match the log, so this is a built-in answer.',
  );
});

it('what the log does not tell can be said, and in the language of the reader', async () => {
  const { answer } = await ask('Who did it?', 'Based on the logs, [N5].', { language: 'de-AT' });
  expect(answer.text).toBe('Based on the logs, wer es war, sagt das Protokoll nicht.');
});

it('a second opinion that finds a claim sends the answer back once', async () => {
  const { answer, prompts } = await ask('Why?', GOOD, { check: 'model' }, ['a save failed']);
  expect(prompts.map(({ schema }) => schema.name)).toEqual([
    ...['reply', 'opinion', 'reply', 'opinion'],
  ]);
  expect(prompts[1]?.input).toContain(JSON.stringify(SHOWN));
  expect(answer.source).toBe('plain');
  expect((await ask('Why?', GOOD, { check: 'model' }, [])).answer.text).toBe(SHOWN);
});

it('a model that fails gives the fixed answer, and says why', async () => {
  const { signal } = new AbortController();
  const failing = (complete: ModelClient['complete']) =>
    answerQuestion(
      anEvidence(),
      'Why?',
      { client: { model: 'm', complete }, timeoutMs: 20 },
      signal,
    );
  const trouble = { kind: 'trouble', trouble: 'unauthorized', usage: null } as const;
  const refused = await failing(async () => trouble);
  expect(refused.note).toBe('ChatGPT did not accept the access key, so this is a built-in answer.');
  const hanging = await failing(() => new Promise(() => {}));
  expect(hanging.note).toBe('ChatGPT did not answer in time, so this is a built-in answer.');
  expect(hanging.text).toBe(refused.text);
});

it('without a model or a question the fixed answer comes', async () => {
  const signal = new AbortController().signal;
  const answers = [
    await answerQuestion(anEvidence(), 'Why?', { client: null }, signal),
    (await ask(' ', GOOD)).answer,
  ];
  for (const { source, note } of answers) {
    expect(source).toBe('plain');
    expect(note).toBe('Written from the counts in the log, without ChatGPT.');
  }
});

it.each(INJECTIONS.map((text): [string, string] => [text.slice(0, 60), text]))(
  'the question %j stays data, and is bounded',
  async (_name, question) => {
    const { prompts, answer } = await ask(`${question} 10.0.0.1 password=hunter2`, question);
    for (const { input } of prompts) {
      const lines = input.split('\n');
      expect(lines.filter((line) => line.startsWith('END '))).toEqual([
        'END FACTS',
        'END QUESTION',
      ]);
      expect(input).not.toMatch(/hunter2|10\.0\.0\.1/);
      expect(input.length).toBeLessThan(8_000);
    }
    expect(answer.source).toBe('plain');
  },
);

async function ask(
  question: string,
  text: string,
  options: Partial<AnswerOptions> = {},
  claims: string[] = [],
) {
  const prompts: Prompt[] = [];
  const client: ModelClient = {
    model: 'm',
    async complete(prompt) {
      prompts.push(prompt);
      const reply = prompt.schema.name === 'opinion' ? { claims } : { answer: text };
      return { kind: 'answer', text: JSON.stringify(reply), usage: null };
    },
  };
  const { signal } = new AbortController();
  const answer = await answerQuestion(anEvidence(), question, { client, ...options }, signal);
  return { answer, prompts };
}
