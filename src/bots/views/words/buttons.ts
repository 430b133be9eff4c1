import type { Suggestion } from '../../../jobs/actions.ts';

/** What stands on the buttons that carry no number; a digit is on none of these. */
export const BUTTONS = {
  back: '◀ Back',
  more: 'More ▶',
  list: 'Full list as a file',
  html: 'Report as a page',
  notes: 'How it was read',
  menu: 'More about it …',
  itself: 'Compare with itself',
  normal: 'Use as normal',
  helpful: '👍 Helpful',
  notHelpful: '👎 Not helpful',
  mute: 'This is expected',
  sureOfNormal: 'Yes, use it as normal',
  sureOfMute: 'Yes, it is expected',
  undo: 'Undo (for a day)',
  link: 'Open',
  show: 'Show',
  undoNow: 'Undo',
  showReport: 'Show its report',
  ask: 'Ask …',
  forget: 'Delete my data …',
  forgetMine: 'Yes, delete what is mine',
  forgetHere: 'Delete all of this channel',
} as const;

/** What stands on the buttons with our own questions. */
export const SUGGESTED: Record<Suggestion, string> = {
  worst: 'The worst?',
  since: 'Since when?',
  'who-acts': 'Who must act?',
  manager: 'For my manager',
};

/** What a screen reader says in place of a bare number. */
export function spokenNumber(number: number): string {
  return `Explain number ${number}`;
}
