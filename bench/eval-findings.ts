import { Readable } from 'node:stream';
import { analyze } from '../src/engine/analyze.ts';
import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../src/explain/evidence/evidence-in-context.ts';
import { linesToQuote, withSamples } from '../src/explain/evidence/sample-lines.ts';
import { type Explanation, explanationText } from '../src/explain/explainer.ts';
import { english } from '../src/explain/words/english.ts';
import { isInOwnWords } from '../src/knowledge/kind.ts';
import { formFaults } from '../test/helpers/good-form.ts';
import { readingGrade, wordCount } from '../test/helpers/reading-grade.ts';
import { printTable } from './print-table.ts';
import { type TroubledLog, troubledLogs } from './troubled-logs.ts';

/** Sentences whose frame stands in explanations of more other systems, or other kinds, than that are boilerplate. */
const OTHERS = 1;
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
      found && evidence?.finding?.eventKind != null && !isInOwnWords(evidence.finding.eventKind),
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

/**
 * Share of the words that stand in sentences whose frame explanations of many other kinds of events, or of
 * many other systems, have, too. Names, numbers and quotations are no part of a frame, so that a sentence
 * with another name in it is the same sentence.
 */
function boilerplate(told: Explained[]): number {
  const kindsOf = new Map<string, Set<string>>();
  const systemsOf = new Map<string, Set<string>>();
  const frames = told.flatMap(({ log, evidence, explanation }) => {
    const all = sentencesOf(explanation!).map((sentence) => ({
      sentence,
      frame: frameOf(sentence, evidence),
    }));
    for (const { frame } of all) {
      add(systemsOf, frame, log.system);
      add(kindsOf, frame, evidence?.finding?.eventKind ?? evidence?.finding?.sort ?? 'session');
    }
    return all;
  });
  let [common, words] = [0, 0];
  for (const { sentence, frame } of frames) {
    words += wordCount(sentence);
    const most = Math.max(systemsOf.get(frame)?.size ?? 0, kindsOf.get(frame)?.size ?? 0);
    if (most > OTHERS + 1) common += wordCount(frame.replaceAll(MASK, ''));
  }
  return words === 0 ? 0 : common / words;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

const MASK = '□';

/** A sentence without what it takes from a log: quotations, names and numbers. */
function frameOf(sentence: string, evidence: Evidence | null): string {
  let frame = sentence.replace(/"[^"]{0,200}"/g, MASK);
  const names = evidence?.finding?.who.map(({ value }) => value) ?? [];
  for (const name of names.sort((a, b) => b.length - a.length))
    frame = frame.replaceAll(name, MASK);
  return frame
    .split(' ')
    .map((word, at) =>
      /\d|\w[._:/\\@-]\w|\p{Ll}\p{Lu}|…/u.test(word) || (at > 0 && /^\p{Lu}/u.test(word))
        ? MASK
        : word,
    )
    .join(' ');
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
