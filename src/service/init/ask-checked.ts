import type { CheckLine } from '../../check-line.ts';
import type { Prompt } from './prompt.ts';

/** What is asked for, and how an answer is judged. */
export interface CheckedQuestion {
  question: string;
  /** Whether nothing may be typed, too. Default: no. */
  mayBeLeftOut?: boolean;
  /** What is wrong with how it looks; null where nothing is. Never holds the value. */
  looksWrong(value: string): string | null;
  /** Tries it; the first line says whether it is taken. */
  check(value: string): Promise<CheckLine[]>;
}

/** Asks for a token until one is taken, and tells what came of each try. Empty where it is left out. */
export async function askChecked(prompt: Prompt, asked: CheckedQuestion): Promise<string> {
  for (;;) {
    const value = await prompt.ask(asked.question, 'secret');
    if (value === '' && asked.mayBeLeftOut) return '';
    const wrong = value === '' ? 'Nothing was pasted.' : asked.looksWrong(value);
    if (wrong !== null) {
      prompt.say(`  WRONG  ${wrong}`);
      continue;
    }
    const lines = await asked.check(value);
    for (const { ok, line, todo } of lines) {
      prompt.say(`  ${ok ? 'ok    ' : 'WRONG '} ${line}`);
      if (todo) prompt.say(`         ${todo}`);
    }
    if (lines[0]?.ok !== false) return value;
    prompt.say('  Paste it once more, or press Ctrl-C to stop: nothing is written then.');
  }
}
