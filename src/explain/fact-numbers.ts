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
  | 'time'
  | 'value';

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
  for (const text of Object.values(evidence.times ?? {})) {
    add('time', ...(String(text).match(/\d{1,15}/g) ?? []).map(Number));
  }
  return roles;
}

/** The numbers in a text that tells a value: 1.2 in "1.2 kB". */
export function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  );
}
