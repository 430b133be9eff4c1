import type { FittedNumbers, NumbersMethod } from '../detector.ts';
import { MIN_SESSIONS } from '../too-little.ts';
import { limitAgainst, limitWithin } from './choose-limit.ts';
import { createRowEncoder, createSpe } from './encode-row.ts';
import { fitColumns, fitNumeric } from './fit-numeric.ts';
import { isNumericModel } from './is-numeric-model.ts';
import type { NumericModel } from './numeric-model.ts';
import { createNumericReasoner, type NumericReasoner } from './numeric-reasons.ts';

/** PCA of a table of numbers; of one that is judged by itself, without axes. */
export const pcaOfNumbers: NumbersMethod = {
  fit: (table, rows) => fittedNumbers(fitNumeric(table, rows)),
  fitWithin: (table, rows) => fittedNumbers(fitColumns(table, rows)),
  restore: (saved) => (isNumericModel(saved) ? fittedNumbers(saved) : null),
};

function fittedNumbers(model: NumericModel): FittedNumbers {
  const { sessions, columns, components } = model;
  return {
    sessions,
    columns,
    components: components.length,
    size: (components[0]?.length ?? 0) * (components.length + 1),
    toJSON: () => model,
    judge({ table, fittedOn }) {
      const encoder = createRowEncoder(table, columns);
      const speOf = createSpe(encoder, components);
      const spe = new Float64Array(table.rows);
      for (let row = 0; row < spe.length; row++) spe[row] = speOf(row);
      const enough = sessions >= MIN_SESSIONS && encoder.features > 0 && table.rows > 0;
      const limit = () =>
        fittedOn === 'baseline' ? limitAgainst(model.spread, spe) : limitWithin(spe);
      const threshold = enough ? limit() : null;
      let reasoner: NumericReasoner | undefined;
      const reasons = () => {
        reasoner ??= createNumericReasoner(model, encoder, threshold ?? 0);
        return reasoner;
      };
      return {
        features: encoder.features,
        threshold,
        score: (row) => spe[row]!,
        causes: (row) => reasons().causes(row),
        mainCause: (row) => reasons().mainCause(row),
      };
    },
  };
}
