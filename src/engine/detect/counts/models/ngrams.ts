/** How often which event follows which, in sequences of m events. */
export interface Ngrams {
  /** Counts a sequence that `sessions` sessions have. */
  add(sequence: ArrayLike<number>, sessions: number): void;
  /**
   * -log2 of the probability of each event after those before it, and at last of the end. An event
   * under 0 was never learned.
   */
  surprises(sequence: ArrayLike<number>): Float64Array;
  /** Event before the last, last event, next one, and how often; m is the start, m + 1 the end. */
  toJSON(): number[][];
}

/** Distinct triples that are kept: memory grows with them. Of more, the first are. */
const MAX_TRIPLES = 200_000;

/**
 * Interpolated Witten-Bell probabilities (Bell, Cleary & Witten 1990) of an event after the two, the
 * one or none before it: each order gives the next shorter one as much weight as it has seen different
 * events.
 */
export function createNgrams(m: number, saved: number[][] = []): Ngrams {
  const [start, end] = [m, m + 1];
  const base = m + 2;
  const triples = new Map<number, number>();
  const orders = [createOrder(), createOrder(), createOrder()] as const;

  function count(a: number, b: number, next: number, times: number): void {
    const key = (a * base + b) * base + next;
    const known = triples.get(key);
    if (known === undefined && triples.size >= MAX_TRIPLES) return;
    triples.set(key, (known ?? 0) + times);
    orders[0].add(0, next, times);
    orders[1].add(b, b * base + next, times);
    orders[2].add(a * base + b, key, times);
  }
  for (const [a, b, next, times] of saved) count(a!, b!, next!, times!);

  /** Never learned events count as one more kind of event. */
  function probability(a: number, b: number, next: number): number {
    const isKnown = next >= 0;
    let p = 1 / (base + 1);
    p = orders[0].mix(p, 0, isKnown ? next : -1);
    if (b >= 0) p = orders[1].mix(p, b, isKnown ? b * base + next : -1);
    if (a >= 0 && b >= 0) {
      p = orders[2].mix(p, a * base + b, isKnown ? (a * base + b) * base + next : -1);
    }
    return p;
  }

  return {
    add(sequence, sessions) {
      let [a, b] = [start, start];
      for (let i = 0; i <= sequence.length; i++) {
        const next = i < sequence.length ? sequence[i]! : end;
        count(a, b, next, sessions);
        [a, b] = [b, next];
      }
    },
    surprises(sequence) {
      const surprises = new Float64Array(sequence.length + 1);
      let [a, b] = [start, start];
      for (let i = 0; i <= sequence.length; i++) {
        const next = i < sequence.length ? sequence[i]! : end;
        surprises[i] = -Math.log2(probability(a, b, next));
        [a, b] = [b, next];
      }
      return surprises;
    },
    toJSON: () =>
      Array.from(triples, ([key, times]) => {
        const pair = Math.floor(key / base);
        return [Math.floor(pair / base), pair % base, key % base, times];
      }),
  };
}

/** What follows contexts of one length: how often, and how many different events. */
function createOrder() {
  const times = new Map<number, number>();
  const totals = new Map<number, { all: number; kinds: number }>();
  return {
    add(context: number, key: number, more: number) {
      const known = times.get(key) ?? 0;
      times.set(key, known + more);
      const total = totals.get(context) ?? { all: 0, kinds: 0 };
      total.all += more;
      if (known === 0) total.kinds++;
      totals.set(context, total);
    },
    /** The probability of a key after its context, where shorter contexts give it `shorter`. */
    mix(shorter: number, context: number, key: number): number {
      const total = totals.get(context);
      if (total === undefined) return shorter;
      return ((times.get(key) ?? 0) + total.kinds * shorter) / (total.all + total.kinds);
    },
  };
}
