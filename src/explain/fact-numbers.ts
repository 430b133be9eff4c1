import type { Evidence } from './evidence.ts';

/**
 * What a number of the evidence counts. A number is right in its role alone: that there is a line
 * 17 does not bear out that 17 files are gone.
 */
export type NumberRole =
  | 'count'
  | 'line'
  | 'sessions'
  | 'severity'
  | 'number'
  | 'neighbour'
  | 'value'
  | TimeUnit;

export type TimeUnit = (typeof TIME_UNITS)[number];
export const TIME_UNITS = ['second', 'minute', 'hour', 'day'] as const;

/**
 * The numbers of the evidence, and what follows from two of them, with their roles. Shares of the
 * deviation are left out: they are statistics, and would read as shares of the log.
 */
export function factNumbers(evidence: Evidence): ReadonlyMap<number, ReadonlySet<NumberRole>> {
  const roles = new Map<number, Set<NumberRole>>();
  const add = (role: NumberRole, ...values: number[]) => {
    for (const value of values) {
      const known = roles.get(value);
      if (known) known.add(role);
      else roles.set(value, new Set([role]));
    }
  };
  const { number, severity, judged, alike, lines, reasons, nearestNormal, neighbours } = evidence;
  add('number', number);
  add('severity', Math.round(severity), Number(severity.toFixed(1)));
  add('sessions', judged, alike, judged - alike);
  add('line', lines.first, lines.last);
  for (const { line } of evidence.samples ?? []) add('line', line);
  for (const reason of reasons) add('line', ...reason.lines);
  const counted = reasons.filter(({ value }) => !value);
  for (const { seen, usual } of [...counted, ...(nearestNormal?.differences ?? [])]) {
    add('count', seen, usual, Math.abs(seen - usual));
  }
  for (const { value } of reasons) {
    if (value && !value.foreign) add('value', ...numbersIn(value.seen), ...numbersIn(value.usual));
  }
  if (nearestNormal) add('sessions', nearestNormal.alike);
  for (const { counts } of [...(neighbours?.before ?? []), ...(neighbours?.after ?? [])]) {
    add('neighbour', ...counts);
  }
  const { duration, usualDuration } = evidence.times ?? {};
  for (const text of [duration, usualDuration]) {
    for (const [value, unit] of amountsOfTime(text)) add(unit, value);
  }
  return roles;
}

/** The numbers in a text that tells a value: 1.2 in "1.2 kB". */
export function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  );
}

/** The amounts of "3 minutes 47 seconds" and "2 to 9 seconds". */
export function amountsOfTime(text = ''): [value: number, unit: TimeUnit][] {
  return [...text.matchAll(/(\d{1,6})(?: to (\d{1,6}))? (second|minute|hour|day)/g)].flatMap(
    ([, first, second, unit]) =>
      [first, second]
        .filter((digits) => digits !== undefined)
        .map((digits): [number, TimeUnit] => [Number(digits), unit as TimeUnit]),
  );
}
