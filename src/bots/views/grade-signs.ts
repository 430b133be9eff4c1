import type { Choice } from '../../jobs/view.ts';

/** How bad, by colour and by shape: for whoever can not tell the colours apart, too. */
const SIGNS: Record<NonNullable<Choice['grade']>, string> = {
  danger: '🛑',
  trouble: '🔶',
  watch: '🔹',
  routine: '▫️',
};

/** A sign and a space before what it stands for; nothing where no grade is known. */
export function signOf(grade: Choice['grade']): string {
  return grade === undefined ? '' : `${SIGNS[grade]} `;
}
