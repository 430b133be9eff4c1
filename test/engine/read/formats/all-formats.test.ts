import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../../src/engine/read/records/row-batch.ts';
import { chunksOf } from '../../../helpers/logs.ts';
import { JSON_FILES } from './samples/json-files.ts';
import { TABLES } from './samples/tables.ts';
import { TEXTS } from './samples/texts.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/formats');

const FORMATS = [...TABLES, ...JSON_FILES, ...TEXTS];

it.each(FORMATS)(
  '%s is read as %s',
  async (file, format, fields, line, time, level, key, event) => {
    const bytes = readFileSync(join(FIXTURES, file));
    // Cut small: where the network cuts a file is of no matter.
    const reader = readRows(chunksOf(bytes.toString(), 100));
    const found = { time: '', level: '', key: '', event: '', line: 0 };
    let rows = 0;
    for await (const batch of reader.batches) {
      const { hasEvents, keys } = reader.layout();
      for (const [i, content] of textsOf(batch.contents).entries()) {
        rows++;
        if (content === '') continue;
        const ms = batch.times?.[i] ?? Number.NaN;
        const at = keys.findIndex((_, k) => batch.keys?.[k]?.at(i) !== '');
        found.line = rows;
        found.time = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
        found.level = batch.levels?.[i] ?? '';
        found.key = at === -1 ? '' : `${keys[at]}=${batch.keys?.[at]?.at(i)}`;
        found.event = hasEvents ? batch.eventIds.at(i)! : content;
      }
    }
    expect(reader.layout()).toMatchObject({ format, fields });
    expect(found).toEqual({ line, time, level, key, event });
    expect(reader.summary().rows).toBe(rows);
  },
);

it('no fixture is left out', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(FORMATS.map(([file]) => file).sort());
});
