import { type Span, shape } from '../finder.ts';
import { type Rule, where } from '../signs.ts';

/** Finds private keys, whole or a part of one, over several lines or one. */
export const KEY_BLOCKS: readonly Rule[] = [
  ...where(
    { parts: '---- vate' },
    privateKeys,
    shape(
      'secret',
      /(?<kept>PuTTY-User-Key-File-\d:[\s\S]{0,400}?Private-Lines: \d{1,4}\s{1,3})(?<hidden>[A-Za-z0-9+/=\s]{16,6000}(?:Private-MAC: [0-9a-f]{20,80})?)/g,
    ),
    shape('secret', /(?<kept>(?<![\w-])Private-MAC: )(?<hidden>[0-9a-f]{20,80})/g),
  ),
  ...where(
    { parts: '"*"* "**" "dp. "dq. "qi.' },
    // The private members of a JSON web key.
    shape(
      'secret',
      /(?<kept>(?<!\w)\\?["'](?:d|p|q|dp|dq|qi|k)\\?["']\s{0,2}:\s{0,2}\\?["'])(?<hidden>[\w-]{20,1000})(?=\\?["'])/g,
    ),
  ),
];

/**
 * PEM, PGP and SSH2 blocks. One without an end reaches to the end of the text; of one without a
 * beginning, all that could be of it is hidden.
 */
function privateKeys(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const ends = [...text.matchAll(END)];
  let nextEnd = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    if (index < at) continue;
    while (nextEnd < ends.length && (ends[nextEnd]?.index ?? 0) < index) {
      spans.push(...remainder(text, at, ends[nextEnd]?.index ?? 0));
      nextEnd++;
    }
    const end = ends[nextEnd];
    const stop = end ? end.index + end[0].length : text.length;
    if (end) nextEnd++;
    const start = Math.max(index, spans.at(-1)?.end ?? 0);
    if (stop > start + begin.length) spans.push({ start, end: stop, kind: 'secret' });
    at = stop;
  }
  for (const end of ends.slice(nextEnd)) {
    spans.push(...remainder(text, at, end.index));
    at = end.index + end[0].length;
  }
  return spans;
}

/** The lines of a key before its end, where its beginning is not in the text. */
function remainder(text: string, from: number, end: number): Span[] {
  let start = end;
  while (start > from && KEY_SIGN.test(text.charAt(start - 1))) start--;
  const [lead = ''] =
    /^(?:[\s\\]|(?<=\\)[nr])*/.exec(text.slice(start, Math.min(end, start + 50))) ?? [];
  start += lead.length;
  return end - start >= 4 ? [{ start, end, kind: 'secret' }] : [];
}

const BEGIN = /-----? ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?----?-?/g;
const END = /-----? ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?----?-?/g;
const KEY_SIGN = /[A-Za-z0-9+/=\s\\]/;
