import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { gatherEvidence } from '../../src/cli/explain-anomalies.ts';
import type { Report } from '../../src/cli/report/report.ts';
import { aTerminal } from '../helpers/a-terminal.ts';
import { anAnalysis, anAnomaly, aReason } from '../helpers/an-analysis.ts';

const SECRET = 'AKIAIOSFODNN7EXAMPLE';

function aLog(lines = 40): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.csv');
  const rows = Array.from({ length: lines }, (_, i) => `"line ${i + 1} key=${SECRET}",E7,T`);
  writeFileSync(path, `Content,EventId,EventTemplate\n${rows.join('\n')}\n`);
  return path;
}

function aReport(explain: Report['explain']): Report {
  const anomalies = [
    anAnomaly({ reasons: [aReason({ lines: [3, 5, 7, 8, 9, 30] })] }),
    anAnomaly({ number: 2, sessions: ['blk_8'], reasons: [aReason({ lines: [38] })] }),
  ];
  return {
    name: 'a.csv',
    analysis: anAnalysis({ anomalies }),
    explain,
    evaluation: null,
    table: null,
  };
}

it('quotes up to five lines of what is explained, without secrets', async () => {
  const { evidence, note } = await gatherEvidence(aReport(1), aLog(), aTerminal());
  expect(note).toBeNull();
  expect([...evidence.keys()]).toEqual([1]);
  expect(evidence.get(1)?.samples?.map(({ line }) => line)).toEqual([3, 5, 7, 8, 9]);
  expect(evidence.get(1)?.samples?.[0]).toEqual({ line: 3, text: 'line 3 key=<secret>' });
  expect(evidence.get(1)?.neighbours).toBeDefined();
});

it('quotes lines of all that is explained, and leaves out those that are not there any more', async () => {
  const { evidence } = await gatherEvidence(aReport('all'), aLog(36), aTerminal());
  expect(evidence.get(1)?.samples).toHaveLength(5);
  expect(evidence.get(2)).not.toHaveProperty('samples');
});

it('reads nothing where nothing is explained', async () => {
  expect((await gatherEvidence(aReport(null), '/none', aTerminal())).evidence.size).toBe(0);
});

it.each([
  ['-', 'No log lines are quoted: standard input can be read only once. Name a file for them.'],
  ['/none/a.csv', 'No log lines are quoted: the log could not be read a second time.'],
])('says why no lines of %s are quoted', async (path, why) => {
  const { evidence, note } = await gatherEvidence(aReport(1), path, aTerminal());
  expect(note).toBe(why);
  expect(evidence.get(1)).not.toHaveProperty('samples');
});
