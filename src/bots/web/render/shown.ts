import { cutText } from '../../../text/cut-text.ts';
import { oneLine } from '../../../text/foreign-text.ts';
import { element, type PageElement } from './element.ts';

/** Longer than any view's text is wide: so much is shown of one that is. */
export const MAX_TEXT = 2_000;
const MAX_NAME = 120;

/** Foreign text on one line, without what turns or hides other text, at most `max` characters. */
export function shown(text: string, max = MAX_TEXT): string {
  const line = oneLine(text.slice(0, 4 * max));
  return line.length > max ? `${cutText(line, max - 1)}…` : line;
}

/** A name from the log or of a file, set apart from the sentence around it; null where there is none. */
export function name(text: string, max = MAX_NAME): PageElement | null {
  const inside = shown(text, max);
  return inside === '' ? null : element('bdi', { class: 'name' }, inside);
}
