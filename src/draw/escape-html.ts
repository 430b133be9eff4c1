import { visible } from '../text/visible.ts';

/**
 * Any text as it is to be read in HTML or SVG, in an element or a quoted attribute. Nothing in it is
 * markup; what would turn the direction of writing or hide is shown as an escape.
 */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
