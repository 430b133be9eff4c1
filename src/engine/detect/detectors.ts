import { pcaLoglizer } from './counts/pca-loglizer.ts';
import type { Detector } from './detector.ts';
import { pca } from './pca.ts';

/** All detectors, in the order of the forms: the first is the default. */
export const DETECTORS = [pca, pcaLoglizer] as const;

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
