import { findDetector } from '../../../engine/detect/detectors.ts';
import { UserError } from '../../../engine/user-error.ts';
import type { Refusals } from '../../../jobs/wording.ts';
import { ENGLISH, type Voice } from '../voice.ts';

const MB = 1024 * 1024;

/** Why an upload is not judged, where the uploader can put it right. */
export function refusalsIn({ tag, words: { refusals: words } }: Voice): Refusals {
  const mannerOf = (name: string) =>
    words.manner(tag === 'en' ? findDetector(name)?.manner : undefined, name);
  return {
    otherKind: (kind) => refusal('E_FILE_KIND', words.otherKind(words.kinds[kind])),
    empty: () => refusal('E_EMPTY_FILE', words.empty),
    tooLarge: (most) => refusal('E_FILE_TOO_LARGE', words.tooLarge(Math.floor(most / MB))),
    tooSlow: (deadlineMs) => refusal('E_DOWNLOAD_TOO_SLOW', words.tooSlow(minutesOf(deadlineMs))),
    tookTooLong: (deadlineMs) =>
      refusal('E_TOOK_TOO_LONG', words.tookTooLong(minutesOf(deadlineMs))),
    pastedGone: () => refusal('E_PASTED_GONE', words.pastedGone),
    tooComplex: () => refusal('E_TOO_COMPLEX', words.tooComplex),
    queueFull: (whose, most) => refusal('E_QUEUE_FULL', words.queueFull(whose, most)),
    otherDetector: ({ name, detector }, asked) =>
      refusal(
        'E_BASELINE_DETECTOR',
        words.otherDetector(name, mannerOf(detector), mannerOf(asked)),
      ),
    unusableBaseline: ({ name }, code) => refusal(code, words.unusableBaseline(name)),
  };
}

function refusal(code: string, { message, hint }: { message: string; hint: string }): UserError {
  return new UserError(code, message, hint);
}

function minutesOf(ms: number): number {
  return Math.max(1, Math.round(ms / 60_000));
}

export const refusals: Refusals = refusalsIn(ENGLISH);
