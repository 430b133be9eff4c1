import type { Clock } from '../queue/clock.ts';
import { isLarge, LARGE_BYTES } from './limits.ts';

/** Others wait behind the work on an upload that turned out to be large. */
export class TurnedOutLarge extends Error {
  override readonly name = 'TurnedOutLarge';

  constructor() {
    super('the upload turned out to be large');
  }
}

export interface SmallLane {
  /** Aborts with TurnedOutLarge, and when the job is aborted. */
  signal: AbortSignal;
  /** Bytes that came out of the upload so far, unpacked. */
  unpacked(bytes: number): void;
}

/** Looking into an archive tells nothing of how much came out of it. */
const LONGEST_LOOK_MS = 10_000;

/** Work among small uploads ends where one has more in it than its size told; nothing ends among large ones. */
export async function inSmallLane<T>(
  upload: Parameters<typeof isLarge>[0],
  what: 'reading' | 'looking inside',
  clock: Pick<Clock, 'schedule'>,
  signal: AbortSignal,
  work: (lane: SmallLane) => Promise<T>,
): Promise<T> {
  if (isLarge(upload)) return work({ signal, unpacked: () => {} });
  const leave = new AbortController();
  const end = () => leave.abort(new TurnedOutLarge());
  const cancel = what === 'reading' ? () => {} : clock.schedule(LONGEST_LOOK_MS, end);
  try {
    return await work({
      signal: AbortSignal.any([signal, leave.signal]),
      unpacked: (bytes) => {
        if (bytes > LARGE_BYTES) end();
      },
    });
  } catch (error) {
    // Whatever the abort made of it.
    throw leave.signal.aborted && !signal.aborted ? leave.signal.reason : error;
  } finally {
    cancel();
  }
}
