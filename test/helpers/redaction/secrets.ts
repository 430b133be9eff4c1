import { KEYS_OF_VENDORS } from './keys-of-vendors.ts';
import type { PlantedSecret } from './planted-secret.ts';
import { ALNUM, createDrawers, DIGITS, drawText, drawUuid } from './random-text.ts';
import { SECRETS_BY_PLACE } from './secrets-by-place.ts';

const { random, alnum, hex, capitals, small, url } = createDrawers(20_261_130);

/** Drawn when the tests run, so that no scanner takes this file for a leak. */
const VENDOR_KEYS: [core: string, whole?: string][] = [
  key('AKIA', capitals(16)),
  key('ASIA', `${capitals(14)}77`),
  key('LTAI', alnum(20)),
  key('AIza', url(35)),
  key('ya29.', url(60)),
  key('GOCSPX-', url(28)),
  key('dop_v1_', hex(64)),
  key('dapi', hex(32)),
  [`${alnum(3)}8Q~${alnum(34)}`],
  key('ghp_', alnum(36)),
  key('ghs_', alnum(36)),
  key('github_pat_', `${alnum(22)}_${alnum(59)}`),
  key('glpat-', url(20)),
  key('glrt-', url(20)),
  key('ATATT3', url(60)),
  key('ATBB', alnum(32)),
  key('npm_', alnum(36)),
  key('pypi-', `AgEIcHlwaS5vcmc${url(60)}`),
  key('rubygems_', hex(48)),
  key('oy2', small(43)),
  key('dckr_pat_', url(27)),
  key('CCIPAT_', `${alnum(22)}_${hex(40)}`),
  key('bkua_', hex(40)),
  key('hvs.', url(90)),
  key('dp.pt.', alnum(43)),
  key('pul-', hex(40)),
  key('xoxb-', `${drawText(random, DIGITS, 12)}-${drawText(random, DIGITS, 12)}-${alnum(24)}`),
  key('xapp-1-', `A${capitals(10)}-${drawText(random, DIGITS, 13)}-${hex(64)}`),
  [`${drawText(random, DIGITS, 9)}:AA${url(33)}`],
  [`M${alnum(23)}.${alnum(6)}.${alnum(38)}`],
  key('SG.', `${url(22)}.${url(43)}`),
  key('key-', hex(32)),
  [`${hex(32)}-us14`],
  key('xkeysib-', `${hex(64)}-${alnum(16)}`),
  key('SK', hex(32)),
  key('re_', `${alnum(8)}_${alnum(24)}`),
  key('sk_live_', alnum(24)),
  key('rk_live_', alnum(24)),
  key('whsec_', alnum(32)),
  key('sq0csp-', url(43)),
  key('rzp_live_', alnum(14)),
  key('shpat_', hex(32)),
  key('sk-', `proj-${url(48)}`),
  key('sk-ant-api03-', `${url(93)}AA`),
  key('gsk_', alnum(52)),
  key('hf_', alnum(34)),
  key('r8_', alnum(37)),
  key('pplx-', small(48)),
  key('xai-', alnum(80)),
  key('nvapi-', url(64)),
  key('glsa_', `${alnum(32)}_${hex(8)}`),
  key('NRAK-', capitals(27)),
  key('sntrys_', `eyJ${alnum(60)}`),
  key('lin_api_', alnum(40)),
  key('ntn_', `${drawText(random, DIGITS, 11)}${alnum(35)}`),
  key('figd_', url(40)),
  key('PMAK-', `${hex(24)}-${hex(34)}`),
  key('AGE-SECRET-KEY-1', capitals(58)),
  key('tskey-auth-', `${alnum(16)}-${alnum(32)}`),
  key('eyJ', `hbGciOiJIUzI1NiJ9.eyJ${alnum(30)}.${url(43)}`),
  // Of vendors that give their keys no shape.
  [`a7${alnum(38)}`],
  [`wJ7${drawText(random, `${ALNUM}+/`, 37)}`],
];

function key(prefix: string, rest: string): [core: string, whole: string] {
  return [rest, prefix + rest];
}

const VENDOR_CARRIERS: Record<string, (value: string) => string> = {
  sentence: (value) => `upstream said no to ${value}, giving up`,
  json: (value) => `{"level":"warn","ctx":{"used":"${value}"},"n":3}`,
  list: (value) => `args=["run","${value}","fast"]`,
  query: (value) => `GET /v1/items?page=2&k=${value}&z=1 403`,
  xml: (value) => `<entry kind="x">${value}</entry>`,
  colour: (value) =>
    `\u001b[31mdenied\u001b[0m ${value.slice(0, 5)}\u001b[1m${value.slice(5)}\u001b[0m`,
  invisible: (value) =>
    `denied ${value.slice(0, 4)}\u200b${value.slice(4, 9)}\u2060${value.slice(9)} here`,
  'file name': (value) => `opening ${value}.csv now`,
};

const PASSWORDS = [
  'hunter2hunter2',
  'Tr0ub4dor&3x',
  'S0mmer!2024',
  'correcthorsebattery',
  'p4$$w0rd!x',
  'geheim#9wort',
  'aa/bb?cc#dd1',
  'x1@y2@z3!q',
  '83920174655',
];

