import { describe, expect, it } from 'vitest';
import {
  NSL_KDD_COLUMNS,
  nslKddColumns,
} from '../../../../src/engine/read/formats/tables/nsl-kdd.ts';
import { planColumns } from '../../../../src/engine/read/numbers/column-plan.ts';

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

describe('NSL-KDD without a header', () => {
  const FLOW = ['0', 'tcp', 'http', 'SF', ...Array.from({ length: 37 }, (_, at) => `${at / 10}`)];
  const FEATURES = NSL_KDD_COLUMNS.slice(0, 41);
  const named = (row: string[]) => nslKddColumns(row)?.map((name, at) => [name, row[at]]);
  const beside = (at: number) => [...FLOW.slice(0, at), 'neptune', ...FLOW.slice(at)];

  it.each([0, 20, 41])('has its class at place %d', (at) => {
    const names = [...FEATURES.slice(0, at), 'label', ...FEATURES.slice(at)];
    expect(nslKddColumns(beside(at))).toEqual(names);
    expect(nslKddColumns([...beside(at), '21'])).toEqual([...names, 'difficulty_level']);
  });

  it('has a class of 0 and 1, or none', () => {
    expect(named([...FLOW, '1', '21'])?.slice(41)).toEqual([
      ['label', '1'],
      ['difficulty_level', '21'],
    ]);
    expect(nslKddColumns(FLOW)).toEqual(FEATURES);
  });

  it.each([
    ['other words', ['x', ...FLOW.slice(1, 40)]],
    ['too many', [...FLOW, 'normal', '21', '3']],
    ['no protocol', ['0', 'gre', ...FLOW.slice(2)]],
    ['few numbers', [...FLOW.slice(0, 30), ...Array(11).fill('x')]],
  ])('is not %s', (_, row) => {
    expect(nslKddColumns(row)).toBeNull();
  });

  it.each(['level', 'Score'])('tells how hard a flow is in a column %s, never used', (name) => {
    const names = [...FEATURES, 'class', name];
    const rows = Array.from({ length: 30 }, (_, at) => [...FLOW, at % 3 ? 'normal' : 'x', `${at % 22}`]); // biome-ignore format: one line
    expect(planColumns(names, rows, 41).leftOut).toContainEqual({ name, why: 'label' });
    const other = rows.map((row) => [...row.slice(0, 42), '22.5']);
    expect(planColumns(names, other, 41).columns.map((column) => column.name)).toContain(name);
  });
});
