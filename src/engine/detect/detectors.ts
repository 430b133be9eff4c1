import { autoencoder } from './counts/models/autoencoder.ts';
import { clustering } from './counts/models/clustering.ts';
import { invariants } from './counts/models/invariants.ts';
import { isolationForest } from './counts/models/isolation-forest.ts';
import { linearSvm } from './counts/models/linear-svm.ts';
import { lof } from './counts/models/lof.ts';
import { logistic } from './counts/models/logistic.ts';
import { ngram } from './counts/models/ngram.ts';
import { oneClassSvm } from './counts/models/one-class-svm.ts';
import { tree } from './counts/models/tree.ts';
import { pcaLoglizer } from './counts/pca-loglizer.ts';
import type { Detector } from './detector.ts';
import { pca } from './pca.ts';

/** All detectors, in the order of the forms: the first is the default. */
export const DETECTORS = [
  pca,
  invariants,
  clustering,
  ngram,
  isolationForest,
  lof,
  oneClassSvm,
  autoencoder,
  tree,
  logistic,
  linearSvm,
  pcaLoglizer,
] as const;

export type AnyDetector = (typeof DETECTORS)[number];

/** The one that is taken where nobody chose. */
export const DEFAULT_DETECTOR: AnyDetector = DETECTORS[0];

/** The detector of this name; null where there is none. */
export function findDetector(name: unknown): AnyDetector | null {
  return DETECTORS.find((detector) => detector.name === name) ?? null;
}

/** The names of those that judge tables of numbers. */
export function namesForNumbers(): string[] {
  const all: readonly Detector[] = DETECTORS;
  return all.filter(({ numbers }) => numbers !== null).map(({ name }) => name);
}

/** Those that a form offers: a chat has no answers for the others to learn from. */
export function detectorsForChat(): AnyDetector[] {
  return DETECTORS.filter((detector: Detector) => detector.counts.learnsFrom !== 'labels');
}
