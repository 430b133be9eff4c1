/** 9999 as "9999", 10000 as "10,000": short numbers stay easy to find in the log. */
export function count(value: number): string {
  return value < 10_000 ? String(value) : ENGLISH.format(value);
}

/** "1 time", "3 times". */
export function times(value: number): string {
  return value === 1 ? '1 time' : `${count(value)} times`;
}

const ENGLISH = new Intl.NumberFormat('en-US');
