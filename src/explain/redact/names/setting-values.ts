import type { RedactionKind } from '../kinds.ts';
import { type SettingSort, sortOfName } from './setting-names.ts';
import { NO_PERSON, NO_USER, STATES } from './value-words.ts';

/**
 * What the value beside a name is: `secret` for `db_password=x`, `user` for `user=bob`, null where
 * the name tells nothing or the value is a state, a policy, an algorithm or a count.
 */
export function kindOfSetting(name: string, value: string, isQuoted = false): RedactionKind | null {
  const sort = sortOfName(name);
  return sort && kindOfValue(sort, name, value, isQuoted);
}

function kindOfValue(
  sort: SettingSort,
  name: string,
  value: string,
  isQuoted: boolean,
): RedactionKind | null {
  if (sort === 'birth' ? TEMPLATE.test(value) : isHarmlessValue(value)) return null;
  if (WORKING_FOLDER.test(name) && /^\/|^unknown$/.test(value)) return null;
  switch (sort) {
    case 'password':
      return isPassword(name, value, isQuoted) ? 'secret' : null;
    case 'token':
      return isToken(value, isQuoted) ? 'secret' : null;
    case 'key':
      return isKey(value) ? 'secret' : null;
    case 'code':
      return /^[A-Z]{0,2}[ -]?\d{3}[\d -]{0,9}$/.test(value) ? 'secret' : null;
    case 'cookie':
      return /[=;]|^\S{12,}$/.test(value) ? 'secret' : null;
    case 'user':
      return isUserName(value) ? 'user' : null;
    default:
      return isPersonal(sort, value) ? sort : null;
  }
}

/** What no name makes a value: booleans, blanks, placeholders of templates, what is masked already. */
export function isHarmlessValue(value: string): boolean {
  return (
    HARMLESS.test(value) || TEMPLATE.test(value) || ALGORITHM.test(value) || MEASURE.test(value)
  );
}

function isPassword(name: string, value: string, isQuoted: boolean): boolean {
  // `pass 3`, `pwd_hash` and the like: short numbers count something.
  if (/^\d{1,2}$/.test(value)) return false;
  if (/^pass$/i.test(name) && /^\d{1,3}\b|^tests?|::|^[\w./-]{1,200}\.[a-z]{1,5}$/i.test(value))
    return false;
  if (
    /^(?:pass|secrets?|cred(?:ential)?s?|clave|pw)$/i.test(name) &&
    /^\/[\w./-]{1,200}$/.test(value)
  ) {
    return false;
  }
  return !isState(value, isQuoted ? false : value.length < 14);
}

/** Letters alone are a word; a number counts something; a path names a file. */
function isToken(value: string, isQuoted: boolean): boolean {
  if (/^\d{6,20}$/.test(value)) return isQuoted;
  if (value.length < 4 || /^[\d.,:/-]{1,40}$/.test(value)) return false;
  if (/^\.{0,2}\/[\w./-]{1,200}$/.test(value)) return false;
  if (/^\p{L}{1,200}$/u.test(value)) {
    return value.length >= 8 && !isState(value, true) && !/^[A-Z][a-z]{2,20}$/.test(value);
  }
  if (/^[a-z]{1,30}(?:[ _-][a-z]{1,30}){1,6}$/i.test(value) && !/[a-z][A-Z]/.test(value)) {
    return !value.split(/[ _-]/).some((word) => word.length < 4 || isState(word, true));
  }
  return !/^\w{1,30}\.\w{1,30}\(/.test(value);
}

/** `key` names many things; a secret one is long, of letters and digits, and no path or list of words. */
function isKey(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value) || value.length < 8) return false;
  if (/^[\w-]{1,40}[:/.][\w:/.<>*-]{1,200}$/.test(value) && !/^[\w+/]{20,200}={0,2}$/.test(value)) {
    return false;
  }
  if (UUID.test(value) || /^(?:[0-9a-f]{7,15}|[0-9a-f]{40})$/i.test(value)) return false;
  return !/^[a-z]{2,20}(?:[_:-]?\d{1,20}|(?:[_-]\d{1,8}){2,3})$/i.test(value);
}

