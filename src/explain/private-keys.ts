/** Hides PEM and PGP blocks of private keys; a block without an end reaches to the end of the text. */
export function hidePrivateKeys(text: string, hide: (key: string) => string): string {
  let result = '';
  let at = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    if (index < at) continue;
    const rest = text.slice(index + begin.length);
    const end = END.exec(rest);
    const stop = end ? index + begin.length + end.index + end[0].length : text.length;
    result += text.slice(at, index) + hide(text.slice(index, stop));
    at = stop;
  }
  return result + text.slice(at);
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
