/** A line of a log, and what in it must not leave. All values are made up. */
export interface Planted {
  line: string;
  hidden: string;
  /** A reader never sees it again either. */
  secret: boolean;
}

/** Joined here, so that no scanner takes this file for a leak. */
const key = (...parts: string[]) => parts.join('');

const VENDOR_KEYS = [
  key('AKIA', 'IOSFODNN7EXAMPLE'),
  key('ASIA', 'QWERTYUIOP123456'),
  key('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'),
  key('gho_', '16C7e42F292c6912E7710c838347Ae178B4a'),
  key('github_pat_', '11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ0123456789'),
  key('glpat-', 'xY12zW34vU56tS78rQ90'),
  key('xoxb-', '123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'),
  key('xoxp-', '998877665544-112233445566-abcdef'),
  key('xapp-', '1-A0123456789-1234567890123-0123456789abcdef'),
  key('sk-', 'proj-AbCdEf1234567890GhIjKlMnOpQrStUv'),
  key('sk-', 'ant-api03-abcdefghijklmnop-QRSTUV'),
  key('sk_live_', '4eC39HqLyjWDarjtT1zdp7dc'),
  key('rk_test_', '51HabcdefGHIJKLmnop'),
  key('AIza', 'SyA1234567890abcdefghijklmnopqrstuv'),
  key('ya29.', 'a0AfH6SMBx-abcdefghijklmnopqrstuvwxyz'),
  key('GOCSPX-', 'abcdEFGH1234ijklMNOP'),
  key('npm_', 'abcdefghijklmnopqrstuvwxyz0123456789'),
  key('hf_', 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'),
  key('SG.', 'ngeVfQFYQlKU0ufo8x5d1A', '.TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc-1s5cr'),
  key('dop_v1_', 'abcdef0123456789abcdef0123456789abcdef01'),
  key('shpat_', '0123456789abcdef0123456789abcdef'),
  key('hvs.', 'CAESIJlWh3sRZ9abcdefghijkl'),
  key('123456789', ':AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1'),
  key(
    'eyJ',
    'hbGciOiJIUzI1NiJ9.',
    'eyJzdWIiOiIxMjM0In0.',
    'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  ),
  key('wJalrXUtnFEMI', '/K7MDENG/bPxRfiCY9EXAMPLE8KEY2'),
];

const VENDOR_LINES: ((value: string) => string)[] = [
  (value) => `calling upstream with ${value}`,
  (value) => `{"level":"warn","msg":"rejected","credential_used":"${value}"}`,
  (value) => `GET /v1/items?cursor=5&k=${value}&page=2 403`,
  (value) => `env AWS=${value}; retrying`,
];

const PASSWORDS = [
  'hunter2',
  'Tr0ub4dor&3'.replace('&', '+'),
  'correcthorse',
  '123456',
  'p4$$w0rd!',
  'geheim#9',
];

const PASSWORD_LINES: ((value: string) => string)[] = [
  (value) => `login failed password=${value} from console`,
  (value) => `cfg: {"db_password": "${value}", "port": 5432}`,
  (value) => `PASSWD: ${value}`,
  (value) => `DB_PASSWORD='${value}' start.sh`,
  (value) => `jdbc:mysql;user=sa;Password=${value};timeout=30`,
  (value) => `mysqldump --password ${value} shop`,
  (value) => `connect postgres://app:${value}@db.internal:5432/shop`.replace('#', '_'),
  (value) => `the password is ${value} now`,
  (value) => `clientSecret=${value}, region=eu`,
  (value) => String.raw`body={\"apiKey\":\"${value}\"}`,
  (value) => `x-auth-token: ${value}`.replace(': 123456', ': x123456'),
  (value) => `secret => ${value}`,
];

const PEOPLE: [kind: string, values: string[], lines: ((value: string) => string)[]][] = [
  [
    'email',
    [
      'ada.lovelace@example.org',
      'b.o+tag@mail.example.co.uk',
      'jürgen@example.de',
      'root@10.0.0.8',
    ],
    [
      (value) => `mail to ${value} bounced`,
      (value) => `from=<${value}>, size=1024`,
      (value) => `{"to":"${value}"}`,
    ],
  ],
  [
    'ip',
    ['10.251.30.85', '192.168.0.1', '203.0.113.9', '255.255.255.255'],
    [
      (value) => `Receiving block blk_-16 src: /${value}:54106 dest: x`,
      (value) => `Failed password from ${value} port 22`,
      (value) => `peer=${value}, up`,
      (value) => `[${value}] closed.`,
      (value) => `DS-1-${value}-50010-12`,
    ],
  ],
  [
    'ip',
    ['2001:db8::8a2e:370:7334', 'fe80::1', '::1', '2001:db8:0:1:1:1:1:1', '::ffff:10.1.2.3'],
    [
      (value) => `client ${value} left`,
      (value) => `[${value}]:443 refused`,
      (value) => `src=${value}`,
    ],
  ],
  [
    'mac',
    ['00:1A:2b:3C:4d:5E', '00-1a-2b-3c-4d-5e', '001a.2b3c.4d5e'],
    [(value) => `lease for ${value} given`, (value) => `HWaddr=${value}`],
  ],
  [
    'phone',
    ['+49 30 901820', '+1 (555) 010-9999', '555-010-1234', '(555) 010-1234', '+442079460958'],
    [
      (value) => `sms to ${value} sent`,
      (value) => `{"phone":"${value}"}`,
      (value) => `caller ${value}`,
    ],
  ],
  [
    'user',
    ['alice', 'bob.smith', 'x_admin', 'Ünal'.replace('Ü', 'U')],
    [
      (value) => `open /home/${value}/notes.txt failed`,
      (value) => `open /Users/${value}/Desktop`,
      (value) => `read C:\\Users\\${value}\\ntuser.dat`,
      (value) => `user=${value} logged in`,
      (value) => `username: "${value}"`,
      (value) => `Invalid user ${value} from somewhere`,
      (value) => `Accepted password for ${value} from somewhere`,
      (value) => `session opened for user ${value} by (uid=0)`,
      (value) => `logon CORP\\${value} ok`,
      (value) => `TargetUserName=${value}`,
    ],
  ],
];

const CARDS = [
  '4111111111111111',
  '4111 1111 1111 1111',
  '5500-0000-0000-0004',
  '378282246310005',
  '3714 496353 98431',
  '6011111111111117',
];
const CARD_LINES: ((value: string) => string)[] = [
  (value) => `charge ${value} declined`,
  (value) => `{"pan":"${value}"}`,
  (value) => `card ${value}, 12/27`,
];

const PEM = key(
  '-----BEGIN RSA ',
  'PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfn\n/ygWyF8PbnGy0AHB\n-----END RSA ',
  'PRIVATE KEY-----',
);

const SINGLE: [line: string, hidden: string][] = [
  [`loaded ${PEM} ok`, 'MIIEowIBAAKCAQEA0Z3VS5JJcds3xfn'],
  [`${PEM.slice(0, 70)}`, 'MIIEowIBAAKCAQEA0Z3VS5JJ'],
  [PEM.replaceAll('\n', '\\n'), 'ygWyF8PbnGy0AHB'],
  [`${key('-----BEGIN OPENSSH ', 'PRIVATE KEY-----')}\nb3BlbnNzaC1rZXk`, 'b3BlbnNzaC1rZXk'],
  ['Authorization: Bearer abc123def456ghi', 'abc123def456ghi'],
  ['authorization: bearer aGVsbG93b3JsZHNlY3JldA', 'aGVsbG93b3JsZHNlY3JldA'],
  ['Authorization: Basic YWRtaW46aHVudGVyMg==', 'YWRtaW46aHVudGVyMg=='],
  [
    'Authorization: Token 9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b',
    '9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b',
  ],
  ['Authorization=custom-scheme-value', 'custom-scheme-value'],
  ['Cookie: theme=dark; sid=8f7d6c5b4a', '8f7d6c5b4a'],
  ['Set-Cookie: JSESSIONID=0A1B2C3D4E; Path=/', '0A1B2C3D4E'],
  ['redis://:s3cr3tpw@cache:6379/0', 's3cr3tpw'],
  ['mongodb+srv://root:pa55@cluster0.example.net/db', 'pa55'],
  ['amqp://guest:gu@st77@mq:5672', 'gu@st77'],
  ['git clone https://oauth2tok77@git.example.org/a.git', 'oauth2tok77'],
  ['jdbc:oracle:thin:scott/tiger77@//db:1521/x', 'tiger77'],
  ['https://hooks.slack.com/services/T00/B00/XXXXyyyy1234', 'T00/B00/XXXXyyyy1234'],
  ['otp=493021 accepted', '493021'],
  ['cvv: 737', '737'],
  [
    'AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9v==;EndpointSuffix=x',
    'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9v',
  ],
  ['key=abcd-efgh-9', 'abcd-efgh-9'],
  ['https://x.example/?sig=Ab%2Bcd9&se=2026', 'Ab%2Bcd9'],
  ['token%3Dzzz999xx', 'zzz999xx'],
  ['-p secret: "two words 1"', 'two words 1'],
];

const SINGLE_NAMES: [line: string, hidden: string][] = [
  ['ssh deploy@web01 failed', 'deploy'],
  ['host ip-10-251-30-85.internal', '10-251-30-85'],
  ['user%40example.com unsubscribed', 'user%40example.com'],
  ['BLOCK* NameSystem.allocateBlock: /user/carol/rand/part-1', 'carol'],
  [String.raw`C:\\Users\\John Smith\\x.log`, 'John Smith'],
];

/** Over 200 keys, passwords, addresses, names and numbers in the places where logs have them. */
export const PLANTED: Planted[] = [
  ...cross(VENDOR_KEYS, VENDOR_LINES, true),
  ...cross(PASSWORDS, PASSWORD_LINES, true),
  ...cross(CARDS, CARD_LINES, true),
  ...PEOPLE.flatMap(([, values, lines]) => cross(values, lines, false)),
  ...SINGLE.map(([line, hidden]) => ({ line, hidden, secret: true })),
  ...SINGLE_NAMES.map(([line, hidden]) => ({ line, hidden, secret: false })),
];

function cross(values: string[], lines: ((value: string) => string)[], secret: boolean): Planted[] {
  return values.flatMap((hidden) =>
    lines
      .map((line) => ({ line: line(hidden), hidden, secret }))
      .filter(({ line }) => line.includes(hidden)),
  );
}
