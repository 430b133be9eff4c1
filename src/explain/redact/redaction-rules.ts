import { isIPv6 } from 'node:net';
import { kindOfSetting, type RedactionKind } from './setting-names.ts';

/**
 * One shape of text to hide: the group `hidden`. Every repetition is bounded and every pattern
 * begins at a border, so that the time grows with the length of the text alone, whatever stands
 * in it. A test holds that.
 */
export interface RedactionRule {
  pattern: RegExp;
  /** Null where a look at the match shows that it is something else. */
  kind(hidden: string, groups: Record<string, string | undefined>): RedactionKind | null;
}

/** In the order in which they are applied: secrets first, since they may hold addresses. */
export const REDACTION_RULES: readonly RedactionRule[] = [
  // Web tokens and the shapes that vendors give their keys.
  shape('secret', /(?<![\w-])(?<hidden>eyJ[\w-]{6,6000}\.[\w-]{2,9000}(?:\.[\w-]{0,6000})?)/g),
  shape(
    'secret',
    /(?<![A-Za-z0-9])(?<hidden>A(?:KIA|SIA|GPA|IDA|ROA|IPA|NPA|NVA|BIA|CCA)[A-Z0-9]{12,60})(?![a-z])/g,
  ),
  shape(
    'secret',
    /(?<![A-Za-z0-9])(?<hidden>gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{16,255}|gl(?:pat|dt|rt|ft|ptt)-[\w-]{10,255})/g,
  ),
  shape('secret', /(?<![A-Za-z0-9])(?<hidden>(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]{6,400})/g),
  shape(
    'secret',
    /(?<kept>hooks\.slack\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/webhooks\/)(?<hidden>[\w/-]{6,300})/g,
  ),
  shape(
    'secret',
    /(?<![A-Za-z0-9])(?<hidden>sk-[\w-]{12,400}|(?:sk|rk|pk)_(?:live|test)_\w{8,255}|whsec_[\w+/=]{8,255})/g,
  ),
  shape(
    'secret',
    /(?<![A-Za-z0-9])(?<hidden>AIza[\w-]{20,80}|ya29\.[\w.-]{8,600}|GOCSPX-[\w-]{8,80}|1\/\/0[\w-]{20,300})/g,
  ),
  shape(
    'secret',
    /(?<![A-Za-z0-9])(?<hidden>npm_[A-Za-z0-9]{20,80}|pypi-[\w-]{16,400}|hf_[A-Za-z0-9]{16,80}|do[opr]_v1_\w{16,100}|shp(?:at|ca|pa|ss)_\w{16,80}|SG\.[\w-]{8,80}\.[\w-]{8,120}|sq0[a-z]{3}-[\w-]{16,80}|hv[sbr]\.[\w-]{16,400}|ATATT3[\w=-]{16,400}|lin_api_\w{16,80}|figd_[\w-]{16,80}|AGE-SECRET-KEY-1\w{20,120}|key-[0-9a-f]{32}|SK[0-9a-f]{32})(?!\w)/g,
  ),
  shape('secret', /(?<![\w:])(?<hidden>\d{8,10}:AA[\w-]{30,40})(?![\w-])/g),
  shape('secret', /(?<![\w.-])(?<hidden>[MNO][\w-]{22,30}\.[\w-]{6}\.[\w-]{25,50})(?![\w-])/g),
  // Addresses with a name and a password in them.
  shape(
    'secret',
    /(?<kept>(?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,128}:)(?!<\w)(?<hidden>[^\s/"'?#]{1,256})(?=@[\w.[<-])/gi,
  ),
  shape(
    'user',
    /(?<kept>(?<![\w+.-])[a-z][a-z0-9+.-]{1,30}:\/\/)(?<hidden>[^\s:@/"'<>]{1,128})(?=:<secret)/gi,
  ),
  shape(
    'secret',
    /(?<kept>(?<![\w+.-])https?:\/\/)(?<hidden>[^\s:@/"'<>?#]{1,256})(?=@[\w.[<-])/gi,
  ),
  shape('secret', /(?<kept>:thin:[\w.-]{1,64}\/)(?!<\w)(?<hidden>[^\s/"'@]{1,128})(?=@)/gi),
  // What is said to be secret.
  {
    pattern:
      /(?<kept>(?<![\w-])(?<header>(?:proxy-)?authorization["']?\s{0,3}[:=]\s{0,3}["']?)?(?<scheme>Bearer|Basic|Token|ApiKey|Negotiate|NTLM)\s{1,3})(?<hidden>[\w.~+/=-]{6,6000})/gi,
    kind: (hidden, { header, scheme = '' }) =>
      header !== undefined || isCredential(hidden, scheme) ? 'secret' : null,
  },
  shape(
    'secret',
    /(?<kept>(?<![\w-])(?:set-)?cookie2?["']?\s{0,3}[:=]\s{0,3}["']?)(?!["'\s]|<\w)(?<hidden>[^\r\n"']{1,6000})/gi,
  ),
  shape(
    'secret',
    /(?<kept>(?<![\w-])--?(?:password|passwd|passphrase|pass|token|secret|api-?key|auth-?token)\s{1,3}["']?)(?![-"'\s]|<[\w*])(?<hidden>[^\s"']{1,512})/gi,
  ),
  shape(
    'secret',
    /(?<kept>(?<![\w-])(?:password|passphrase|passcode|passwd)\s{1,3}(?:is|was|set to|changed to)\s{1,3}["']?)(?!["'\s]|<[\w*]|(?:not|too|in|expired|required|wrong|missing|empty|incorrect|invalid|weak)\b)(?<hidden>[^\s"']{1,512})/gi,
  ),
  setting(
    /(?<kept>(?<![\w])(?<name>[a-z][\w.-]{0,60})\\?["'\]]{0,2}\s{0,3}(?:=>|:=|[=:]|%3D)\s{0,3}\\?")(?!<[\w*])(?<hidden>[^"\\\r\n]{1,1024})/gi,
  ),
  setting(
    /(?<kept>(?<![\w])(?<name>[a-z][\w.-]{0,60})\\?["'\]]{0,2}\s{0,3}(?:=>|:=|[=:]|%3D)\s{0,3}\\?')(?!<[\w*])(?<hidden>[^'\\\r\n]{1,1024})/gi,
  ),
  setting(
    /(?<kept>(?<![\w])(?<name>(?:user|account|login) (?:name|id)|[a-z][\w.-]{0,60})\\?["'\]]{0,2}\s{0,3}(?:=>|:=|[=:]|%3D)\s{0,3})(?!["'\\\s]|<[\w*]|(?:bearer|basic|token|apikey|negotiate|ntlm|digest)\s)(?<hidden>(?:[^\s"'&;,]|,(?!\s|$|[\w.-]{1,40}\s?[=:])){1,1024})/gi,
  ),
  {
    pattern: /(?<![\w/+.-])(?<hidden>[A-Za-z0-9+/_-]{40,6000}={0,2})(?![\w/+=-])/g,
    kind: (hidden) => (isRandom(hidden) ? 'secret' : null),
  },
  // People and machines.
  {
    pattern:
      /(?<![\w.+-])(?<hidden>\d{4}(?<a>[ .-]?)\d{4}\k<a>\d{4}\k<a>\d{4}(?:\k<a>\d{3})?|3[47]\d{2}(?<b>[ .-]?)\d{6}\k<b>\d{5}|3[0689]\d{2}(?<c>[ .-]?)\d{6}\k<c>\d{4}|4\d{12})(?![\w]|[.-]\d)/g,
    kind: (hidden) => (isCard(hidden) ? 'card' : null),
  },
  shape(
    'email',
    /(?<![\p{L}\p{N}._%+-])(?<hidden>[\p{L}\p{N}._%+-]{1,128}(?:@|%40)(?:(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}|\[?(?:\d{1,3}\.){3}\d{1,3}\]?))/gu,
  ),
  shape('user', /(?<![\w.@<-])(?<hidden>[a-z_][\w.-]{0,63})(?=@(?:[\w[]|<ip))/gi),
  shape(
    'mac',
    /(?<![\w:.-])(?<hidden>[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5})|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])/gi,
  ),
  {
    pattern:
      /(?<![\w:.])(?<hidden>(?:[0-9a-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?(?:%[\w-]{1,16})?)(?![\w:])/gi,
    kind: (hidden) => (hidden.length > 2 && isIPv6(hidden) ? 'ip' : null),
  },
  {
    pattern: /(?<![\d.]|(?<!\w)v|version[ =:]?)(?<hidden>(?:\d{1,3}\.){3}\d{1,3})(?!\d|\.\d)/gi,
    kind: (hidden) => (isIpv4(hidden.split('.')) ? 'ip' : null),
  },
  {
    pattern: /(?<kept>(?<!\w)ip-)(?<hidden>(?:\d{1,3}-){3}\d{1,3})(?![\w-])/g,
    kind: (hidden) => (isIpv4(hidden.split('-')) ? 'ip' : null),
  },
  {
    pattern:
      /(?<![\w.+-])(?<hidden>\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{1,5}){1,5})(?![\w-]|\.\d)/g,
    kind: isPhone,
  },
  {
    pattern:
      /(?<![\w.+-])(?<hidden>(?:1[ .-])?(?:\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|\d{3}(?<a>[.-])\d{3}\k<a>\d{4}))(?![\w-]|\.\d)/g,
    kind: isPhone,
  },
  {
    pattern:
      /(?<kept>(?<![a-z])(?:tel|telephone|phone|mobile|cell|fax|call(?:er|ing|ed)?|sms|msisdn)[\w.]{0,12}["']?\s{0,3}[:=]?\s{0,3}["']?)(?<hidden>\(?\d[\d .()/-]{6,24}\d)(?!\w)/gi,
    kind: isPhone,
  },
  shape(
    'user',
    /(?<kept>\/(?:home|Users|user)\/)(?!(?:Shared|Public|Default)\b|<[\w*])(?<hidden>[^/\s"':<>|,;()]{1,64})/g,
  ),
  shape(
    'user',
    /(?<kept>(?<![a-z])[a-z]:[\\/]{1,4}(?:Users|Documents and Settings)[\\/]{1,4})(?!(?:Public|Default|All Users)\b|<[\w*])(?<hidden>[^\\/:*?"<>|\r\n]{1,64}(?=[\\/])|[^\\/:*?"<>|\s]{1,64})/gi,
  ),
  shape(
    'user',
    /(?<kept>(?<![A-Za-z])(?:(?:invalid|illegal|unknown|by|for|as|su|of|target) user|(?:password|publickey|none|keyboard-interactive(?:\/pam)?) for(?: invalid user)?)\s{1,3}["']?)(?!(?:invalid|user)\b)(?<hidden>[a-z_][\w.@$\\-]{0,63})/gi,
  ),
  shape(
    'user',
    /(?<kept>(?<![\w\\])[A-Z][A-Z0-9-]{1,15}\\{1,2})(?<hidden>[A-Za-z][\w.-]{1,63})(?![\w\\])/g,
  ),
];

function shape(kind: RedactionKind, pattern: RegExp): RedactionRule {
  return { pattern, kind: () => kind };
}

function setting(pattern: RegExp): RedactionRule {
  return {
    pattern,
    kind: (hidden, { name = '', kept = '' }) => {
      const kind = kindOfSetting(name, hidden);
      return kind && isNextSetting(kind, kept, hidden) ? null : kind;
    },
  };
}

/**
 * Whether a name has no value, so that what stands behind the space is the next setting:
 * `ruser= rhost=10.0.0.7`. A secret may hold signs of its own, so it is hidden where that is not sure.
 */
function isNextSetting(kind: RedactionKind, kept: string, hidden: string): boolean {
  if (!/\s$/.test(kept)) return false;
  if (kind === 'user') return /^[a-z_][\w.-]{0,60}(?:=(?!=)|:$)/i.test(hidden);
  return /[^\s=]=\s{1,3}$/.test(kept) && /^[a-z][a-z_.-]{0,30}=(?!=)/.test(hidden);
}

/** "Basic authentication" and "token expired" are no credentials. */
function isCredential(text: string, scheme: string): boolean {
  if (/\d|=$/.test(text) || (/[a-z][A-Z]/.test(text) && text.length >= 8)) return true;
  return scheme.toLowerCase() === 'bearer' && text.length >= 16;
}

/** Letters of both cases and digits, mixed, and no word: not a path, a class or a hexadecimal id. */
function isRandom(text: string): boolean {
  if (text.split(/[/_-]/).some((part) => /^[a-z]{3,}$/.test(part))) return false;
  return (
    /(?:[A-Z].{0,200}){3}/.test(text) &&
    /(?:[a-z].{0,200}){3}/.test(text) &&
    /(?:\d.{0,200}){3}/.test(text)
  );
}

function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (!/^(?:4|5[1-5]|2[2-7]|3[0456789]|6(?:011|4[4-9]|5|2))/.test(digits)) return false;
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isIpv4(octets: string[]): boolean {
  return octets.every((octet) => Number(octet) <= 255);
}

function isPhone(text: string): RedactionKind | null {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 ? 'phone' : null;
}
