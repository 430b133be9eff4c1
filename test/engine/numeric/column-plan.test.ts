import { describe, expect, it } from 'vitest';
import { planColumns } from '../../../src/engine/numeric/column-plan.ts';

const ROWS = 60;

/** What a column of this name is, with these cells in its first rows. */
function kindOf(name: string, cellOf: (row: number) => string): string {
  const records = Array.from({ length: ROWS }, (_, row) => [cellOf(row)]);
  const { columns, leftOut } = planColumns([name], records, null);
  return columns[0]?.kind ?? leftOut[0]?.why ?? 'nothing';
}

describe('planColumns finds', () => {
  it.each<[string, string, string, (row: number) => string]>([
    ['numbers', 'number', 'bytes', (row) => String(row % 7)],
    ['numbers with gaps', 'number', 'rate', (row) => (row % 9 ? String(row % 5) : 'Infinity')],
    ['a constant', 'number', 'version', () => '2'],
    ['classes', 'category', 'flag', (row) => (row % 5 ? 'SF' : 'REJ')],
    ['protocol numbers', 'category', 'Protocol', (row) => (row % 2 ? '6' : '17')],
    ['ports', 'port', 'Dst Port', (row) => String(row * 7)],
    ['line numbers', 'id', 'LineId', (row) => String(row + 1)],
    ['a counter without a name', 'id', '', (row) => String(row)],
    ['texts that never come back', 'id', 'uid', (row) => `C${row}x`],
    ['seconds since 1970', 'time', 'start', (row) => String(1_700_000_000 + row)],
    ['dates', 'time', 'when', (row) => `2024-01-${10 + (row % 20)} 12:00:00`],
    ['the answer by its name', 'label', 'Label', (row) => String(row % 2)],
    ['the answer by its words', 'label', 'column 9', (row) => (row % 3 ? 'BENIGN' : 'Bot')],
    ['how hard it is', 'label', 'difficulty_level', (row) => String(row % 21)],
    ['nothing at all', 'empty', 'spare', () => ''],
  ])('%s', (_, kind, name, cellOf) => {
    expect(kindOf(name, cellOf)).toBe(kind);
  });

  it('leaves the label column out without a word', () => {
    const plan = planColumns(['a', 'Label'], [['1', 'x']], 1);
    expect(plan).toMatchObject({ columns: [{ name: 'a' }], leftOut: [] });
  });
});
