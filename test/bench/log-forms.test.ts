import { expect, it } from 'vitest';
import { benchLog } from '../../bench/generate-log.ts';
import { benchLogAs } from '../../bench/log-forms.ts';

const csv = [...benchLog(3000)].join('').trimEnd().split('\n').slice(1);

it('the bench log as text has the same lines', () => {
  const lines = [...benchLogAs('text', 3000)].join('').trimEnd().split('\n');
  expect(lines).toHaveLength(3000);
  expect(lines[0]).toMatch(/^260101 000000 \d+ INFO dfs\.[\w$]+: \S/);
  const [, date, time] = csv.at(-1)!.split(',');
  expect(lines.at(-1)!.startsWith(`${date} ${time} `)).toBe(true);
});

it('the bench log as JSON lines has the same lines, with times in ISO 8601', () => {
  const lines = [...benchLogAs('json', 3000)].join('').trimEnd().split('\n');
  expect(lines).toHaveLength(3000);
  expect(JSON.parse(lines[0]!)).toMatchObject({ time: '2026-01-01T00:00:00Z', level: 'INFO' });
});
