/**
 * What two spellings of one event template share: they differ in spaces, marks, digits and
 * placeholders only. Empty where a template has no letter of its own.
 */
export function templateLetters(template: string): string {
  return template.replace(PLACEHOLDER, '').replace(NO_LETTER, '').toLowerCase();
}

/**
 * Whether `template` is what `known` was before parts of it became placeholders: the letters between
 * them stand in it in the same order, from its start to its end.
 */
export function fitsTemplate(known: string, template: string): boolean {
  const parts = known.split(PLACEHOLDER).map((part) => part.replace(NO_LETTER, '').toLowerCase());
  if (parts.length < 2 || parts.every((part) => part === '')) return false;
  const letters = template.replace(NO_LETTER, '').toLowerCase();
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!letters.startsWith(first) || !letters.endsWith(last)) return false;
  let at = 0;
  for (const part of parts) {
    const found = letters.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

const PLACEHOLDER = /<[^<>]{0,40}>/gu;
const NO_LETTER = /[^\p{L}]/gu;
