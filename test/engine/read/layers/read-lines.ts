import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../../src/engine/read/records/row-batch.ts';
import { chunksOf } from '../../../helpers/logs.ts';

/** The events of a text, and what was understood of it. */
export async function readLines(text: string) {
  const reader = readRows(chunksOf(text, 100_000));
  const records: { time: string; level: string; message: string; fields: string }[] = [];
  for await (const batch of reader.batches) {
    for (const [i, message] of textsOf(batch.contents).entries()) {
      if (message === '') continue;
      const ms = batch.times?.[i] ?? Number.NaN;
      const { keys } = reader.layout();
      const fields = keys.map((key, at) => `${key}=${batch.keys?.[at]?.at(i)}`).join(' ');
      const time = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
      records.push({ time, level: batch.levels?.[i] ?? '', message, fields });
    }
  }
  return { records, format: reader.layout().format, notes: reader.summary().notes };
}
