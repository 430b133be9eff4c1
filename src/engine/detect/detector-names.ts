/** The names of all detectors, in the order of their table: to name them costs loading none. */
export const DETECTOR_NAMES = [
  'pca',
  'invariants',
  'clustering',
  'ngram',
  'isolation-forest',
  'lof',
  'one-class-svm',
  'autoencoder',
  'tree',
  'logistic',
  'linear-svm',
  'pca-loglizer',
] as const;
