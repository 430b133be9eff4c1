import { type Forms, numbersIn } from '../forms.ts';

export const { number, decimal, count, percent, amount, form, list } = numbersIn('pt-BR');

/** Conforme o número: `amount(3, LINHA)` é “3 linhas”. */
export const LINHA: Forms = { one: 'linha', other: 'linhas' };
export const SESSAO: Forms = { one: 'sessão', other: 'sessões' };
export const DIA: Forms = { one: 'dia', other: 'dias' };
export const MINUTO: Forms = { one: 'minuto', other: 'minutos' };
export const LOG: Forms = { one: 'log', other: 'logs' };

/** “1 vez”, “3 vezes”. */
export const vezes = (times: number) => `${count(times)} ${times === 1 ? 'vez' : 'vezes'}`;
