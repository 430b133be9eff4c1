import { type MessagePort, parentPort } from 'node:worker_threads';
import { analyze } from '../../engine/analyze.ts';
import { listLogs } from '../../engine/list-logs.ts';
import { lookInto } from '../../engine/look-up/look-into.ts';
import { readLines } from '../../engine/read-lines.ts';
import { UserError } from '../../engine/user-error.ts';
import { SECRET_COLUMNS } from '../../explain/redact/hide-columns.ts';
import { packBaseline } from '../archive/pack-baseline.ts';
import { reportBodyOf } from '../archive/report.ts';
import {
  CHUNKS_UNDER_WAY,
  type FromThread,
  type Results,
  type Task,
  type TaskOutcome,
  type ToThread,
} from './thread-messages.ts';

const PROGRESS_EVERY_MS = 200;

/** The thread's side of `createAnalysisThreads`: its entry. */
if (parentPort === null) throw new Error('the analysis worker requires a thread');
serve(parentPort);

function serve(port: MessagePort): void {
  const send = (message: FromThread) => port.postMessage(message);
  let arrived: ToThread[] = [];
  let wake = () => {};

  port.on('message', (message: ToThread) => {
    if (message.kind === 'task') {
      // What was under way for the task before, which did not need it.
      arrived = [];
      void answer(message.task).then(send);
    } else if (message.kind === 'quit') {
      port.close();
    } else {
      arrived.push(message);
      wake();
    }
  });

  async function* received(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let i = 0; i < CHUNKS_UNDER_WAY; i++) send({ kind: 'want' });
    for (;;) {
      const message = arrived.shift();
      if (!message) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (message.kind === 'chunk') {
        yield message.bytes;
        send({ kind: 'want' });
      } else if (message.kind === 'end') {
        return;
      } else {
        throw new Error('the source of the upload failed');
      }
    }
  }

  async function answer(task: Task): Promise<TaskOutcome> {
    try {
      return { kind: 'done', result: await perform(task, received(), send) };
    } catch (error) {
      if (error instanceof UserError) {
        const { code, message, hint } = error;
        return { kind: 'refused', code, message, hint };
      }
      const fault = error instanceof Error ? error : new Error(String(error));
      return { kind: 'failed', message: fault.message, stack: fault.stack };
    }
  }
}

async function perform(
  task: Task,
  chunks: AsyncIterable<Uint8Array>,
  send: (message: FromThread) => void,
): Promise<Results[Task['kind']]> {
  if (task.kind === 'lines') {
    return readLines(chunks, task.numbers, task.inside, SECRET_COLUMNS);
  }
  if (task.kind === 'look') {
    return lookInto(chunks, task.lookUps, task.inside, SECRET_COLUMNS);
  }
  if (task.kind === 'list') return listLogs(chunks);
  const { detector, grouping, baseline, inside } = task;
  let toldMs = 0;
  const options = {
    ...{ detector, grouping, inside, learnToo: true, hiding: SECRET_COLUMNS },
    baseline: baseline && only(baseline),
  };
  const analysis = await analyze(chunks, options, (progress) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < PROGRESS_EVERY_MS) return;
    toldMs = nowMs;
    send({ kind: 'progress', progress });
  });
  if (!analysis.learned) throw new Error('an analysis that learns requires what it learned');
  const learned = packBaseline(analysis.learned);
  return { body: reportBodyOf(analysis), learned };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
