import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** What the command line is given to talk with. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /**
   * False before long work that would hear no signal and leaves nothing behind: meanwhile one ends the
   * process by itself. True, as at first, once it is done.
   */
  listen?: (on: boolean) => void;
  /** Nothing is told while the work goes on. Default: false. */
  quiet?: boolean;
}

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

/** Colours where the stream is a terminal and NO_COLOR is not set; `styleText` looks at both. */
export function paintFor(stream: Terminal['stdout']): Paint {
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}

/** How wide a text may be: what the terminal holds, and a person reads well; no limit elsewhere. */
export function columnsOf({ isTTY, columns }: Terminal['stdout']): number {
  if (!isTTY) return Number.POSITIVE_INFINITY;
  return Math.min(columns || 80, MOST_COLUMNS);
}

const MOST_COLUMNS = 100;
