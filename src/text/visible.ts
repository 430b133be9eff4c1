/**
 * Foreign text made safe for a terminal: what would steer it, break its lines or turn the direction
 * of writing is shown as an escape, `\x1b`, `\n`, `\u202e`. Beyond `maxLength` characters it is cut.
 */
export function visible(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const characters = text.length > maxLength ? [...text.slice(0, 2 * maxLength + 2)] : [];
  const cut =
    characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text;
  return cut.toWellFormed().replace(UNSAFE, (character) => {
    if (character === '\n') return '\\n';
    const code = character.codePointAt(0)!.toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** As `visible`, but line breaks stay. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line))
    .join('\n');
}

/** The same characters in JSON text, where they can only stand inside strings. */
export function visibleJson(json: string): string {
  if (!NOT_PLAIN.test(json)) return json;
  return json.replace(UNSAFE, (character) =>
    character === '\n' ? character : escapeUnits(character),
  );
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** Most texts are plain ones, and that is seen far sooner. */
const NOT_PLAIN = /[^\n\x20-\x7e]/;

/** Control and format characters (among them bidi marks), line and paragraph separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
