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
 * Linear support vector machine on event counts (Liang et al. 2007; `logpai/loglizer: loglizer/
 * models/SVM.py`, which is scikit-learn's LinearSVC), learned from labels, with the squared hinge
 * loss. The score is 1 at the boundary and grows with the distance from it on the anomalous side.
 */
export const linearSvm: Detector<'linear-svm'> = {
  name: 'linear-svm',
  label: 'Linear SVM (learns from answers)',
  summary: 'Labelled past sessions; a firm line between the two.',
  manner: 'by a linear support vector machine',
  counts: countsMethod<LinearModel>({
    name: 'linear-svm',
    learnsFrom: 'labels',
    learn: (matrix) => ({ learned: fitLinear(matrix, squaredHinge, COST), threshold: 1 }),
    scorer: (model) => {
      const output = linearOutput(model);
      return (vector) => {
        const side = output(vector);
        return side > 0 ? 1 + side : Math.exp(side);
      };
    },
    isLearned: isLinearModel,
  }),
  numbers: null,
};

const COST = 1;

const squaredHinge: Loss = (margin) => {
  const short = Math.max(0, 1 - margin);
  return { value: short ** 2, slope: -2 * short, curve: short > 0 ? 2 : 0 };
};
