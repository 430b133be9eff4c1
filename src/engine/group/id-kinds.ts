/** A kind of id that the text of the lines may have, such as `instance: <UUID>`. */
export interface IdKind {
  /** In plain words: "instance ids". */
  name: string;
  /** Its first group is the id. Works in RE2 as in JavaScript, in linear time. */
  pattern: string;
}

/** How an id looks, and how a word before it does. */
const SHAPES: [shape: string, pattern: string][] = [
  ['blk', 'blk_-?\\d+'],
  ['uuid', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'],
  // application_1445144423722_0020, container_…, attempt_…_m_000001_0, job_…, order-12345
  ['numbered', '[A-Za-z]{2,20}[_-]\\d{4,}(?:_[a-z\\d]{1,12}){0,5}'],
  ['hex', '[0-9a-f]{16,40}'],
  ['number', '\\d{4,20}'],
];
const LEAD = '([A-Za-z][A-Za-z_.-]{0,30}?)(?:[=:] ?|-| )["\'\\[(]?';
/** The longest text looked at: ids stand near the beginning. */
const MAX_CHARS = 2000;
const MAX_KINDS = 4;

/**
 * The kinds of ids in these texts that come again in other texts, those in most texts first, four at
 * most. Words before an id tell kinds apart; bare numbers are ids only after a word that ends in "id".
 */
export function findIdKinds(texts: readonly string[]): IdKind[] {
  const seen = new Map<string, { kind: IdKind; texts: number; values: Set<string> }>();
  const finder = new RegExp(
    `(?:${LEAD})?(?:${SHAPES.map(([name, shape]) => `(?<${name}>${shape})`).join('|')})(?![\\w-])`,
    'g',
  );
  for (const text of texts) {
    const found = new Map<string, { kind: IdKind; value: string }>();
    for (const match of text.slice(0, MAX_CHARS).matchAll(finder)) {
      const kind = kindOf(match);
      if (kind && !found.has(kind.pattern)) found.set(kind.pattern, { kind, value: idIn(match) });
    }
    for (const { kind, value } of found.values()) {
      const known = seen.get(kind.pattern) ?? { kind, texts: 0, values: new Set<string>() };
      known.texts++;
      known.values.add(value);
      seen.set(kind.pattern, known);
    }
  }
  const enough = Math.max(2, texts.length / 10);
  return [...seen.values()]
    .filter((kind) => kind.texts >= enough && kind.values.size > 1)
    .filter((kind) => kind.texts >= 1.2 * kind.values.size)
    .sort((a, b) => b.texts - a.texts)
    .slice(0, MAX_KINDS)
    .map(({ kind }) => kind);
}

function idIn({ groups = {} }: RegExpMatchArray): string {
  return Object.values(groups).find((value) => value !== undefined) ?? '';
}

function kindOf(match: RegExpMatchArray): IdKind | null {
  const lead = match[1] ?? '';
  const shape = SHAPES.find(([name]) => match.groups?.[name] !== undefined);
  if (!shape) return null;
  const [name, pattern] = shape;
  if (name === 'blk') return { name: 'block ids (blk_…)', pattern: `(${pattern})` };
  if (name === 'numbered') {
    const prefix = /^[A-Za-z]+[_-]/.exec(idIn(match))![0];
    const rest = '\\d{4,}(?:_[a-z\\d]{1,12}){0,5}';
    return { name: `ids such as ${prefix}…`, pattern: `(${prefix}${rest})` };
  }
  if (lead === '') return name === 'uuid' ? { name: 'UUIDs', pattern: `(${pattern})` } : null;
  if (name === 'number' && !/(?:id|session|conn|connection|transaction|order|pid)$/i.test(lead))
    return null;
  const words = lead.replace(/\./g, '\\.');
  return { name: `ids after "${lead}"`, pattern: `${words}(?:[=:] ?|-| )["'\\[(]?(${pattern})` };
}
