import { PassThrough, Readable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';

/** A terminal in memory, with what was written to it. */
export interface FakeTerminal extends Terminal {
  written(): string;
  complained(): string;
}

/**
 * `stdin` is what standard input holds; `isTTY` says whether stderr is a terminal, `columns` how wide
 * stdout is, where that is one.
 */
export function aTerminal(
  options: {
    stdin?: string;
    isTTY?: boolean;
    columns?: number;
    now?: () => number;
    signal?: AbortSignal;
  } = {},
): FakeTerminal {
  const stdout = collector();
  const stderr = collector();
  return {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout:
      options.columns === undefined
        ? stdout.stream
        : Object.assign(stdout.stream, { isTTY: true, columns: options.columns }),
    stderr: Object.assign(stderr.stream, { isTTY: options.isTTY ?? false, columns: 100 }),
    now: options.now ?? (() => 0),
    signal: options.signal ?? new AbortController().signal,
    written: stdout.text,
    complained: stderr.text,
  };
}

function collector(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream, text: () => text };
}
