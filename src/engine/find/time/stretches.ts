/** Bins in a row, both ends included. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretches of bins that `fits`, in order. */
export function stretchesOf(bins: Uint32Array, fits: (count: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, count] of bins.entries()) {
    if (!fits(count)) continue;
    const last = stretches.at(-1);
    if (last && last.end === i - 1) last.end = i;
    else stretches.push({ start: i, end: i });
  }
  return stretches;
}

export function lengthOf({ start, end }: Stretch): number {
  return end - start + 1;
}

export function sumOf(bins: Uint32Array, { start, end }: Stretch): number {
  let sum = 0;
  for (let i = start; i <= end; i++) sum += bins[i]!;
  return sum;
}

/** The value that the share, 0 to 1, of the bins do not exceed. `sorted` is in ascending order. */
export function quantileOf(sorted: Uint32Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
