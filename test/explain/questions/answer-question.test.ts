import { expect, it } from 'vitest';
import type { LookedUp, LookUp } from '../../../src/engine/look-up/look-up.ts';
import type { AskedLog, SecondLook } from '../../../src/explain/evidence/asked-log.ts';
import type { ModelClient, Prompt } from '../../../src/explain/model/model-client.ts';
import {
  type AnswerOptions,
  answerQuestion,
} from '../../../src/explain/questions/answer-question.ts';
import { withFinding } from '../../helpers/a-finding.ts';
import { anEvidence } from '../../helpers/an-evidence.ts';
import { INJECTIONS } from '../../helpers/injections.ts';

const WORST = withFinding({
  counts: { seen: 287, usual: null },
  who: [{ role: 'address', value: '183.62.140.253', count: 250, share: 0.87 }],
});

function aLog(overrides: Partial<AskedLog> = {}): AskedLog {
  return {
    ...{ fileName: 'auth.log', headline: '1 thing stands out: sign-ins failed.', rows: 2000 },
    ...{ first: [WORST], found: 1, about: WORST, isChosen: false, earlier: [] },
    ...overrides,
  };
}

/** What looking gives, whatever is looked up: three lines, one with a secret and an address. */
function lookedUp(lookUps: LookUp[]): LookedUp {
  const line = (number: number, text: string) => ({ line: number, text, ms: null });
  const shown = [
    line(12, 'Failed password for root from 183.62.140.253'),
    line(13, 'login with password=hunter2 from 198.51.100.7'),
    line(15, 'bye'),
  ];
  return {
    ...{ rows: 2000, clock: null, fromMs: null, toMs: null },
    found: lookUps.map(() => ({
      ...{ lines: 3, first: shown[0]!, last: shown[2]!, shown },
      ...{ days: [], busiest: null, kinds: [] },
    })),
  };
}

/** A model that asks for these look-ups, and then answers so. */
async function ask(
  text: string,
  {
    reply = 'Based on the logs, [F1].',
    lookUps = [] as object[],
    claims = [] as string[],
    log = aLog(),
    options = {} as Partial<AnswerOptions>,
    look = async (wanted: LookUp[]): Promise<SecondLook> => lookedUp(wanted),
  } = {},
) {
  const prompts: Prompt[] = [];
  const looked: LookUp[][] = [];
  const client: ModelClient = {
    model: 'm',
    async complete(prompt) {
      prompts.push(prompt);
      const { name } = prompt.schema;
      const json =
        name === 'look_ups'
          ? { look_ups: lookUps }
          : name === 'opinion'
            ? { claims }
            : { answer: reply };
      return { kind: 'answer', text: JSON.stringify(json), usage: null };
    },
  };
  const { signal } = new AbortController();
  const answer = await answerQuestion(
    {
      ...{ text, log },
      look: (wanted) => {
        looked.push(wanted);
        return look(wanted);
      },
    },
    { client, ...options },
    signal,
  );
  return { answer, prompts, looked };
}

const aLookUp = (overrides: object) => ({
  ...{ kind: 'phrase', first: 0, last: 0, text: '', number: 0 },
  ...overrides,
});

it('the model chooses what to look up, and the answer is made of our sentences about it', async () => {
  const { answer, prompts, looked } = await ask('Did the backup user show up?', {
    lookUps: [aLookUp({ kind: 'party', text: 'backup' })],
    reply: 'Based on the logs, [F1]. [F2].',
  });
  expect(prompts.map(({ schema }) => schema.name)).toEqual(['look_ups', 'reply']);
  expect(looked).toEqual([[{ kind: 'party', value: 'backup' }]]);
  expect(answer).toMatchObject({
    source: 'model',
    lines: [{ line: 12 }, { line: 13 }, { line: 15 }],
  });
  expect(answer.paragraphs[0]).toBe(
    'Based on the logs, "backup" is named in 3 lines of 2000. The first is line 12, the last line 15.',
  );
});

it('no more than four look-ups are made, and none that can not be', async () => {
  const many = Array.from({ length: 9 }, (_, i) => aLookUp({ text: `word ${i}` }));
  const { looked } = await ask('Anything odd', { lookUps: many });
  expect(looked).toHaveLength(1);
  expect(looked[0]).toHaveLength(4);
  for (const wrong of [
    aLookUp({ kind: 'lines', first: 5_000, last: 5_001 }),
    aLookUp({ kind: 'lines', first: -1 }),
    aLookUp({ kind: 'lines', first: 1.5 }),
    aLookUp({ kind: 'event', number: 7 }),
    aLookUp({ kind: 'phrase', text: '  ' }),
    aLookUp({ kind: 'shell', text: 'rm -rf /' }),
    { kind: 'phrase' },
  ]) {
    const { looked: none, answer } = await ask('Anything odd', { lookUps: [wrong] });
    expect(none).toEqual([]);
    expect(answer.source).toBe('model');
  }
});

