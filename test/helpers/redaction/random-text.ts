/** A source of numbers that is the same in each run: mulberry32. From 0 up to, not including, 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const HEX = '0123456789abcdef';
export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const ALNUM = UPPER + LOWER + DIGITS;

/** `length` signs of an alphabet. */
export function drawText(random: () => number, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

export function drawOne<T>(random: () => number, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('list requires at least one entry');
  return one;
}

/** As an UUID is written. */
export function drawUuid(random: () => number): string {
  return [8, 4, 4, 4, 12].map((length) => drawText(random, HEX, length)).join('-');
}

/** Draws from one source, each by its length. */
export function createDrawers(seed: number) {
  const random = createRandom(seed);
  const of = (alphabet: string) => (length: number) => drawText(random, alphabet, length);
  return {
    random,
    alnum: of(ALNUM),
    hex: of(HEX),
    capitals: of(UPPER + DIGITS),
    small: of(LOWER + DIGITS),
    url: of(`${ALNUM}_-`),
    digits: of(DIGITS),
  };
}
