import { type Measured, measure } from './measure.ts';

/** Something to be measured as a whole process. */
export interface Contender {
  name: string;
  /** What Node is started with. */
  args: string[];
  /** The core it may use; null for all of them. */
  core: number | null;
  /** Throws where the output is not what was to be done. */
  check?: ((stdout: string) => void) | undefined;
}

/**
 * Runs all in turn, `rounds` times, so that a machine that slows down slows all of them. Of each the
 * fastest run, with the least processor time and the largest peak of all its runs.
 */
export async function alternate(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Map<string, Measured>> {
  const all = new Map<string, Measured>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, args, core, check } of contenders) {
      const run = await measure(args, core);
      check?.(run.stdout);
      const before = all.get(name);
      all.set(name, before ? best(before, run) : run);
    }
  }
  return all;
}

function best(one: Measured, other: Measured): Measured {
  const faster = other.seconds < one.seconds ? other : one;
  return {
    ...faster,
    cpuSeconds: Math.min(one.cpuSeconds, other.cpuSeconds),
    peakMiB: Math.max(one.peakMiB, other.peakMiB),
  };
}
