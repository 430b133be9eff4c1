/** "12,000": a number in English. */
export function number(value: number): string {
  return Number.isSafeInteger(value) ? String(value).replace(THOUSANDS, ',') : inEnglish(value);
}

/** 9999 as "9999", 10000 as "10,000": short numbers stay easy to find in the log. */
export function count(value: number): string {
  return value < 10_000 ? String(value) : number(value);
}

/** "1 session", "12,000 log lines". */
export function amount(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** "1 time", "3 times". */
export function times(value: number): string {
  return value === 1 ? '1 time' : `${count(value)} times`;
}

const THOUSANDS = /\B(?=(?:\d{3}){1,6}$)/g;

let english: Intl.NumberFormat | undefined;

/** Made when it is needed: it takes longer to load than a small log to read. */
function inEnglish(value: number): string {
  english ??= new Intl.NumberFormat('en-US');
  return english.format(value);
}
