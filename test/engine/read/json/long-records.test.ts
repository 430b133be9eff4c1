import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../../src/engine/read/records/row-batch.ts';

const HUGE = 'x'.repeat(1_500_000);
const record = (i: number, more = '') =>
  JSON.stringify({
    time: `2025-01-01T00:00:${10 + (i % 50)}Z`,
    level: 'info',
    msg: `did ${i}${more}`,
  });
const records = (huge: number) =>
  Array.from({ length: 100 }, (_, i) => record(i, i === huge ? HUGE : ''));
const pretty = (one: string) => JSON.stringify(JSON.parse(one), null, 2);

async function read(text: string) {
  const reader = readRows(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );
  const contents: string[] = [];
  for await (const batch of reader.batches) contents.push(...textsOf(batch.contents));
  return { contents, ...reader.summary() };
}

describe.each([
  ['first', 0],
  ['in the middle', 50],
  ['last', 99],
])('a record of over 1 MiB that stands %s', (_, huge) => {
  it.each([
    ['an array, a line each', `[${records(huge).join(',\n')}]`],
    ['an array on one line', `[${records(huge).join(',')}]`],
    ['an array over several lines', `[\n${records(huge).map(pretty).join(',\n')}\n]`],
    ['an array within', `{"hits":{"hits":[${records(huge).join(',')}]}}`],
  ])('costs no other in %s', async (_, text) => {
    const { contents, rows, leftOut, notes } = await read(text);
    expect([rows, leftOut]).toEqual([100, 1]);
    expect(contents[huge]).toBe('');
    expect(contents[30]).toBe('did 30');
    expect(notes.join(' ')).toMatch(/1 (?:log )?line of over 1 MiB was (?:left out|cut)/);
  });

  it('costs no other where each has a line', async () => {
    const { contents, leftOut } = await read(records(huge).join('\n'));
    expect(leftOut).toBe(1);
    expect(contents[30]).toBe('did 30');
  });
});

it.each([
  ['a single record', `[${record(0, HUGE)}]`],
  ['a record that never ends', `{"msg": "${HUGE}`],
  ['brackets', '['.repeat(2_000_000)],
  ['objects in objects', '{"a":'.repeat(400_000)],
])('%s of over 1 MiB is refused in words', async (_, text) => {
  await expect(read(text)).rejects.toMatchObject({ name: 'UserError' });
});

it('a file of damaged records alone is refused before all of it is read', async () => {
  await expect(read('{"a":1,}\n'.repeat(200_000))).rejects.toMatchObject({ name: 'UserError' });
});
