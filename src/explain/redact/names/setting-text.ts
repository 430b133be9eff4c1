import type { Span } from '../finder.ts';
import { isPlaceholder, withoutClosing } from '../finder.ts';
import { isAbout, opensAbout } from './about.ts';
import { type SettingSort, sortOfName } from './setting-names.ts';
import { kindOfSetting } from './setting-values.ts';

/** Values are looked for so far behind their name. */
const MOST_VALUE = 2_000;

/**
 * What is to be hidden of the value of the setting `name` that begins at `from`: quoted, a list, an
 * object, or bare, where it ends before the next setting.
 */
export function spansOfValue(text: string, name: string, from: number): Span[] {
  const sort = sortOfName(name);
  if (!sort) return [];
  const rest = text.slice(from, from + MOST_VALUE);
  if (YAML_LIST.test(rest) && (sort === 'password' || sort === 'token')) {
    return yamlItems(rest).flatMap(([at, item]) => span(from + at, item, name, false));
  }
  // `pass_fd.c:277` is a line of a program.
  if (SOURCE_FILE.test(name) && /^\d{1,6}(?!\w)/.test(rest)) return [];
  const space = SPACE.exec(rest)?.[0].length ?? 0;
  const value = rest.slice(space);
  const start = from + space;
  // `ruser= rhost=1.2.3.4`: nothing stands beside the name.
  if (value === '' || (space > 0 && NEXT_SETTING.test(value))) return [];
  if (space > 0 && !OPEN_LIST.test(value) && opensAbout(value)) return [];
  // PHP shows a text with its length: string(9) "x".
  const shown = /^string\(\d{1,6}\) (?=")/.exec(value)?.[0].length;
  if (shown) return spansOfValue(text, name, start + shown);
  const braced = BRACED.exec(value)?.[0];
  if (braced) return span(start + 1, braced.slice(1), name, true);
  if (OPEN_LIST.test(value) && (sort === 'password' || sort === 'token')) {
    return itemsOf(value).flatMap(([at, item]) => span(start + at, item, name, true));
  }
  const quoted = QUOTED.exec(value)?.groups;
  if (quoted) {
    const { open = '', prefix = '' } = quoted;
    const inner = quotedText(value, prefix, open);
    return span(start + prefix.length + open.length, inner, name, true);
  }
  return span(start, bareValue(value, sort), name, false);
}

function span(start: number, value: string, name: string, isQuoted: boolean): Span[] {
  const hidden = isQuoted ? value : withoutClosing(value);
  if (hidden.trim() === '' || isPlaceholder(hidden) || PARTLY_HIDDEN.test(hidden)) return [];
  const kind = kindOfSetting(name, hidden, isQuoted);
  return kind ? [{ start, end: start + hidden.length, kind }] : [];
}

/** Up to the quote that closes it: the same one, with as many backslashes. */
function quotedText(value: string, prefix: string, open: string): string {
  const from = prefix.length + open.length;
  for (let at = value.indexOf(open, from); at !== -1; at = value.indexOf(open, at + 1)) {
    if (open.length > 1 || !isEscaped(value, at, from)) return value.slice(from, at);
  }
  return value.slice(from).split(/[\r\n]/, 1)[0] ?? '';
}

function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes >= from && text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function bareValue(value: string, sort: SettingSort): string {
  switch (sort) {
    case 'name':
      return NAME.exec(value)?.[0] ?? '';
    case 'address':
      return ADDRESS.exec(value)?.[0].trimEnd() ?? '';
    case 'birth':
      return DATE.exec(value)?.[0] ?? '';
    case 'place':
      return PLACE.exec(value)?.[0] ?? '';
    case 'id':
      return ID.exec(value)?.[0].trimEnd() ?? '';
    case 'cookie':
      return /^[^\r\n"']{1,2000}/.exec(value)?.[0] ?? '';
    default: {
      const scheme = /^(?:bearer|basic|token|apikey|negotiate|ntlm|digest)\s{1,3}/i.exec(
        value,
      )?.[0];
      if (scheme) return '';
      const words = sort === 'password' ? PHRASE.exec(value)?.[0] : undefined;
      return words ?? BARE.exec(value)?.[0] ?? '';
    }
  }
}

/** The texts in a list or object, and where each begins. Names are none, nor what they say is no secret. */
function itemsOf(value: string): [at: number, item: string][] {
  const inner = value.slice(0, endOfList(value));
  const items: [number, string][] = [];
  let label = '';
  for (const { index, groups = {} } of inner.matchAll(ITEM)) {
    if (groups.label !== undefined) {
      label = groups.label;
      continue;
    }
    const item = groups.quoted ?? groups.single ?? groups.bare ?? '';
    const isKept = isAbout(label, item);
    label = '';
    if (isKept) continue;
    items.push([index + (groups.bare === undefined ? (groups.open?.length ?? 1) : 0), item]);
  }
  return items;
}

/** Where the bracket closes that a text begins with; lists within it are a part of it. */
function endOfList(value: string): number {
  const open = value.charAt(0);
  const close = open === '{' ? '}' : open === '(' ? ')' : ']';
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === open) depth++;
    else if (value[at] === close && --depth === 0) return at;
  }
  return value.length;
}

