import { expect, it } from 'vitest';
import { HEADING_LINES } from '../../../../src/engine/read/layers/heading-lines.ts';
import { readLines } from './read-lines.ts';

it('bodies without indent belong to the line above, though most lines are such', async () => {
  const one = (second: number) =>
    `2025-03-14T08:00:0${second}Z DEBUG query\nSELECT id\nFROM orders\nWHERE id = ${second};\n`;
  const { records } = await readLines(one(1) + one(2));
  expect(records.map(({ message }) => message.split('\n').length)).toEqual([4, 4]);
});

it('of docker compose the lines of each program are read in its own form', async () => {
  const { records, format, notes } = await readLines(
    [
      'api-1  | applying the changes',
      'db-1   | 2025-03-14 08:00:01.000 UTC [7] LOG:  connection received',
      'api-1  | {"level":50,"msg":"migration failed"}',
      'db-1   | 2025-03-14 08:00:02.000 UTC [8] LOG:  connection received',
      'api-1  | {"level":30,"msg":"going down"}',
      'api-1 exited with code 1',
      '',
    ].join('\n'),
  );
  expect(format).toBe('lines of several programs inside docker compose output');
  expect(records.map(({ message }) => message)).toEqual([
    ...['applying the changes', 'connection received', 'migration failed'],
    ...['connection received', 'going down', 'exited with code 1'],
  ]);
  expect(records[2]?.level).toBe('error');
  expect(records[5]?.fields).toContain('service=api-1');
  expect(notes.join()).not.toContain('left out');
});

it('a heading with a time alone leaves the lines below it as the message', async () => {
  const one = (minute: number) =>
    `2025-03-14T08:0${minute}:00.5+01:00\nORA-00060: Deadlock detected\n`;
  const { records } = await readLines(one(1) + one(2));
  expect(records.map(({ message }) => message)).toEqual([
    'ORA-00060: Deadlock detected',
    'ORA-00060: Deadlock detected',
  ]);
});

it('of a file in which a few lines begin with a time those have it, and no line is lost', async () => {
  const one = (second: number) =>
    `Mar 14 2025 08:00:0${second} ERROR it failed\n${'panic: mine\ngoroutine 4\n'.repeat(30)}`;
  const { records, format } = await readLines(one(1) + one(2));
  expect(format).toBe('a text file with times in some lines');
  expect(records).toHaveLength(122);
  expect(records[61]).toMatchObject({
    time: '2025-03-14T08:00:02.000Z',
    level: 'error',
    message: 'it failed',
  });
  expect(records[62]).toMatchObject({ time: '', level: '', message: 'panic: mine' });
});

it('day and month are told by a line beyond the sample', async () => {
  const day = (date: string) =>
    `${date} 08:00:00 INFO the queue is empty and nothing waits\n`.repeat(2000);
  const { records } = await readLines(day('03/04/2025') + day('15/04/2025'));
  expect(records[0]?.time).toBe('2025-04-03T08:00:00.000Z');
  expect(records.at(-1)?.time).toBe('2025-04-15T08:00:00.000Z');
});

it('a clock alone goes on after midnight', async () => {
  const { records } = await readLines(
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
  const { records, notes } = await readLines(
    `> shop@1.0.0 start\n${'{"level":50,"time":1741939200000,"msg":"open"}\n'.repeat(3)}`,
  );
  expect(records).toHaveLength(3);
  expect(records[0]).toMatchObject({ level: 'error', message: 'open' });
  expect(notes.join(' ')).toContain('Log line 1 was left out');
});

it('a heading of tail -f names the file of the lines below it', async () => {
  const { records } = await readLines(
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
    await expect(readLines(text)).rejects.toThrow('only the headings that tail writes');
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
  const { records } = await readLines(`${lines.join('\n')}\n`);
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
  const { records } = await readLines(text);
  expect(records.map(({ message, fields }) => `${message}|${fields}`)).toEqual(wanted);
});

it('JSON in a cell of a table is opened', async () => {
  const row = (second: number, ip: string) =>
    `2025-03-14T08:00:0${second},"{""Operation"":""UserLoggedIn"",""ResultStatus"":""Failed"",""ClientIP"":""${ip}""}"\n`;
  const { records } = await readLines(
    `CreationDate,AuditData\n${row(0, '192.0.2.1')}${row(1, '192.0.2.2')}`,
  );
  expect(records[1]).toMatchObject({
    message: 'Operation=UserLoggedIn ResultStatus=Failed ClientIP=192.0.2.2',
    fields: 'ClientIP=192.0.2.2',
  });
});

it('a record of Google Cloud tells its text, also between records of JSON', async () => {
  const record = (second: number, told: object) =>
    JSON.stringify({
      insertId: `a${second}`,
      ...told,
      timestamp: `2025-03-14T08:00:0${second}Z`,
      severity: 'INFO',
    });
  const { records } = await readLines(
    `${[
      record(0, { jsonPayload: { message: 'payment was made' } }),
      record(1, { textPayload: 'listening on 8080' }),
      record(2, { jsonPayload: { message: 'payment was made' } }),
    ].join('\n')}\n`,
  );
  expect(records.map(({ message }) => message)).toEqual([
    'payment was made',
    'listening on 8080',
    'payment was made',
  ]);
});

it('calls within a millisecond have their times, behind the number of the process', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, at) => `4711 1741939200.00${100 + at} brk(NULL) = 0`,
  );
  const { records } = await readLines(`${lines.join('\n')}\n`);
  expect(records.at(-1)).toMatchObject({
    time: '2025-03-14T08:00:00.001Z',
    message: 'brk(NULL) = 0',
  });
});

