import { afterAll, expect, it, onTestFinished } from 'vitest';
import type { Progress } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { readLines } from '../../../src/engine/read-lines.ts';
import { UserError } from '../../../src/engine/user-error.ts';
import { reportBodyOf } from '../../../src/jobs/archive/report.ts';
import { createAnalysisThreads } from '../../../src/jobs/thread/analysis-threads.ts';
import { ThreadError } from '../../../src/jobs/thread/run-task.ts';
import { defaultThreadLimits } from '../../../src/jobs/thread/watch-thread.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { chunksOf } from '../../helpers/logs.ts';

const { signal } = new AbortController();
const threads = createAnalysisThreads();
afterAll(() => threads.close());
const LOG = anHdfsLog({ sessions: 2_000, odd: 5 });

it('gives what the engine gives', async () => {
  const { body } = await threads.run({ kind: 'report' }, chunksOf(LOG), { signal });
  expect(body).toEqual(reportBodyOf(await analyze(chunksOf(LOG))));
  expect(body.anomalies).toHaveLength(5);
});

it('reads chosen lines, and closes a source that it need not read to its end', async () => {
  let closed = false;
  async function* source() {
    try {
      for (let i = 0; ; i++) yield Buffer.from(i === 0 ? LOG : 'x,y,E1,z\n'.repeat(10_000));
    } finally {
      closed = true;
    }
  }
  const task = { kind: 'lines' as const, numbers: [1, 7] };
  const texts = await threads.run(task, source(), { signal });
  expect(texts).toEqual(await readLines(chunksOf(LOG), [1, 7]));
  await new Promise(setImmediate);
  expect(closed).toBe(true);
});

it('leaves the chunks of the source to it', async () => {
  const whole = Buffer.from(LOG);
  const chunks = (async function* () {
    yield whole;
  })();
  await threads.run({ kind: 'report' }, chunks, { signal });
  expect(whole.toString()).toBe(LOG);
});

it('tells how many lines were read', async () => {
  const told: Progress[] = [];
  const onProgress = (progress: Progress) => told.push(progress);
  await threads.run({ kind: 'report' }, chunksOf(LOG), { signal, onProgress });
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]?.rows).toBeGreaterThan(0);
});

it.each(['pca', 'pca-loglizer'] as const)('judges with the detector %s', async (detector) => {
  const { body } = await threads.run({ kind: 'report', detector }, chunksOf(LOG), { signal });
  expect(body.model.detector).toBe(detector);
});

it("passes the engine's refusals on as they are", async () => {
  const run = threads.run({ kind: 'report' }, chunksOf('a,b\n1,2\n'), { signal });
  const refusal = await run.catch((error: unknown) => error);
  const same = await analyze(chunksOf('a,b\n1,2\n')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UserError);
  expect(refusal).toMatchObject({ ...(same as UserError), message: (same as UserError).message });
});

it('rejects with what the source throws', async () => {
  const cut = new Error('socket hang up');
  async function* source() {
    yield Buffer.from(LOG.slice(0, 1_000));
    throw cut;
  }
  await expect(threads.run({ kind: 'report' }, source(), { signal })).rejects.toBe(cut);
});

it('ends with its signal, though the source hangs', async () => {
  const stop = new AbortController();
  const reason = new Error('too slow');
  async function* source() {
    yield Buffer.from(LOG.slice(0, 1_000));
    stop.abort(reason);
    await new Promise(() => {});
  }
  const run = threads.run({ kind: 'report' }, source(), { signal: stop.signal });
  await expect(run).rejects.toBe(reason);
});

it('does not start where the signal is aborted already', async () => {
  const reason = new Error('closing');
  const run = threads.run({ kind: 'report' }, chunksOf(LOG), { signal: AbortSignal.abort(reason) });
  await expect(run).rejects.toBe(reason);
});

it('survives a thread that runs out of memory, and says so', async () => {
  async function* source() {
    yield Buffer.from('Content,EventId\n');
    for (let i = 0; ; i += 1_000) {
      const lines = Array.from({ length: 1_000 }, (_, n) => `blk_${i + n},E1\n`);
      yield Buffer.from(lines.join(''));
    }
  }
  const run = createAnalysisThreads({ maxHeapMb: 24 }).run({ kind: 'report' }, source(), {
    signal,
  });
  const fault = await run.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ThreadError);
  expect(fault).toMatchObject({ tooMuch: true });
});

it('one task after the other is judged rightly, whatever became of the one before', async () => {
  const one = createAnalysisThreads({ idle: 1 });
  onTestFinished(() => one.close());
  const judge = (text: string) => one.run({ kind: 'report' }, chunksOf(text, 1_000), { signal });
  const log = anHdfsLog({ sessions: 200, odd: 5 });
  const whole = await judge(log);
  async function* cut() {
    yield Buffer.from(log.slice(0, 5_000));
    throw new Error('socket hang up');
  }
  await expect(judge(`Content,EventId\n${'x\n'.repeat(9_999)}`)).rejects.toBeInstanceOf(UserError);
  expect(await judge(log)).toEqual(whole);
  await expect(one.run({ kind: 'report' }, cut(), { signal })).rejects.toThrow('socket hang up');
  expect(await judge(log)).toEqual(whole);
  await one.run({ kind: 'lines', numbers: [1] }, chunksOf(log.repeat(20), 1_000), { signal });
  expect(await judge(log)).toEqual(whole);
  expect(await Promise.all([judge(log), judge(log), judge(log)])).toEqual([whole, whole, whole]);
});

it('answers a table of 5,000 columns, and gives the memory back', async () => {
  const width = 5_000;
  const row = (i: number) => Array.from({ length: width }, (_, c) => (i * 7919 + c * 31) % 997);
  const header = Array.from({ length: width }, (_, c) => `c${c}`).join(',');
  const table = `${header}\n${Array.from({ length: 100 }, (_, i) => row(i).join(',')).join('\n')}\n`;
  const { body } = await threads.run({ kind: 'report' }, chunksOf(table), { signal });
  expect(body.notes).toContainEqual(expect.stringContaining('more columns than can be compared'));
});

it('gives up what takes too much memory, and says so', async () => {
  const strict = createAnalysisThreads({ limits: { ...defaultThreadLimits, maxBytes: 0 } });
  onTestFinished(() => strict.close());
  const { promise: never } = Promise.withResolvers<void>();
  async function* source() {
    yield Buffer.from('Content,EventId\n');
    await never;
  }
  const run = strict.run({ kind: 'report' }, source(), { signal });
  await expect(run).rejects.toMatchObject({ name: 'ThreadError', tooMuch: true });
});

it('gives up what takes too much work, and says so', async () => {
  // So far below what the bytes of the log add that any work is too much, however fast the machine.
  const limits = { ...defaultThreadLimits, maxWorkMs: -60_000 };
  const strict = createAnalysisThreads({ limits });
  onTestFinished(() => strict.close());
  const { promise: never } = Promise.withResolvers<void>();
  async function* source() {
    yield Buffer.from(LOG);
    await never;
  }
  const run = strict.run({ kind: 'report' }, source(), { signal });
  await expect(run).rejects.toMatchObject({ name: 'ThreadError', tooMuch: true });
});
