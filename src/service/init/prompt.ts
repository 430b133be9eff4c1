import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Terminal } from '../../cli/terminal/terminal.ts';
import { visible } from '../../text/visible.ts';

/** Talks with the person at the terminal, or with what is piped in. */
export interface Prompt {
  say(line?: string): void;
  /** The answer without spaces around it; what is typed as a `secret` is not shown. Rejects with `NoMoreAnswers`. */
  ask(question: string, secret?: 'secret'): Promise<string>;
  close(): void;
}

/** Standard input has ended, or Ctrl-C was pressed. */
export class NoMoreAnswers extends Error {
  override readonly name = 'NoMoreAnswers';
}

export function createPrompt({ stdin, stdout }: Pick<Terminal, 'stdin' | 'stdout'>): Prompt {
  let hidden = false;
  // What the terminal shows of what is typed goes through here.
  const echo = new Writable({
    write(chunk, _, done) {
      if (!hidden) stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: stdin, output: echo, terminal: stdin.isTTY === true });
  lines.on('SIGINT', () => lines.close());
  // Asked for at once, so that no line that is piped in is lost between two questions.
  const answers = lines[Symbol.asyncIterator]();

  return {
    say: (line = '') => void stdout.write(`${visible(line)}\n`),
    async ask(question, secret) {
      stdout.write(`${visible(question)} `);
      hidden = secret !== undefined;
      const { value, done } = await answers.next();
      if (hidden || stdin.isTTY !== true) stdout.write('\n');
      hidden = false;
      if (done) throw new NoMoreAnswers('no more answers');
      return value.trim();
    },
    close: () => lines.close(),
  };
}
