import { type Forms, numbersIn } from '../forms.ts';

export const { number, decimal, count, percent, amount, form, list } = numbersIn('fr-FR');

/** Un nom, selon le nombre : `amount(3, LIGNE)` donne « 3 lignes ». */
export const LIGNE: Forms = { one: 'ligne', other: 'lignes' };
export const SESSION: Forms = { one: 'session', other: 'sessions' };
export const JOUR: Forms = { one: 'jour', other: 'jours' };
export const MINUTE: Forms = { one: 'minute', other: 'minutes' };
export const JOURNAL: Forms = { one: 'journal', other: 'journaux' };

/** « 3 fois ». */
export const fois = (times: number) => `${count(times)} fois`;

/** Le pluriel d’un mot qui prend un « s ». */
export const s = (word: string): Forms => ({ one: word, other: `${word}s` });