it('what fixed patterns know is looked up whatever the model says', async () => {
  const { looked, answer } = await ask('show me the lines around 834', { lookUps: [] });
  expect(looked).toEqual([[{ kind: 'lines', first: 829, last: 839 }]]);
  expect(answer.lines).toHaveLength(3);
});

it('names are hidden from the model, and found by their placeholders', async () => {
  const { prompts, looked } = await ask('What else did 183.62.140.253 do, and 198.51.100.7?', {
    lookUps: [aLookUp({ kind: 'party', text: '<ip-1>' })],
  });
  for (const { input } of prompts) {
    expect(input).not.toMatch(/183\.62\.140\.253|198\.51\.100\.7|hunter2/);
  }
  expect(looked[0]).toContainEqual({ kind: 'party', value: '183.62.140.253' });
});

it('a secret in a line that was found is shown to nobody', async () => {
  const { answer } = await ask('find "login with"');
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});

it.each([
  ['an invented count', 'Based on the logs, 500 files are lost.'],
  ['a link', 'Based on the logs, see https://evil.example.com for help.'],
  ['no reference', 'Based on the logs, this is worth a look.'],
  ['an id that is not there', 'Based on the logs, [F2] and [F99].'],
  ['an address', 'Based on the logs, it came from 203.0.113.9.'],
  ['too many words', `Based on the logs, ${'it may be so and '.repeat(60)}`],
])('%s is not shown: fixed patterns answer, and say why', async (_name, reply) => {
  const { answer } = await ask('Which is the worst?', { reply });
  expect(answer.source).toBe('plain');
  expect(answer.paragraphs[0]).toMatch(
    /^Based on the logs, number 1 comes first: 287 sign-ins failed/,
  );
  expect(answer.note).toBe(
    'The answer of ChatGPT did not match the log, so this is a built-in answer.',
  );
});

it('what the log does not tell can be said, and in the language of the reader', async () => {
  const { answer } = await ask('Who did it?', {
    reply: 'Based on the logs, [N5].',
    log: aLog({ first: [anEvidence()], about: anEvidence() }),
    options: { language: 'de-AT' },
  });
  expect(answer.paragraphs).toEqual(['Das zeigt das Log: wer es war, sagt das Log nicht.']);
});

it('a second opinion that finds a claim sends the answer back once', async () => {
  const options: Partial<AnswerOptions> = { check: 'model' };
  const { answer, prompts } = await ask('Why?', { options, claims: ['a save failed'] });
  expect(prompts.map(({ schema }) => schema.name)).toEqual([
    ...['look_ups', 'reply', 'opinion', 'reply', 'opinion'],
  ]);
  expect(answer.source).toBe('plain');
  expect((await ask('Why?', { options })).answer.source).toBe('model');
});

it('a model that fails gives the fixed answer, and says why', async () => {
  const failing = async (complete: ModelClient['complete']) => {
    const { signal } = new AbortController();
    const look = async () => 'gone' as const;
    return answerQuestion(
      { text: 'Why?', log: aLog(), look },
      { client: { model: 'm', complete }, timeoutMs: 20 },
      signal,
    );
  };
  const trouble = { kind: 'trouble', trouble: 'unauthorized', usage: null } as const;
  const refused = await failing(async () => trouble);
  expect(refused.note).toBe('ChatGPT did not accept the access key, so this is a built-in answer.');
  const hanging = await failing(() => new Promise(() => {}));
  expect(hanging.note).toBe('ChatGPT did not answer in time, so this is a built-in answer.');
  expect(hanging.paragraphs).toEqual(refused.paragraphs);
});

it('one of our own questions costs no call', async () => {
  const { signal } = new AbortController();
  let calls = 0;
  const client: ModelClient = {
    model: 'm',
    async complete() {
      calls++;
      return { kind: 'trouble', trouble: 'fault', usage: null };
    },
  };
  const question = { text: 'Who must act?', log: aLog(), isSuggested: true };
  const answer = await answerQuestion(
    { ...question, look: async () => 'none' },
    { client },
    signal,
  );
  expect(calls).toBe(0);
  expect(answer).toMatchObject({ source: 'plain', numbers: [1] });
});

it.each(INJECTIONS.map((text): [string, string] => [text.slice(0, 60), text]))(
  'the question %j stays data, and is bounded',
  async (_name, question) => {
    const { prompts } = await ask(`${question} 10.0.0.1 password=hunter2`, { reply: question });
    for (const { input } of prompts) {
      const lines = input.split('\n');
      expect(lines.filter((line) => line.startsWith('END '))).toEqual([
        'END FACTS',
        'END QUESTION',
      ]);
      expect(input).not.toMatch(/hunter2|10\.0\.0\.1/);
      expect(input.length).toBeLessThan(12_000);
    }
  },
);
