import type { Finder, Span } from '../finder.ts';
import { type Rule, where } from '../signs.ts';
import { isAddress, tellsFailedSignIn } from './about.ts';
import { sortOfName } from './setting-names.ts';
import { spansOfValue } from './setting-text.ts';
import { WORDS } from './word-signs.ts';

/** Finds the values of settings by their names, in the ways in which logs write settings. */
export const SETTINGS: readonly Rule[] = [
  ...where(
    WORDS,
    assignments,
    behind(
      // <password>x</password>, <ns:apiKey a="b">x<, &lt;password&gt;x
      /(?:<|&lt;)(?!(?:secret|card|ip|mac|email|phone|user|name|address|birth|place|iban|id)(?:-\d{1,6})?>(?![^<>]{1,300}<\/))(?:[\w-]{1,20}:)?(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,60})(?:\s[^<>]{0,200})?(?:>|&gt;)(?:<!\[CDATA\[)?/gu,
    ),
    behind(
      // {"name":"password","value":"x"}, <add key="password" value="x"/>, <property name="password">x
      /(?<![\w])(?:name|key|field|header|param|parameter|variable|option|attribute|env|k)\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,60})\\{0,3}["']?(?:(?:\s[\w:]{1,30}=["'][^"'<>]{0,60}["']){0,3}\s{0,3}>\s{0,20}<value>|\s{0,3}>|(?:\r?\n|\\r\\n){2}|\s{0,3}[,;]?\s{0,3}\\{0,3}["']?(?:value|val|content|data|default|v)\\{0,3}["']?\s{0,3}[:=])/giu,
    ),
    behind(
      // ["--password","x"], ('token', 'x'), setProperty("password", "x"), s:5:"token";s:1:"x"
      /\\{0,3}["'](?:--?|:)?(?<name>[\p{L}_][\p{L}\p{N}_.-]{0,60})\\{0,3}["'](?:\s{0,3},(?=\s{0,3}\\{0,3}["'])(?!\s{0,3}\\{0,3}["'][\w.-]{1,60}\\{0,3}["']\s{0,3}:)|;s:\d{1,6}:(?=\\{0,3}["']))/gu,
    ),
    behind(
      // setPassword("x"), password('x'), Password { value: "x" }
      /(?<![\p{L}\p{N}_])(?<name>[\p{L}_][\p{L}\p{N}_.]{0,60})\s?(?:\(|\{\s{0,3}(?:value|inner):)(?=\s{0,3}\\{0,3}["'])/gu,
    ),
    valueBeforeName,
  ),
];

function assignments(text: string): Span[] {
  const spans: Span[] = [];
  for (let match = next(ASSIGNMENT, text, 0); match; match = next(ASSIGNMENT, text, match.to)) {
    const found = isParseError(text, match.index, match.name)
      ? []
      : withoutWho(text, match.index, spansOfValue(text, match.name, match.to));
    spans.push(...found);
    match.to = found.at(-1)?.end ?? match.to;
  }
  return spans;
}

/** "Invalid username or password: ann@example.com" tells who it was. */
function withoutWho(text: string, at: number, spans: Span[]): Span[] {
  if (spans.length === 0 || !tellsFailedSignIn(text.slice(Math.max(0, at - 40), at))) return spans;
  return spans.filter(({ start, end }) => !isAddress(text.slice(start, end)));
}

/** "Unexpected token: x" is told of a program's text. */
function isParseError(text: string, at: number, name: string): boolean {
  return /^token$/i.test(name) && PARSE_ERROR.test(text.slice(Math.max(0, at - 24), at));
}

function behind(pattern: RegExp): Finder {
  return (text) => {
    const spans: Span[] = [];
    for (let match = next(pattern, text, 0); match; match = next(pattern, text, match.to)) {
      const sort = sortOfName(match.name);
      if (!sort) continue;
      const found = spansOfValue(text, match.name, match.to);
      spans.push(...found);
      match.to = found.at(-1)?.end ?? match.to;
    }
    return spans;
  };
}

/** {"value":"x","name":"password"} */
function valueBeforeName(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, groups = {} } of text.matchAll(VALUE_FIRST)) {
    const { kept = '', value = '', name = '' } = groups;
    const sort = sortOfName(name);
    if (sort !== 'password' && sort !== 'token') continue;
    const start = index + kept.length;
    if (!value.startsWith('<')) spans.push({ start, end: start + value.length, kind: 'secret' });
  }
  return spans;
}

/** The next match from `from` on: its name, where it begins and where its value may begin. */
function next(
  pattern: RegExp,
  text: string,
  from: number,
): { name: string; index: number; to: number } | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return null;
  const { name = '' } = match.groups ?? {};
  return { name, index: match.index, to: match.index + match[0].length };
}

const ASSIGNMENT =
  /(?:(?<![\p{L}\p{N}_])|(?<=%(?:2[0267]|5B|7B)))(?<name>mot de passe|(?:contraseña|senha) (?:temporal|tempor[aá]ria|nueva|nova|actual|atual)|ключ доступа|mật khẩu|kata (?:sandi|laluan)|رمز عبور|پاس ورڈ|palavra[ -]passe|pass ?phrase|(?:api|access|secret|private|auth|client|master|shared|signing|encryption|account|storage|license|secret access) (?:key|token|secret)|date of birth|birth date|date de naissance|fecha de nacimiento|data di nascita|data de nascimento|(?:first|last|full|given|family) name|(?:user|login|account) (?:name|id)|social security(?: number)?|national id|tax id|passport (?:no|number)|codice fiscale|(?:recovery|seed) phrase|(?:verification|security|one[ -]time|login|access|confirmation) (?:code|password|pin)|pin code|c[oó]digo de (?:acceso|seguridad|verificaci[oó]n)|(?:home|postal|street|billing|shipping) address|[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,60})(?:\\{0,7}["'`]|%22|%27|&quot;|&#3[49];|[”“»」』]|%5D)?(?:\[\]|%5B%5D|[\])])?\s{0,3}(?:=>|:=|(?<=\s)->(?=\s)|={1,2}|<-(?=\s{0,3}["'])|:(?::(?=\s)|(?!\/\/|:[A-Za-z_]{1,40}(?:::|[\s(]|$)))|%3D|%3A|[＝：])/giu;
const PARSE_ERROR =
  /(?:unexpected|syntax|parse|near|illegal|unknown|expected|at)\s{1,3}(?:the )?$/i;
const VALUE_FIRST =
  /(?<kept>["'](?:value|val)["']\s{0,3}:\s{0,3}["'])(?<value>[^"'\r\n]{1,512})["']\s{0,3},\s{0,3}["'](?:name|key|field)["']\s{0,3}:\s{0,3}["'](?<name>[\w.-]{1,60})["']/gi;
