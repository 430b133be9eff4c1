/**
 * The ids of a text by their kind, the first of each. Kinds: `blk`, `uuid`, and ids with a word of
 * their own (`application_`), or UUIDs, hex and numbers with a word before them (`instance:`).
 */
export function idsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.slice(0, MAX_CHARS).matchAll(IDS)) {
    const { lead = '', id = '' } = match.groups ?? {};
    const kind = kindOf(lead, id);
    if (kind !== null && !found.has(kind)) found.set(kind, id);
  }
  return found;
}

/** Ids stand near the beginning of a text. */
const MAX_CHARS = 2000;

/**
 * A word before an id, then a block id, a UUID, a word with numbers (`container_1445_0020_01`), hex
 * or a number.
 */
const IDS =
  /(?:(?<lead>[A-Za-z][A-Za-z_.-]{0,30}?)(?:[=:] ?|-| )["'[(]?)?(?<id>blk_-?\d{1,40}|[\da-fA-F]{8}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{12}|[A-Za-z]{2,20}[_-]\d{4,40}(?:_[a-z\d]{1,12}){0,5}|[\da-f]{16,40}|\d{4,20})(?![\w-])/g;

/** Null for what is no id: bare hex, and numbers but after a word that says that they are ids. */
function kindOf(lead: string, id: string): string | null {
  if (id.startsWith('blk_')) return 'blk';
  const [, prefix] = /^([A-Za-z]{2,20}[_-])\d/.exec(id) ?? [];
  if (prefix !== undefined) return prefix;
  if (id.includes('-')) return lead === '' ? 'uuid' : `${lead}:`;
  const isNumber = /^\d{1,20}$/.test(id) && id.length < 16;
  if (lead === '' || (isNumber && !NAMES_AN_ID.test(lead))) return null;
  return `${lead}:`;
}

const NAMES_AN_ID = /(?:id|session|conn|connection|transaction|order|pid)$/i;

/** In plain words. */
export function idKindInWords(kind: string): string {
  if (kind === 'blk') return 'HDFS block ids in the text';
  if (kind === 'uuid') return 'UUIDs in the text';
  return kind.endsWith(':')
    ? `ids after "${kind.slice(0, -1)}" in the text`
    : `ids that begin with ${kind} in the text`;
}

const MAX_KINDS = 4;

/** The kinds whose ids come again in these texts, those in most texts first, four at most. */
export function findIdKinds(texts: readonly string[]): string[] {
  const seen = new Map<string, { texts: number; values: Set<string> }>();
  for (const text of texts) {
    for (const [kind, id] of idsIn(text)) {
      const known = seen.get(kind) ?? { texts: 0, values: new Set<string>() };
      known.texts++;
      known.values.add(id);
      seen.set(kind, known);
    }
  }
  const enough = Math.max(2, texts.length / 10);
  return [...seen]
    .filter(([, kind]) => kind.texts >= enough && kind.values.size > 1)
    .filter(([, kind]) => kind.texts >= 1.2 * kind.values.size)
    .sort(([, a], [, b]) => b.texts - a.texts)
    .slice(0, MAX_KINDS)
    .map(([kind]) => kind);
}
