import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
} from '../../../test/helpers/fake-slack/json.ts';
import { div, escapeHtml, unknown } from '../html.ts';

/** The elements of a `rich_text` block: HTML. */
export function drawRichText(elements: unknown): string {
  return listOf(elements).filter(isObject).map(drawPart).join('');
}

function drawPart(part: JsonObject): string {
  const inside = () => listOf(part.elements).filter(isObject).map(inline).join('');
  switch (part.type) {
    case 'rich_text_section':
      return div('', inside());
    case 'rich_text_quote':
      return div('quote', inside());
    case 'rich_text_preformatted':
      return `<pre>${inside()}</pre>`;
    case 'rich_text_list': {
      const tag = part.style === 'ordered' ? 'ol' : 'ul';
      const items = listOf(part.elements).map((one) => `<li>${drawRichText([one])}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    default:
      return unknown(String(part.type), part);
  }
}

const STYLES = { bold: 'b', italic: 'i', strike: 's', code: 'code', underline: 'u' } as const;

function inline(part: JsonObject): string {
  const style = objectOf(part.style);
  let html = escapeHtml(wordsOf(part)).replaceAll('\n', '<br>');
  if (part.type === 'link') html = `<a>${html}</a>`;
  for (const [name, tag] of Object.entries(STYLES)) {
    if (style[name] === true) html = `<${tag}>${html}</${tag}>`;
  }
  return html;
}

function wordsOf(part: JsonObject): string {
  const { type, text, url, unicode, name, fallback, value, range } = part;
  if (type === 'emoji' && typeof unicode === 'string') {
    return String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)));
  }
  if (type === 'emoji') return `:${String(name)}:`;
  return String(text ?? url ?? fallback ?? value ?? range ?? part.user_id ?? part.channel_id ?? '');
}
