/** What stands on the buttons that carry no number; a digit is on none of these. */
export const BUTTONS = {
  back: '◀ Back',
  more: 'More ▶',
  list: 'Full list as a file',
  itself: 'Compare with itself',
  normal: 'Use as normal',
  helpful: '👍 Helpful',
  notHelpful: '👎 Not helpful',
  mute: 'This is expected',
  link: 'Open',
} as const;

/** What a screen reader says in place of a bare number. */
export function spokenNumber(number: number): string {
  return `Explain number ${number}`;
}
