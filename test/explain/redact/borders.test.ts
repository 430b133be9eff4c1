import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { maskAnalysis } from '../../../src/explain/redact/mask-analysis.ts';
import { createCellMasker, maskCell, maskFileName } from '../../../src/explain/redact/redact.ts';
import { reportBodyOf } from '../../../src/jobs/archive/report.ts';

/** Joined here, so that no scanner takes this file for a leak. */
const KEY = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');

async function* aLogByToken(): AsyncGenerator<Uint8Array> {
  const rows = ['LineId,session_token,EventId,EventTemplate'];
  for (let session = 0; session < 60; session++) {
    for (let step = 0; step < 4; step++) {
      const event = session === 7 && step === 3 ? 'E9' : `E${step}`;
      rows.push(`${rows.length},opaquetoken${session}x9,${event},step ${event} done`);
    }
  }
  yield new TextEncoder().encode(`${rows.join('\n')}\n`);
}

it('session ids of a column named for a secret leave as numbers that never merge', async () => {
  const found = await analyze(aLogByToken(), { grouping: { sessionColumn: 'session_token' } });
  expect(found.source.groupedBy).toBe('session_token');
  const masked = maskAnalysis(found);
  expect(JSON.stringify([masked.judged, masked.anomalies])).not.toContain('opaquetoken');
  expect(new Set(masked.judged.ids).size).toBe(found.judged.ids.length);
  expect(masked.anomalies.length).toBeGreaterThan(0);
  expect(masked.anomalies[0]?.sessions).toEqual(['<secret-8>']);
  expect(JSON.stringify(reportBodyOf(found))).not.toContain('opaquetoken');
});

it('notes, parties, measured values and cells leave without secrets', async () => {
  const found = await analyze(aLogByToken(), { grouping: { sessionColumn: 'session_token' } });
  const [first, ...others] = found.anomalies;
  if (!first) throw new Error('the log requires an anomaly');
  const value = { column: null, seen: 'opensesame77', usual: `under ${KEY}`, foreign: true };
  const masked = maskAnalysis({
    ...found,
    notes: [`There is no column "${KEY}".`],
    source: { ...found.source, grouping: `the column ${KEY}`, format: `a CSV of ${KEY}` },
    anomalies: [
      {
        ...first,
        who: [{ role: 'user', value: `token=${KEY}`, count: 1, share: 1 }],
        measured: { seen: KEY, usual: KEY },
        reasons: first.reasons.map((reason) => ({ ...reason, eventId: 'api_key', value })),
      },
      ...others,
    ],
  });
  const { notes, source, anomalies } = masked;
  expect(JSON.stringify([notes, source, anomalies])).not.toMatch(/a1B2c3|opensesame/);
});

it.each([
  ['password', 'opensesame', '<secret>'],
  ['session_token', 'abcdef123456', '<secret>'],
  ['api_key', 'opensesame', '<secret>'],
  ['password_attempts', '17345', '17345'],
  ['key', '1234', '1234'],
  ['score', '-5.123456789012345e-07', '-5.123456789012345e-07'],
  ['number', '4111111111111111', '<card>'],
  ['comment', `has ${KEY}`, 'has <secret>'],
])('a cell of the column %s: %s', (column, cell, shown) => {
  expect(maskCell(column, cell)).toBe(shown);
});

it('rows of a table within a text are masked by the names above them', () => {
  const shown = createCellMasker();
  const lines = [
    'user,password,city',
    'bob,opensesame,Ulm',
    'started, and is well',
    'amy,letmein,Rom',
  ];
  expect(lines.map((line) => shown('Content', line))).toEqual([
    'user,password,city',
    'bob,<secret>,Ulm',
    'started, and is well',
    'amy,<secret>,Rom',
  ]);
  expect(shown('password', 'opensesame')).toBe('<secret>');
});

it.each([
  ['check pass; user unknown', 'authentication failure; logname= uid=0'],
  ['reset password, then user', 'stopped at last, then started'],
])('%j is a sentence, and names no columns', (sentence, line) => {
  const shown = createCellMasker();
  expect(shown('Content', sentence)).toBe(sentence);
  expect(shown('Content', line)).toBe(line);
});

it.each([
  [`${KEY}.csv`, '<secret>.csv'],
  ['backup-password-hunter22.tar.gz', 'backup-password-<secret>.tar.gz'],
  ['token=abc123def456.log', 'token=<secret>.log'],
  ['password-reset-2024.csv', 'password-reset-2024.csv'],
  ['app.log', 'app.log'],
])('the name of a file %s leaves as %s', (name, shown) => {
  expect(maskFileName(name)).toBe(shown);
});
