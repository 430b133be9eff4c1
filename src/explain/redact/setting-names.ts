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
  sorts.set(name, sort);
  return sort;
}

/** Logs repeat their names. What is kept is bounded. */
const sorts = new Map<string, SettingSort | null>();
const MOST_KEPT = 5_000;

function judged(name: string): SettingSort | null {
  const parts = partsOf(name);
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (last === '') return null;
  if (SESSIONS.test(parts.join(''))) return 'key';
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

const PASSWORDS = new Set([
  'hasło',
  'authorization',
  ...['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'passw', 'pass', 'pw', 'psw', 'pswd'],
  ...['secret', 'secrets', 'credential', 'credentials', 'cred', 'creds', 'psk', 'requirepass'],
  ...[
    'masterauth',
    'userpass',
    'passwords',
    'authpass',
    'bindpw',
    'rootpw',
    'mnemonic',
    'seedphrase',
  ],
  ...[
    'passwort',
    'passworter',
    'kennwort',
    'geheimnis',
    'losungswort',
    'zugangscode',
    'zugangsdaten',
  ],
  ...[
    'contrasena',
    'contrasenya',
    'contrasinal',
    'clave',
    'secreto',
    'motdepasse',
    'mdp',
    'motpasse',
  ],
  ...[
    'senha',
    'segredo',
    'palavrapasse',
    'wachtwoord',
    'geheim',
    'adgangskode',
    'kodeord',
    'kodeord',
  ],
  ...[
    'passord',
    'losenord',
    'losen',
    'salasana',
    'haslo',
    'heslo',
    'lozinka',
    'zaporka',
    'slaptazodis',
  ],
  ...[
    'jelszo',
    'parola',
    'parole',
    'sifre',
    'matkhau',
    'sandi',
    'katasandi',
    'hemmelighed',
    'segreto',
  ],
]);
const PASSWORD_ENDS =
  /(?:password|passwd|passwort|kennwort|wachtwoord|passphrase|pwd|secret|motdepasse|contrasena|userpw|dbpw|pgpass|oraclepw|matkhau|katasandi|seedphrase|recoveryphrase)$/;
/** Words for password, secret, key and token in letters of their own. */
const FOREIGN =
  /парол|секрет|ключ|токен|κωδικ|συνθηματικ|पासवर्ड|कूटशब्द|รหัสผ่าน|密码|密碼|口令|密钥|密鑰|令牌|パスワード|暗証番号|秘密鍵|合言葉|トークン|비밀번호|암호|패스워드|토큰|비밀키|סיסמה|كلمة/u;

const TOKENS = new Set([
  'hmac',
  ...[
    'token',
    'tokens',
    'apikey',

    'signature',
    'sig',
    'jwt',
    'bearer',
    'apitoken',
    'authtoken',
  ],
  ...['csrf', 'xsrf', 'csrftoken', 'oauth', 'otptoken'],
  ...[
    'webhook',
    'saml',
    'samlresponse',
    'assertion',
    'schlussel',
    'jeton',
    'sleutel',
    'chiave',
    'llave',
    'chave',
  ],
]);
const TOKEN_ENDS =
  /(?:token|apikey|appkey|accesskey|accesskeyid|secretkey|privatekey|encryptionkey|accountkey|authkey|sharedkey|signingkey|masterkey|sshkey|licensekey|clientkey|servicekey|storagekey|hmackey|cryptokey|deploykey|connectionstring|hostkey|userkey|wepkey|wpakey|webhooksecret|subscriptionkey|functionkey|instrumentationkey|integrationkey|restkey|adminkey|rootkey|keymaterial|authcode|xapi)$/;

const KEYS = new Set(['key', 'keys', 'keyb64', 'apikeyhash']);
const BENIGN_KEYS = new Set([
  ...[
    'primary',
    'foreign',
    'partition',
    'sort',
    'row',
    'cache',
    'routing',
    'public',
    'hash',
    'map',
  ],
  ...[
    'idempotency',
    'group',
    'index',
    'column',
    'object',
    'event',
    'block',
    'registry',
    'unique',
    'dedup',
  ],
  ...[
    'pub',
    'metric',
    'config',
    'lock',
    'redis',
    'message',
    'shard',
    'translation',
    'i18n',
    'property',
  ],
  ...[
    'join',
    'range',
    'composite',
    'natural',
    'surrogate',
    'lookup',
    'host',
    'issue',
    'feature',
    'flag',
  ],
]);

/** Last words that make a telling name one of a state, a policy or a count: `token_type`. */
const QUALIFIERS = new Set([
  ...[
    'type',
    'alg',
    'algo',
    'algorithm',
    'attempts',
    'attempt',
    'count',
    'counter',
    'length',
    'len',
    'size',
  ],
  ...[
    'policy',
    'expiry',
    'expires',
    'expired',
    'expiration',
    'exp',
    'ttl',
    'age',
    'max',
    'min',
    'timeout',
    'in',
  ],
  ...[
    'status',
    'state',
    'valid',
    'validity',
    'enabled',
    'disabled',
    'required',
    'url',
    'uri',
    'endpoint',
    'path',
  ],
  ...[
    'file',
    'filename',
    'dir',
    'directory',
    'folder',
    'name',
    'version',
    'hint',
    'prompt',
    'field',
    'error',
  ],
  ...[
    'errors',
    'failure',
    'failures',
    'failed',
    'fail',
    'retry',
    'retries',
    'usage',
    'used',
    'method',
    'mode',
  ],
  ...[
    'format',
    'strength',
    'changed',
    'change',
    'changes',
    'reset',
    'resets',
    'rotation',
    'rotated',
    'index',
  ],
  ...[
    'limit',
    'limits',
    'total',
    'at',
    'date',
    'time',
    'timestamp',
    'ms',
    'seconds',
    'days',
    'hours',
    'minutes',
  ],
  ...[
    'fingerprint',
    'rule',
    'rules',
    'scope',
    'scopes',
    'issuer',
    'iss',
    'audience',
    'kind',
    'class',
    'source',
  ],
  ...[
    'provider',
    'manager',
    'service',
    'store',
    'bucket',
    'number',
    'present',
    'set',
    'exists',
    'found',
    'ok',
  ],
  ...[
    'match',
    'mismatch',
    'matched',
    'check',
    'checks',
    'result',
    'level',
    'bits',
    'column',
    'table',
    'label',
  ],
  ...[
    'complexity',
    'history',
    'lifetime',
    'duration',
    'latency',
    'rate',
    'sec',
    'event',
    'events',
    'action',
  ],
  ...[
    'requests',
    'request',
    'hits',
    'misses',
    'cache',
    'pool',
    'queue',
    'endpoints',
    'host',
    'port',
    'server',
  ],
  ...[
    'accepted',
    'rejected',
    'reason',
    'message',
    'msg',
    'description',
    'strategy',
    'backend',
    'plugin',
    'agent',
  ],
  ...[
    'update',
    'updated',
    'created',
    'issued',
    'revoked',
    'refresh',
    'refreshed',
    'header',
    'param',
    'id',
    'ids',
  ],
  ...[
    'curve',
    'cipher',
    'encoding',
    'charset',
    'charset',
    'authentication',
    'auth',
    'login',
    'logins',
    'quality',
  ],
]);
/** First words that do the same: `max_tokens`. */
const COUNTING = new Set([
  ...[
    'max',
    'min',
    'num',
    'number',
    'count',
    'total',
    'has',
    'is',
    'use',
    'uses',
    'using',
    'no',
    'missing',
  ],
  ...[
    'require',
    'requires',
    'needs',
    'allow',
    'enable',
    'disable',
    'prompt',
    'completion',
    'input',
    'output',
  ],
]);
/** Secret where it looks random; many logs number their sessions. */
const SESSIONS = /(?:sessionid|sessid)$/;
const CODES = new Set([
  'pin',
  'otp',
  'cvv',
  'cvc',
  'cvv2',
  'totp',
  'mfa',
  'tan',
  '2fa',
  'csc',
  'puk',
]);
const CODE_NAMES = new Set([
  ...[
    'verificationcode',
    'securitycode',
    'onetimecode',
    'smscode',
    'authcode',
    'logincode',
    'confirmationcode',
  ],
  ...[
    'backupcode',
    'recoverycode',
    'mfacode',
    'otpcode',
    'pincode',
    'accesscode',
    'activationcode',
    'codepin',
  ],
]);
const COOKIES = new Set(['cookie', 'cookies']);

const USERS = new Set([
  ...[
    'user',
    'username',
    'userid',
    'login',
    'logname',
    'loginname',
    'uname',
    'usr',
    'ugi',
    'ruser',
    'luser',
  ],
  ...[
    'account',
    'accountname',
    'acct',
    'owner',
    'samaccountname',
    'benutzer',
    'utilisateur',
    'usuario',
    'utente',
  ],
]);
const USER_ENDS =
  /(?:user|username|userid|loginname|logname|accountname|samaccountname|owner|account|benutzername)$/;

const PERSON_NAMES = new Set([
  ...[
    'firstname',
    'lastname',
    'fullname',
    'surname',
    'givenname',
    'familyname',
    'middlename',
    'maidenname',
  ],
  ...[
    'customername',
    'patientname',
    'contactname',
    'displayname',
    'cardholder',
    'cardholdername',
    'realname',
  ],
  ...[
    'holdername',
    'accountholder',
    'recipientname',
    'sendername',
    'employeename',
    'passengername',
    'guestname',
  ],
  ...[
    'vorname',
    'nachname',
    'nom',
    'prenom',
    'nombre',
    'apellido',
    'apellidos',
    'cognome',
    'nome',
    'imie',
  ],
  ...[
    'nazwisko',
    'personname',
    'clientname',
    'membername',
    'studentname',
    'shippingname',
    'billingname',
    'kunde',
  ],
  ...[
    'customer',
    'patient',
    'employee',
    'passenger',
    'recipient',
    'beneficiary',
    'payee',
    'legalname',
    'gecos',
  ],
]);
const BIRTHS =
  /(?:dob|birthdate|dateofbirth|birthday|birth|born|geburtsdatum|geburtstag|geboren|geb|datedenaissance|fechadenacimiento|fechanacimiento|datadinascita|datadenascimento|geboortedatum)$/;
const IDS =
  /^(?:[a-z]{0,12})(?:ssn|socialsecurity|socialsecuritynumber|nino|bsn|pesel|personnummer|personalnumber|taxid|taxnumber|steuerid|steuernummer|nationalid|nationalidnumber|passport|passportno|passportnumber|aadhaar|cpf|dni|nif|curp|rfc|codicefiscale|insurancenumber|nhsnumber|idcard|idnumber|driverlicense|driverslicense|licensenumber|iban|accountnumber|bankaccount|routingnumber|mrn|fodselsnummer|cpr|hetu|tckn|tckimlikno|mynumber|rrn|svnr|ahv|versichertennummer|ausweisnummer|reisepassnummer)$/;
const PLACES = new Set([
  ...[
    'lat',
    'lng',
    'lon',
    'long',
    'latitude',
    'longitude',
    'latlng',
    'latlon',
    'coordinates',
    'coords',
    'gps',
  ],
  ...['geo', 'geolocation', 'breitengrad', 'langengrad', 'geopoint', 'latlong', 'lonlat'],
]);
const ADDRESSES = new Set([
  ...[
    'address',
    'street',
    'streetaddress',
    'homeaddress',
    'postaladdress',
    'billingaddress',
    'shippingaddress',
  ],
  ...[
    'addressline',
    'addr',
    'adresse',
    'anschrift',
    'strasse',
    'direccion',
    'indirizzo',
    'endereco',
    'adres',
  ],
  ...[
    'zip',
    'zipcode',
    'postcode',
    'postalcode',
    'plz',
    'postleitzahl',
    'codepostal',
    'cap',
    'cep',
    'rue',
  ],
]);
