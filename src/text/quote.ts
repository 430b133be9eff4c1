/**
 * Foreign text as a short quotation of one line, in double quotes: `"Deleting block <*> file…"`.
 * Nothing in it is interpreted; what could steer a terminal or hide text (control characters, line
 * breaks, marks that turn the direction of writing) becomes a space.
 * The result has at most `maxLength` characters, the quotes included, and `maxWords` words.
 */
export function quote(
  text: string,
  maxLength: number,
  maxWords = Number.POSITIVE_INFINITY,
): string {
  const limit = 4 * maxLength + 1000;
  const clean = quotableText(text.slice(0, limit));
  const words = clean.split(/\s+/u).filter((word) => word !== '');
  const characters = [...words.slice(0, maxWords).join(' ')];
  const room = maxLength - 2;
  if (characters.length <= room && words.length <= maxWords && text.length <= limit) {
    return `"${characters.join('')}"`;
  }
  return `"${atWordEnd(characters.slice(0, room - 1).join(''))}…"`;
}

/** As text stands inside a quotation: without signs that steer, link, call somebody or end it. */
export function quotableText(text: string): string {
  return harmless(text.toWellFormed().replace(UNSAFE, ' ')).replace(QUOTES, "'");
}

/** Without the word that was cut, unless that would lose much. */
function atWordEnd(cut: string): string {
  const end = cut.lastIndexOf(' ');
  return end > cut.length / 2 ? cut.slice(0, end) : cut;
}

const QUOTES = /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f\uff02]/g;
/** Control, format, private-use and unassigned characters, and the line and paragraph separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * Foreign text that no chat platform makes a link, a mention or markup of: addresses of pages
 * lose their scheme, names of hosts are written `db.acme[.]com`, other links become "(link)", what would
 * call somebody loses its sign, and of tags only wildcards stay.
 */
function harmless(text: string): string {
  return text
    .replace(PAGE, (_, host: string, path = '') => `${unlinked(host)}${path}`)
    .replace(SCHEME, '(link)')
    .replace(MAIL, ' at ')
    .replace(DOMAIN, (name: string) => name.replace(ENDING, '[.]'))
    .replace(MENTION, '')
    .replace(TAG_SIGNS, ' ')
    .replaceAll('`', "'")
    .replaceAll('](', '] (')
    .replace(/\*{2,}/g, '*');
}

/** The address of a page: its host, and its path without a query. */
const PAGE =
  /(?<![a-z])https?:\/\/(?:[^\s"'<>/@]{1,100}@)?([a-z\d][\w.-]{0,252}(?::\d{1,5})?)(\/[\w./~%+-]{0,200})?[^\s"'<>]{0,2000}/gi;
const SCHEME =
  /(?<![a-z])(?:[a-z][a-z0-9+.-]{0,20}:\/\/|(?:javascript|data|mailto|tel):|www\.)[^\s"'<>]{1,2000}/gi;
const MAIL = /(?<=[\w.%+-])@(?=[\w-]{1,63}\.)/g;
const DOMAIN =
  /(?<![\w@.-]|\bat )(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|io|co|ru|cn|info|biz|xyz|top|link|click|dev|app|gg|ly|me)(?![\w.-])(?:\/[^\s"'<>]{0,2000})?/gi;
/** The full stop before the ending of a name, which would make it a link. */
const ENDING =
  /\.(?=(?:com|net|org|io|co|ru|cn|info|biz|xyz|top|link|click|dev|app|gg|ly|me)(?![\w-]))/gi;
/** A name of a host that no platform links; an address of numbers is none. */
function unlinked(host: string): string {
  return host.replace(LAST_STOP, '[.]');
}

/** Before an ending of letters, and a port. */
const LAST_STOP = /\.(?=[a-z][\w-]{0,62}(?::\d{1,5})?$)/i;
const MENTION = /@(?=[\w&!#<])|(?<=<)[!@#&]{1,3}/g;
/** `<` and `>`, but for those that compare (`< 1.38`), and those of `<*>`, `<NUM>` and our placeholders. */
const TAG_SIGNS =
  /(?<! (?=[<>]=? ))<(?!(?:\*|[A-Z_]{1,12}|(?:secret|card|ip|mac|email|phone|user|name|address|birth|place|iban|id)(?:-\d{1,6})?)>)|(?<! (?=[<>]=? ))(?<!<(?:\*|[A-Z_]{1,12}|(?:secret|card|ip|mac|email|phone|user|name|address|birth|place|iban|id)(?:-\d{1,6})?))>/g;
