/** Text of anybody as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** An element around HTML; nothing where there is nothing in it. */
export function element(tag: 'div' | 'span', className: string, inside: string): string {
  return inside === '' ? '' : `<${tag} class="${className}">${inside}</${tag}>`;
}

export const div = (className: string, inside: string) => element('div', className, inside);
export const span = (className: string, inside: string) => element('span', className, inside);

/** A picture of the bot's; what it tells in words is heard, not seen. */
export function drawPng(png: Buffer, description: string): string {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return div('image', `<img src="${source}" alt="${escapeHtml(description)}">`);
}

/** What a drawing does not know yet: loud, so that somebody sees it and adds it. */
export function unknown(what: string, json: unknown): string {
  return div('unknown', `Not drawn yet: ${escapeHtml(what)} ${escapeHtml(JSON.stringify(json))}`);
}

/** Replaces each match by HTML, and escapes what lies between. */
export function replaceInText(
  text: string,
  pattern: RegExp,
  found: (match: RegExpExecArray) => string,
  between: (text: string) => string = escapeHtml,
): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    html += between(text.slice(at, match.index)) + found(match);
    at = match.index + match[0].length;
  }
  return html + between(text.slice(at));
}
