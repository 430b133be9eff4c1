import { textOf } from './masker.ts';
import { foldInto, MAX_SHAPE } from './message-shape.ts';
import { createSignatureCache } from './signature-cache.ts';

/** Remembers what became of messages, by their shape: see `foldInto`. In bounded memory. */
export interface ShapeCache {
  /** The index stored for messages of this shape; -1 where there is none. */
  find(message: string): number;
  /** The shape of the message that `find` has just not found; null where it has none to be stored. */
  shape(): string | null;
  /** Stores the index of that shape. */
  add(index: number): void;
  clear(): void;
}

/** Messages by which it is seen whether shapes come again. */
const TRIAL = 4096;
/** Where fewer do, as where each message has a name of its own, looking costs more than it spares. */
const FEWEST_KNOWN = 0.5;

export function createShapeCache(): ShapeCache {
  const units = new Uint16Array(MAX_SHAPE + 2);
  const cache = createSignatureCache();
  let length = -1;
  let tried = 0;
  let known = 0;

  return {
    find(message) {
      if (tried >= TRIAL && known < FEWEST_KNOWN * tried) {
        length = -1;
        return -1;
      }
      length = foldInto(units, message);
      tried++;
      const index = length === -1 ? -1 : cache.find(units, length);
      if (index !== -1) known++;
      return index;
    },
    shape: () => (length === -1 ? null : textOf(units, length)),
    add: (index) => cache.add(units, length, index),
    clear: () => cache.clear(),
  };
}
