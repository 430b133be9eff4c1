/**
 * What the value beside a name is, judged by the name: `secret` for `db_password`, `apiKey`,
 * `X-Auth-Token`; `user` for `user`, `TargetUserName`; null for the rest.
 */
export function kindOfSetting(name: string, value: string): RedactionKind | null {
  if (HARMLESS_VALUE.test(value)) return null;
  if (WORKING_FOLDER.test(name) && /^\/|^unknown$/.test(value)) return null;
  const parts = partsOf(name);
  const last = parts.at(-1) ?? '';
  const joined = parts.join('');
  if (CODES.has(last)) return /^\d{3,12}$/.test(value) ? 'secret' : null;
  if (last === 'pass')
    return /\d/.test(value) === /^\d/.test(value) && value.length < 4 ? null : 'secret';
  if (parts.some((part) => SECRETS.has(part))) return 'secret';
  if (SECRET_ENDS.some((end) => joined.endsWith(end))) return 'secret';
  if (last === 'key') return BENIGN_KEYS.has(parts.at(-2) ?? '') ? null : 'secret';
  if (USERS.some((end) => joined === end || joined.endsWith(end))) {
    return /^\p{L}/u.test(value) ? 'user' : null;
  }
  return null;
}

/** `dbPassword`, `db_password` and `DB-PASSWORD` all are ["db", "password"]. */
function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((part) => part !== '');
}

/** As `sudo` and shells write it: `PWD=/home/lee`. */
const WORKING_FOLDER = /^(?:OLD)?PWD$/;

const HARMLESS_VALUE =
  /^(?:true|false|null|none|nil|undefined|unset|empty|yes|no|required|blk_-?\d{1,25}|\*{1,40}|\d{1,2})$/i;

const SECRETS = new Set([
  ...['password', 'passwd', 'passwort', 'pwd', 'passphrase', 'passcode', 'secret', 'secrets'],
  ...['token', 'apikey', 'credential', 'credentials', 'authorization', 'signature', 'sig', 'jwt'],
  ...['psk', 'sessionid', 'jsessionid', 'phpsessid', 'cookie', 'contrasena', 'kennwort'],
]);

const SECRET_ENDS = [
  ...['password', 'passwd', 'pwd', 'secret', 'token', 'apikey', 'accesskey', 'secretkey', 'mdp'],
  ...['privatekey', 'encryptionkey', 'accountkey', 'authkey', 'sharedkey', 'signingkey'],
  ...['masterkey', 'sshkey', 'licensekey', 'sessionkey', 'sessionid', 'sessid'],
];

const CODES = new Set(['pin', 'otp', 'cvv', 'cvc', 'totp', 'mfa', 'tan']);

const BENIGN_KEYS = new Set([
  ...['primary', 'foreign', 'partition', 'sort', 'row', 'cache', 'routing', 'public', 'hash'],
  ...['idempotency', 'group', 'index', 'column', 'map', 'object', 'event', 'block', 'registry'],
]);

const USERS = [
  ...['user', 'username', 'userid', 'login', 'logname', 'loginname', 'uname', 'usr', 'ugi'],
  ...['account', 'accountname', 'acct', 'owner', 'samaccountname'],
];

/** Kinds of text that does not leave as it is. */
export type RedactionKind = 'secret' | 'card' | 'ip' | 'mac' | 'email' | 'phone' | 'user';

/** Kinds that nobody is shown again, not even the reader. */
export const MASKED_KINDS: ReadonlySet<RedactionKind> = new Set(['secret', 'card']);

/** `<ip-1>`, and `<secret>` where `maskSecrets` has been. */
export const PLACEHOLDER = /<(?:secret|card|ip|mac|email|phone|user)(?:-\d{1,6})?>/g;
