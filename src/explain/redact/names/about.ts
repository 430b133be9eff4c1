/**
 * Names within what stands behind a word such as "password:" that tell of whom, where or why, and not
 * the secret itself: `Invalid password: {"email":"ann@example.com","attempts":3}`.
 */
const ABOUT = new Set(
  `name type kind namespace version ref user username userid login loginname account accountname
  uid host hostname ip clientip sourceip srcip remoteip remoteaddr remoteaddress clientaddress port
  server url uri path method status statuscode errorcode reason message msg error attempt attempts count
  remaining time timestamp date useragent agent realm domain device service provider requestid id`
    .trim()
    .split(/\s+/),
);
/** Such a name may as well be that of a mailbox whose password stands beside it. */
const MAIL = new Set(['email', 'mail', 'emailaddress', 'mailaddress']);

/** Whether the value beside this name, in a list or object of secrets, is no secret. */
export function isAbout(name: string, value: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return ABOUT.has(plain) || (MAIL.has(plain) && isAddress(value));
}

/** An address of mail or of the internet: no password, where a sentence tells that one was wrong. */
export function isAddress(value: string): boolean {
  return MAIL_ADDRESS.test(value) || IP_ADDRESS.test(value);
}

const MAIL_ADDRESS = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/;
const IP_ADDRESS =
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$|^\[?[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}\]?$/i;

/**
 * Whether a text begins with such a name and its value, bare or in a list or object:
 * `email=a@b.c`, `User{id=77, …`, `{email: "…"`.
 */
export function opensAbout(text: string): boolean {
  const [, name = '', quote = '', value = ''] = OPENING.exec(text.slice(0, MAX_CHARS)) ?? [];
  return name !== '' && isAbout(name, value.replace(quote === '' ? /[,;&\])}]$/ : quote, ''));
}

const MAX_CHARS = 300;
const OPENING =
  /^(?:[A-Za-z]{0,40}[[{(])?\s?["']?([A-Za-z][\w-]{1,40})["']?(?:=(?!=)|:(?=\s{0,3}["']|\s{1,3}\S))\s{0,3}(["']?)([^\s"'&,;]{0,200})/;

/** Whether what comes before "password:" tells that a sign-in failed, and so what comes behind who it was. */
export function tellsFailedSignIn(before: string): boolean {
  return FAILED_SIGN_IN.test(before);
}

const FAILED_SIGN_IN =
  /(?:invalid|wrong|incorrect|bad|unknown|falsche[rs]?|ungültige[rs]?)\s{1,3}(?:[\w-]{1,20}\s{1,3}(?:or|and|oder|und)\s{1,3}|[\w-]{1,20}\/)?(?:the )?$/i;
