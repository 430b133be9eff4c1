import type { DetectorName } from '../../../engine/analysis.ts';
import { findDetector } from '../../../engine/detect/detectors.ts';
import { UserError } from '../../../engine/user-error.ts';
import type { Refusals } from '../../../jobs/wording.ts';
import { amount, number } from '../../../text/count.ts';

/** What is read, in words. */
export const LOG_KINDS =
  'text, CSV, JSON or Excel (.xlsx), also packed (.gz, .zip, .tar, .zst, .xz, .bz2)';

const MB = 1024 * 1024;

/** Why an upload is not judged, where the uploader can put it right. */
export const refusals: Refusals = {
  otherKind(kind) {
    return new UserError(
      'E_FILE_KIND',
      `By its name this is a ${kind}, not a log.`,
      `Upload the log itself: ${LOG_KINDS}.`,
    );
  },

  empty() {
    return new UserError(
      'E_EMPTY_FILE',
      'The file is empty.',
      'Check that the export or the upload was complete, and upload the file again.',
    );
  },

  tooLarge(maxUploadBytes) {
    const most = Math.floor(maxUploadBytes / MB);
    return new UserError(
      'E_FILE_TOO_LARGE',
      `The file is too large: the most that can be read here is ${most} MB.`,
      'Upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
    );
  },

  tooSlow(deadlineMs) {
    const minutes = Math.max(1, Math.round(deadlineMs / 60_000));
    return new UserError(
      'E_DOWNLOAD_TOO_SLOW',
      `The file could not be fetched within ${amount(minutes, 'minute')}.`,
      'Upload it again. If that happens once more, upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
    );
  },

  tookTooLong(deadlineMs) {
    const minutes = Math.max(1, Math.round(deadlineMs / 60_000));
    return new UserError(
      'E_TOOK_TOO_LONG',
      `The log could not be judged within ${amount(minutes, 'minute')}.`,
      'Upload a shorter part of it, such as a single day.',
    );
  },

  pastedGone() {
    return new UserError(
      'E_PASTED_GONE',
      'The pasted lines are not kept any more.',
      'Paste them once more, or upload them as a file.',
    );
  },

  tooComplex() {
    return new UserError(
      'E_TOO_COMPLEX',
      'The log holds too much to be judged in one go.',
      'Upload a shorter part of it, such as a single day.',
    );
  },

  queueFull(whose, most) {
    const of = whose === 'person' ? 'of yours' : 'from here';
    const waiting = most === 1 ? `One log ${of} waits` : `${number(most)} logs ${of} wait`;
    return new UserError(
      'E_QUEUE_FULL',
      `${waiting} to be read already. More are not taken at the same time.`,
      'Wait until one of them is answered, then upload this file again.',
    );
  },

  otherDetector({ name, detector }, asked) {
    return new UserError(
      'E_BASELINE_DETECTOR',
      `Logs are compared here with "${name}", which was judged ${mannerOf(detector)}. This one was to be judged ${mannerOf(asked)}, so the two can not be compared.`,
      'Upload it again without choosing how to judge. Or write "/logdecoder baseline clear" first: then it is compared with itself.',
    );
  },

  unusableBaseline({ name }, code) {
    return new UserError(
      code,
      `What is set as normal here, "${name}", can not be used any more: it was saved by another version of this program.`,
      'Write "/logdecoder baseline clear" and upload the file again. Then upload the normal log once more, and press "Use as normal" on its report.',
    );
  },
};

function mannerOf(detector: DetectorName): string {
  return findDetector(detector)?.manner ?? `by the detector ${detector}`;
}
