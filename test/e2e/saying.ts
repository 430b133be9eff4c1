import type { ChildProcess } from 'node:child_process';

/** Resolves once the process has said the words, with all that it said until then. */
export async function saying(child: ChildProcess, words: string): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes(words)) break;
  }
  child.stdout?.resume();
  child.stderr?.resume();
  if (!said.includes(words)) throw new Error(`the process ended before it said ${words}: ${said}`);
  return said;
}
