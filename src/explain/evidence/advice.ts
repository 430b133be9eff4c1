/** Kinds of trouble that need different advice, the gravest first. */
export const TROUBLES = [
  'save-failed',
  'repair-failed',
  'shaky-save',
  'unknown-new',
  'unfinished',
  'bookkeeping',
  'repair',
  'retry',
  'cut-start',
  'unknown-value',
  'unknown-missing',
  'unknown-more',
  'unknown-fewer',
  'not-deleted',
  'deleted',
  'reading',
  'checks',
  'relief',
  'mix',
] as const;

export type Trouble = (typeof TROUBLES)[number];

export interface Advice {
  /** What the trouble may mean for the reader. */
  meaning: string;
  /** Up to two things to do. */
  steps: string[];
  /** Who should act, how soon, and when a professional is needed. */
  who: string;
}

/**
 * Fixed advice for a kind of trouble, in short words. No number is in it: those come from the
 * evidence alone. "May" stands before every cause, because counts do not prove one.
 */
export function adviceFor(trouble: Trouble): Advice {
  return ADVICE[trouble];
}

const ADVICE: Record<Trouble, Advice> = {
  'save-failed': {
    meaning: 'This may mean that part of a file was not saved, so you could lose data.',
    steps: [
      'Open the file that was saved then. If it is not complete, save it again.',
      'Check the storage for full disks and bad network links.',
    ],
    who: 'the person who runs your storage, today. Call a professional if a file will not open.',
  },
  'repair-failed': {
    meaning: 'This may mean that part of a file has too few copies, so you could lose data.',
    steps: [
      'Check that all storage computers are on and have free space.',
      'Ask for a list of files with too few copies.',
    ],
    who: 'the person who runs your storage, today. Call a professional if a disk has failed.',
  },
  'shaky-save': {
    meaning: 'This may mean that a save was paused or had to start again.',
    steps: [
      'Open the file that was saved then. If it is not complete, save it again.',
      'Check the network link of the computer that saved it.',
    ],
    who: 'you, this week. Call a professional if you find more files that are not complete.',
  },
  unfinished: {
    meaning: 'This may mean that a save stopped half way, or that the log ended too soon.',
    steps: [
      'Check that the log runs past the end of the save.',
      'Open the file that was saved then. If it is not complete, save it again.',
    ],
    who: 'you, today. Call a professional if the file is broken.',
  },
  bookkeeping: {
    meaning:
      'This may mean that the list of copies does not match the disks. Often no data is lost.',
    steps: [
      'Find out if files were moved or deleted then. If so, this may be left over from that.',
      'If not, have the storage checked for lost copies.',
    ],
    who: 'the person who runs your storage, this week. Call a professional if copies are lost.',
  },
  repair: {
    meaning:
      'This may mean that a copy was lost or out of reach, and the system made a fresh copy.',
    steps: [
      'Find out if a storage computer was off or lost its link then.',
      'If it is still off, start it again.',
    ],
    who: 'the person who runs your storage, this week. Call a professional if a disk is failing.',
  },
  retry: {
    meaning: 'This may mean that a save or a copy had to be tried again.',
    steps: [
      'Open the file that was saved then and check that it is complete.',
      'Check if a storage computer was slow or off then.',
    ],
    who: 'the person who runs your storage, this week. Call a professional if files are broken.',
  },
  'cut-start': {
    meaning: 'This may mean that the log starts too late, so the start of the save is not in it.',
    steps: ['Check that the log goes back far enough.', 'If not, send the longer log here.'],
    who: 'you, with no rush. Call a professional if the log is complete.',
  },
  deleted: {
    meaning: 'This may mean that a file was deleted. Most often that was planned.',
    steps: ['Ask if someone meant to delete files then.', 'If not, look for a backup.'],
    who: 'you, this week. Call a professional if a file is gone that you still need.',
  },
  'not-deleted': {
    meaning: 'This may mean that a clean-up is not done yet, or that the log ended too soon.',
    steps: [
      'Check that the log runs past the clean-up.',
      'If it does, see if the disks fill up with old files.',
    ],
    who: 'the person who runs your storage, with no rush. Call a professional if disks run full.',
  },
  reading: {
    meaning: 'This may mean that a file was read in a new way. Often this does no harm.',
    steps: ['Ask who used the files then.', 'If that was planned work, you can leave it.'],
    who: 'you, with no rush. Call a professional if nobody knows who read the files.',
  },
  checks: {
    meaning: 'This may mean that health checks ran at other times. Often this does no harm.',
    steps: ['Ask if the checks were moved or switched off.', 'If so, you can leave it.'],
    who: 'the person who runs your storage, with no rush. Call a professional if checks fail.',
  },
  relief: {
    meaning: 'This may mean that there was less trouble here. That can be good news.',
    steps: ['Check that the log is complete for that time.', 'If it is, you can leave it.'],
    who: 'you, with no rush. Call a professional if parts of the log are lost.',
  },
  'unknown-new': {
    meaning: 'A new event is not always bad. It may mean that something broke or was changed.',
    steps: [
      'Find out what was changed just before, such as an update.',
      'Check that the system still does its work.',
    ],
    who: 'the person who runs this system, today. Call a professional if it does not work.',
  },
  'unknown-value': {
    meaning: 'This may mean that something new was done here, or that something went wrong.',
    steps: [
      'Find out who or what was at work then, and if that was planned.',
      'If nobody knows, look for more lines like it before and after.',
    ],
    who: 'the person who runs this system, today. Call a professional if nobody can tell what it was.',
  },
  'unknown-missing': {
    meaning: 'This may mean that a step was skipped, or that the log ended too soon.',
    steps: [
      'Check that the log is complete for that time.',
      'If it is, check that the work it tells of was done.',
    ],
    who: 'the person who runs this system, today. Call a professional if work was lost.',
  },
  'unknown-more': {
    meaning: 'This may mean that there was more work, or that something was tried over and over.',
    steps: [
      'Find out if there was more work than usual then.',
      'If not, check that the system still does its work.',
    ],
    who: 'the person who runs this system, this week. Call a professional if it does not work.',
  },
  'unknown-fewer': {
    meaning: 'This may mean that there was less work, or that it ended too soon.',
    steps: [
      'Check that the log is complete for that time.',
      'If it is, check that the work it tells of was done.',
    ],
    who: 'the person who runs this system, this week. Call a professional if work was lost.',
  },
  mix: {
    meaning: 'This may mean that the work was done in a rare way. Often this does no harm.',
    steps: [
      'Find out if something was done in a new way then.',
      'Check that the system still does its work.',
    ],
    who: 'the person who runs this system, with no rush. Call a professional if it does not work.',
  },
};
