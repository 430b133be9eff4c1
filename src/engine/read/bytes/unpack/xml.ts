export interface XmlElement {
  attributes: Map<string, string>;
  /** What stands between its tags, as it is written. */
  inner: string;
}

const ATTRIBUTE = /([\w.:-]{1,60})\s{0,5}=\s{0,5}"([^"<]{0,4000})"/g;

/**
 * Finds the elements of one name, one by one, in XML that does not nest them. For the XML that
 * programs write: comments and CDATA are not handled.
 */
export function* elementsOf(xml: string, name: string): Generator<XmlElement, void, undefined> {
  const close = `</${name}>`;
  const open = `<${name}`;
  let at = 0;
  for (;;) {
    const start = xml.indexOf(open, at);
    if (start === -1) return;
    const after = start + open.length;
    at = after;
    if (!' >/\t\r\n'.includes(xml[after] ?? '')) continue;
    const end = xml.indexOf('>', after);
    if (end === -1) return;
    const isEmpty = xml[end - 1] === '/';
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of xml.slice(after, end).matchAll(ATTRIBUTE)) {
      attributes.set(key, plainXml(value));
    }
    const last = isEmpty ? end + 1 : xml.indexOf(close, end);
    if (last === -1) return;
    at = isEmpty ? last : last + close.length;
    yield { attributes, inner: isEmpty ? '' : xml.slice(end + 1, last) };
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that XML writes with entities. */
export function plainXml(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,5}));/gi,
    (whole, decimal, hex, entity) => {
      if (entity) return ENTITIES[entity] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
