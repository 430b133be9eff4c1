export type LineEnd = '\n' | '\r';

/**
 * The character that ends lines in a text: CR only where there is no LF at all (old Mac files).
 * With LF, a CR before it belongs to the line end and is taken off later.
 */
export function chooseLineEnd(text: string): LineEnd {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** Whether a text, cut anywhere, shows how its lines end: a CR as last character may be half a CRLF. */
export function hasLineEnd(text: string): boolean {
  const cr = text.indexOf('\r');
  return text.includes('\n') || (cr !== -1 && cr < text.length - 1);
}

/** How often a character occurs in a text. */
export function countOccurrences(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
