/** Stands for a value in masked text, where no other control character is. */
export const VALUE = 1;

export const VALUE_SIGN = String.fromCharCode(VALUE);

/** A value as people see it in templates. */
export const SHOWN_VALUE = '<*>';

export function hasValue(masked: string): boolean {
  return masked.includes(VALUE_SIGN);
}

export function showValues(masked: string): string {
  return masked.replaceAll(VALUE_SIGN, SHOWN_VALUE);
}

export function hideValues(template: string): string {
  return template.replaceAll(SHOWN_VALUE, VALUE_SIGN);
}
