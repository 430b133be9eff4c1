/** More fields, and longer ones, no program writes. */
const MAX_PAIRS = 250;
const MAX_CHARS = 20_000;

/**
 * The pairs of a text, `key=value`, `key="a value"` or `key:"a value"`, with spaces, commas or semicolons
 * between; of a name that comes again the first. `covered` is the share of the text that they are, 0 to 1.
 */
export function pairsIn(text: string): { pairs: Map<string, string>; covered: number } {
  const pairs = new Map<string, string>();
  const looked = text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) : text;
  let chars = 0;
  for (const match of looked.matchAll(PAIR)) {
    const [whole, key = '', quoted, bare = ''] = match;
    chars += whole.length;
    if (!pairs.has(key) && pairs.size < MAX_PAIRS)
      pairs.set(key, quoted === undefined ? bare : unescaped(quoted));
  }
  return { pairs, covered: chars / Math.max(1, looked.length) };
}

const PAIR =
  /(?<=^|[\s,;|])([A-Za-z_][\w.-]{0,50})(?:[=:]"((?:[^"\\]|\\.){0,5000})"|=([^\s",;|][^\s",;|]{0,2000}|))[\s,;|]{0,3}/g;

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
}

/**
 * The pairs of a text in which values may hold spaces, as CEF writes them: a value ends where the next
 * name begins. `\=` is a sign of the value.
 */
export function spacedPairsIn(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const looked = text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) : text;
  let name = '';
  let from = 0;
  const keep = (end: number) => {
    if (name !== '' && !pairs.has(name) && pairs.size < MAX_PAIRS)
      pairs.set(
        name,
        looked
          .slice(from, end)
          .trim()
          .replace(/\\([=\\|])/g, '$1'),
      );
  };
  for (const match of looked.matchAll(NAME)) {
    keep(match.index);
    name = match[1]!;
    from = match.index + match[0].length;
  }
  keep(looked.length);
  return pairs;
}

const NAME = /(?<=^|\s)([A-Za-z_][\w.[\]-]{0,100})=/g;
