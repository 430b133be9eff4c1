import { type Forms, numbersIn } from '../forms.ts';

export const { number, decimal, count, percent, amount, form, list } = numbersIn('de-DE');

/** Sache, je nach Zahl: `amount(3, ZEILE)` ist „3 Zeilen“. */
export const ZEILE: Forms = { one: 'Zeile', other: 'Zeilen' };
export const SITZUNG: Forms = { one: 'Sitzung', other: 'Sitzungen' };
/** Nach „von“ und „in“. */
export const TAG: Forms = { one: 'Tag', other: 'Tage' };
export const MINUTE: Forms = { one: 'Minute', other: 'Minuten' };
export const LOG: Forms = { one: 'Log', other: 'Logs' };
export const AUFFAELLIGKEIT: Forms = { one: 'Auffälligkeit', other: 'Auffälligkeiten' };

/** „1-mal“. */
export const mal = (times: number) => `${count(times)}-mal`;
