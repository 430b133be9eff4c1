import type { Detector } from '../../detector.ts';
import { countsMethod } from './learning/count-model.ts';
import {
  fitLinear,
  isLinearModel,
  type LinearModel,
  type Loss,
  linearOutput,
} from './linear-model.ts';

/**
 * Logistic regression on event counts (Bodik et al. 2010; `logpai/loglizer: loglizer/models/LR.py`,
 * which is scikit-learn's), learned from labels. The score is the probability of an anomaly.
 */
export const logistic: Detector<'logistic'> = {
  name: 'logistic',
  label: 'Logistic regression (learns from answers)',
  summary: 'Labelled past sessions; gives a probability.',
  manner: 'by logistic regression',
  counts: countsMethod<LinearModel>({
    name: 'logistic',
    learnsFrom: 'labels',
    learn: (matrix) => ({ learned: fitLinear(matrix, logLoss, COST), threshold: 0.5 }),
    scorer: (model) => {
      const output = linearOutput(model);
      return (vector) => 1 / (1 + Math.exp(-output(vector)));
    },
    isLearned: isLinearModel,
  }),
  numbers: null,
};

/** C of loglizer. */
const COST = 100;

const logLoss: Loss = (margin) => {
  const wrong = 1 / (1 + Math.exp(margin));
  const value = margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
  return { value, slope: -wrong, curve: wrong * (1 - wrong) };
};
