import { visible } from '../../text/visible.ts';
import type { Terminal } from './terminal.ts';

/** Tells on stderr how far the reading is. Silent where stderr is no terminal, or quiet is wanted. */
export interface ProgressBar {
  /** Passes the chunks on and counts them. */
  follow(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Leaves the line empty. */
  erase(): void;
}

export function createProgressBar(
  name: string,
  totalBytes: number | null,
  { stderr, now, quiet = false }: Pick<Terminal, 'stderr' | 'now' | 'quiet'>,
): ProgressBar {
  if (!stderr.isTTY || quiet) return { follow: (chunks) => chunks, erase: () => {} };
  const start = now();
  let shownAt = start;
  let bytes = 0;
  let shown = false;
  function show(line: string) {
    stderr.write(`${ERASE}${line}`);
    shown = true;
  }
  async function* follow(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    // A pipe may be still for long, and would look as if nothing were done.
    if (totalBytes === null) show('Waiting for the first lines …');
    for await (const chunk of chunks) {
      bytes += chunk.length;
      const time = now();
      if (time - shownAt >= INTERVAL_MS) {
        shownAt = time;
        show(progressLine(name, bytes, totalBytes, time - start, stderr.columns || 80));
      }
      yield chunk;
    }
    if (shown) show('Comparing the sessions …');
  }
  return {
    follow,
    erase() {
      if (shown) stderr.write(ERASE);
      shown = false;
    },
  };
}

/** One line that fits the terminal: name, bar, share, bytes, bytes a second, time left. */
export function progressLine(
  name: string,
  bytes: number,
  totalBytes: number | null,
  elapsedMs: number,
  columns: number,
): string {
  const rate = elapsedMs > 0 ? bytes / (elapsedMs / 1000) : 0;
  const facts = totalBytes
    ? `${bar(bytes / totalBytes)} ${percent(bytes / totalBytes)}  ${size(bytes)} of ${size(totalBytes)}  ${size(rate)}/s${left(totalBytes - bytes, rate)}`
    : `${size(bytes)}  ${size(rate)}/s`;
  const room = Math.max(0, columns - 1);
  return [...`Reading ${visible(name)}  ${facts}`].length <= room
    ? `Reading ${visible(name)}  ${facts}`
    : [...facts].slice(0, room).join('');
}

const ERASE = '\r\u001b[2K';
const INTERVAL_MS = 150;
const BAR_WIDTH = 20;

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

function percent(share: number): string {
  return `${Math.floor(Math.min(1, share) * 100)} %`;
}

function size(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function left(bytes: number, rate: number): string {
  if (rate <= 0) return '';
  const seconds = Math.ceil(Math.max(0, bytes) / rate);
  return seconds < 120 ? `  ${seconds} s left` : `  ${Math.ceil(seconds / 60)} min left`;
}
