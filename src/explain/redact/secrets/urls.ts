import { type Span, shape } from '../finder.ts';
import { type Rule, type Signs, where } from '../signs.ts';

/** The beginnings of folders whose names let somebody in. */
const PATHS: Signs = {
  parts:
    '.res .pas .rec .mag .inv .act .ver .con .uns .sig .sso .sha .tok .aut .log .oau .web .cal',
  all: '/',
};

const LINKS: Signs = { parts: 'thin hook iftt tele hc-p ntfy' };

/** Finds what an address of a page, a database or a queue carries: passwords, keys, private links. */
export const URLS: readonly Rule[] = [
  ...where(
    { has: '://' },
    userInfo,
    shape(
      'secret',
      /(?<kept>(?<![\w+.-])(?:https?|ssh|ftp|git)(?:\+\w{1,10})?:\/\/)(?<hidden>[^\s:@/"'<>?#]{8,256})(?=@[\w.[<-])/gi,
    ),
  ),
  ...where(
    LINKS,
    shape('secret', /(?<kept>:thin:[\w.-]{1,64}\/)(?!<\w)(?<hidden>[^\s/"'@]{1,128})(?=@)/gi),
  ),
  ...where(
    { chars: '@' },
    // user/password@database of Oracle's tools
    shape(
      'secret',
      /(?<kept>(?<!\S)(?:sqlplus|sqlldr|expdp|impdp|rman|conn(?:ect)?)\s[^\n]{0,60}?\b\w{1,30}\/)(?!<\w)(?<hidden>[^\s/"'@]{1,128})(?=@)/gi,
    ),
    // user:password@host without a scheme, user:password@tcp(host:3306)
    shape(
      (hidden) => (isDrawn(hidden) ? 'secret' : null),
      /(?<kept>(?<![\w.@:/-])(?!mailto:|from:|to:|cc:|bcc:|e?mail:|sip:|by:|for:)[a-z][\w.-]{0,63}:)(?!<|\/\/)(?<hidden>[^\s:@"'<>]{6,128})(?=@(?:tcp\(|unix\(|\d{1,3}(?:\.\d{1,3}){3}|localhost|[\w-]{1,60}(?:[:/,\s]|$)))/gim,
    ),
  ),
  ...where(
    LINKS,
    // Links that let in whoever has them.
    shape(
      'secret',
      /(?<kept>hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/|hooks\.zapier\.com\/hooks\/catch\/|maker\.ifttt\.com\/trigger\/\w{1,60}\/with\/key\/|webhook\.office\.com\/webhookb?\d?\/|outlook\.office(?:365)?\.com\/webhook\/|hook\.\w{2,10}\.make\.com\/|open\.(?:feishu|larksuite)\.(?:cn|com)\/open-apis\/bot\/v2\/hook\/|api\.telegram\.org\/bot|webhook\.site\/|hc-ping\.com\/|ntfy\.sh\/|\/hooks\/)(?!<)(?<hidden>[\w/@:.+=-]{6,300})/gi,
    ),
  ),
  ...where(
    PATHS,
    shape(
      (hidden) => (isDrawn(hidden) ? 'secret' : null),
      /(?<kept>\/(?:reset|reset[-_]?password|password[-_]?reset|recover|magic(?:[-_]?link)?|invite|invitations?|activate|activation|verify|verify[-_]?email|confirm|unsubscribe|signin|sso|share|shared|tokens?|auth|login|oauth|webhooks?|callback)\/)(?!<)(?<hidden>[\w~=-]{12,400}(?:\.[\w~=-]{8,400}){0,3})(?![\w.])/gi,
    ),
  ),
  ...where(
    { chars: '?&' },
    // Signed links: `code` and `state` of a sign-in, too.
    shape(
      'secret',
      /(?<kept>[?&](?:sig|signature|x-amz-(?:signature|credential|security-token)|x-goog-(?:signature|credential)|awsaccesskeyid|policy|key-pair-id|hmac|hash|auth|ticket|st|code_verifier|samlresponse)=)(?!<)(?<hidden>[\w%+/=.~-]{8,4000})/gi,
    ),
    shape(
      (hidden) => (/\d/.test(hidden) && /[a-z]/i.test(hidden) ? 'secret' : null),
      /(?<kept>[?&](?:code|state|key|k|t|ticket|otp|s|u|id_token)=)(?!<)(?<hidden>[\w%+/=.~-]{16,2000})/gi,
    ),
  ),
];

/** Digits among letters, or letters of both cases: no word, and no number. */
function isDrawn(text: string): boolean {
  return /[a-z]/i.test(text) && (/\d/.test(text) || /[a-z][A-Z].{0,200}[a-z][A-Z]/.test(text));
}

const MOST_PASSWORD = 300;

/** Passwords between a scheme and a host, also such with `/`, `#`, `?` and `@` in them. */
function userInfo(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: head, groups = {} } of text.matchAll(USER_INFO)) {
    const { scheme = '', user = '' } = groups;
    const start = index + head.length;
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    const length = passwordLength(text.slice(start, start + MOST_PASSWORD), scheme);
    if (length === 0) continue;
    if (user !== '' && !user.startsWith('<')) {
      spans.push({ start: start - 1 - user.length, end: start - 1, kind: 'user' });
    }
    spans.push({ start, end: start + length, kind: 'secret' });
  }
  return spans;
}

/** 0 where no password stands there: `https://host:8080/a?mail=x@y.com`. */
function passwordLength(rest: string, scheme: string): number {
  const end = rest.search(URL_END);
  const part = end === -1 ? rest : rest.slice(0, end);
  if (part.startsWith('<secret') || part.startsWith('@')) return 0;
  const signs = [...part.matchAll(/@(?=[\w.[<*-])/g)].map(({ index }) => index);
  // user:x@/database, by a socket
  if (signs.length === 0) return /^[^/@\s]{1,200}(?=@\/\w)/.exec(part)?.[0].length ?? 0;
  // A port and a path, as in pages.
  if (/^\d{1,5}[/?#]/.test(part) && /^(?:https?|wss?|ftp)$/i.test(scheme)) return 0;
  const behindPath = signs.filter((at) => part[at - 1] !== '/');
  return behindPath.at(-1) ?? signs[0] ?? 0;
}

const USER_INFO =
  /(?<![\w+.-])(?<scheme>[a-z][a-z0-9+.-]{1,30}):\/\/(?<user>[^\s:@/?#"'<>]{0,128}|<user(?:-\d{1,6})?>):/gi;
/** Where an address ends, or its query or another address begins. */
const URL_END = /[\s"'<>`]|[?&][\w-]{1,40}=|,[a-z][a-z0-9+.-]{1,30}:\/\//i;
