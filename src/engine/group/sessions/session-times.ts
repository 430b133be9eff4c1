import type { SessionTimes } from '../../analysis.ts';

/** When the sessions of a log were, at 17 bytes a session. */
export interface SessionTimesList {
  /** Takes the time of a session's next line, ms or NaN. */
  add(session: number, ms: number): void;
  /** Null where no line of the session tells a time. */
  of(session: number): SessionTimes | null;
}

/** Lines of several writers pass each other by a little. */
const JITTER_MS = 1000;

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;

export function createSessionTimes(): SessionTimesList {
  /** The earliest and the latest time of each session, in turn. */
  const bounds: Float64Array[] = [];
  const unsure: Uint8Array[] = [];

  function grow(chunk: number): void {
    while (bounds.length <= chunk) {
      bounds.push(new Float64Array(2 * CHUNK).fill(Number.NaN));
      unsure.push(new Uint8Array(CHUNK));
    }
  }

  return {
    add(session, ms) {
      const chunk = session >>> CHUNK_BITS;
      if (chunk >= bounds.length) grow(chunk);
      const pair = bounds[chunk]!;
      const at = 2 * (session & (CHUNK - 1));
      const last = pair[at + 1]!;
      if (ms >= last) {
        pair[at + 1] = ms;
      } else if (Number.isNaN(ms)) {
        unsure[chunk]![at / 2] = 1;
      } else if (Number.isNaN(last)) {
        pair[at] = ms;
        pair[at + 1] = ms;
      } else {
        if (ms < last - JITTER_MS) unsure[chunk]![at / 2] = 1;
        if (ms < pair[at]!) pair[at] = ms;
      }
    },
    of(session) {
      const chunk = session >>> CHUNK_BITS;
      const at = 2 * (session & (CHUNK - 1));
      const [firstMs, lastMs] = [bounds[chunk]?.[at], bounds[chunk]?.[at + 1]];
      if (firstMs === undefined || lastMs === undefined || Number.isNaN(firstMs)) return null;
      const isSure = unsure[chunk]![at / 2] === 0;
      return { firstMs, lastMs, durationMs: isSure ? lastMs - firstMs : null };
    },
  };
}
