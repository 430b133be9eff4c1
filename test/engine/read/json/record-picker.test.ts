import { describe, expect, it } from 'vitest';
import { flattenRecord } from '../../../../src/engine/read/json/flatten-record.ts';
import { recordsOf } from '../../../../src/engine/read/json/json-splitter.ts';
import {
  createRecordPicker,
  PickedRecord,
  type RecordPicker,
} from '../../../../src/engine/read/json/record-picker.ts';
import { anyText } from '../../../helpers/any-text.ts';
import fc from '../../../helpers/fast-check.ts';

type Members = [string, string][];

/** What a line tells, read with a picker or without; null where it is damaged. */
function membersIn(line: string, picker: RecordPicker): (Members | null)[] {
  return recordsOf(line, picker).map((record) => {
    if (record === null) return null;
    if (record instanceof PickedRecord)
      return record.names.map((name, i) => [name, record.values[i]!]);
    return [...flattenRecord(record)];
  });
}

function parsed(line: string): (Members | null)[] {
  return recordsOf(line).map((record) => record && [...flattenRecord(record)]);
}

const key = fc.oneof(
  fc.constantFrom('time', 'a', 'b', 'a.b', '1', '0', '__proto__', 'message', 'events', 'é', ''),
  anyText(4),
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, 1, -7, 1.5, 1e21, 2 ** 53, 123456789012345),
  fc.constantFrom<unknown>('', ' ', 'text ', '{', '{"a": 1}', '[1]', '\t', 'a\\b', '"', '\u2028'),
  fc.integer(),
  anyText(8),
);
const { record: anyRecord } = fc.letrec<{ record: Record<string, unknown>; value: unknown }>(
  (tie) => ({
    record: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('record'),
      fc.array(tie('value'), { maxLength: 2 }),
    ),
  }),
);

/** The same record with other leaves, as the lines of one program are. */
function alike(record: unknown, leaves: readonly unknown[], at = { leaf: 0 }): unknown {
  if (Array.isArray(record)) return record.map((value) => alike(value, leaves, at));
  if (typeof record !== 'object' || record === null) return leaves[at.leaf++ % leaves.length];
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, alike(value, leaves, at)]),
  );
}

/** Texts that are nearly JSON: a sign is left out, doubled or replaced. */
const damage = fc.tuple(fc.nat(60), fc.constantFrom('', '"', '\\', ',', '0', '\t', '}', '{', '\n'));

describe('a record picker', () => {
  it('gives of each line what parsing gives, whatever lines came before', () => {
    let picked = 0;
    fc.assert(
      fc.property(
        fc.array(anyRecord, { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        fc.array(damage, { maxLength: 3 }),
        fc.constantFrom<string | undefined>(undefined, ' '),
        (records, values, damages, indent) => {
          const whole = values.flatMap((leaves) =>
            records.map((record) => JSON.stringify(alike(record, leaves), null, indent)),
          );
          const lines = whole.map((line) => (indent ? line.replaceAll('\n', '') : line));
          const cut = damages.map(([at, sign], i) => {
            const line = lines[i % lines.length]!;
            return line.slice(0, at) + sign + line.slice(at + 1);
          });
          const picker = createRecordPicker();
          for (const line of [...lines, ...cut, ...lines]) {
            expect(membersIn(line, picker)).toEqual(parsed(line));
            if (picker.pick(line.trim()) !== null) picked++;
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(picked).toBeGreaterThan(2000);
  });

  it.each([
    ['a number that is written in two ways', '{"a":1}', '{"a":1.0}'],
    ['a number with an exponent', '{"a":1}', '{"a":1e3}'],
    ['a negative nought', '{"a":1}', '{"a":-0}'],
    ['a number that is none', '{"a":1}', '{"a":01}'],
    ['a number of 16 digits', '{"a":1}', '{"a":9007199254740993}'],
    ['an escape', '{"a":"x"}', String.raw`{"a":"\u0041\n"}`],
    ['a tab in a text', '{"a":"x"}', '{"a":"x\ty"}'],
    ['a quotation mark in a text', '{"a":"x"}', '{"a":"x"y"}'],
    ['text behind the record', '{"a":"x"}', '{"a":"x"} more'],
    ['another order', '{"a":1,"b":2}', '{"b":1,"a":2}'],
    ['a record in a text', '{"message":"x"}', String.raw`{"message":"{\"message\":\"y\"}"}`],
    ['one name twice', '{"a":1,"a":2}', '{"a":3,"a":4}'],
    ['one name twice, of two depths', '{"a":{"b":1},"a.b":2}', '{"a":{"b":3},"a.b":4}'],
    ['a place in an array', '[{"a":1},', '{"a":2}]'],
  ])('reads %s as parsing does', (_, first, second) => {
    const picker = createRecordPicker();
    expect(membersIn(first, picker)).toEqual(parsed(first));
    expect(membersIn(second, picker)).toEqual(parsed(second));
  });

  it('picks nested members by their dotted names', () => {
    const picker = createRecordPicker();
    membersIn('{"time": "t", "pod": {"name": "a", "id": 7}, "up": true}', picker);
    expect(picker.pick('{"time": "u", "pod": {"name": "b ", "id": 8}, "up": null}')).toEqual(
      new PickedRecord(['time', 'pod.name', 'pod.id', 'up'], ['u', 'b', '8', '']),
    );
  });
});
