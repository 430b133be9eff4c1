import { amount, number } from '../../text/count.ts';

/** What is read, in words. */
const LOG_KINDS =
  'text, CSV, JSON or Excel (.xlsx), also packed (.gz, .zip, .tar, .zst, .xz, .bz2)';

/** What went wrong, and what to do about it. */
export const problems = {
  upload: {
    message: 'Sorry, this log could not be judged. Something failed on the way, not in your file.',
    hint: 'Send the file again in a few minutes: drop it into this conversation as you did before. If that fails too, tell the person who looks after this bot.',
  },
  explanation: (numbered: number) => ({
    message: `Sorry, number ${numbered} could not be explained just now.`,
    hint: 'Press its button again in a few minutes. If that fails too, tell the person who looks after this bot.',
  }),
  request: {
    message: 'Sorry, that did not work.',
    hint: 'Try it again in a few minutes. If that fails too, tell the person who looks after this bot.',
  },
  storeDamaged: {
    message: 'Sorry, I can not go on: what I keep was damaged, and I stop here.',
    hint: 'Tell the person who looks after this bot: its log says what to do. After that, upload your file again.',
  },
  expiredReport: (days: number) => ({
    message: `This report has expired or was deleted: reports are kept for ${amount(days, 'day')}.`,
    hint: 'Upload the file again to get a new one.',
  }),
  reportOfElsewhere: {
    message: 'This report belongs to another conversation.',
    hint: 'A report is shown only where it was made. Upload the file here to get one here.',
  },
  unknownButton: {
    message: 'This button does not work any more.',
    hint: 'Upload the file again, and use the buttons of the new answer.',
  },
  oneIsMissing: {
    message: 'The two logs can not be compared: one of them has no report.',
    hint: 'Send both again, in one message.',
  },
  noCounts: {
    message: 'These two can not be compared: their events were not counted.',
    hint: 'Tables of numbers have none, and reports of long ago do not hold them. Logs of events can be sent again.',
  },
};

/** Why an upload is not judged, where the uploader can put it right. */
export const refusals = {
  logKinds: LOG_KINDS,
  /** What a file is by its name, where it is no log. */
  kinds: {
    picture: 'picture',
    recording: 'recording',
    document: 'document',
    'program or settings file': 'program or settings file',
  },
  otherKind: (kind: string) => ({
    message: `By its name this is a ${kind}, not a log.`,
    hint: `Upload the log itself: ${LOG_KINDS}.`,
  }),
  empty: {
    message: 'The file is empty.',
    hint: 'Check that the export or the upload was complete, and upload the file again.',
  },
  tooLarge: (megabytes: number) => ({
    message: `The file is too large: the most that can be read here is ${megabytes} MB.`,
    hint: 'Upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
  }),
  tooSlow: (minutes: number) => ({
    message: `The file could not be fetched within ${amount(minutes, 'minute')}.`,
    hint: 'Upload it again. If that happens once more, upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
  }),
  tookTooLong: (minutes: number) => ({
    message: `The log could not be judged within ${amount(minutes, 'minute')}.`,
    hint: 'Upload a shorter part of it, such as a single day.',
  }),
  pastedGone: {
    message: 'The pasted lines are not kept any more.',
    hint: 'Paste them once more, or upload them as a file.',
  },
  tooComplex: {
    message: 'The log holds too much to be judged in one go.',
    hint: 'Upload a shorter part of it, such as a single day.',
  },
  queueFull: (whose: 'person' | 'workspace', most: number) => {
    const of = whose === 'person' ? 'of yours' : 'from here';
    const waiting = most === 1 ? `One log ${of} waits` : `${number(most)} logs ${of} wait`;
    return {
      message: `${waiting} to be read already. More are not taken at the same time.`,
      hint: 'Wait until one of them is answered, then upload this file again.',
    };
  },
  /** Each in the words of `manner`. */
  otherDetector: (name: string, judged: string, asked: string) => ({
    message: `Logs are compared here with "${name}", which was judged ${judged}. This one was to be judged ${asked}, so the two can not be compared.`,
    hint: 'Upload it again without choosing how to judge. Or write "/logdecoder baseline clear" first: then it is compared with itself.',
  }),
  /** How a detector judges: in its own words, else by its name. */
  manner: (own: string | undefined, detector: string) => own ?? `by the detector ${detector}`,
  unusableBaseline: (name: string) => ({
    message: `What is set as normal here, "${name}", can not be used any more: it was saved by another version of this program.`,
    hint: 'Write "/logdecoder baseline clear" and upload the file again. Then upload the normal log once more, and press "Use as normal" on its report.',
  }),
};
