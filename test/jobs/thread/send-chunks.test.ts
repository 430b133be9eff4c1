import { expect, it } from 'vitest';
import { sendChunks } from '../../../src/jobs/thread/send-chunks.ts';
import type { ToThread } from '../../../src/jobs/thread/thread-messages.ts';

/** A thread that takes nothing but what the test wants. */
function aThread() {
  const sent: ToThread[] = [];
  return { sent, send: (message: ToThread) => void sent.push(message) };
}

const settled = () => new Promise(setImmediate);

it('asks the source for no more than the thread wants', async () => {
  const { sent, send } = aThread();
  let pulled = 0;
  const chunks = (async function* () {
    for (;;) {
      pulled++;
      yield new Uint8Array(10);
    }
  })();
  const sender = sendChunks(chunks, send, () => {});
  await settled();
  expect([pulled, sent.length]).toEqual([0, 0]);
  sender.want();
  sender.want();
  await settled();
  expect([pulled, sent.length]).toEqual([2, 2]);
  sender.close();
});

it('cuts large chunks, each piece as it is wanted, and ends once', async () => {
  const { sent, send } = aThread();
  const chunks = (async function* () {
    yield new Uint8Array(600 * 1024).fill(7);
  })();
  const sender = sendChunks(chunks, send, () => {});
  for (let wanted = 0; wanted < 5; wanted++) {
    sender.want();
    await settled();
    expect(sent.length).toBe(Math.min(wanted + 1, 4));
  }
  const sizes = sent.map((message) => (message.kind === 'chunk' ? message.bytes.length : 'end'));
  expect(sizes).toEqual([262_144, 262_144, 90_112, 'end']);
  sender.close();
});

it('tells the source to close, and sends no more', async () => {
  const { sent, send } = aThread();
  let closed = false;
  const chunks = (async function* () {
    try {
      for (;;) yield new Uint8Array(10);
    } finally {
      closed = true;
    }
  })();
  const sender = sendChunks(chunks, send, () => {});
  sender.want();
  await settled();
  sender.close();
  sender.want();
  await settled();
  expect([closed, sent.length]).toEqual([true, 1]);
});

it.each([
  ['is told', false],
  ['is of no interest once it is closed', true],
])('what the source throws %s', async (_, closed) => {
  const fault = new Error('socket hang up');
  const told: unknown[] = [];
  const chunks = (async function* () {
    yield new Uint8Array(1);
    throw fault;
  })();
  const sender = sendChunks(
    chunks,
    () => {},
    (error) => told.push(error),
  );
  sender.want();
  await settled();
  if (closed) sender.close();
  sender.want();
  await settled();
  expect(told).toEqual(closed ? [] : [fault]);
});
