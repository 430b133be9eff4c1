import type { Finder } from '../finder.ts';
import { shape } from '../finder.ts';

/**
 * Long text without words in it, as keys have whose vendor gives them no shape. Ids that logs are
 * full of stay: hexadecimal ones, UUIDs, paths, names of classes, checksums, names of files, and
 * base64 of readable text.
 */
export const findRandom: Finder = shape(
  (hidden, _, { before, after }) =>
    isRandom(hidden) &&
    !/^sha\d{1,3}-/.test(hidden) &&
    !NAMED_ID.test(before) &&
    !FILE_END.test(after) &&
    !PUBLIC_KEY.test(hidden)
      ? 'secret'
      : null,
  /(?<![\w/+.-])(?<hidden>[A-Za-z0-9+/_-]{32,6000}={0,2})(?![\w/+=-])/g,
);

/** The last line of a key, alone: base64 that ends in padding. */
export const findLastLineOfKey: Finder = shape(
  (hidden) => (hidden.length % 4 === 0 && isMixed(hidden) && !isReadable(hidden) ? 'secret' : null),
  /(?<=^[ \t]{0,8})(?<hidden>[A-Za-z0-9+/]{12,78}={1,2})(?=\s{0,8}$)/gm,
);

/** Letters of both cases and digits that change from one sign to the next: no word, class or path. */
function isRandom(whole: string): boolean {
  const named = NAMED_KEY.exec(whole)?.[0] ?? '';
  const text = whole.slice(named.length);
  if (text.length < 28) return false;
  if (text.split(/[/_-]/).some((part) => /^[a-z]{3,}$/.test(part))) return false;
  // Shorter ones are ids more often than keys where they are joined of parts.
  if (text.length < 40 && /[/_-]/.test(text)) return false;
  return isMixed(text) && !isReadable(text);
}

/** Three letters of each case, three digits, and a change of class at two of five signs or more. */
function isMixed(text: string): boolean {
  let [upper, lower, digits, changes] = [0, 0, 0, 0];
  let last = '';
  for (const sign of text) {
    const sort = sortOf(sign);
    if (sort === 'A') upper++;
    else if (sort === 'a') lower++;
    else if (sort === '0') digits++;
    if (sort !== last && last !== '') changes++;
    last = sort;
  }
  const least = text.length < 40 ? 2 : 3;
  return upper >= least && lower >= least && digits >= least && changes >= text.length * 0.38;
}

function sortOf(sign: string): 'A' | 'a' | '0' | '' {
  if (sign >= 'A' && sign <= 'Z') return 'A';
  if (sign >= 'a' && sign <= 'z') return 'a';
  return sign >= '0' && sign <= '9' ? '0' : '';
}

/** Base64 of text that names no secret: the name of a picture, say. */
function isReadable(text: string): boolean {
  const decoded = Buffer.from(text, 'base64').toString('latin1');
  return /^[\x20-\x7e\r\n\t]{8,}$/.test(decoded) && !/pass|secret|token|key|:/i.test(decoded);
}

/** The name that a vendor puts before a key: `aio_`, `mdb_sa_sk_`. Ids that are named so are shorter. */
const NAMED_KEY = /^(?:[a-z][a-z0-9]{1,11}_){1,3}(?=[A-Za-z0-9])/;
const NAMED_ID =
  /(?:\bsha\d{1,3}[:-]|(?:request|trace|span|message|msg|correlation|amz|cf|event|operation|activity|run|ray|cluster|file|image|object|blob|version|transaction|tx|job|build|block)[-_ ]?id(?:-2)?["']?[=: ]{1,3}["']?|etag["']?[=: ]{1,3}["']?(?:W\/)?["']?|(?:integrity|digest|checksum|fingerprint|hash|nonce|cursor|peer|public[-_ ]?key|pubkey)["']?[=: ]{1,3}["']?(?:\w{3,8}[:-])?)$/i;
/** As SSH writes public keys: the length and name of the algorithm first. */
const PUBLIC_KEY = /^AAAA(?:B3NzaC1|C3NzaC1|E2VjZHNh|GnNr)/;
const FILE_END =
  /^\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|heic|avif|mp[34]|mov|webm|css|m?js|map|woff2?|ttf|parquet|avro|orc)\b/i;
