import { comparingLatest, lookingForLatest, oneMoment } from '../../src/bots/views/notices.ts';
import type { Dropped } from './logs/shown-logs.ts';

/**
 * Where one conversation is held, on whichever platform. Each act waits until it is answered, and is
 * false where it is not, or where there is nothing to press.
 */
export interface Room {
  drop(file: Dropped): Promise<boolean>;
  /** Presses the newest button whose label begins so. */
  press(label: string): Promise<boolean>;
  /** `status`, `baseline list`. */
  command(words: string): Promise<boolean>;
  /** Asks the bot in the thread of the last upload. */
  ask(words: string): Promise<boolean>;
  /** All that stands there now: HTML, a message a piece. */
  draw(): string[];
}

/** A platform of ours with the bot on it. */
export interface Platform {
  name: 'slack' | 'discord';
  openRoom(name: string): Room;
  /** What is no conversation: a home tab, a form. */
  drawSurfaces(): Promise<{ shows: string; pieces: string[] }[]>;
  /** What the platform would have refused or punished. */
  violations(): unknown[];
  close(): Promise<void>;
}

const QUIET_MS = 400;
/** After so long without any sign the bot says nothing; to read a log it has a minute. */
const SILENT_MS = 8_000;
const READING_MS = 60_000;

export interface Sight {
  /** Differs once there is more than before, or something else. */
  fingerprint(): string;
  /** Nothing is being read or thought about. */
  isIdle(): boolean;
  /** Resolves once the condition holds; rejects after so long. */
  waitFor(condition: () => boolean, timeoutMs: number): Promise<unknown>;
}

/** Said at once of an answer that is on its way. */
const PROMISES = [lookingForLatest(), comparingLatest(), oneMoment()].map(({ text }) => text);

/** Whether the answer is still to come, where this is the newest that was said. */
export function isPromise(newest: string): boolean {
  return PROMISES.some((promise) => newest.includes(promise));
}

/** Does it, and waits for the whole answer. False where there is none. */
export async function isAnswered(act: () => unknown, sight: Sight): Promise<boolean> {
  const before = sight.fingerprint();
  await act();
  try {
    await sight.waitFor(() => sight.fingerprint() !== before, SILENT_MS);
  } catch {
    return false;
  }
  let last: string;
  do {
    await sight.waitFor(sight.isIdle, READING_MS);
    last = sight.fingerprint();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  } while (last !== sight.fingerprint() || !sight.isIdle());
  return true;
}
