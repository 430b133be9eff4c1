/** A usual count in English, to one digit after the point. */
export function decimal(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value);
}
