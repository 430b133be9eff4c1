import {
  ADDRESSES,
  BENIGN_KEYS,
  CODE_NAMES,
  CODES,
  COOKIES,
  COUNTING,
  KEYS,
  PASSWORDS,
  PERSON_NAMES,
  PLACES,
  QUALIFIERS,
  TOKENS,
  USERS,
} from './name-words.ts';

/**
 * What a name says of the value beside it: `password` takes any value that is no state; `token`
 * and `key` one that looks random, `key` more so; `code` digits alone; the rest are details of people.
 */
export type SettingSort =
  | ('password' | 'token' | 'key' | 'code' | 'cookie')
  | ('user' | 'name' | 'address' | 'birth' | 'place' | 'id' | 'phone');

/** As `dbPassword`, `DB-PASSWORD` or `contraseña` name it; null for the rest. */
export function sortOfName(name: string): SettingSort | null {
  const known = sorts.get(name);
  if (known !== undefined) return known;
  if (sorts.size >= MOST_KEPT) sorts.clear();
  const sort = judged(name);
  if (name.length <= MOST_NAME) sorts.set(name, sort);
  return sort;
}

/** Logs repeat their names, and tables have up to 10,000 columns. What is kept is bounded. */
const sorts = new Map<string, SettingSort | null>();
const MOST_KEPT = 20_000;
const MOST_NAME = 200;

function judged(name: string): SettingSort | null {
  const parts = partsOf(name);
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (last === '') return null;
  if (SESSIONS.test(parts.join(''))) return 'key';
  if (last === 'auth' && parts.length > 1) return 'key';
  if (QUALIFIERS.has(last) || COUNTING.has(parts[0] ?? '')) return personal(parts, last);
  const joined = parts.join('');
  if (CODES.has(last) || CODE_NAMES.has(joined)) return 'code';
  if (COOKIES.has(last)) return 'cookie';
  if (/^\P{ASCII}/u.test(name) && FOREIGN.test(name)) return 'password';
  if (parts.some((part) => PASSWORDS.has(part)) || PASSWORD_ENDS.test(joined)) return 'password';
  if (parts.some((part) => TOKENS.has(part)) || TOKEN_ENDS.test(joined)) return 'token';
  if (KEYS.has(last)) return BENIGN_KEYS.has(before) ? null : 'key';
  return personal(parts, last);
}

function personal(parts: string[], last: string): SettingSort | null {
  const joined = parts.join('');
  if (PERSON_NAMES.has(joined) || PERSON_NAMES.has(parts.slice(-2).join(''))) return 'name';
  if (BIRTHS.test(joined)) return 'birth';
  if (IDS.test(joined)) return 'id';
  if (PLACES.has(last) || PLACES.has(joined)) return 'place';
  if (ADDRESSES.has(last) || ADDRESSES.has(joined)) return 'address';
  if (USERS.has(last) || USER_ENDS.test(joined)) return 'user';
  return null;
}

/** `dbPassword2`, `db_password` and `DB-PASSWORD` all are ["db", "password"]. */
function partsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .map((part) => part.replace(/(?<=\D)\d{1,3}$/, ''))
    .filter((part) => part !== '');
}

const PASSWORD_ENDS =
  /(?:password|passwd|passwort|kennwort|wachtwoord|passphrase|pwd|secret|motdepasse|contrasena|userpw|dbpw|pgpass|oraclepw|matkhau|katasandi|keymaterial|(?:smb|ssh|remote|imap|smtp|db|ftp|mail|root|admin|user|sql|wifi|web|bind|auth|proxy|sudo|become|http|redis|mongo|vnc)pass|seedphrase|recoveryphrase)$/;
/** Words for password, secret, key and token in letters of their own. */
const FOREIGN =
  /парол|секрет|ключ|токен|κωδικ|συνθηματικ|पासवर्ड|कूटशब्द|รหัสผ่าน|密码|密碼|口令|密钥|密鑰|令牌|パスワード|暗証番号|秘密鍵|合言葉|トークン|비밀번호|암호|패스워드|토큰|비밀키|סיסמה|كلمة|مرور|السر|πρόσβασ|лозинк|گذرواژه|رمز|پاس|পাসওয়ার্ড|கடவுச்சொ|പാസ്‌വേഡ്|პაროლ|գաղտնաբառ/u;

const TOKEN_ENDS =
  /(?:token|apikeys?|appkey|accesskeys?|accesskeyid|secretkey|privatekey|encryptionkey|accountkey|authkey|sharedkey|signingkey|masterkey|sshkey|licensekey|clientkey|servicekey|storagekey|hmackey|cryptokey|deploykey|connectionstring|hostkey|userkey|wepkey|wpakey|webhooksecret|subscriptionkey|functionkey|instrumentationkey|integrationkey|restkey|adminkey|rootkey|keydata|authcode|xapi)$/;

/** Secret where it looks random; many logs number their sessions. */
const SESSIONS = /(?:sessionid|sessid)$/;

const USER_ENDS =
  /(?:user|username|userid|loginname|logname|accountname|samaccountname|owner|account|benutzername)$/;

const BIRTHS =
  /(?:dob|birthdate|dateofbirth|birthday|birth|born|geburtsdatum|geburtstag|geboren|geb|datedenaissance|fechadenacimiento|fechanacimiento|datadinascita|datadenascimento|geboortedatum|datenaissance|födelsedatum|fodelsedatum|fødselsdato|datanascimento|рождения)$/;
const IDS =
  /^(?:[a-z]{0,12})(?:ssn|socialsecurity|socialsecuritynumber|nino|bsn|pesel|personnummer|personalnumber|taxid|taxnumber|steuerid|steuernummer|nationalid|nationalidnumber|passport|passportno|passportnumber|aadhaar|cpf|dni|nif|curp|rfc|codicefiscale|insurancenumber|nhsnumber|idcard|idnumber|driverlicense|driverslicense|licensenumber|iban|accountnumber|bankaccount|routingnumber|mrn|fodselsnummer|cpr|hetu|tckn|tckimlikno|mynumber|rrn|svnr|ahv|versichertennummer|ausweisnummer|reisepassnummer)$/;
