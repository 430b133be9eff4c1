/**
 * Foreign text that no chat platform makes a link, a mention or markup of: addresses of pages
 * become "(link)", what would call somebody loses its sign, and of tags only wildcards stay.
 */
export function harmless(text: string): string {
  return text
    .replace(SCHEME, '(link)')
    .replace(MAIL, ' at ')
    .replace(DOMAIN, '(link)')
    .replace(MENTION, '')
    .replace(TAG_SIGNS, ' ')
    .replaceAll('`', "'")
    .replaceAll('](', '] (')
    .replace(/\*{2,}/g, '*');
}

const SCHEME =
  /(?<![a-z])(?:[a-z][a-z0-9+.-]{0,20}:\/\/|(?:javascript|data|mailto|tel):|www\.)[^\s"'<>]{1,2000}/gi;
const MAIL = /(?<=[\w.%+-])@(?=[\w-]{1,63}\.)/g;
const DOMAIN =
  /(?<![\w@.-]|\bat )(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|io|co|ru|cn|info|biz|xyz|top|link|click|dev|app|gg|ly|me)(?![\w.-])(?:\/[^\s"'<>]{0,2000})?/gi;
const MENTION = /@(?=[\w&!#<])|(?<=<)[!@#&]{1,3}/g;
/** `<` and `>`, but for those of `<*>`, `<NUM>` and our placeholders. */
const TAG_SIGNS =
  /<(?!(?:\*|[A-Z_]{1,12}|(?:secret|card|ip|mac|email|phone|user)(?:-\d{1,6})?)>)|(?<!<(?:\*|[A-Z_]{1,12}|(?:secret|card|ip|mac|email|phone|user)(?:-\d{1,6})?))>/g;
