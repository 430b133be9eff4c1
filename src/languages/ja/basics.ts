import { numbersIn } from '../forms.ts';

export const { number, decimal, count, percent, list } = numbersIn('ja-JP');

/** 日本語には単数と複数の区別がなく、数には助数詞が付きます。「3行」。 */
export const lineCount = (lines: number) => `${number(lines)}行`;
export const sessionCount = (sessions: number) => `${number(sessions)}件のセッション`;
export const times = (seen: number) => `${count(seen)}回`;
export const day = (days: number) => `${number(days)}日間`;

/** 名前がわからなければ「誰か」。 */
export const person = (by: string) => (by === '' ? '誰か' : `${by} さん`);
