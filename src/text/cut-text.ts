/** At most `maxChars` UTF-16 units of a text, and no half of a character at its end. */
export function cutText(text: string, maxChars: number): string {
  return text.length > maxChars ? text.slice(0, maxChars).toWellFormed() : text;
}
