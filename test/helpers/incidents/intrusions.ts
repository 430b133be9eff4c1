import { bare, clock, type Incident, iso, syslog, tell } from './incident.ts';

/** Troubles that somebody makes on purpose: of accounts, of files, of what a site gives away. */
export const INTRUSIONS: Incident[] = [
  {
    name: 'files of a share that all get one more ending',
    shows: /rename/,
    kind: 'ransom',
    text: tell(
      syslog('nas'),
      [
        'smbd_audit: ann|10.0.0.5|share|open|ok|/srv/docs/plan-#.docx',
        'smbd_audit: ben|10.0.0.6|share|pread|ok|/srv/docs/list-#.xlsx',
        'smbd_audit: ben|10.0.0.6|share|rename|ok|/srv/docs/~tmp-#.xlsx|/srv/docs/list-#.xlsx',
      ],
      90,
      Array.from({ length: 14 }, (_, i) => [
        60,
        `smbd_audit: ann|10.0.0.5|share|rename|ok|/srv/docs/a${i}.docx|/srv/docs/a${i}.docx.k9qz`,
      ]),
    ),
  },
  {
    name: 'a copy of the database that a site hands out',
    shows: /db\.sql\.gz HTTP\/1\.1" 200/,
    kind: 'secrets-handed-out',
    text: tell(
      bare,
      [
        '198.51.100.7 - - [12/May/2025:08:00:00 +0000] "GET /shop/# HTTP/1.1" 200 # "-" "Mozilla/5.0"',
        '198.51.100.8 - - [12/May/2025:08:00:01 +0000] "GET /img/#.png HTTP/1.1" 200 # "-" "Mozilla/5.0"',
      ],
      80,
      [
        [
          50,
          ...['/.env', '/.git/config', '/backup.zip', '/dump.sql'].map(
            (path) =>
              `203.0.113.9 - - [12/May/2025:08:10:00 +0000] "GET ${path} HTTP/1.1" 404 # "-" "scan/1.0"`,
          ),
          '203.0.113.9 - - [12/May/2025:08:10:01 +0000] "GET /backup/db.sql.gz HTTP/1.1" 200 48211904 "-" "scan/1.0"',
        ],
      ],
    ),
  },
  {
    name: 'an account that gets a way in of its own',
    shows: /CreateUser/,
    kind: 'account-created',
    text: tell(
      bare,
      [
        '{"eventTime":"2025-05-12T08:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","userIdentity":{"userName":"ci"},"sourceIPAddress":"198.51.100.7"}',
        '{"eventTime":"2025-05-12T08:00:09Z","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","userIdentity":{"userName":"ci"},"sourceIPAddress":"198.51.100.7"}',
      ],
      70,
      [
        [
          50,
          ...['ListUsers', 'CreateUser', 'AttachUserPolicy', 'CreateAccessKey'].map(
            (name) =>
              `{"eventTime":"2025-05-12T08:20:00Z","eventSource":"iam.amazonaws.com","eventName":"${name}","userIdentity":{"userName":"ci"},"sourceIPAddress":"203.0.113.9"}`,
          ),
        ],
      ],
    ),
  },
  {
    name: 'a caller who goes through the users of an office, and gets in as one',
    shows: /Accepted password for cleo/,
    kind: 'sign-in-worked',
    text: tell(
      syslog('gate'),
      [
        'sshd[#]: Accepted publickey for ann from 198.51.100.7 port # ssh2',
        'CRON[#]: (root) CMD (run-parts /etc/cron.hourly)',
      ],
      70,
      [
        [
          40,
          ...['ann', 'ben', 'cleo', 'dora', 'cleo'].map(
            (user) => `sshd[#]: Failed password for ${user} from 203.0.113.9 port # ssh2`,
          ),
          'sshd[#]: Accepted password for cleo from 203.0.113.9 port # ssh2',
        ],
      ],
    ),
  },
  {
    name: 'tunnels that are refused because a certificate has run out',
    shows: /subject certificate invalid/,
    kind: 'certificate-expired',
    text: tell(
      syslog('gate'),
      [
        'charon: 06[IKE] sending DPD request',
        'charon: 07[ENC] parsed INFORMATIONAL response # [ ]',
        'charon: 09[IKE] no IKE config found for 198.51.100.1...192.0.2.77, sending NO_PROPOSAL_CHOSEN',
      ],
      70,
      Array.from({ length: 8 }, (_, i) => [
        30 + 4 * i,
        'charon: 13[CFG] subject certificate invalid (valid from May 01 2023 to May 01 2025)',
        'charon: 13[IKE] EAP authentication of branch-south failed',
      ]),
    ),
  },
];

