const MAX_NAME_CHARS = 60;
const MAX_NAMES = 8;

/** Foreign text made fit for a message: no control characters, spaces collapsed, at most 60 characters. */
export function shown(text: string): string {
  const plain = text
    .slice(0, 10 * MAX_NAME_CHARS)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= MAX_NAME_CHARS) return plain;
  return `${characters.slice(0, MAX_NAME_CHARS - 1).join('')}…`;
}

/** Column names as a list for a message: the first eight, and how many more there are. */
export function shownNames(names: string[]): string {
  const listed = names.slice(0, MAX_NAMES).map((name) => shown(name) || '(no name)');
  const more = names.length - listed.length;
  return more > 0
    ? `${listed.join(', ')} and ${more.toLocaleString('en')} more`
    : listed.join(', ');
}
