import { pcaOfCounts } from './counts/pca.ts';
import type { Detector } from './detector.ts';
import { pcaOfNumbers } from './numbers/pca-of-numbers.ts';

/** The default: principal component analysis, made robust; see both methods. */
export const pca: Detector<'pca'> = {
  name: 'pca',
  label: 'Standard',
  summary: 'Suits most logs. Choose this if you are not sure.',
  manner: 'in the usual way',
  counts: pcaOfCounts,
  numbers: pcaOfNumbers,
};
