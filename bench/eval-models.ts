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

const PROGRAM = join(import.meta.dirname, 'judge-file.ts');

interface Judged {
  sessions: number;
  flagged: number;
  precision: number;
  recall: number;
  f1: number;
}

/**
 * One table: every detector on every log, with its time and memory, Node's own start included.
 * Those that learn from answers learn from every second session and are tested on the others.
 */
export async function scoreModels(
  logs: { name: string; log: string; labels: string }[],
): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const { name, log, labels } of logs) {
    for (const detector of DETECTORS.map((one) => one.name)) {
      const { seconds, peakMiB, stdout } = await measure([PROGRAM, log, labels, detector], null);
      const { sessions, flagged, precision, recall, f1 }: Judged = JSON.parse(stdout);
      rows.push({
        file: name,
        detector,
        'learned from': learnedFrom(detector),
        sessions: String(sessions),
        flagged: String(flagged),
        P: precision.toFixed(3),
        R: recall.toFixed(3),
        F1: f1.toFixed(3),
        seconds: seconds.toFixed(1),
        MiB: peakMiB.toFixed(0),
        "loglizer's F1": PUBLISHED[detector] ?? '-',
      });
    }
  }
  printTable(rows);
}

function learnedFrom(name: string): string {
  const counts = findDetector(name)?.counts ?? {};
  return 'learnsFrom' in counts && counts.learnsFrom === 'labels' ? 'answers, half' : 'itself';
}