const PASSWORD_CARRIERS: Record<string, (value: string) => string> = {
  setting: (value) => `login failed password=${value} from console`,
  yaml: (value) => `db_password: ${value}`,
  json: (value) => `cfg: {"dbPassword": "${value}", "port": 5432}`,
  'json in a string': (value) => String.raw`body={\"password\":\"${value}\",\"n\":1}`,
  'json list': (value) => `{"passwords":["${value}","${value}x"]}`,
  'json pair': (value) => `{"name":"ADMIN_PASSWORD","value":"${value}"}`,
  arguments: (value) => `exec ["tool","--password","${value}"]`,
  xml: (value) => `<user><password>${value.replace('&', '+')}</password></user>`,
  'xml attribute': (value) => `<add key="SmtpPassword" value="${value}" />`,
  'long option': (value) => `cmd --password ${value} --host db1`,
  'option with equals': (value) => `cmd --db-password=${value} --host db1`,
  mysql: (value) => `mysqldump -u root -p${value} shop`,
  sshpass: (value) => `sshpass -p '${value}' ssh web01`,
  curl: (value) => `curl -u admin:${value} https://intra/x`,
  environment: (value) => `PGPASSWORD='${value}' psql -h db`,
  url: (value) => `connecting to postgres://app:${value}@db.internal:5432/shop`,
  'web address': (value) =>
    `mirror https://bob:${value.replace('aa/bb', 'aabb')}@git.example.org/r.git`,
  jdbc: (value) => `jdbc:sqlserver://h;user=sa;password=${value};timeout=30`,
  sql: (value) => `CREATE USER bob IDENTIFIED BY '${value}'`,
  insert: (value) => `INSERT INTO users (id, password, age) VALUES (7, '${value}', 40)`,
  'alter role': (value) => `ALTER ROLE bob WITH PASSWORD '${value}'`,
  form: (value) => `body: user=bob&password=${encodeURIComponent(value)}&submit=1`,
  german: (value) => `Kennwort: ${value}`,
  spanish: (value) => `contraseña="${value}"`,
  french: (value) => `mot de passe : ${value}`,
  russian: (value) => `пароль: ${value}`,
  japanese: (value) => `パスワード：${value}`,
  'quoted sentence': (value) => `tried password "${value}" for bob`,
  keytool: (value) => `keytool -importkeystore -srcstorepass ${value} -noprompt`,
  'option beside user': (value) => `wget --user=bob --password='${value}' http://h/x`,
  lftp: (value) => `lftp -u bob,${value} ftp.example.org`,
  httpie: (value) => `http -a bob:${value} GET api.local`,
  powershell: (value) => `ConvertTo-SecureString -String "${value}" -AsPlainText -Force`,
  redis: (value) => `MONITOR [0 10.1.2.3:60866] "AUTH" "default" "${value}"`,
  'xml setting': (value) =>
    `<setting name="DbPassword" serializeAs="String"><value>${value}</value></setting>`,
  'sql replace': (value) => `ALTER USER bob IDENTIFIED BY newer REPLACE ${value}`,
  'sql parameters': (value) =>
    `INSERT INTO t (user, pass) VALUES (?, ?) bound: ['bob', '${value}']`,
  socket: (value) => `dsn mysql://bob:${value.replace('aa/bb', 'aabb')}@/shop`,
  toml: (value) => `secret = """${value}"""`,
  'php serialized': (value) => `s:8:"password";s:${value.length}:"${value}";`,
  'debug of a value': (value) => `Password { value: "${value}" }`,
  isakmp: (value) => `crypto isakmp key ${value} address 203.0.113.7`,
  arabic: (value) => `كلمة المرور: ${value}`,
  greek: (value) => `κωδικός πρόσβασης: ${value}`,
  slovene: (value) => `geslo: ${value}`,
  colour: (value) => `\u001b[36mpassword\u001b[0m=\u001b[33m${value}\u001b[0m`,
  invisible: (value) => `pass\u200bword=${value}`,
};

const TOKENS = [hex(32), alnum(24), drawUuid(random), `${alnum(12)}-${alnum(8)}`];
const TOKEN_CARRIERS: Record<string, (value: string) => string> = {
  header: (value) => `X-Auth-Token: ${value}`,
  bearer: (value) => `> Authorization: Bearer ${value}`,
  'header in json': (value) => `"headers":{"authorization":"Token ${value}"}`,
  cookie: (value) => `Cookie: theme=dark; sid=${value}; lang=en`,
  'set-cookie': (value) => `Set-Cookie: auth=${value}; Path=/; HttpOnly`,
  query: (value) => `GET /cb?access_token=${value}&n=1 200`,
  camel: (value) => `clientSecret=${value}, region=eu`,
  setting: (value) => `STRIPE_API_KEY=${value} node x.js`,
  signed: (value) => `https://x.example/f?sig=${value}&se=2026`,
  'yaml list': (value) => `tokens:\n  - ${value}\n  - ${value}`,
  'french key': (value) => `clé secrète : ${value}`,
  'reset link': (value) => `mailed https://x.example/reset-password/${value}`,
};

