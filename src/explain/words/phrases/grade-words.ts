import type { Grade } from '../../../knowledge/kind.ts';

/** How bad something is, in a word or two: for whoever can not tell colours apart, too. */
export const GRADE_WORDS: Record<Grade, string> = {
  danger: 'danger',
  trouble: 'trouble',
  watch: 'worth a look',
  routine: 'routine',
};
