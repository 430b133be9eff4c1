/** Checks of parsed JSON. */
export interface JsonChecks {
  isNumber(value: unknown): value is number;
  /** A whole number over 0. */
  isCount(value: unknown): boolean;
  isNumbers(value: unknown, length?: number): value is number[];
}

/** Checks that take for numbers what is no further from 0 than `max`. */
export function createJsonChecks(max: number): JsonChecks {
  function isNumber(value: unknown): value is number {
    return typeof value === 'number' && Math.abs(value) <= max;
  }
  return {
    isNumber,
    isCount: (value: unknown): boolean => isNumber(value) && Number.isInteger(value) && value > 0,
    isNumbers(value: unknown, length?: number): value is number[] {
      return (
        Array.isArray(value) &&
        (length === undefined || value.length === length) &&
        value.every(isNumber)
      );
    },
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
