import { expect, it } from 'vitest';
import { listFile } from '../../../src/bots/views/list-file.ts';
import { aReport } from '../../helpers/a-report.ts';
import { anAnomaly, aReason } from '../../helpers/an-analysis.ts';

const lines = (text: string) => text.slice(1).split('\r\n');

it('lists every anomalous session, the most severe first', () => {
  const anomalies = [
    anAnomaly({ sessions: ['blk_1', 'blk_2'], spans: [[3, 9], [4, 12]], severity: 20 / 3 }), // biome-ignore format: pairs
    anAnomaly({ number: 2, sessions: ['blk_3'], spans: [[7, 8]], severity: 1.5 }),
  ];
  const { name, comment, text } = listFile(aReport({ anomalies }));
  expect(name).toBe('app-unusual-sessions.csv');
  expect(comment).toBe('The full list of app.csv: 3 unusual sessions.');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(lines(text)).toEqual([
    'number,severity,spe,sessions,session,first_line,last_line,reason',
    '1,6.66667,30,2,blk_1,3,9,New: a save was stopped by an error',
    '1,6.66667,30,2,blk_2,4,12,New: a save was stopped by an error',
    '2,1.5,30,1,blk_3,7,8,New: a save was stopped by an error',
    '',
  ]);
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
])('the cell %j is written %j', (session, cell) => {
  const { text } = listFile(aReport({ anomalies: [anAnomaly({ sessions: [session] })] }));
  expect(text).toContain(`,1,${cell},12,40,`);
});

it('a template in a reason is quoted as CSV asks for', () => {
  const reasons = [aReason({ eventId: 'X', template: 'odd, "step" <*>' })];
  const { text } = listFile(aReport({ anomalies: [anAnomaly({ reasons })] }));
  expect(lines(text)[1]).toMatch(/,"New: ""odd, 'step' …"""$/);
});

it('says where it is not complete', () => {
  const { comment } = listFile(aReport({}, { anomalousSessions: 99_999 }));
  expect(comment).toBe('The full list of app.csv: the first 1 of 99,999 unusual sessions.');
});

it.each([
  ['../../etc/passwd', 'etc-passwd'],
  ['a b/c.csv.gz', 'a-b-c'],
  ['.csv', 'log'],
  ['日誌 2026.log', '日誌-2026'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['x'.repeat(300), 'x'.repeat(60)],
])('the upload %j gives a file name of harmless characters', (fileName, base) => {
  expect(listFile(aReport({}, { fileName })).name).toBe(`${base}-unusual-sessions.csv`);
});