it('columns of a W3C log may be filled up with spaces, and tell date and time of a place', async () => {
  const row = (second: number) =>
    `192.0.2.7      2025-03-14   08:00:0${second}   GET     /cart   ${second === 2 ? 500 : 200}\n`;
  const { records } = await readLines(
    `#Fields:  c-ip  date-local  time-local  cs-method  cs-uri  sc-status\n${row(1)}${row(2)}`,
  );
  expect(records[1]).toMatchObject({
    time: '2025-03-14T08:00:02.000Z',
    message: 'GET /cart 500 internal server error',
  });
});

it('each line that an export of OpenTelemetry carries is a record', async () => {
  const line = (second: number, body: string, severity: object) => ({
    timeUnixNano: `174193920${second}000000000`,
    ...severity,
    body: { stringValue: body },
    attributes: [{ key: 'order', value: { intValue: '17' } }],
  });
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] };
  const logRecords = [
    line(0, 'up', { severityText: 'INFO' }),
    line(1, 'the till is shut', { severityNumber: 17 }),
  ];
  const { records } = await readLines(
    `${JSON.stringify({ resourceLogs: [{ resource, scopeLogs: [{ logRecords }] }] })}\n`.repeat(2),
  );
  expect(records).toHaveLength(4);
  expect(records[1]).toMatchObject({
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    message: 'the till is shut',
  });
});

it('a heading tells when a log began, and the year of the lines below it', async () => {
  const { records } = await readLines(
    '**** BEGIN LOGGING AT Wed Dec 31 21:11:55 2025\n\nDec 31 21:12:01 <ann> hello\nDec 31 23:59:59 <bob> hi\nJan 01 00:00:03 <ann> a new year\n',
  );
  expect(records.map(({ time, message }) => [time, message])).toEqual([
    ['2025-12-31T21:11:55.000Z', 'BEGIN LOGGING AT'],
    ['2025-12-31T21:12:01.000Z', '<ann> hello'],
    ['2025-12-31T23:59:59.000Z', '<bob> hi'],
    ['2026-01-01T00:00:03.000Z', '<ann> a new year'],
  ]);
});

it.each([
  ['Startzeit: 20260314080000', 'Startzeit'],
  ['Start time: 20260314080000', 'Start time'],
  ['Script started on 2026-03-14 08:00:00 [TERM="xterm" COLUMNS="80"]', 'Script started on'],
  ['=== Session closed at Mar 14, 2026 08:00:00 ===', 'Session closed at'],
])('%j is a heading with a time', async (heading, message) => {
  const { records } = await readLines(
    `${heading}\n${'PS C:\\> ping web1\nReply from web1\n'.repeat(20)}${heading}\n`,
  );
  expect(records[0]).toMatchObject({ time: '2026-03-14T08:00:00.000Z', message });
  expect(records[1]).toMatchObject({ time: '', message: 'PS C:\\> ping web1' });
});

it.each([
  'Last-Modified: Sat, 14 Mar 2026 08:00:00 GMT',
  'the session of 2026-03-14 08:00:00 was lost because of an error',
  'Start 2 of 5 at 2026-03-14 08:00:00',
  'the certificate is valid from 2026-03-14 08:00:00',
])('%j is no heading', (line) => {
  expect(HEADING_LINES.read(line)).toBeNull();
});

it('a file that tells once when it was built is no log of timed lines', async () => {
  const { records } = await readLines(
    'ets Jul 29 2019 12:21:46\nrst:0x1\nboot:0x13\nload:0x3fff\nentry 0x4008\n',
  );
  expect(records).toHaveLength(5);
});

it('lines of the nodes of MSBuild are messages of their own', async () => {
  const { records } = await readLines(
    'Build started 3/14/2025 8:00:00 AM.\n     1>Project "Shop.sln"\n     2>Cart.cs(12,17): error CS0103: no foo\n         in Cart\nBuild FAILED.\n',
  );
  expect(records.map(({ message }) => message)).toEqual([
    'Build started 3/14/2025 8:00:00 AM.',
    '     1>Project "Shop.sln"',
    '     2>Cart.cs(12,17): error CS0103: no foo\n         in Cart',
    'Build FAILED.',
  ]);
});

it('the lines of a box of Julia are one message', async () => {
  const { records } = await readLines(
    '┌ Warning: loss is NaN\n│   epoch = 3\n└ @ Main train.jl:44\n[ Info: epoch 4 done\n',
  );
  expect(records.map(({ level, message }) => [level, message])).toEqual([
    ['warning', 'loss is NaN\n│   epoch = 3\n└ @ Main train.jl:44'],
    ['info', 'epoch 4 done'],
  ]);
});

it.each([
  [
    'a column that names the log is not its text',
    'Level,Log,Time,User,Event\nInfo,System,2025/03/14 08:00:00,root,the system was started\nError,System,2025/03/14 08:00:01,root,a disk has 3 bad sectors\nInfo,Web,2025/03/14 08:00:02,ada,she has signed in\n',
    'a disk has 3 bad sectors',
  ],
  [
    'a column of nothing but levels is the level, whatever its name',
    '"Type","Date","Time","Content"\n"Information","2025-03-14","08:00:00","the fan is up"\n"Error","2025-03-14","08:00:01","the disk is gone"\n',
    'the disk is gone',
  ],
])('%s', async (_, text, message) => {
  const { records } = await readLines(text);
  expect(records[1]).toMatchObject({ time: '2025-03-14T08:00:01.000Z', level: 'error', message });
});
