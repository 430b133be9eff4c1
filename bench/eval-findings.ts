import { Readable } from 'node:stream';
import { analyze } from '../src/engine/analyze.ts';
import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../src/explain/evidence/evidence-in-context.ts';
import { linesToQuote, withSamples } from '../src/explain/evidence/sample-lines.ts';
import { type Explanation, explanationText } from '../src/explain/explainer.ts';
import { english } from '../src/explain/words/english.ts';
import { isInOwnWords } from '../src/explain/words/phrases/happened.ts';
import { formFaults } from '../test/helpers/good-form.ts';
import { readingGrade, wordCount } from '../test/helpers/reading-grade.ts';
import { printTable } from './print-table.ts';
import { type TroubledLog, troubledLogs } from './troubled-logs.ts';

/** Sentences that stand in explanations of more other systems than that are boilerplate. */
const OTHER_SYSTEMS = 3;
const FIRST = 3;

interface Explained {
  log: TroubledLog;
  /** Of the trouble, where it is among the first numbers; else of number 1, where there is one. */
  evidence: Evidence | null;
  found: boolean;
  explanation: Explanation | null;
}

/** How well troubles of many systems are named: by kind, in words that are not the same for all. */
export async function printFindings(): Promise<void> {
  const all: Explained[] = [];
  for (const log of troubledLogs()) all.push(await explained(log));
  const told = all.filter(({ explanation }) => explanation !== null);
  const texts = told.map(({ explanation }) => explanationText(explanation!));
  const passed = told.filter((one) => formFaults(one.explanation!).length === 0);
  const words = texts.map(wordCount);
  const grades = texts.map(readingGrade).sort((a, b) => a - b);
  const byKind = all.filter(
    ({ found, evidence }) =>
      found && evidence?.finding?.eventKind != null && !isInOwnWords(evidence.finding),
  );
  const systems = new Set(all.map(({ log }) => log.system)).size;
  console.log(`\nTroubles in ${all.length} logs of ours, of ${systems} systems:`);
  printTable([
    {
      'among the first three': share(all.filter(({ found }) => found).length, all.length),
      'named by kind': share(byKind.length, all.length),
      boilerplate: `${(100 * boilerplate(told)).toFixed(1)} %`,
      'form holds': share(passed.length, told.length),
      words: `${Math.min(...words)}-${Math.max(...words)}`,
      'grade, median': (grades[grades.length >> 1] ?? 0).toFixed(1),
      highest: (grades.at(-1) ?? 0).toFixed(1),
    },
  ]);
  for (const { log, found } of all) if (!found) console.log(`not told: ${log.system}, ${log.name}`);
}

async function explained(log: TroubledLog): Promise<Explained> {
  const analysis = await analyze(Readable.from([Buffer.from(log.text)]));
  const evidenceOf = createEvidenceInContext(analysis);
  const texts = log.text.split('\n');
  const first = analysis.anomalies.slice(0, FIRST).map((anomaly) => {
    const evidence = evidenceOf(anomaly);
    const lines = linesToQuote(evidence);
    return withSamples(
      evidence,
      lines.map((line) => ({ line, text: texts[line - 1] ?? '' })),
    );
  });
  const shown = first.find(({ finding }) => finding?.at.some((line) => log.lines.has(line)));
  const evidence = shown ?? first[0] ?? null;
  return {
    log,
    evidence,
    found: shown !== undefined,
    explanation: evidence && english.explain(evidence),
  };
}

/** Share of the words that stand in sentences which explanations of many other systems have, too. */
function boilerplate(told: Explained[]): number {
  const systemsOf = new Map<string, Set<string>>();
  const sentences = told.map(({ log, explanation }) => {
    const all = sentencesOf(explanation!);
    for (const sentence of all) {
      const systems = systemsOf.get(sentence) ?? new Set();
      systemsOf.set(sentence, systems.add(log.system));
    }
    return all;
  });
  let [common, words] = [0, 0];
  for (const sentence of sentences.flat()) {
    const length = wordCount(sentence);
    words += length;
    if ((systemsOf.get(sentence)?.size ?? 0) > OTHER_SYSTEMS + 1) common += length;
  }
  return words === 0 ? 0 : common / words;
}

function sentencesOf({ summary, reasons, meaning, steps, who }: Explanation): string[] {
  return [summary, ...reasons, meaning, ...steps, who]
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function share(part: number, all: number): string {
  return `${part} of ${all}`;
}
