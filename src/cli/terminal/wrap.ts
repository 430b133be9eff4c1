import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks lines between words so that none is wider than `columns` where that can be done; what
 * follows is indented as the line is, below the text of a list's item. Colours take no room. Lines
 * that fit stay as they are.
 */
export function wrapLines(text: string, columns: number): string {
  if (columns < LEAST_COLUMNS) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : wrapLine(line, columns)))
    .join('\n');
}

/** In fewer, broken lines are harder to read than those that the terminal breaks. */
const LEAST_COLUMNS = 30;

function wrapLine(line: string, columns: number): string {
  const [indent = ''] = INDENT.exec(line) ?? [];
  const lines: string[] = [];
  let current = indent;
  let width = indent.length;
  let isEmpty = true;
  for (const word of line.slice(indent.length).split(' ')) {
    const wordWidth = widthOf(word);
    if (!isEmpty && width + 1 + wordWidth > columns) {
      lines.push(current);
      current = `${' '.repeat(indent.length)}${word}`;
      width = indent.length + wordWidth;
      continue;
    }
    current += isEmpty ? word : ` ${word}`;
    width += isEmpty ? wordWidth : wordWidth + 1;
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}

/** Blanks, and the mark of a list's item. */
const INDENT = /^ {0,20}(?:- |\d{1,3}\. )?/;

function widthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
