import { LABEL_NAMES, plainName } from './names.ts';

/** Whether a cell of a label column says normal; null where it is empty. */
export function saysNormal(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  return NORMAL.has(text) || NORMAL.has(text.replace(/\.0*$/, ''));
}

/** Case does not matter, and `normal.` and `0.0` are read as well. */
export const NORMAL_LABELS = [
  ...['normal', 'benign', 'background', 'legitimate', 'clean', 'good', 'ok', 'none', 'no'],
  ...['false', '0', '-'],
];
const NORMAL = new Set(NORMAL_LABELS);

/** Whether a column of this name tells the known answer, or how hard it is to find. */
export function isLabelName(name: string): boolean {
  return LABELS.has(plainName(name));
}

const LABELS = new Set([...LABEL_NAMES, 'difficulty', 'difficultylevel', 'isattack', 'malicious']);

/** Whether the distinct cells of a column are classes of events, one of them the normal one. */
export function looksLikeLabels(cells: ReadonlySet<string>): boolean {
  if (cells.size > MOST_CLASSES) return false;
  for (const cell of cells) if (UNMISTAKABLE.test(cell.trim())) return true;
  return false;
}

const MOST_CLASSES = 60;
const UNMISTAKABLE = /^(?:normal\.?|benign|anomal(?:y|ous)|abnormal|attack|malicious)$/i;
