/** A text of a model as its parts: words of its own, and references to sentences of ours. */
export type Part = { words: string } | { ref: string };

/** `"Look here: [F1]."` as words, a reference to F1, and words. */
export function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of template.matchAll(REFERENCE)) {
    if (found.index > at) parts.push({ words: template.slice(at, found.index) });
    parts.push({ ref: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < template.length) parts.push({ words: template.slice(at) });
  return parts;
}

/** The ids that a text refers to, in order. */
export function refsIn(template: string): string[] {
  return partsOf(template).flatMap((part) => ('ref' in part ? [part.ref] : []));
}

const REFERENCE = /\[([FMSWN][1-9]\d?)\]/g;

/**
 * The text with each reference replaced by its sentence: beginnings of sentences in upper case, one
 * full stop at an end.
 */
export function filled(template: string, textOf: (id: string) => string): string {
  let text = '';
  for (const part of partsOf(template.trim())) {
    const next = 'ref' in part ? textOf(part.ref) : part.words;
    const told = ENDED.test(text) ? next.replace(/^\s?\./, '') : next;
    text += ENDED.test(text) || text === '' ? capitalised(told) : told;
  }
  const whole = text.replace(/\s+/g, ' ').trim();
  return ENDED.test(whole) ? whole : `${whole.replace(/[,;:–-]$/, '')}.`;
}

/** Not after a quotation that was cut: its "…" ends no sentence. */
const ENDED = /[.!?]["“»)]?\s?$/;

/** But for what stands before a first letter: quotes keep the case of the log. */
function capitalised(text: string): string {
  return text.replace(/^(\s*)(\p{Ll})/u, (_all, space: string, letter: string) => {
    return space + letter.toUpperCase();
  });
}
