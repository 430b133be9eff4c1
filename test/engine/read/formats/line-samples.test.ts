import { expect, it } from 'vitest';
import { FIELD_FORMATS } from '../../../../src/engine/read/fields/field-formats.ts';
import { TABLE_FORMATS } from '../../../../src/engine/read/formats/tables/table-formats.ts';
import { TEXT_FORMATS } from '../../../../src/engine/read/formats/text-formats.ts';
import { WRAPPERS } from '../../../../src/engine/read/layers/wrappers.ts';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../../src/engine/read/records/row-batch.ts';
import { chunksOf } from '../../../helpers/logs.ts';
import { JSON_FILES } from './samples/json-files.ts';
import { LINE_SAMPLES } from './samples/lines.ts';
import { TABLE_NEAR_MISSES } from './samples/table-near-misses.ts';
import { TABLES } from './samples/tables.ts';
import { TEXTS } from './samples/texts.ts';

async function read(lines: readonly string[]) {
  const reader = readRows(chunksOf(`${lines.join('\n')}\n`, 100));
  const records: { time: string; level: string; event: string; fields: string }[] = [];
  for await (const batch of reader.batches) {
    const { hasEvents, keys } = reader.layout();
    for (const [i, content] of textsOf(batch.contents).entries()) {
      if (content === '') continue;
      const ms = batch.times?.[i] ?? Number.NaN;
      const told = keys.map((key, at) => [key, batch.keys?.[at]?.at(i) ?? ''] as const);
      records.push({
        time: Number.isNaN(ms) ? '' : new Date(ms).toISOString(),
        level: batch.levels?.[i] ?? '',
        event: hasEvents ? batch.templates.at(i)! : content,
        fields: told.flatMap(([key, value]) => (value ? [`${key}=${value}`] : [])).join(' '),
      });
    }
  }
  return { format: reader.layout().format, records };
}

it.each(LINE_SAMPLES)('$format: time, level, event and fields are read', async (sample) => {
  const { format, records } = await read(sample.lines);
  const { time, level, event, fields } = sample;
  expect(format).toBe(sample.format);
  expect(records.length).toBeGreaterThan(1);
  expect(records.at(-1)).toEqual({ time, level, event, fields });
});

it.each(LINE_SAMPLES)('$format: a near miss is none', async ({ format, nearMiss }) => {
  // A line alone may be refused: that is no mistake for another format.
  const read3 = await read([nearMiss, nearMiss, nearMiss]).catch(() => null);
  expect(read3?.format).not.toBe(format);
});

it.each(TABLE_NEAR_MISSES)(
  '%s: a table that is nearly of it is none',
  async (format, header, row) => {
    const rows = [0, 1, 2].map((second) => row.replace('TIME', `2025-03-14T08:00:0${second}Z`));
    const nearMiss = await read([header, ...rows]);
    expect(nearMiss.records).toHaveLength(3);
    expect(nearMiss.format).not.toBe(format);
  },
);

it('each format of the tables has samples', () => {
  const told = LINE_SAMPLES.map(({ format }) => format);
  const files = [...TABLES, ...JSON_FILES, ...TEXTS].map(([, format]) => format);
  for (const { name } of [...TEXT_FORMATS, ...FIELD_FORMATS]) expect(told).toContain(name);
  for (const { name } of TABLE_FORMATS) {
    expect([...told, ...files]).toContain(name);
    expect(TABLE_NEAR_MISSES.map(([format]) => format)).toContain(name);
  }
  for (const { name, alone } of WRAPPERS) {
    expect(
      told.some((one) => one === alone || one.endsWith(` inside ${name}`)),
      name,
    ).toBe(true);
  }
});
