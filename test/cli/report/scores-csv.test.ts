import { expect, it } from 'vitest';
import { scoresCsv } from '../../../src/cli/report/scores-csv.ts';
import { anAnalysis, anAnomaly } from '../../helpers/an-analysis.ts';

it('every session has a line, in order of first appearance, with its numbers in full', () => {
  const analysis = anAnalysis({ anomalies: [anAnomaly({ spe: 30.000000000000004 })] });
  const lines = [...scoresCsv(analysis)];
  expect(lines).toHaveLength(301);
  expect(lines.slice(0, 2)).toEqual([
    'session,spe,threshold,anomalous\n',
    'blk_1000,0.25,1.5,false\n',
  ]);
  expect(lines[11]).toBe('blk_-7,30.000000000000004,1.5,true\n');
});

it('the threshold is empty where there is none', () => {
  const analysis = anAnalysis();
  analysis.model.threshold = null;
  expect([...scoresCsv(analysis)][1]).toBe('blk_1000,0.25,,false\n');
});

it.each([
  ['a,b', '"a,b"'],
  ['say "hi"\n', '"say ""hi""\n"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['@sum', "'@sum"],
  ['blk_-1', 'blk_-1'],
])('session %j is written as %s', (id, cell) => {
  const analysis = anAnalysis();
  analysis.judged.ids[0] = id;
  expect([...scoresCsv(analysis)][1]).toBe(`${cell},0.25,1.5,false\n`);
});
