import type { RowEncoder } from './encode-row.ts';

/** SPE = |z|² - |P'z|², not below 0 by rounding, plus the squares of what is new. */
export function createSpe(encoder: RowEncoder, components: number[][]): (row: number) => number {
  const axes = components.map((component) => Float64Array.from(component));
  const z = new Float64Array(encoder.features);
  return (row) => {
    const excess = encoder.encode(encoder.read(row), z);
    let spe = 0;
    for (let j = 0; j < z.length; j++) spe += z[j]! ** 2;
    for (const axis of axes) {
      let place = 0;
      for (let j = 0; j < z.length; j++) place += axis[j]! * z[j]!;
      spe -= place ** 2;
    }
    return Math.max(0, spe) + excess;
  };
}
