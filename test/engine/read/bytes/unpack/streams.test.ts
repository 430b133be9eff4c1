import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacksTooFar } from '../../../../../src/engine/read/bytes/limits.ts';
import { unpacked as unpack } from '../../../../../src/engine/read/bytes/unpack/streams.ts';
import fc from '../../../../helpers/fast-check.ts';
import { chunksOf } from '../../read-all.ts';

async function unpacked(source: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of unpack(source)) parts.push(part);
  return Buffer.concat(parts).toString();
}

const bytewise = (bytes: Uint8Array) => Array.from(bytes, (byte) => Uint8Array.of(byte));
const text = Array.from({ length: 500 }, (_, i) => `line ${i * i}\n`).join('');

/** Notes when it is closed. */
function watched(chunks: Iterable<Uint8Array>) {
  const state = { closed: false, given: 0 };
  async function* source() {
    try {
      for (const chunk of chunks) {
        state.given++;
        yield chunk;
      }
    } finally {
      state.closed = true;
    }
  }
  return { source: source(), state };
}

describe('unpacked', () => {
  it.each([
    ['nothing', ''],
    ['one byte', 'a'],
    ['the first magic byte alone', '\x1f'],
    ['text', text],
  ])('passes %s through', async (_, plain) => {
    expect(await unpacked(chunksOf(...bytewise(Buffer.from(plain))))).toBe(plain);
  });

  it('unpacks gzip cut anywhere', async () => {
    const packed = gzipSync(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length), fc.nat(packed.length), async (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const parts = [
          packed.subarray(0, first),
          packed.subarray(first, second),
          packed.subarray(second),
        ];
        expect(await unpacked(chunksOf(...parts))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('unpacks concatenated members', async () => {
    const packed = Buffer.concat([gzipSync('one\n'), gzipSync(''), gzipSync('two\n')]);
    expect(await unpacked(chunksOf(...bytewise(packed)))).toBe('one\ntwo\n');
  });

  it.each([
    ['after its magic', 2],
    ['in its header', 8],
    ['in its data', 200],
    ['in its checksum', -3],
  ])('refuses a file that is cut %s', async (_, end) => {
    const packed = gzipSync(text).subarray(0, end);
    await expect(unpacked(chunksOf(packed))).rejects.toMatchObject({
      code: 'E_GZIP_DAMAGED',
      message: expect.stringContaining('ends too early'),
    });
  });

  it.each([
    ['data', 300],
    ['checksum', -6],
    ['header', 2],
  ])('refuses a file with damaged %s', async (_, position) => {
    const packed = Buffer.from(gzipSync(text));
    const at = position < 0 ? packed.length + position : position;
    packed[at] = packed[at]! ^ 0xff;
    await expect(unpacked(chunksOf(packed))).rejects.toMatchObject({ code: 'E_GZIP_DAMAGED' });
  });

  it('refuses what unpacks to more than 200 times its size, and closes the source', async () => {
    const packed = gzipSync(Buffer.alloc(80 * 1024 * 1024));
    const { source, state } = watched([packed.subarray(0, 1000), packed.subarray(1000)]);
    await expect(unpacked(source)).rejects.toMatchObject({ code: 'E_GZIP_BOMB' });
    expect(state.closed).toBe(true);
  });

  it('ends the work on bzip2 that makes too much at its end', async () => {
    // 40 MiB of zeros, ten times
    const member = Buffer.from(
      'QlpoOTFBWSZTWVfG138BQUFAgMAAAAEACCAAMMwFKaZAkCbFAkCeLuSKcKEgr42u/g==',
      'base64',
    );
    const packed = Buffer.concat(new Array<Buffer>(10).fill(member));
    await expect(unpacked(chunksOf(packed))).rejects.toMatchObject({ code: 'E_GZIP_BOMB' });
  }, 60_000);

  it.each([
    [1000, 64 * 1024 ** 2, false],
    [1000, 64 * 1024 ** 2 + 1, true],
    [1024 ** 2, 200 * 1024 ** 2, false],
    [1024 ** 2, 200 * 1024 ** 2 + 1, true],
    [1024 ** 3, 4 * 1024 ** 3, false],
    [1024 ** 3, 4 * 1024 ** 3 + 1, true],
  ])('unpacksTooFar(%d, %d) is %j', (packedBytes, unpackedBytes, expected) => {
    expect(unpacksTooFar(packedBytes, unpackedBytes)).toBe(expected);
  });

  it.each([
    ['packed', gzipSync(text)],
    ['plain', Buffer.from(text)],
  ])('passes on what the source of a %s file throws', async (_, bytes) => {
    const cut = new Error('connection reset');
    async function* source() {
      yield bytes.subarray(0, 100);
      throw cut;
    }
    await expect(unpacked(source())).rejects.toBe(cut);
  });

  it.each([
    ['packed', gzipSync(Buffer.alloc(20 * 1024 * 1024))],
    ['plain', Buffer.alloc(1024 * 1024, 'a')],
  ])('closes the source of a %s file when reading stops early', async (_, bytes) => {
    const chunks = Array.from({ length: 1 + bytes.length / 1024 }, (_value, i) =>
      bytes.subarray(1024 * i, 1024 * (i + 1)),
    );
    const { source, state } = watched(chunks);
    for await (const part of unpack(source)) if (part.length > 0) break;
    expect(state.closed).toBe(true);
  });

  it('takes no more of the source than it can unpack', async () => {
    const random = Uint8Array.from(
      { length: 1_000_000 },
      (_, i) => Math.imul(i, i * 2654435761) >>> 24,
    );
    const packed = gzipSync(random, { level: 1 });
    const chunks = Array.from({ length: Math.ceil(packed.length / 1024) }, (_, i) =>
      packed.subarray(1024 * i, 1024 * (i + 1)),
    );
    expect(chunks.length).toBeGreaterThan(700);
    const { source, state } = watched(chunks);
    for await (const part of unpack(source)) if (part.length > 0) break;
    expect(state.given).toBeLessThan(350);
  });
});
