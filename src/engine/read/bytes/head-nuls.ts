/** Fewer may be UTF-16. */
const LEAST_NULS = 4;

/** How many NUL bytes a file begins with, as a log that was cut while it was written does. */
export function countHeadNuls(start: Uint8Array): number {
  let nuls = 0;
  while (nuls < start.length && start[nuls] === 0) nuls++;
  return nuls < LEAST_NULS ? 0 : nuls;
}

/** The bytes without the NUL bytes that they begin with. */
export async function* withoutHeadNuls(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let atHead = true;
  for await (const chunk of chunks) {
    if (!atHead) yield chunk;
    else {
      const from = chunk.findIndex((byte) => byte !== 0);
      if (from === -1) continue;
      atHead = false;
      yield chunk.subarray(from);
    }
  }
}
