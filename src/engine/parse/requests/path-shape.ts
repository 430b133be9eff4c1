import { SHOWN_VALUE } from '../value.ts';

/** Deeper parts of a path are one value. */
const MAX_DEPTH = 5;
const MAX_SEGMENT_CHARS = 40;

/**
 * A path with its identifiers as values, part by part from the root: `/users/17/photo1234.jpg` is
 * `users`, `<*>`, `photo<*>.jpg`. Names of pages stay, as does a single digit within one (`oauth2`).
 */
export function shapeOf(path: string): string[] {
  const parts = path.split('/', MAX_DEPTH + 2).filter((part, at) => part !== '' || at > 0);
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  const shape = parts.slice(0, MAX_DEPTH).map(maskedPart);
  if (parts.length > MAX_DEPTH) shape.push(SHOWN_VALUE + endingOf(path));
  // Values in a row are as many as they are: folders by date or by hash.
  return shape.filter((part, at) => part !== SHOWN_VALUE || shape[at - 1] !== SHOWN_VALUE);
}

/** `.php` of `/a/b.php`, '' where there is none. */
export function endingOf(path: string): string {
  return /(?<=[^/.])\.[A-Za-z][A-Za-z\d]{0,4}$/.exec(path.slice(-8))?.[0].toLowerCase() ?? '';
}

function maskedPart(part: string): string {
  if (part === '') return part;
  const ending = endingOf(part);
  const name = ending === '' ? part : part.slice(0, -ending.length);
  if (isIdentifier(name)) return SHOWN_VALUE + ending;
  const masked = name.replace(/\d[\d._-]*\d/g, SHOWN_VALUE);
  return masked + ending;
}

/** Numbers, hashes, UUIDs, tokens, addresses, encoded or very long texts. */
function isIdentifier(name: string): boolean {
  if (name.length > MAX_SEGMENT_CHARS || name.includes('%') || name.includes('@')) return true;
  if (/^[\d.,:_-]+$/.test(name)) return /\d/.test(name);
  if (/^[{(]?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i.test(name)) return true;
  const digits = name.replace(/\D/g, '').length;
  if (/^[\da-f]{6,}$/i.test(name) && digits > 0) return true;
  // Letters and digits mixed without a plan, as in a key.
  return digits > 1 && name.length > 7 && (name.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0) > 2;
}
