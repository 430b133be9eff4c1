import { createRandom } from '../../data/random.ts';

export interface Flow {
  src_bytes: number | string;
  dst_bytes: number | string;
  duration: number | string;
  service: string;
  flag: string;
  /** Never changes. */
  version: number | string;
  label: string;
}

/** Made-up network flows: replies grow with requests, and connections end in one of two ways. */
export function flows(count: number, seed = 1): Flow[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const sent = random.between(100, 1500);
    return {
      src_bytes: sent,
      dst_bytes: sent * random.between(3, 6),
      duration: random.between(0, 20),
      service: random.pick(['http', 'http', 'http', 'smtp', 'dns']),
      flag: random.perMille(300) ? 'S1' : 'SF',
      version: 2,
      label: 'normal',
    };
  });
}

/** As CSV with a header; `columns` gives their order, or leaves some out. */
export function flowCsv(rows: Flow[], columns = COLUMNS): string {
  const lines = rows.map((row) => columns.map((name) => row[name]).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export const COLUMNS: (keyof Flow)[] = [
  ...(['duration', 'service', 'flag', 'src_bytes', 'dst_bytes', 'version', 'label'] as const),
];

export const THEFT: Partial<Flow> = { src_bytes: 48_000_000, label: 'exfiltration' };
export const REFUSED: Partial<Flow> = { flag: 'REJ', dst_bytes: 0, label: 'probe' };
