import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { breathe } from '../../../src/cli/terminal/breathe.ts';
import { writeAll } from '../../../src/cli/terminal/write-all.ts';

it('a signal is heard while an answer is made without waiting for anything', async () => {
  const interrupt = new AbortController();
  setImmediate(() => interrupt.abort());
  let made = 0;
  function* pieces() {
    for (; made < 1_000_000; made++) yield 'x'.repeat(1000);
  }
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  await expect(writeAll(stream, pieces(), interrupt.signal)).rejects.toThrow('aborted');
  expect(made).toBeLessThan(10_000);
});

it('a breath ends the work once it was interrupted, and not before', async () => {
  const interrupt = new AbortController();
  await breathe(interrupt.signal);
  setImmediate(() => interrupt.abort());
  await expect(breathe(interrupt.signal)).rejects.toThrow('aborted');
});
