/** What stands on the buttons that carry no number; a digit is on none of these. */
export const labels = {
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
};

/** Our own questions: what stands on their buttons, and as they are asked. */
export const suggested = {
  labels: {
    worst: 'The worst?',
    since: 'Since when?',
    'who-acts': 'Who must act?',
    manager: 'For my manager',
  },
  asked: {
    worst: 'Which is the worst?',
    since: 'Since when?',
    'who-acts': 'Who must act?',
    manager: 'What do I tell my manager?',
  },
};

/** What a screen reader says in place of a bare number. */
export const spokenNumber = (number: number) => `Explain number ${number}`;
