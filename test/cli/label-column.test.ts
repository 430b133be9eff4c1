import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type AnalyzeCommandOptions, analyzeCommand } from '../../src/cli/analyze-command.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { flowCsv, flows, THEFT } from '../helpers/a-flow-log.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aTerminal } from '../helpers/a-terminal.ts';
import { jsonAnswer } from '../helpers/json-answer.ts';

async function run(options: Omit<AnalyzeCommandOptions, 'baseline'>) {
  const folder = await aFolder();
  const [log, baseline] = [join(folder, 'log.csv'), join(folder, 'baseline.csv')];
  const odd = (at: number) => (at % 40 === 7 ? THEFT : {});
  await writeFile(log, flowCsv(flows(400, 2).map((flow, at) => ({ ...flow, ...odd(at) }))));
  await writeFile(baseline, flowCsv(flows(600, 1).map((flow, at) => ({ ...flow, ...odd(at) }))));
  const terminal = aTerminal();
  await analyzeCommand(log, { ...options, baseline }, terminal, analyze);
  return terminal.written();
}

it('--label-column learns from what is normal, and compares the answer with it', async () => {
  const text = await run({ labelColumn: 'label' });
  expect(text).toContain('10 of 400 sessions look unusual');
  expect(text).toContain('bytes sent: 48 MB, usually under 1.5 kB');
  expect(text).toContain('Learned from the 585 lines of the baseline whose label is "normal"');
  expect(text).toContain('Against the labels: precision 1.000, recall 1.000, F1 1.000, AUC 1.000');
});

it('--json tells the evaluation and the cells', async () => {
  const { evaluation, anomalies } = jsonAnswer(await run({ labelColumn: '7', json: true }));
  expect(evaluation).toMatchObject({ f1: 1, auc: 1, truePositives: 10, trueNegatives: 390 });
  expect(anomalies[0].reasons[0].value).toMatchObject({ column: 'bytes sent', seen: '48 MB' });
});

it('--labels and --label-column together are refused', async () => {
  await expect(run({ labelColumn: 'label', labels: 'x.csv' })).rejects.toThrow('can not be both');
});

it('--table is refused for a table of numbers', async () => {
  await expect(run({ table: 1 })).rejects.toThrow('this log is a table of numbers');
});
