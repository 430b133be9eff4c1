import { type Finder, shape } from '../finder.ts';
import type { RedactionKind } from '../kinds.ts';
import { isUserName } from '../names/setting-values.ts';
import { isCard } from './check-digits.ts';

export const CARDS: Finder = shape(
  (hidden) => (isCard(hidden) ? 'card' : null),
  /(?<![\w.+-])(?<hidden>\d{4}(?<a>[ .-]?)\d{4}\k<a>\d{4}\k<a>\d{4}(?:\k<a>\d{3})?|3[47]\d{2}(?<b>[ .-]?)\d{6}\k<b>\d{5}|3[0689]\d{2}(?<c>[ .-]?)\d{6}\k<c>\d{4}|4\d{12})(?![\w]|[.-]\d)/g,
);

/** Finds addresses of mail, numbers of telephones, and names of users, wherever an explanation may need them again. */
export const PEOPLE: readonly Finder[] = [
  shape(
    (hidden) => (NO_MAIL.test(hidden) ? null : 'email'),
    /(?<![\p{L}\p{N}._%+-])(?<hidden>[\p{L}\p{N}._%+-]{1,128}(?:@|%40)(?:(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}|\[?(?:\d{1,3}\.){3}\d{1,3}\]?(?![\w.-])))/gu,
  ),
  shape(
    (hidden) => (isUserName(hidden) ? 'user' : null),
    /(?<![\w.@/<-])(?<hidden>[a-z_][\w.-]{0,63})(?=@(?:(?!(?:[0-9a-f]{4,40}|sha\d{1,3}:[0-9a-f]{0,64}|v\d[\w.-]{0,20}|[\w-]{1,60}\.(?:service|target|socket|timer|mount|slice|scope|device)|latest|next|beta|alpha|main|master|stable|canary|head)(?![\w-]))[a-z[]|<ip|\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)))/gi,
  ),
  shape(
    isPhone,
    /(?<![\w.+-])(?<hidden>\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{1,5}){1,5})(?![\w-]|\.\d)/g,
  ),
  shape(
    isPhone,
    /(?<![\w.+-])(?<hidden>(?:1[ .-])?(?:\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|\d{3}(?<a>[.-])\d{3}\k<a>\d{4}))(?![\w-]|\.\d)/g,
  ),
  shape(
    isPhone,
    /(?<kept>(?<![a-z])(?:tel|telephone|telefon|phone|mobile|mobil|cell|fax|caller|called party|sms|msisdn|whatsapp|handy|m[óo]vil|celular|tel[ée]fono|t[ée]l[ée]phone|portable|gsm|тел\.?|телефон|моб\.?|電話(?:番号)?|携帯|手机|电话|電話|전화(?:번호)?|휴대폰|dial(?:l?ed|ing))(?:[ _.]?(?:no|nr|num|number|nummer|id|to|from))?\.?["']?\s{0,3}(?:to |from |an |à |a )?[:=：]?\s{0,3}["']?)(?<hidden>\(?\d[\d .()/-]{6,24}\d)(?!\w)/gi,
  ),
  shape(
    (hidden) => (NO_HOME.test(hidden) ? null : 'user'),
    /(?<kept>\/(?:home|Users)\/)(?!<[\w*])(?<hidden>[^/\s"':<>|,;()]{1,64})/g,
  ),
  shape(
    (hidden, _, { before }) => (NO_HOME.test(hidden) || REQUEST.test(before) ? null : 'user'),
    /(?<kept>\/user\/)(?!<[\w*])(?<hidden>[^/\s"':<>|,;()?]{1,64})(?=\/)/g,
  ),
  shape(
    'user',
    /(?<kept>(?<![a-z])[a-z]:[\\/]{1,4}(?:Users|Documents and Settings)[\\/]{1,4})(?!(?:Public|Default|All Users|Default User|Shared)\b|<[\w*])(?<hidden>[^\\/:*?"<>|\r\n]{1,64}(?=[\\/])|[^\\/:*?"<>|\s]{1,64})/gi,
  ),
  shape(
    (hidden) => (isUserName(hidden) ? 'user' : null),
    /(?<kept>(?<![A-Za-z])(?:(?:invalid|illegal|unknown|by|for|as|su|of|target) user|(?:password|publickey|none|keyboard-interactive(?:\/pam)?) for(?: (?:invalid|illegal) user)?)\s{1,3}["']?)(?!(?:invalid|illegal|user)\b)(?<hidden>[a-z_][\w.@$\\-]{0,63})(?!["']?[=(])/gi,
  ),
  shape(
    (hidden) => (isUserName(hidden) ? 'user' : null),
    /(?<kept>(?<![A-Za-z])[Uu]ser\s{1,2}["'\x60])(?<hidden>[A-Za-z_][\w.@$-]{0,63})(?=["'\x60])/g,
  ),
  shape(
    (hidden, { domain = '' }) =>
      NO_DOMAIN.test(domain) || /^[nrt][A-Z]/.test(hidden) || NO_ACCOUNT.test(hidden)
        ? null
        : 'user',
    /(?<kept>(?<![\w\\/:.%]|NT )(?<domain>[A-Z][A-Z0-9-]{1,15})\\{1,2})(?<hidden>[A-Za-z][\w.-]{1,63})(?![\w\\])/g,
  ),
];

/** Units of systemd, pictures for two densities, packages. */
const NO_MAIL =
  /(?:@|%40)(?:[\d.]{1,20}x?\.)?[\w-]{0,60}\.?(?:service|target|socket|timer|mount|slice|scope|device|png|jpe?g|gif|webp|svg|css|m?[jt]sx?|json|map|html?|sock|log|conf)$|^[\w.-]{1,64}@\d{1,5}\.\d/i;
/** Folders that are nobody's. */
const NO_HOME =
  /^(?:shared?|public|default|guest|data|common|backups?|lost\+found|linuxbrew|index|tmp|temp|all|everyone|global|login|logout|signin|signup|register|profile|settings|account|accounts|password|me|self|list|search|edit|new|create|delete|update|info|details|orders?|api|v\d|\d{1,20}|\.{1,2}|.{1,60}\.(?:html?|php|aspx?|jsp|json))$/i;
const REQUEST =
  /(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|https?:\/\/[^\s/]{1,30}|"|\bapi|path=|uri=|url=)\s?\S{0,20}\/user\/$/;
const NO_DOMAIN =
  /^(?:AUTHORITY|BUILTIN|SERVICE|HTTPS?|HKLM|HKCU|HKU|HKCR|HKCC|IIS|APPPOOL|WINDOWS|SYSTEM|SOFTWARE|REGISTRY|MACHINE|ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|GET|POST|PUT|PATCH|DELETE|SAM|SECURITY|PIPE|DEVICE|NULL|DESKTOP|PROGRAM|FILES|USERS)$/;
const NO_ACCOUNT =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|SYSTEM|Administrators|Users|Guests|System32|Microsoft|CurrentControlSet|NETWORK|LOCAL|SERVICE)$|\.(?:exe|dll|sys|log|txt|ini|cpp|cs|ts|js|py|java)$/i;

function isPhone(text: string): RedactionKind | null {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 ? 'phone' : null;
}
