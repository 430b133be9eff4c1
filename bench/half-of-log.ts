import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The header and the lines of every second session (by block id) of a structured HDFS log. */
export async function* halfOf(
  file: Readable,
  isPacked: boolean,
  isSecond: boolean,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const places = new Map<string, number>();
  let isHeader = true;
  for await (const line of createInterface({
    input: isPacked ? file.pipe(createGunzip()) : file,
  })) {
    const id = /blk_-?\d+/.exec(line)?.[0] ?? '';
    if (!places.has(id)) places.set(id, places.size);
    const isIn = isHeader || ((places.get(id) ?? 0) % 2 === 1) === isSecond;
    isHeader = false;
    if (isIn) yield encoder.encode(`${line}\n`);
  }
}
