import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { type Explanation, explanationText } from '../src/explain/explainer.ts';
import { createModelExplainer } from '../src/explain/model/model-explainer.ts';
import { modelSettingsFrom } from '../src/explain/model/model-settings.ts';
import { createOpenAIClient } from '../src/explain/openai/openai-client.ts';
import { explainPlainly } from '../src/explain/words/plain.ts';
import { anOpenAIClient } from '../test/helpers/an-openai-client.ts';
import { aFakeOpenAI } from '../test/helpers/fake-openai.ts';
import { formFaults } from '../test/helpers/good-form.ts';
import { honestAnswer } from '../test/helpers/honest-model.ts';
import { HOSTILE_ANSWERS } from '../test/helpers/hostile-answers.ts';
import { readingGrade, wordCount } from '../test/helpers/reading-grade.ts';
import { printAnswers } from './eval-answers.ts';
import { printFindings } from './eval-findings.ts';
import { evidenceOfAllLogs, hasRealLogs, hdfsSessions } from './explained-logs.ts';
import { namesEvent } from './names-event.ts';
import { plantFaults } from './planted-faults.ts';
import { printTable } from './print-table.ts';

/**
 * How good the explanations are: form, length, reading grade, numbers that the evidence does
 * not have, whether they name what is truly wrong, and which answers of a model are shown. Offline, against fake models; and against
 * the real one for a few anomalies where OPENAI_API_KEY is set.
 */
const FAULT_RUNS = 60;
const HOSTILE_ANOMALIES = 5;
const REAL_ANOMALIES = 25;
const signal = new AbortController().signal;

if (!hasRealLogs) console.log('The real logs are not beside this checkout: fixtures alone.\n');
const all: Evidence[] = [];
const rows: Record<string, string>[] = [];
for await (const { log, evidence } of evidenceOfAllLogs()) {
  all.push(...evidence);
  if (evidence.length > 0) rows.push(judged(log, evidence, evidence.map(timedPlain)));
}
rows.push(judged('all, built-in explanation', all, all.map(timedPlain)));
rows.push(await byHonestModel());
printTable(rows);
await printFindings();

if (hasRealLogs) await printFaults();
await printHostile();
await printAnswers();
await printRealModel();

function timedPlain(evidence: Evidence): Timed {
  const start = performance.now();
  return { explanation: explainPlainly(evidence), ms: performance.now() - start };
}

interface Timed {
  explanation: Explanation;
  ms: number;
}

function judged(name: string, evidence: Evidence[], explained: Timed[]): Record<string, string> {
  const texts = explained.map(({ explanation }) => explanationText(explanation));
  const grades = texts.map(readingGrade).sort((a, b) => a - b);
  const words = texts.map(wordCount);
  const passed = explained.filter(({ explanation }) => formFaults(explanation).length === 0);
  const unsupported = texts.map((text, i) => unsupportedNumbers(text, evidence[i]!).length);
  const by = explained.filter(({ explanation }) => explanation.source === 'model').length;
  return {
    explanations: name,
    anomalies: String(explained.length),
    'by the model': String(by),
    'form holds': `${((100 * passed.length) / explained.length).toFixed(1)} %`,
    words: `${Math.min(...words)}-${Math.max(...words)}`,
    'grade, median': (grades[grades.length >> 1] ?? 0).toFixed(1),
    highest: (grades.at(-1) ?? 0).toFixed(1),
    'unsupported numbers': String(unsupported.reduce((sum, count) => sum + count, 0)),
    'slowest ms': Math.max(...explained.map(({ ms }) => ms)).toFixed(1),
  };
}

/** Every run of digits in a text that does not stand in the JSON of the evidence. */
function unsupportedNumbers(text: string, evidence: Evidence): string[] {
  const json = JSON.stringify({ ...evidence, counts: evidence.reasons.length });
  const known = new Set(json.match(/\d+/g));
  const told = text.replace(/^\d\. /gm, '').replace(/(?<=\d),(?=\d{3})/g, '');
  return (told.match(/\d+/g) ?? []).filter((digits) => !known.has(digits));
}

async function byHonestModel(): Promise<Record<string, string>> {
  await using fake = await aFakeOpenAI((request) => ({
    content: JSON.stringify(honestAnswer(request)),
  }));
  const explainer = createModelExplainer({
    client: anOpenAIClient(fake.url),
    fallback: explainPlainly,
  });
  const explained: Timed[] = [];
  for (const evidence of all) {
    const start = performance.now();
    const explanation = await explainer.explain(evidence, signal);
    explained.push({ explanation, ms: performance.now() - start });
  }
  return judged('all, a fake model that keeps the rules', all, explained);
}

async function printFaults(): Promise<void> {
  const found = { 1: [0, 0, 0], 2: [0, 0, 0] };
  for await (const { events, evidence } of plantFaults(hdfsSessions(), FAULT_RUNS)) {
    const { summary, reasons } = explainPlainly(evidence);
    const text = [summary, ...reasons].join(' ');
    const named = events.filter((event) => {
      const reason = evidence.reasons.find(({ eventId }) => eventId === event);
      return reason && namesEvent(text, reason);
    });
    const counts = found[events.length === 1 ? 1 : 2];
    counts[0]!++;
    if (named.length > 0) counts[1]!++;
    if (named.length === events.length) counts[2]!++;
  }
  console.log('\nFaults planted in normal sessions, those that were found:');
  printTable(
    Object.entries(found).map(([events, [faults = 0, any = 0, every = 0]]) => ({
      'events changed': events,
      faults: String(faults),
      'a true event is named': `${((100 * any) / faults).toFixed(2)} %`,
      'all are named': `${((100 * every) / faults).toFixed(2)} %`,
    })),
  );
}

async function printHostile(): Promise<void> {
  let shown = 0;
  let asked = 0;
  const step = Math.max(1, Math.floor(all.length / HOSTILE_ANOMALIES));
  for (const [, spoil] of HOSTILE_ANSWERS) {
    await using fake = await aFakeOpenAI((request) => ({ content: spoil(honestAnswer(request)) }));
    const explainer = createModelExplainer({
      client: anOpenAIClient(fake.url),
      fallback: explainPlainly,
    });
    for (let at = 0; at < all.length; at += step) {
      const { source } = await explainer.explain(all[at]!, signal);
      asked++;
      if (source === 'model') shown++;
    }
  }
  console.log(`\nHostile answers of a fake model: ${asked} given, ${shown} shown.`);
}

async function printRealModel(): Promise<void> {
  const { settings, problems } = modelSettingsFrom(process.env);
  for (const problem of problems) console.log(problem);
  if (!settings) {
    console.log('No OPENAI_API_KEY: the real model is left out.');
    return;
  }
  let costUsd = 0;
  const explainer = createModelExplainer({
    client: createOpenAIClient(settings),
    fallback: explainPlainly,
    budget: {
      tryReserve: async () => true,
      spend: async (_tokens, cost) => {
        costUsd += cost;
      },
    },
  });
  const step = Math.max(1, Math.floor(all.length / REAL_ANOMALIES));
  const chosen = all.filter((_, index) => index % step === 0);
  const explained: Timed[] = [];
  for (const evidence of chosen) {
    const start = performance.now();
    const explanation = await explainer.explain(evidence, signal);
    explained.push({ explanation, ms: performance.now() - start });
  }
  console.log();
  printTable([judged(`${settings.model}, the real one`, chosen, explained)]);
  console.log(`Cost: ${costUsd.toFixed(4)} USD`);
}
