/** Bins in a row, both ends included. */
export interface Run {
  start: number;
  end: number;
}

/** The runs of bins that `fits`, in order. */
export function runsOf(bins: Uint32Array, fits: (count: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (const [i, count] of bins.entries()) {
    if (!fits(count)) continue;
    const last = runs.at(-1);
    if (last && last.end === i - 1) last.end = i;
    else runs.push({ start: i, end: i });
  }
  return runs;
}

export function lengthOf({ start, end }: Run): number {
  return end - start + 1;
}

export function sumOf(bins: Uint32Array, { start, end }: Run): number {
  let sum = 0;
  for (let i = start; i <= end; i++) sum += bins[i]!;
  return sum;
}

/** The value that the share, 0 to 1, of the bins do not exceed. `sorted` is in ascending order. */
export function quantileOf(sorted: Uint32Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