/** The items of a list, each on its line behind a dash, that no name stands in front of. */
function yamlItems(value: string): [at: number, item: string][] {
  const items: [number, string][] = [];
  YAML_ITEM.lastIndex = value.search(/[\r\n]/);
  for (let match = YAML_ITEM.exec(value); match; match = YAML_ITEM.exec(value)) {
    const { kept = '', item = '' } = match.groups ?? {};
    if (/\d|[!$%^&*#]|[a-z][A-Z]/.test(item)) items.push([match.index + kept.length, item]);
  }
  return items;
}

const SOURCE_FILE =
  /\.(?:c|cc|cpp|cxx|h|hpp|go|rs|py|rb|js|ts|java|kt|cs|php|pl|ex|erl|lua|swift)$/i;
const YAML_LIST = /^[ \t]{0,3}\r?\n[ \t]{0,20}- /;
const YAML_ITEM = /(?<kept>\r?\n[ \t]{0,20}- ["']?)(?<item>[^\s"':]{1,200})["']?(?=\s|$)/y;
/** ODBC: `Pwd={x}`, with no name in it. */
const BRACED = /^\{(?=[^{}]{0,200}[\d!$%^&*#])[^{}\s:="'$]{4,200}(?=\}(?:;|$))/;
/** Also the line break or the tag before a value of YAML. */
const SPACE =
  /^[ \t\u00a0\u3000]{0,3}(?:(?:[|>][-+]?)?\r?\n[ \t]{1,20}|!{1,2}[\w/-]{1,20} (?=["']))?/;
const NEXT_SETTING = /^["']?[\w.-]{1,40}(?:=(?!=|\s|$)|["']?: )/;
const OPEN_LIST = /^[[{(]/;
const QUOTED =
  /^(?<prefix>[bru@$]{0,2})(?<open>"{2,3}(?=[^\s"',;:&|<>/)}\]])|'''(?=[^\s"',;)}\]])|\\{0,7}["']|`|%22|%27|&quot;|&#3[49];|[“„«「『])/;
const PARTLY_HIDDEN = /^<(?:secret|card)/;
/** Up to a space, a quote, a tag, or a sign with another setting or nothing behind it. */
const BARE =
  /^(?!<[\w*])(?:[^\s"'<&;,|\\]|<(?!\/)|\\(?!["'nrt])|[&;,|](?!\s|$|["']|[\w.%[\]-]{1,40}["']?\s?[=:])|["'](?=[^\s"',;})\]]))(?:[^\s"'<&;,|\\]|<(?!\/)|\\(?!["'])|[&;,|](?!\s|$|["']|amp;|[\w.%[\]-]{1,40}["']?\s?[=:])|["'](?=[^\s"',;:})\]&])){0,1000}/i;
/** Words of a passphrase. */
const PHRASE = /^[a-z]{3,10}(?: [a-z]{3,10}){7,23}(?![\w])/;
const ITEM =
  /(?<label>\\?["'][^"'\\]{1,200}\\?["']\s{0,3}:|(?<=[[{(,\s])[A-Za-z_][\w-]{0,60}(?:=(?!=)|:(?=\s)))|(?<open>\\?")(?<quoted>[^"\\]{1,512})\\?"(?!\s{0,3}:)|'(?<single>[^']{1,512})'(?!\s{0,3}:)|(?<bare>(?<=[[(,\s:=])[\w.+/=@$!#%-]{4,512})(?![\w"':])/g;
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,3}|^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,12}/u;
const ADDRESS = /^[^;|"<>{}\r\n=]{3,120}?(?=\s{0,3}(?:[;|"<>{}\r\n]|,?\s\w{1,30}[=:]|$))/;
const DATE =
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|^\d{8}\b|^\d{1,2}\.? \p{L}{3,10}\.? \d{4}|^\p{L}{3,10}\.? \d{1,2},? \d{4}|^\d{4}年\d{1,2}月\d{1,2}日/u;
const PLACE =
  /^[[({]?[-+]?\d{1,3}\.\d{2,12}(?:\s?[,;/ ]\s?[-+]?\d{1,3}\.\d{2,12})?|^\d{1,3}°[^,;]{1,20}/;
const ID = /^[A-Z]{0,4}[ -]?\d[\dA-Z]{0,6}(?:[ ./-]?[\dA-Z]{1,6}){0,9}/;
