/** What a UTF-16 code unit is to the scanner: the kinds up to `DELIMITER` part words. */
export const SPACE = 0;
export const DELIMITER = 1;
/** Also all beyond ASCII, and signs that belong to the word they stand in, such as `-` and `_`. */
export const LETTER = 2;
export const DIGIT = 3;
export const SLASH = 4;
export const BACKSLASH = 5;
export const AT = 6;

/** A text split at these shows which of its parts vary: `uid=0,gid=5` becomes `uid=<*>,gid=<*>`. */
export const DELIMITERS = '=:,()[]{}"\'|;<>';

const KINDS = fillKinds();

/** Past the end of a text there is space. */
export function kindAt(text: string, index: number): number {
  return index < text.length ? kindOf(text.charCodeAt(index)) : SPACE;
}

export function kindOf(unit: number): number {
  return unit < 128 ? KINDS[unit]! : LETTER;
}

/** Control characters part words as spaces do. */
function fillKinds(): Uint8Array {
  const kinds = new Uint8Array(128).fill(LETTER);
  kinds.fill(SPACE, 0, 33);
  kinds[127] = SPACE;
  kinds.fill(DIGIT, 48, 58);
  for (const sign of DELIMITERS) kinds[sign.charCodeAt(0)] = DELIMITER;
  kinds['/'.charCodeAt(0)] = SLASH;
  kinds['\\'.charCodeAt(0)] = BACKSLASH;
  kinds['@'.charCodeAt(0)] = AT;
  return kinds;
}
