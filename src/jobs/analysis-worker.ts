import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { analyze } from '../engine/analyze.ts';
import { readLines } from '../engine/read-lines.ts';
import { UserError } from '../engine/user-error.ts';
import { reportBodyOf } from './report.ts';
import type { FromThread, Results, Task, ToThread } from './thread-messages.ts';

/** Chunks that may be under way at the same time. */
const WINDOW = 4;
const PROGRESS_EVERY_MS = 200;

/** The thread's side of `runInThread`: its entry. */
if (parentPort === null) throw new Error('the analysis worker requires a thread');
await work(workerData, parentPort);

async function work(task: Task, port: MessagePort): Promise<void> {
  const send = (message: FromThread) => port.postMessage(message);
  try {
    send({ kind: 'done', result: await perform(task, received(port, send), send) });
  } catch (error) {
    if (error instanceof UserError) {
      send({ kind: 'refused', code: error.code, message: error.message, hint: error.hint });
    } else {
      const fault = error instanceof Error ? error : new Error(String(error));
      send({ kind: 'failed', message: fault.message, stack: fault.stack });
    }
  }
}

async function perform(
  task: Task,
  chunks: AsyncIterable<Uint8Array>,
  send: (message: FromThread) => void,
): Promise<Results[Task['kind']]> {
  if (task.kind === 'lines') return readLines(chunks, task.numbers);
  let toldMs = 0;
  const analysis = await analyze(chunks, { detector: task.detector }, (progress) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < PROGRESS_EVERY_MS) return;
    toldMs = nowMs;
    send({ kind: 'progress', progress });
  });
  return reportBodyOf(analysis);
}

async function* received(
  port: MessagePort,
  send: (message: FromThread) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const arrived: ToThread[] = [];
  let wake = () => {};
  port.on('message', (message: ToThread) => {
    arrived.push(message);
    wake();
  });
  for (let i = 0; i < WINDOW; i++) send({ kind: 'want' });
  for (;;) {
    const message = arrived.shift();
    if (!message) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else if (message.kind === 'end') {
      return;
    } else {
      yield message.bytes;
      send({ kind: 'want' });
    }
  }
}
