import { expect, it } from 'vitest';
import { explainAnomalies } from '../../../src/api/explain.ts';
import { reportJson } from '../../../src/cli/report/report-json.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { lookInto } from '../../../src/engine/look-up/look-into.ts';
import { parseLog } from '../../../src/engine/parse-log.ts';
import { readLines } from '../../../src/engine/read-lines.ts';
import { SECRET_COLUMNS } from '../../../src/explain/redact/hide-columns.ts';
import { maskAnalysis } from '../../../src/explain/redact/mask-analysis.ts';
import { reportBodyOf } from '../../../src/jobs/archive/report.ts';

const TIME = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString();

/** Some lines that say nothing, then a few that tell of trouble. */
const rows = (usual: (i: number) => string, odd: (i: number) => string) => [
  ...Array.from({ length: 300 }, (_, i) => usual(i)),
  ...Array.from({ length: 4 }, (_, i) => odd(300 + i)),
];

const ODD = 'sunny meadow failed denied error';
const LOGS: [name: string, lines: string[]][] = [
  [
    'the wordiest column of a table',
    [
      'time;user;password;status',
      ...rows(
        (i) => `${TIME(i)};u${i % 7};correct horse battery;ok`,
        (i) => `${TIME(i)};u${i % 7};${ODD};500`,
      ),
    ],
  ],
  [
    'a table whose message is empty',
    [
      'time,level,user,password,api_key,message',
      ...rows(
        (i) => `${TIME(i)},INFO,u${i % 7},correct horse battery,violet garden,done ${i}`,
        (i) => `${TIME(i)},ERROR,root,${ODD},violet garden,`,
      ),
    ],
  ],
  [
    'records of JSON',
    rows(
      (i) => `{"time":"${TIME(i)}","user":"u${i % 7}","password":"correct horse battery"}`,
      (i) =>
        `{"time":"${TIME(i)}","user":"u${i % 7}","error":"the disk is full","password":"${ODD}"}`,
    ),
  ],
  [
    'a table within a text',
    [
      'Export of accounts',
      'user,password,api_key,note',
      ...rows(
        (i) => `u${i},horse${i}battery,violet${i}garden,fine`,
        (i) => `u${i},${ODD},violet garden,kernel: out of memory killed process 47 (java)`,
      ),
    ],
  ],
];

const SECRET = /sunny|meadow|horse|battery|violet|garden/;

it.each(LOGS)(
  '%s: what stands in a column named for a secret is told nowhere',
  async (_, lines) => {
    const bytes = async function* () {
      yield new TextEncoder().encode(`${lines.join('\n')}\n`);
    };
    const found = await analyze(bytes(), { hiding: SECRET_COLUMNS });
    expect(found.anomalies.length).toBeGreaterThan(0);
    // Ids of sessions alone are hidden later, so that they stay apart.
    expect(JSON.stringify(found)).not.toMatch(SECRET);
    const report = {
      ...{ name: 'log', analysis: maskAnalysis(found), evaluation: null, table: null },
      ...{ explain: 'all' as const, all: true, quiet: false },
    };
    expect([...reportJson(report)].join('')).not.toMatch(SECRET);
    expect(JSON.stringify([reportBodyOf(found), explainAnomalies(found)])).not.toMatch(SECRET);
    const numbers = lines.map((_line, i) => i + 1);
    const texts = await readLines(bytes(), numbers, undefined, SECRET_COLUMNS);
    expect(texts.size).toBeGreaterThan(300);
    expect(JSON.stringify([...texts])).not.toMatch(SECRET);
    const range = { kind: 'lines' as const, first: 1, last: 400 };
    const looked = await lookInto(bytes(), [range], undefined, SECRET_COLUMNS);
    expect(JSON.stringify(looked)).not.toMatch(SECRET);
    let parsed = '';
    for await (const piece of parseLog(bytes, undefined, SECRET_COLUMNS)) parsed += piece;
    expect(parsed).not.toMatch(SECRET);
  },
);

it('ids of sessions stay apart, and other columns stay as they are', async () => {
  const lines = ['time,session_token,token_type,message'];
  for (let i = 0; i < 200; i++)
    lines.push(`${TIME(i)},opaque${i % 20}x9,bearer,step ${i % 4} done`);
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const grouping = { sessionColumn: 'session_token' };
  async function* source() {
    yield bytes;
  }
  const hiding = SECRET_COLUMNS;
  const found = await analyze(source(), { grouping, hiding });
  const plain = await analyze(source(), { grouping });
  expect(found.judged).toEqual(plain.judged);
  expect(found.events).toEqual(plain.events);
  expect(new Set(maskAnalysis(found).judged.ids).size).toBe(20);
});