const PEM_BODY = Array.from({ length: 4 }, () => drawText(random, `${ALNUM}+/`, 64));
const PEM_TAIL = `${drawText(random, ALNUM, 20)}Q9==`;
const [BEGIN, END] = ['BEGIN', 'END'].map((word) => `-----${word} RSA PRIVATE${' '}KEY-----`);

const BLOCKS: [line: string, core: string][] = [
  [[BEGIN, ...PEM_BODY, PEM_TAIL, END].join('\n'), PEM_TAIL],
  [[BEGIN, ...PEM_BODY, PEM_TAIL, END].join('\\n'), PEM_BODY[1] ?? ''],
  [[BEGIN, ...PEM_BODY].join('\n'), PEM_BODY[3] ?? ''],
  [[PEM_BODY[3], PEM_TAIL, END].join('\n'), PEM_TAIL],
  [`${PEM_TAIL}\n${END}`, PEM_TAIL],
  [PEM_BODY[2] ?? '', PEM_BODY[2] ?? ''],
  [PEM_TAIL, PEM_TAIL],
  [`Your verification code is 48${'2913'}`, '482913'],
  [`echo Zx9!${'kLq7'} | sudo -S reboot`, 'Zx9!kLq7'],
  [`redis-cli -a Zx9!${'kLq7'} ping`, 'Zx9!kLq7'],
  [`machine x login bob password Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`jdbc:oracle:thin:scott/Zx9!${'kLq7'}@db:1521/x`, 'Zx9!kLq7'],
  [`https://hooks.slack.com/services/T${capitals(8)}/B00/${'Zx9AkLq7'}`, 'Zx9AkLq7'],
  [
    `aws configure set aws_secret_access_key ${PEM_BODY[0]?.slice(0, 40)}`,
    PEM_BODY[0]?.slice(0, 40) ?? '',
  ],
  [`A temporary password is generated for root@localhost: Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`new token issued for bob: Zx9A${'kLq7Wv'}`, 'Zx9AkLq7Wv'],
  [`login with bob/Zx9!${'kLq7'} failed`, 'Zx9!kLq7'],
  [`setx DB_PWD "Zx9!${'kLq7'}"`, 'Zx9!kLq7'],
  [`gh secret set DB --body "Zx9!${'kLq7'}"`, 'Zx9!kLq7'],
  [`aws ssm put-parameter --name /db --value Zx9!${'kLq7'} --type SecureString`, 'Zx9!kLq7'],
  [`{"args":["-p","Zx9!${'kLq7'}"]}`, 'Zx9!kLq7'],
  [`bindpw Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`xfreerdp /v:h /u:bob /p:Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`user=bob;PASSWORD={Zx9!${'kLq7'}};`, 'Zx9!kLq7'],
  [`userPassword:: ${Buffer.from('Zx9!kLq7').toString('base64')}`, 'Wng5IWtMcTc'],
  [`{"auth":"${Buffer.from('bob:Zx9!kLq7').toString('base64')}"}`, 'Ym9iOlp4OSFrTHE3'],
  [`password 7 08224${'55D0A16'}`, '0822455D0A16'],
  [`OTP 48${'2913'} sent to bob`, '482913'],
  ['пин-код: 4821', '4821'],
  ['código de acceso: 48213', '48213'],
  [`48${'2913'} is your login code`, '482913'],
  [`password for user bob has been reset to Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`contraseña temporal: Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  [`password: !vault "Zx9!${'kLq7'}"`, 'Zx9!kLq7'],
  [`password <- "Zx9!${'kLq7'}"`, 'Zx9!kLq7'],
  [`pre-shared-key Zx9!${'kLq7'}`, 'Zx9!kLq7'],
  ['paid with 4111 1111 1111 1111 today', '1111 1111 1111'],
];

/** At least 250 secrets in at least 12 carriers. */
export const PLANTED_SECRETS: readonly PlantedSecret[] = [
  ...VENDOR_KEYS.flatMap(([core, whole = core]) => inAll(VENDOR_CARRIERS, whole, core)),
  ...PASSWORDS.flatMap((value) => inAll(PASSWORD_CARRIERS, value, value)),
  ...TOKENS.flatMap((value) => inAll(TOKEN_CARRIERS, value, value)),
  ...BLOCKS.map(([line, core]) => ({ carrier: 'block or line', line, core })),
  ...KEYS_OF_VENDORS,
  ...SECRETS_BY_PLACE,
];

function inAll(
  carriers: Record<string, (value: string) => string>,
  value: string,
  core: string,
): PlantedSecret[] {
  return Object.entries(carriers).map(([carrier, lineOf]) => ({
    carrier,
    line: lineOf(value),
    core,
  }));
}

/** Six signs of the core, or all of a shorter one, that still stand in a text. */
export function comesThrough(text: string, core: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin a colour so
  const plain = text.replace(/\u001b\[[\d;]{0,9}m|[\u200b\u2060]/g, '');
  for (let at = 0; at + 6 <= core.length; at++) {
    if (plain.includes(core.slice(at, at + 6))) return true;
  }
  return false;
}
