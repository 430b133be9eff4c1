import { join } from 'node:path';
import { DETECTORS, findDetector } from '../src/engine/detect/detectors.ts';
import { measure } from './measure.ts';
import { printTable } from './print-table.ts';

/** F1 that loglizer's README gives for the complete HDFS data, learned from half of it. */
const PUBLISHED: Record<string, string> = {
  'pca-loglizer': '0.769 (PCA)',
  invariants: '0.915',
  clustering: '0.837',
  'isolation-forest': '0.802',
  tree: '0.998',
  logistic: '0.962',
  'linear-svm': '0.965',
};

/** Where the half to learn from holds no anomaly, so that a detector has no answers. */
const NOT_JUDGED: Judged = {
  sessions: 0,
  flagged: 0,
  precision: Number.NaN,
  recall: Number.NaN,
  f1: Number.NaN,
};

const PROGRAM = join(import.meta.dirname, 'judge-file.ts');

interface Judged {
  sessions: number;
  flagged: number;
  precision: number;
  recall: number;
  f1: number;
}

/**
 * Every detector on every log, with its time and memory, Node's own start included, as one table; what is
 * done goes to standard error meanwhile. Those that learn from answers learn from every second session and are tested on
 * the others.
 */
export async function scoreModels(
  logs: { name: string; log: string; labels: string }[],
): Promise<void> {
  const rows: Record<string, string>[] = [];
  const start = performance.now();
  for (const { name, log, labels } of logs) {
    for (const detector of DETECTORS.map((one) => one.name)) {
      const { seconds, peakMiB, stdout } = await measure([PROGRAM, log, labels, detector], null);
      const judged: Judged | null = JSON.parse(stdout);
      const { sessions, flagged, precision, recall, f1 } = judged ?? NOT_JUDGED;
      rows.push({
        file: name,
        detector,
        'learned from': learnedFrom(detector),
        sessions: String(sessions),
        flagged: String(flagged),
        P: shown(precision),
        R: shown(recall),
        F1: shown(f1),
        seconds: seconds.toFixed(1),
        MiB: peakMiB.toFixed(0),
        "loglizer's F1": PUBLISHED[detector] ?? '-',
      });
    }
    const minutes = (performance.now() - start) / 60_000;
    console.error(`${name} is measured, ${minutes.toFixed(1)} minutes after the start`);
  }
  printTable(rows);
}

function shown(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(3);
}

function learnedFrom(name: string): string {
  const counts = findDetector(name)?.counts ?? {};
  return 'learnsFrom' in counts && counts.learnsFrom === 'labels' ? 'answers, half' : 'itself';
}
