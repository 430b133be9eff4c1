import { expect, it } from 'vitest';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { chunksOf } from '../../../helpers/logs.ts';

async function read(text: string) {
  const reader = readRows(chunksOf(text, 100_000));
  const records: { time: string; level: string; message: string; fields: string }[] = [];
  for await (const batch of reader.batches) {
    for (const [i, message] of batch.contents.entries()) {
      if (message === '') continue;
      const ms = batch.times?.[i] ?? Number.NaN;
      const { keys } = reader.layout();
      const fields = keys.map((key, at) => `${key}=${batch.keys?.[at]?.[i]}`).join(' ');
      const time = Number.isNaN(ms) ? '' : new Date(ms).toISOString();
      records.push({ time, level: batch.levels?.[i] ?? '', message, fields });
    }
  }
  return { records, format: reader.layout().format, notes: reader.summary().notes };
}

/** Two lines, and what the second is read as. */
const SAMPLES: [
  name: string,
  lines: [string, string],
  time: string,
  level: string,
  message: string,
  fields: string,
][] = [
  [
    'colours',
    [
      '\u001b[2m2025-03-14T08:00:00Z\u001b[0m \u001b[32mINFO\u001b[0m up',
      '\u001b[2m2025-03-14T08:00:01Z\u001b[0m \u001b[31mERROR\u001b[0m disk is full',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'disk is full',
    '',
  ],
  [
    'docker compose',
    ['web-1  | 2025-03-14T08:00:00Z INFO up', 'db-1   | 2025-03-14T08:00:01Z WARN slow query'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'slow query',
    'service=db-1',
  ],
  [
    'kubectl',
    [
      '[pod/web-0/app] 2025-03-14T08:00:00Z INFO up',
      '[pod/web-1/app] 2025-03-14T08:00:01Z WARN slow query',
    ],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'slow query',
    'pod=web-1 service=app',
  ],
  [
    'syslog with a priority',
    [
      '<38>Mar 14 08:00:00 web-1 sshd[4]: session opened',
      '<34>Mar 14 08:00:01 web-1 su[5]: root is locked out',
    ],
    '1972-03-14T08:00:01.000Z',
    'critical',
    'root is locked out',
    'pid=5 host=web-1 service=su',
  ],
  [
    'syslog in French',
    ['août 19 11:08:37 web-1 app[4]: bonjour', 'août 19 11:08:38 web-1 app[5]: au revoir'],
    '1972-08-19T11:08:38.000Z',
    '',
    'au revoir',
    'pid=5 host=web-1 service=app',
  ],
  [
    'a level that looks like a host',
    [
      '2025-03-14T08:00:00Z INFO db: connection opened',
      '2025-03-14T08:00:01Z ERROR db: connection closed',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'connection closed',
    'component=db',
  ],
  [
    'Ruby',
    [
      'I, [2025-03-14T08:00:00.000123 #811]  INFO -- : up',
      'E, [2025-03-14T08:00:01.000123 #811] ERROR -- : disk is full',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'disk is full',
    'pid=811',
  ],
  [
    'Redis',
    ['811:M 14 Mar 2025 08:00:00.000 * ready', '811:M 14 Mar 2025 08:00:01.000 # out of memory'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'out of memory',
    'pid=811',
  ],
  [
    'ISO without separators',
    ['20250314T080000Z INFO up', '20250314T080001Z WARN disk is full'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'disk is full',
    '',
  ],
  [
    'nanoseconds',
    ['1741939200000123456 INFO up', '1741939201000123456 WARN disk is full'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'disk is full',
    '',
  ],
  [
    'the kernel',
    ['[    5.000000] usb 1-1: new device', '[    6.500000] usb 1-1: device gone'],
    '1970-01-01T00:00:06.500Z',
    '',
    'usb 1-1: device gone',
    '',
  ],
  [
    'the day of the year',
    ['2025-073T08:00:00 INFO up', '2025-073T08:00:01 WARN disk is full'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'disk is full',
    '',
  ],
  [
    'PostgreSQL',
    [
      '2025-03-14 08:00:00.000 UTC [41] LOG:  ready: now',
      '2025-03-14 08:00:01.000 UTC [42] FATAL:  no such role: bob',
    ],
    '2025-03-14T08:00:01.000Z',
    'critical',
    'no such role: bob',
    'pid=42',
  ],
  [
    'zones by name',
    ['2025-11-02 01:30:00 EDT INFO up', '2025-11-02 01:30:00 EST WARN again'],
    '2025-11-02T06:30:00.000Z',
    'warning',
    'again',
    '',
  ],
  [
    'a line that alone names its zone',
    ['2025-03-14T08:00:00.500 INFO:shop:up', '2025-03-14T08:00:01 AM UTC WARN:shop:disk is full'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'disk is full',
    'component=shop',
  ],
  [
    'a title with the time within',
    ['=== State dump at 2025-03-14 08:00:00 ===', '=== State dump at 2025-03-14 08:00:01 ==='],
    '2025-03-14T08:00:01.000Z',
    '',
    '=== State dump at ===',
    '',
  ],
  [
    'Celery',
    [
      '[2025-03-14 08:00:00,000: INFO/MainProcess] worker is ready',
      '[2025-03-14 08:00:01,000: ERROR/Worker-1] order 8 is lost',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'order 8 is lost',
    'thread=Worker-1',
  ],
  [
    'a thread and a level in brackets',
    ['[08:00:00] [Server thread/INFO]: ada came', '[08:00:01] [Server thread/WARN]: ada is late'],
    '1970-01-01T08:00:01.000Z',
    'warning',
    'ada is late',
    'thread=Server thread',
  ],
  [
    'the indent of all lines',
    ['    2025/03/14 08:00:00 [INFO] agent: up', '    2025/03/14 08:00:01 [ERR] agent: gone'],
    '2025-03-14T08:00:01.000Z',
    'error',
    'gone',
    'component=agent',
  ],
  [
    'seconds with an exponent',
    ['1.7419392e+09\tinfo\tshop/x.go:7\tup', '1.7419392010001e+09\terror\tshop/x.go:8\tdown'],
    '2025-03-14T08:00:01.000Z',
    'error',
    'down',
    'component=shop/x.go',
  ],
  [
    'a day before its month, without a year',
    ['14 mar 08:00:00 web-1 is up', '14 mar 08:00:01 web-1 is down'],
    '1972-03-14T08:00:01.000Z',
    '',
    'web-1 is down',
    '',
  ],
  [
    'an arrow behind the time',
    ['2025-03-14 08:00:00 -> /srv/a: OK', '2025-03-14 08:00:01 -> /srv/b: FOUND'],
    '2025-03-14T08:00:01.000Z',
    '',
    '-> /srv/b: FOUND',
    '',
  ],
  [
    "Java's own logging",
    [
      'Mar 14, 2025 8:00:00 AM org.example.Shop pay\nINFO: order 7 was paid',
      'Mar 14, 2025 8:00:01 AM org.example.Shop pay\nSEVERE: order 8 is lost',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'org.example.Shop pay: order 8 is lost',
    '',
  ],
  [
    'levels in French',
    [
      'mars 14, 2025 8:00:00 AM org.example.Shop payer\nINFOS: commande 7\njava.lang.X: y',
      'mars 14, 2025 8:00:01 AM org.example.Shop payer\nGRAVE: commande 8 perdue\njava.lang.X: y',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'org.example.Shop payer: commande 8 perdue\njava.lang.X: y',
    '',
  ],
  [
    'the history of a shell',
    ['#1741939200\nls -l', '#1741939201\nmake'],
    '2025-03-14T08:00:01.000Z',
    '',
    '\nmake',
    '',
  ],
  [
    'an error in a sentence',
    [
      '2025/03/14 08:00:00 http: TLS handshake error of 17',
      '2025/03/14 08:00:01 http: TLS handshake error of 18',
    ],
    '2025-03-14T08:00:01.000Z',
    '',
    'http: TLS handshake error of 18',
    '',
  ],
  [
    'a level before the time',
    ['[DEBUG 2025-03-14 08:00:00 main]  loading', '[ERROR 2025-03-14 08:00:01 main]  disk is full'],
    '2025-03-14T08:00:01.000Z',
    'error',
    'disk is full',
    'thread=main',
  ],
  [
    'small letters',
    [
      '2025-03-14T08:00:00Z info vpxd[41] started',
      '2025-03-14T08:00:01Z warning vpxd[42] disk is full',
    ],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'vpxd[42] disk is full',
    '',
  ],
  [
    'a time in the middle',
    ['reader 7 at 2025-03-14 08:00:00 opened', 'reader 8 at 2025-03-14 08:00:01 closed'],
    '2025-03-14T08:00:01.000Z',
    '',
    'reader 8 at closed',
    '',
  ],
  [
    '.NET console',
    ['info: Shop.Orders[0]\n      order stored', 'fail: Shop.Orders[1]\n      item 17 is gone'],
    '',
    'error',
    'Shop.Orders[1] item 17 is gone',
    '',
  ],
  [
    'Java service wrapper',
    [
      'INFO   | jvm 1    | 2025/03/14 08:00:00 | up',
      'ERROR  | jvm 1    | 2025/03/14 08:00:01 | disk is full',
    ],
    '2025-03-14T08:00:01.000Z',
    'error',
    'disk is full',
    'service=jvm 1',
  ],
  [
    'a component behind bars',
    [
      '2025-03-14 08:00:00.1234|INFO|Shop.Orders|order 7 was paid',
      '2025-03-14 08:00:01.1234|ERROR|Shop.Orders|order 8 is lost',
    ],
    '2025-03-14T08:00:01.123Z',
    'error',
    'order 8 is lost',
    'component=Shop.Orders',
  ],
  [
    'a component before the level',
    [
      '2025-03-14 08:00:00,123 - shop.orders - INFO - order 7 was paid',
      '2025-03-14 08:00:01,123 - shop.orders - ERROR - order 8 is lost',
    ],
    '2025-03-14T08:00:01.123Z',
    'error',
    'order 8 is lost',
    'component=shop.orders',
  ],
  [
    'a component with its line',
    [
      '2025-03-14T08:00:00.123Z\tinfo\tserver/http.go:42\torder 7 was paid',
      '2025-03-14T08:00:01.123Z\terror\tserver/http.go:43\torder 8 is lost',
    ],
    '2025-03-14T08:00:01.123Z',
    'error',
    'order 8 is lost',
    'component=server/http.go',
  ],
  [
    'the line numbers of grep',
    ['17:2025-03-14 08:00:00 INFO up', '23:2025-03-14 08:00:01 WARN disk is full'],
    '2025-03-14T08:00:01.000Z',
    'warning',
    'disk is full',
    '',
  ],
  [
    'a level on its own line',
    ['INFO\n2025-03-14 08:00:00 order 7 was paid', 'ERROR\n2025-03-14 08:00:01 order 8 is lost'],
    '2025-03-14T08:00:01.000Z',
    'error',
    'order 8 is lost',
    '',
  ],
  [
    'a time on its own line',
    ['2025-03-14 08:00:00\nINFO order 7 was paid', '2025-03-14 08:00:01\nERROR order 8 is lost'],
    '2025-03-14T08:00:01.000Z',
    'error',
    'order 8 is lost',
    '',
  ],
  [
    'a level, a name and colons',
    ['INFO:root:order 7 was paid', 'ERROR:root:order 8 is lost'],
    '',
    'error',
    'root:order 8 is lost',
    '',
  ],
];

it.each(SAMPLES)('%s is peeled off', async (_, lines, time, level, message, fields) => {
  const { records } = await read(`${lines.join('\n')}\n`);
  expect(records).toHaveLength(2);
  expect(records[1]).toEqual({ time, level, message, fields });
});

it.each([
  [
    'a number that does not rise before the time',
    '7:2025-03-14 08:00:00 INFO up\n3:2025-03-14 08:00:01 INFO up\n7:2025-03-14 08:00:02 INFO up\n',
    'an application log (time, level, text)',
  ],
  [
    'a level word in a sentence',
    'order 4 was paid\nthere was an ERROR: none\norder 5 was paid\n',
    'a plain text file',
  ],
  [
    'a number that comes again',
    'customer 1741939200 came\ncustomer 1741939200 went\nguest came\nguest went\nnobody came\n',
    'a plain text file',
  ],
  [
    'a time in one line of many',
    `${'order was paid\n'.repeat(20)}2025-03-14 08:00:00 closed\n`,
    'a plain text file',
  ],
])('%s is no layer', async (_, text, format) => {
  expect((await read(text)).format).toBe(format);
});

it('bodies without indent belong to the line above, though most lines are such', async () => {
  const one = (second: number) =>
    `2025-03-14T08:00:0${second}Z DEBUG query\nSELECT id\nFROM orders\nWHERE id = ${second};\n`;
  const { records } = await read(one(1) + one(2));
  expect(records.map(({ message }) => message.split('\n').length)).toEqual([4, 4]);
});

it('day and month are told by a line beyond the sample', async () => {
  const day = (date: string) =>
    `${date} 08:00:00 INFO the queue is empty and nothing waits\n`.repeat(2000);
  const { records } = await read(day('03/04/2025') + day('15/04/2025'));
  expect(records[0]?.time).toBe('2025-04-03T08:00:00.000Z');
  expect(records.at(-1)?.time).toBe('2025-04-15T08:00:00.000Z');
});

it('a clock alone goes on after midnight', async () => {
  const { records } = await read(
    '23:59:58 INFO up\n00:00:01 INFO down\n23:59:59 INFO late\n00:00:02 INFO up\n',
  );
  expect(records.map(({ time }) => time.slice(8, 19))).toEqual([
    '01T23:59:58',
    '02T00:00:01',
    '01T23:59:59',
    '02T00:00:02',
  ]);
});

it('a start-up message before records of JSON is left out and noted', async () => {
  const { records, notes } = await read(
    `> shop@1.0.0 start\n${'{"level":50,"time":1741939200000,"msg":"open"}\n'.repeat(3)}`,
  );
  expect(records).toHaveLength(3);
  expect(records[0]).toMatchObject({ level: 'error', message: 'open' });
  expect(notes.join(' ')).toContain('Log line 1 was left out');
});

it('a heading of tail -f names the file of the lines below it', async () => {
  const { records } = await read(
    '==> /var/log/a.log <==\n2025-03-14 08:00:00 INFO up\n\n==> /var/log/b.log <==\n2025-03-14 08:00:01 WARN disk is full\n',
  );
  expect(records.map(({ message, fields }) => [message, fields])).toEqual([
    ['up', 'file=/var/log/a.log'],
    ['disk is full', 'file=/var/log/b.log'],
  ]);
});

it.each(['==> a.log <==\n', '==> a.log <==\n\n==> b.log <==\n\n'])(
  'headings of tail alone are no log: %j',
  async (text) => {
    await expect(read(text)).rejects.toThrow('only the headings that tail writes');
  },
);

it.each([
  [
    'GitHub Actions',
    [
      '2025-03-14T08:00:00.1234567Z ##[group]Run npm test',
      '2025-03-14T08:00:01.1234567Z a test failed',
      '2025-03-14T08:00:02.1234567Z ##[endgroup]',
      '2025-03-14T08:00:03.1234567Z cleaning up',
    ],
    ['Run npm test|step=Run npm test', 'a test failed|step=Run npm test', 'cleaning up|step='],
  ],
  [
    'GitLab',
    [
      '2025-03-14T08:00:00.123456Z 00O section_start:1741939200:build\r\u001b[0KBuilding',
      '2025-03-14T08:00:01.123456Z 00O a test failed',
      '2025-03-14T08:00:02.123456Z 00O section_end:1741939202:build\r\u001b[0K',
      '2025-03-14T08:00:03.123456Z 00O cleaning up',
    ],
    ['Building|step=build', 'a test failed|step=build', 'cleaning up|step='],
  ],
])('the groups of a job of %s are a field', async (_, lines, wanted) => {
  const { records } = await read(`${lines.join('\n')}\n`);
  expect(records.map(({ message, fields }) => `${message}|${fields}`)).toEqual(wanted);
});

it.each([
  [
    'W3C',
    '#Fields: date time c-ip cs-method cs-uri-stem sc-status\n2025-03-14 08:00:00 192.0.2.1 GET /a 200\n#Fields: date time cs-method cs-uri-stem c-ip cs-username sc-status\n2025-03-14 08:00:01 GET /b 192.0.2.3 ada 500\n',
    [
      'GET /a 200 ok|cs-username= c-ip=192.0.2.1',
      'GET /b 500 internal server error|cs-username=ada c-ip=192.0.2.3',
    ],
  ],
  [
    'Zeek',
    '#fields\tts\tuid\tid.orig_h\tmethod\turi\tstatus_code\n1741939200.1\tC1\t192.0.2.1\tGET\t/a\t200\n#fields\tts\tuid\tmethod\turi\tid.orig_h\tstatus_code\n1741939201.1\tC2\tGET\t/b\t192.0.2.2\t500\n',
    ['GET /a 200 ok|id.orig_h=192.0.2.1', 'GET /b 500 internal server error|id.orig_h=192.0.2.2'],
  ],
])('the columns of a %s log may change within it', async (_, text, wanted) => {
  const { records } = await read(text);
  expect(records.map(({ message, fields }) => `${message}|${fields}`)).toEqual(wanted);
});

it('JSON in a cell of a table is opened', async () => {
  const row = (second: number, ip: string) =>
    `2025-03-14T08:00:0${second},"{""Operation"":""UserLoggedIn"",""ResultStatus"":""Failed"",""ClientIP"":""${ip}""}"\n`;
  const { records } = await read(
    `CreationDate,AuditData\n${row(0, '192.0.2.1')}${row(1, '192.0.2.2')}`,
  );
  expect(records[1]).toMatchObject({
    message: 'Operation=UserLoggedIn ResultStatus=Failed ClientIP=192.0.2.2',
    fields: 'ClientIP=192.0.2.2',
  });
});
