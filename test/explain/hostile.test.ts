import { expect, it } from 'vitest';
import type { Evidence } from '../../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../../src/explain/evidence/evidence-in-context.ts';
import { withSamples } from '../../src/explain/evidence/sample-lines.ts';
import { type Explanation, explanationText } from '../../src/explain/explainer.ts';
import { createModelExplainer } from '../../src/explain/model/model-explainer.ts';
import { explainPlainly } from '../../src/explain/words/plain.ts';
import { anAnalysis, anAnomaly, aReason } from '../helpers/an-analysis.ts';
import { anEvidence, anEvidenceReason } from '../helpers/an-evidence.ts';
import { anOpenAIClient } from '../helpers/an-openai-client.ts';
import { aFakeOpenAI, type FakeReply, type FakeRequest } from '../helpers/fake-openai.ts';
import { formFaults } from '../helpers/good-form.ts';
import { factsIn, honestAnswer } from '../helpers/honest-model.ts';
import { HOSTILE_ANSWERS } from '../helpers/hostile-answers.ts';
import { INJECTIONS } from '../helpers/injections.ts';
import { PLANTED } from '../helpers/planted.ts';

it('there are 100 injections', () => {
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(100);
});

it.each(HOSTILE_ANSWERS)('a model that answers with %s is not shown', async (_name, spoil) => {
  const { explanation, requests } = await explain(anEvidence(), (request) => ({
    content: spoil(honestAnswer(request)),
  }));
  const { note, ...rest } = explanation;
  expect(rest).toEqual(explainPlainly(anEvidence()));
  expect(note).toMatch(/, so this is the built-in explanation\.$/);
  expect(requests).toHaveLength(2);
});

it('none of them passes even once it has been told what is wrong, and one that mends it is shown', async () => {
  for (const [, spoil] of HOSTILE_ANSWERS.slice(0, 10)) {
    const { explanation, requests } = await explain(anEvidence(), (request, index) => {
      const good = honestAnswer(request);
      return { content: index === 0 ? spoil(good) : JSON.stringify(good) };
    });
    expect(explanation.source).toBe('model');
    expect(requests[1]?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(requests[1]?.messages[2]?.content).toContain('What is wrong with it');
  }
});

it.each(INJECTIONS.map((text): [string, string] => [text.slice(0, 60), text]))(
  'the log text %j neither ends the data nor reaches the reader as anything but a quotation',
  async (_name, text) => {
    const evidence = hostileEvidence(text);
    const { explanation, requests } = await explain(evidence, (request) => ({
      content: JSON.stringify(honestAnswer(request)),
    }));
    const lines = requests[0]?.messages[0]?.content.split('\n') ?? [];
    expect(lines.filter((line) => line === 'END FACTS')).toHaveLength(1);
    expect(lines).toHaveLength(4);
    expect(factsIn(requests[0]!).facts.F1).toContain('stands out from the 300 that were checked');
    expect(requests[0]!.text.length).toBeLessThan(30_000);
    expect(explanation.source).toBe('model');
    expectHarmless(explanation);
    expectHarmless(explainPlainly(evidence));
  },
);

it.each(INJECTIONS.map((text): [string, string] => [text.slice(0, 60), text]))(
  'a model that obeys %j is not shown',
  async (_name, text) => {
    const evidence = hostileEvidence(text);
    const { explanation } = await explain(evidence, (request) => {
      const good = honestAnswer(request);
      return { content: JSON.stringify({ ...good, meaning: text, steps: [text, ...good.steps] }) };
    });
    expect(explanation.source).toBe('plain');
    expectHarmless(explanation);
  },
);

it('none of 200 planted secrets and names is in a request, nor a secret in the explanation', async () => {
  for (const { line, hidden, secret } of PLANTED) {
    const anomaly = anAnomaly({
      sessions: [line],
      reasons: [aReason({ template: line, eventId: line })],
    });
    const analysis = anAnalysis({
      anomalies: [anomaly],
      events: [{ eventId: line, template: line }],
    });
    const evidence = withSamples(createEvidenceInContext(analysis)(anomaly), [
      { line: 3, text: line },
    ]);
    const { explanation, requests } = await explain(evidence, (request) => ({
      content: JSON.stringify(honestAnswer(request)).replace('[F1]', '[F99]'),
    }));
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      expect(request.text).not.toContain(JSON.stringify(hidden).slice(1, -1));
    }
    if (secret) expect(explanationText(explanation)).not.toContain(hidden);
  }
});

function hostileEvidence(text: string): Evidence {
  const reason = anEvidenceReason({ template: text, eventId: text, meaning: null });
  return withSamples(
    anEvidence({ session: text, reasons: [reason, anEvidenceReason({ share: 0.1 })] }),
    [{ line: 35, text }],
  );
}

function expectHarmless(explanation: Explanation): void {
  expect(formFaults(explanation).filter((fault) => fault !== 'hard words')).toEqual([]);
  const text = explanationText(explanation);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u);
  expect(text).not.toMatch(/https?:|www\.|@\w|<[!@#]|\]\(|```|javascript:|evil-update\.com/i);
  const own = text.replace(/"[^"\n]*"/g, '');
  expect(own).not.toMatch(
    /ignore|password|evil|bob|bitcoin|9,999|123456|professional mode|acme|sudo/i,
  );
}

async function explain(
  evidence: Evidence,
  reply: (request: FakeRequest, index: number) => FakeReply,
): Promise<{ explanation: Explanation; requests: FakeRequest[] }> {
  await using fake = await aFakeOpenAI(reply);
  const explainer = createModelExplainer({
    client: anOpenAIClient(fake.url),
    fallback: explainPlainly,
  });
  const explanation = await explainer.explain(evidence, new AbortController().signal);
  return { explanation, requests: fake.requests };
}
