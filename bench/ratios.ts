import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Time of one over that of another, in the same run of the bench. */
export interface Ratio {
  name: string;
  value: number;
}

/** By name, and where they were measured. */
interface Recorded {
  machine: string;
  ratios: Record<string, number>;
}

/** A machine that others use as well moves a ratio by so much. */
export const MOST_GROWTH = 1.3;

const RECORD = fileURLToPath(new URL('recorded-ratios.json', import.meta.url));

/** The ratios that both parts were measured for: of wall time, from start to exit. */
export function ratiosOf(
  measured: ReadonlyMap<string, { seconds: number }>,
  pairs: readonly (readonly [of: string, over: string])[],
): Ratio[] {
  return pairs.flatMap(([of, over]) => {
    const [one, other] = [measured.get(of), measured.get(over)];
    if (one === undefined || other === undefined) return [];
    return [{ name: `${of} / ${over}`, value: one.seconds / other.seconds }];
  });
}

/** What is over `MOST_GROWTH` times what was recorded, in words; ratios that were not are left out. */
export function grownSince(recorded: Record<string, number>, ratios: readonly Ratio[]): string[] {
  return ratios.flatMap(({ name, value }) => {
    const before = recorded[name];
    if (before === undefined || value <= MOST_GROWTH * before) return [];
    return [`${name} is ${value.toFixed(2)}, recorded ${before.toFixed(2)}`];
  });
}

export function readRecorded(): Record<string, number> {
  const { ratios }: Recorded = JSON.parse(readFileSync(RECORD, 'utf8'));
  return ratios;
}

/** Keeps what was recorded of ratios that were not measured this time. */
export function record(ratios: readonly Ratio[]): void {
  const measured = ratios.map(({ name, value }) => [name, Number(value.toFixed(2))] as const);
  const all = { ...readRecorded(), ...Object.fromEntries(measured) };
  const recorded: Recorded = { machine: machineInWords(), ratios: all };
  writeFileSync(RECORD, `${JSON.stringify(recorded, null, 2)}\n`);
}

export function machineInWords(): string {
  const [first, ...others] = cpus();
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${first?.model}, ${1 + others.length} cores`;
}
