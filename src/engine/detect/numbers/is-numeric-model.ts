import { createJsonChecks, isObject, type JsonChecks } from '../../json-checks.ts';
import type { NumericModel } from './numeric-model.ts';
import { QUANTILES } from './spe-spread.ts';

const { isNumber, isCount, isNumbers }: JsonChecks = createJsonChecks(1e30);

const MAX_COLUMNS = 2000;
const MAX_VALUES = 2000;

/** Whether a parsed JSON value is a model without a hole in it. */
export function isNumericModel(value: unknown): value is NumericModel {
  if (!isObject(value) || !isCount(value.sessions)) return false;
  const { columns, components, eigenvalues, spread } = value;
  if (!Array.isArray(columns) || columns.length > MAX_COLUMNS || !columns.every(isColumn))
    return false;
  const names = new Set(columns.map(({ kind, name }) => `${kind} ${name}`));
  const m = columns.reduce((sum: number, column) => sum + widthOf(column), 0);
  return (
    names.size === columns.length &&
    isNumbers(eigenvalues) &&
    Array.isArray(components) &&
    components.length <= m &&
    components.every((axis) => isNumbers(axis, m)) &&
    isSpread(spread)
  );
}

function isColumn(value: unknown): boolean {
  if (!isObject(value) || typeof value.name !== 'string') return false;
  if (value.kind === 'number') {
    const { mean, scale, low, median, high, whole } = value;
    return (
      isNumbers([mean, scale, low, median, high]) &&
      Number(scale) >= 0 &&
      typeof whole === 'boolean'
    );
  }
  const { values, rare, rareShare } = value;
  return (
    value.kind === 'category' &&
    Array.isArray(values) &&
    values.length <= MAX_VALUES &&
    values.every((one) => isObject(one) && typeof one.text === 'string' && isNumber(one.share)) &&
    Array.isArray(rare) &&
    rare.length <= MAX_VALUES &&
    rare.every((text) => typeof text === 'string') &&
    isNumber(rareShare)
  );
}

function widthOf(column: Record<string, unknown>): number {
  if (Array.isArray(column.values)) return column.values.length + 1;
  return Number(column.scale) > 0 ? 1 : 0;
}

function isSpread(value: unknown): boolean {
  return (
    isObject(value) &&
    isCount(value.rows) &&
    isNumbers(value.quantiles, QUANTILES + 1) &&
    isNumber(value.tailShare) &&
    Number(value.tailShare) > 0 &&
    isNumber(value.tailIndex) &&
    Number(value.tailIndex) > 0
  );
}
