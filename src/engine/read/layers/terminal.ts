/**
 * A line as a terminal would show it: without colours, cursor codes and other control characters, and
 * of a progress line that was written over with `\r`, what was left in the end.
 */
export function asShown(line: string): string {
  if (line.indexOf('\u001b') === -1 && line.indexOf('\r') === -1) return line;
  const plain = line.replace(CODES, '');
  const end = plain.length - (plain.endsWith('\r') ? 1 : 0);
  return plain.slice(plain.lastIndexOf('\r', end - 1) + 1, end);
}

/** ECMA-48: control sequences (colours, cursor), operating system commands (titles, links), and single ones;
 * before them the marks with which GitLab folds the lines of a job. */
const CODES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /section_(?:start|end):\d{1,12}:[^\r\n]{1,200}\r\u001b\[0K|\u001b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)|[@-Z\\^_])/g;