/** Troubles that have a cause which began before them, or stands in another line. */
export const CAUSES: Incident[] = [
  {
    name: 'a stick that was lost before its file was missed',
    shows: /Lost serial connection/,
    kind: 'device-gone',
    numbers: 2,
    text: tell(
      iso,
      [
        'INFO (MainThread) [automation.hall] Hall light: Running automation actions',
        'INFO (MainThread) [sensor.weather] # hPa',
      ],
      90,
      [
        [40, 'ERROR (MainThread) [radio.uart] Lost serial connection: read failed'],
        ...Array.from({ length: 6 }, (_, i): [number, string] => [
          60 + 4 * i,
          "ERROR (MainThread) [radio] could not start: [Errno 2] No such file or directory: '/dev/ttyUSB0'",
        ]),
      ],
    ),
  },
  {
    name: 'a power cut that lasted longer than the battery',
    shows: /Battery power exhausted/,
    kind: 'device-power-ran-out',
    text: tell(
      (at) => `2025-05-12 ${clock(at)} +0000  `,
      ['Power failure.', 'Power is back. UPS running on mains.'],
      24,
      [[24, 'Power failure.', 'Running on UPS batteries.', 'Battery power exhausted.']],
    ),
  },
  {
    name: 'a certificate behind an exception of .NET',
    shows: /An unhandled exception/,
    kind: 'certificate-expired',
    numbers: 2,
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.000 +00:00 `,
      ['[INF] HTTP GET /api/orders/# responded 200 in # ms', '[INF] order # packed'],
      90,
      Array.from({ length: 5 }, (_, i) => [
        50 + 6 * i,
        '[ERR] An unhandled exception has occurred while executing the request.',
        '~System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.',
        '~ ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: NotTimeValid',
        '~   at Shop.Payments.ChargeAsync(Order order)',
      ]),
    ),
  },
  {
    name: 'names that a name server stops to find',
    shows: /reply error is SERVFAIL/,
    kind: 'name-service-troubled',
    text: tell(
      syslog('router'),
      [
        'dnsmasq[8]: query[A] www.acme#.example from 10.0.0.5',
        'dnsmasq[8]: reply www.acme#.example is 192.0.2.7',
      ],
      120,
      Array.from({ length: 20 }, (_, i) => [70 + 2 * i, 'dnsmasq[8]: reply error is SERVFAIL']),
    ),
  },
  {
    name: 'a site without room for more visitors, behind an icon that nobody made',
    shows: /worker_connections/,
    kind: 'web-unavailable',
    numbers: 2,
    text: tell(
      (at) => `2025/05/12 ${clock(at)} [error] 31#31: `,
      [
        '*# open() "/srv/www/favicon.ico" failed (2: No such file or directory), client: 198.51.100.7, server: shop.example, request: "GET /favicon.ico HTTP/1.1"',
      ],
      60,
      Array.from({ length: 20 }, (_, i) => [
        30 + i,
        '*# 1024 worker_connections are not enough while connecting to upstream, client: 198.51.100.8, server: shop.example, request: "GET /cart HTTP/1.1"',
      ]),
    ),
  },
  {
    name: 'a program in docker compose that cannot finish its migration',
    shows: /migration failed|api@1/,
    kind: 'service-started',
    text: tell(
      bare,
      ['db-1   | 2025-05-12 08:00:00.000 UTC [7] LOG:  connection received: host=172.18.0.3'],
      30,
      Array.from({ length: 6 }, (_, i) => [
        4 * (i + 1),
        'api-1  | > api@1.4.0 start',
        'api-1  | {"level":30,"msg":"applying 20250512_add_vat"}',
        'api-1  | {"level":50,"msg":"migration failed: column vat already exists"}',
        'api-1 exited with code 1',
      ]),
    ),
  },
];
