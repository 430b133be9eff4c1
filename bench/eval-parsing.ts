import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { createTemplateMiner } from '../src/engine/parse/template-miner.ts';
import { groupLog, LOGHUB, OTHERS, readLog, TIMED } from './parsed-logs.ts';
import { printTable } from './print-table.ts';

/**
 * How well templates are told apart, with one set of masks and limits for all logs, and how long it
 * takes beside papaparse on the same file. The real logs may lie beside a checkout, in ../shared.
 */
const RUNS = 9;
const goals = { belowDrain: 0.03, mean: 0.88, timesPapaparse: 2 };

const logs = [...LOGHUB, ...OTHERS].filter(({ path }) => existsSync(path));
const missing = [...LOGHUB, ...OTHERS].filter((log) => !logs.includes(log));
const counted: number[] = [];
printTable(
  logs.map((log) => {
    const grouping = groupLog(log);
    if (LOGHUB.includes(log)) counted.push(grouping.accuracy);
    const difference = log.drain === null ? null : grouping.accuracy - log.drain;
    const missed = difference !== null && difference < -goals.belowDrain;
    return {
      system: log.name,
      GA: grouping.accuracy.toFixed(3),
      Drain: log.drain?.toFixed(3) ?? '-',
      difference: (difference?.toFixed(3) ?? '-') + (missed ? ' MISSED' : ''),
      FGA: grouping.groupF1.toFixed(3),
      found: String(grouping.found),
      true: String(grouping.true),
    };
  }),
);
if (counted.length > 0) {
  const mean = counted.reduce((sum, accuracy) => sum + accuracy, 0) / counted.length;
  console.log(
    `\nMean GA of loghub-2k's ${counted.length}: ${against(mean, '>=', goals.mean)}; none may be more than ${goals.belowDrain} below Drain as published`,
  );
}
if (missing.length > 0) {
  console.log(`\nNot beside this checkout: ${missing.map(({ name }) => name).join(', ')}`);
}
console.log(`\nTime, median of ${RUNS} runs in turns after one to warm up\n`);
printTable(TIMED.map(timeLog));

function timeLog(path: string): Record<string, string> {
  const text = readLog(path);
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const content = header.indexOf('Content');
  const times = { papaparse: [] as number[], templates: [] as number[], ratio: [] as number[] };
  for (let run = 0; run <= RUNS; run++) {
    const papaparse = timeOf(() => Papa.parse<string[]>(text, { skipEmptyLines: true }));
    const templates = timeOf(() => {
      const miner = createTemplateMiner();
      for (const row of rows) miner.indexOf(row[content]!);
    });
    if (run === 0) continue;
    times.papaparse.push(papaparse);
    times.templates.push(templates);
    times.ratio.push(templates / papaparse);
  }
  return {
    file: basename(path),
    lines: rows.length.toLocaleString('en'),
    'papaparse ms': median(times.papaparse).toFixed(1),
    'templates ms': median(times.templates).toFixed(1),
    'lines a second': Math.round((rows.length / median(times.templates)) * 1000).toLocaleString(
      'en',
    ),
    ratio: against(median(times.ratio), '<=', goals.timesPapaparse),
  };
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** `0.974 (goal >= 0.88)`, with `MISSED` where it is. */
function against(value: number, sign: '>=' | '<=', goal: number): string {
  const met = sign === '>=' ? value >= goal : value <= goal;
  return `${value.toFixed(3)} (goal ${sign} ${goal}${met ? '' : ', MISSED'})`;
}
