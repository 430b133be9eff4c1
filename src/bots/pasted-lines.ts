/** Fewer lines are a question with an example. */
const FEWEST_LINES = 3;
const FENCE = /```(?:[\w+-]{0,20}\n)?([\s\S]{0,100000}?)```/g;

/** What pasted lines are called where a file has a name. */
export const PASTED_NAME = 'message.txt';

/**
 * The log lines that a message holds: those of its code blocks, else all of it where most of its lines
 * have a number, as log lines do. Null where it holds fewer than three. `text` is as people see it.
 */
export function pastedLines(text: string): string | null {
  const blocks = [...text.matchAll(FENCE)].map(([, inside = '']) => inside);
  const wanted = (blocks.length > 0 ? blocks.join('\n') : text).replace(/<@[^>]{1,40}>[ \t]?/g, '');
  const lines = wanted.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return null;
  const numbered = lines.filter((line) => /\d/.test(line)).length;
  if (blocks.length === 0 && 2 * numbered <= lines.length) return null;
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
