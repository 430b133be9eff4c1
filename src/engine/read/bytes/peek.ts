export interface Peeked {
  /** The first bytes, at least as many as asked for where there are so many. */
  start: Uint8Array;
  /** All bytes, those of `start` as well. To be read once. */
  chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Closes the source of bytes that nobody is going to read. */
  close(): Promise<void>;
}

/** Looks at the beginning of a stream without taking anything from it. */
export async function peek(chunks: AsyncIterable<Uint8Array>, atLeast: number): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < atLeast) {
    const next = await rest.next();
    if (next.done) break;
    // The source may use its memory again.
    first.push(next.value.slice());
    length += next.value.length;
  }
  return {
    start: Buffer.concat(first),
    chunks: replay(first, rest),
    async close() {
      await rest.return?.();
    },
  };
}

async function* replay(
  first: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