/** A word that tells how something is, not what: `expired`, `rejected`, `mandatory`. */
export function isState(value: string, bySuffix: boolean): boolean {
  const word = value.toLowerCase().replace(/[!?.;:]{1,3}$/, '');
  if (STATES.has(word)) return true;
  return bySuffix && /^[a-z][a-z-]{3,30}$/.test(word) && STATE_END.test(word);
}

/** Words joined by dashes, as clusters name their secrets: `db-creds`. */
export function isResource(value: string): boolean {
  return /^[a-z]{1,30}(?:[-/][a-z]{1,30}){1,6}$/.test(value);
}

/** A name, and no other thing that stands behind "user": `agent`, `input`, `by`. */
export function isUserName(value: string): boolean {
  return /^\p{L}|^_\w/u.test(value) && !NO_USER.has(value.toLowerCase()) && !/[=(]/.test(value);
}

function isPersonal(sort: SettingSort, value: string): boolean {
  switch (sort) {
    case 'name':
      return isPersonName(value);
    case 'address':
      return (
        (/\p{L}/u.test(value) && /\d/.test(value) && /\s/.test(value) && !/[=:]/.test(value)) ||
        /^\d{4,5}(?:-\d{3,4})?$/.test(value) ||
        /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(value)
      );
    case 'birth':
      return /\d/.test(value) && value.length >= 6;
    case 'place':
      return /\d\.\d{2,}|\d°/.test(value);
    case 'id':
      return value.replace(/[^\dA-Z]/gi, '').length >= 6 && /\d{3}|(?:\d\D{0,2}){5}/.test(value);
    default:
      return false;
  }
}

function isPersonName(value: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?:,? [\p{L}\p{M}'’.-]{1,30}){0,3}$/u.test(value)) {
    return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana} ·]{2,12}$/u.test(
      value,
    );
  }
  return !value.split(/,? /).some((word) => NO_PERSON.has(word.toLowerCase()));
}

const WORKING_FOLDER = /^(?:OLD)?PWD$/;

const HARMLESS =
  /^(?:true|false|null|none|nil|undefined|unset|empty|yes|no|on|off|n\/a|na|required|optional|blk_-?\d{1,25}|[*•x.#_-]{1,60}|\(.{0,40}\)|\d{1,2}|\[[\w -]{1,20}\]|<[\w -]{1,20}>)$/i;
const TEMPLATE =
  /^(?:\$\{[^}]{0,80}\}|\$[A-Z_]{2,40}|\{\{?[^}]{0,80}\}?\}|%[sdvr]|%\w{1,40}%|<[\w* -]{1,40}>|\$\(.{0,60}|:\w{1,30}|\?|@\w{1,20}@)$/;
const ALGORITHM =
  /^(?:[REHP]S(?:256|384|512)|HMAC(?:[-_]?\w{1,10})?|(?:hmac-|scram-)?sha-?\d{1,3}(?:[-_/]\d{3})?|md5|(?:aes|rsa|dsa|ecdsa|ec|des|3des|chacha20|ed|x|secp)[-_]?\d{1,5}(?:[-_][\w-]{1,24}|[rk]1)?|rsa|dsa|ecdsa|bcrypt|scrypt|argon2(?:id|i|d)?|pbkdf2|ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}|eddsa|[a-z]{2,8}-?\d{2,3}-(?:gcm|cbc|ctr)(?:-\w{1,10})?|mysql_native_password|caching_sha2_password)$/i;
const MEASURE =
  /^(?:-?\d{1,12}(?:\.\d{1,9})? ?(?:ms|us|ns|s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?|d|days?|weeks?|months?|years?|b|kb|mb|gb|kib|mib|gib|bytes?|bits?|chars?|characters|attempts?|times|%)|\d{4}-\d{2}-\d{2}(?:[T ][\d:.,]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?|v\d{1,3}(?:\.\d{1,4}){0,3})$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const STATE_END =
  /(?:ed|ing|able|ible|tion|sion|ment|ness|ory|ary|ful|less|ical|ive|ent|ant|ity|ure|ance|ence|ally|ctly|ism|ist|ous|ord|ssed)$/;

/** Letters and digits or signs, as no name of a folder, host or file has them. */
export function looksChosen(text: string): boolean {
  return /[a-z]/i.test(text) && /\d|[!$%^&*#]/.test(text) && !/[./:\\=,]/.test(text);
}
