import { type Forms, numbersIn } from '../forms.ts';

export const { number, decimal, count, percent, amount, form, list } = numbersIn('es-ES');

/** Según el número: `amount(3, LINEA)` es «3 líneas». */
export const LINEA: Forms = { one: 'línea', other: 'líneas' };
export const SESION: Forms = { one: 'sesión', other: 'sesiones' };
export const DIA: Forms = { one: 'día', other: 'días' };
export const MINUTO: Forms = { one: 'minuto', other: 'minutos' };
export const REGISTRO: Forms = { one: 'registro', other: 'registros' };

/** «1 vez», «3 veces». */
export const veces = (times: number) => `${count(times)} ${times === 1 ? 'vez' : 'veces'}`;
