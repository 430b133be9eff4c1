import { expect, it } from 'vitest';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../../src/engine/read/records/row-batch.ts';
import fc from '../../../helpers/fast-check.ts';

/** All that a log is read as. */
async function read(text: string, chunkBytes: number): Promise<Record<string, unknown[]>> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const all: Record<string, unknown[]> = {};
  const reader = readRows(chunks());
  const add = (name: string, values: readonly unknown[]) => {
    all[name] = [...(all[name] ?? []), ...values];
  };
  for await (const batch of reader.batches) {
    add('contents', textsOf(batch.contents));
    add('eventIds', textsOf(batch.eventIds));
    add('templates', textsOf(batch.templates));
    add('times', [...(batch.times ?? [])]);
    add('levels', batch.levels ?? []);
    for (const [i, cells] of (batch.keys ?? []).entries()) add(`key ${i}`, textsOf(cells));
  }
  return { ...all, layout: [reader.layout().fields, ...reader.layout().keys] };
}

const logRecord = fc.record(
  {
    time: fc.integer({ min: 0, max: 86_399 }).map((s) => new Date(1.7e12 + 1000 * s).toISOString()),
    level: fc.constantFrom('info', 'error', null),
    message: fc.constantFrom('started', 'a "quoted" word', 'back\\slash', 'took 5 ms', ' blank '),
    requestId: fc.constantFrom('r1', 'r2', 'r3'),
    pod: fc.record({ name: fc.constantFrom('a', 'b'), restarts: fc.nat(20) }),
    status: fc.constantFrom<unknown>(200, 404, '500', 1.5, true),
    tags: fc.constantFrom<unknown>([], ['x'], 'none'),
    reason: fc.string(),
  },
  { requiredKeys: ['time', 'message'] },
);

it('records on a line each are read as the same records over several lines, in any chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(logRecord, { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 200 }),
      async (records, chunkBytes) => {
        const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
        // These are parsed, one by one.
        const spread = records.map((record) => `${JSON.stringify(record, null, 2)}\n`).join('');
        expect(await read(lines, chunkBytes)).toEqual(await read(spread, 1 << 16));
      },
    ),
    { numRuns: 150 },
  );
});
