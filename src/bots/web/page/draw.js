/** @import { PageElement, PageNode } from '../render/element.ts' */

/**
 * Draws an element that the server sent: tags and attributes by their names, all text as text.
 * `onPress` is told the action of a button; `mounts` fill in what is marked so.
 *
 * @param {PageElement} piece
 * @param {{
 *   onPress(action: string, button: HTMLButtonElement): void;
 *   mounts: Record<NonNullable<PageElement['mount']>, (place: HTMLElement) => void>;
 * }} with_
 * @returns {HTMLElement}
 */
export function draw(piece, with_) {
  const { tag, press, mount, attributes = {}, children = [] } = piece;
  const element = document.createElement(tag);
  if (piece.class) element.className = piece.class;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (press !== undefined && element instanceof HTMLButtonElement) {
    element.type = 'button';
    element.onclick = () => with_.onPress(press, element);
  }
  for (const child of children) element.append(drawn(child, with_));
  if (mount) with_.mounts[mount](element);
  return element;
}

/**
 * @param {PageNode} node
 * @param {Parameters<typeof draw>[1]} with_
 * @returns {Node}
 */
function drawn(node, with_) {
  return typeof node === 'string' ? document.createTextNode(node) : draw(node, with_);
}
