import { type Kind, WARNED_IN_OWN_WORDS } from './kind.ts';

/** Worth a look, but nothing went wrong: a setting has another name now; a program helped itself. */
const HARMLESS = new Set(['setting-out-of-date', WARNED_IN_OWN_WORDS]);

/** What should have been done, and was not. */
const UNDONE =
  /\bnot (?:yet )?(?:acknowledged|answered|applied|completed|confirmed|delivered|done|finished|made|processed|received|responding|saved|sent|stored|written)\b|\bnot in time\b/i;
const MAX_CHARS = 600;

/**
 * Whether an event complains: something failed, or was not as it should be, by its kind or, where that
 * is not known, by its words.
 * @example saysFailure(null, 'Copy of <*> not confirmed by node <*> in time') // true
 */
export function saysFailure(kind: Kind | null, template: string): boolean {
  if (kind === null) return UNDONE.test(template.slice(0, MAX_CHARS));
  return kind.grade !== 'routine' && !HARMLESS.has(kind.id);
}
