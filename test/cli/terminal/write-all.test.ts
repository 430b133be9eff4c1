import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { writeAll } from '../../../src/cli/terminal/write-all.ts';

const signal = new AbortController().signal;

it('a reader that leaves early is no error, and ends the work', async () => {
  let made = 0;
  function* pieces() {
    for (; made < 100_000; made++) yield 'x'.repeat(1000);
  }
  await writeAll(failing('EPIPE'), pieces(), signal);
  expect(made).toBeLessThan(1000);
});

it('a full disk is told in words', async () => {
  await expect(writeAll(failing('ENOSPC'), ['x'], signal)).rejects.toThrow(
    'The answer can not be written: the disk is full.',
  );
});

it('the stream stays open for others', async () => {
  let written = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  await writeAll(stream, ['a', 'b'], signal);
  await writeAll(stream, ['c'], signal);
  expect(written).toBe('abc');
});

function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(code), { code }));
    },
  });
}
