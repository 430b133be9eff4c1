import { expect, it } from 'vitest';
import { english } from '../../../src/bots/views/english.ts';
import type { OpenedUpload } from '../../../src/jobs/platform.ts';
import type { Clock } from '../../../src/jobs/queue/clock.ts';
import { type Download, withDownload } from '../../../src/jobs/upload/download.ts';
import { createManualClock } from '../queue/embedded/manual-clock.ts';

const rules = { maxUploadBytes: 100, downloadDeadlineMs: 60_000 };
const partsWith = (clock: Clock) => ({ rules, clock, wording: english });
const { signal } = new AbortController();

function aSource(sizes: number[], sizeBytes: number | null = null): OpenedUpload {
  return {
    fileName: 'a.csv',
    sizeBytes,
    chunks: (async function* () {
      for (const size of sizes) yield new Uint8Array(size);
    })(),
  };
}

async function readAll({ chunks, readBytes }: Download): Promise<number> {
  for await (const _ of chunks);
  return readBytes();
}

const download = (source: OpenedUpload) =>
  withDownload(async () => source, partsWith(createManualClock()), signal, readAll);

it.each([
  ['of a known size', [60, 40], 100],
  ['of an unknown size', [60, 40], null],
  ['that is larger than told', [60, 30], 80],
])('passes a download %s on, and counts it', async (_, sizes, told) => {
  expect(await download(aSource(sizes, told))).toBe(sizes[0]! + sizes[1]!);
});

it.each([
  ['as told', [], 101],
  ['as read', [60, 41], null],
  ['as read, though told otherwise', [60, 41], 90],
])('refuses a size over the limit, %s', async (_, sizes, told) => {
  await expect(download(aSource(sizes, told))).rejects.toMatchObject({ code: 'E_FILE_TOO_LARGE' });
});

it('a download that is refused by its told size is let go', async () => {
  const opened: AbortSignal[] = [];
  const run = withDownload(
    async (either) => {
      opened.push(either);
      return aSource([], 101);
    },
    partsWith(createManualClock()),
    signal,
    readAll,
  );
  await expect(run).rejects.toMatchObject({ code: 'E_FILE_TOO_LARGE' });
  expect(opened.map(({ aborted }) => aborted)).toEqual([true]);
});

it('a download that ends too early is a fault', async () => {
  await expect(download(aSource([60, 39], 100))).rejects.toThrow(
    'the download requires 100 bytes and ended after 99',
  );
});

it.each(['the opening', 'the first byte', 'the middle'])(
  '%s may not outlast the deadline',
  async (where) => {
    const clock = createManualClock();
    const hang = () => new Promise<never>(() => {});
    const source = aSource([]);
    source.chunks = (async function* () {
      if (where === 'the middle') yield new Uint8Array(5);
      await hang();
    })();
    let aborted: unknown = null;
    const open = () => (where === 'the opening' ? hang() : Promise.resolve(source));
    const run = withDownload(open, partsWith(clock), signal, async (opened, either) => {
      const stopped = new Promise((_, reject) =>
        either.addEventListener('abort', () => {
          aborted = either.reason;
          reject(either.reason);
        }),
      );
      return Promise.race([readAll(opened), stopped]);
    });
    const outcome = run.catch((error: unknown) => error);
    await clock.advance(59_999);
    expect(aborted).toBeNull();
    await clock.advance(1);
    expect(await outcome).toMatchObject({
      code: 'E_DOWNLOAD_TOO_SLOW',
      message: 'The file could not be fetched within 1 minute.',
    });
  },
);

it('work after the last byte has no deadline', async () => {
  const clock = createManualClock();
  const run = withDownload(
    async () => aSource([5]),
    partsWith(clock),
    signal,
    async (opened, either) => {
      await readAll(opened);
      await clock.advance(120_000);
      return either.aborted;
    },
  );
  expect(await run).toBe(false);
});

it('a job that is called off is not told as too slow', async () => {
  const job = new AbortController();
  const closing = new Error('closing');
  const run = withDownload(
    () => new Promise<never>(() => {}),
    partsWith(createManualClock()),
    job.signal,
    readAll,
  );
  job.abort(closing);
  await expect(run).rejects.toBe(closing);
});
