import { expect, it } from 'vitest';
import { createTimeReader, type TimeTexts } from '../../../../src/engine/read/time/parse-time.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

/** What a line says, as if in UTC where it names no zone. */
const cases: [name: string, texts: TimeTexts, expected: string, flags: string][] = [
  ['HDFS', ['081109', '203615'], '2008-11-09T20:36:15', 'date year'],
  ['HDFS, numbers of a table', ['81109', '518'], '2008-11-09T00:05:18', 'date year'],
  ['HDFS, midnight of a table', ['81110', '0'], '2008-11-10T00:00:00', 'date year'],
  ['Android', ['03-17', '16:13:38.811'], '1972-03-17T16:13:38.811', 'date'],
  ['Hadoop', ['2015-10-18', '18:01:47,978'], '2015-10-18T18:01:47.978', 'date year'],
  ['Linux', ['Jun 14', '15:16:01'], '1972-06-14T15:16:01', 'date'],
  ['OpenStack', ['2017-05-16', '00:00:00.008'], '2017-05-16T00:00:00.008', 'date year'],
  ['Thunderbird', ['2005.11.09', '12:01:01'], '2005-11-09T12:01:01', 'date year'],
  ['BGL', ['2005.06.03', '2005-06-03-15.42.50.675872'], '2005-06-03T15:42:50.675', 'date year'],
  ['Apache', ['', 'Sun Dec 04 04:47:44 2005'], '2005-12-04T04:47:44', 'date year'],
  ['Apache, with brackets', ['', '[Sun Dec 04 04:47:44 2005]'], '2005-12-04T04:47:44', 'date year'],
  ['Unix date', ['', 'Mon Jan  2 15:04:05 MST 2006'], '2006-01-02T22:04:05', 'date year zone'],
  ['syslog', ['', 'Jul  1 09:00:55'], '1972-07-01T09:00:55', 'date'],
  ['29 February without a year', ['', 'Feb 29 09:00:55'], '1972-02-29T09:00:55', 'date'],
  ['HealthApp', ['', '20171223-22:15:29:606'], '2017-12-23T22:15:29.606', 'date year'],
  ['HealthApp, unpadded', ['', '20171224-0:7:20:44'], '2017-12-24T00:07:20.044', 'date year'],
  ['one column', ['', '2017-05-16 00:00:00.008'], '2017-05-16T00:00:00.008', 'date year'],
  ['all in the date', ['2017-05-16 00:00:00.008', ''], '2017-05-16T00:00:00.008', 'date year'],
  ['ISO 8601', ['', '2018-07-05T10:20:30Z'], '2018-07-05T10:20:30', 'date year zone'],
  [
    'ISO, offset',
    ['', '2018-07-05T10:20:30.123456+0200'],
    '2018-07-05T08:20:30.123',
    'date year zone',
  ],
  ['ISO, offset', ['', '2018-07-05T10:20:30-05:30'], '2018-07-05T15:50:30', 'date year zone'],
  ['web server', ['', '10/Oct/2000:13:55:36 -0700'], '2000-10-10T20:55:36', 'date year zone'],
  ['mail', ['', 'Mon, 02 Jan 2006 15:04:05 GMT'], '2006-01-02T15:04:05', 'date year zone'],
  ['Kibana', ['', 'Oct 5, 2023 @ 14:30:00.123'], '2023-10-05T14:30:00.123', 'date year'],
  ['Azure', ['', '10/25/2023, 3:04:05.678 PM'], '2023-10-25T15:04:05.678', 'date year'],
  ['dots, day first', ['', '05.03.2024 10:00:00'], '2024-03-05T10:00:00', 'date year'],
  ['dots, two digits of the year', ['', '14.03.26 10:00:00'], '2026-03-14T10:00:00', 'year'],
  [
    'JavaScript',
    ['', 'Sat Mar 14 2026 10:00:14 GMT+0100'],
    '2026-03-14T09:00:14',
    'date year zone',
  ],
  ['Forge', ['', '14Mar2026 10:00:14.126'], '2026-03-14T10:00:14.126', 'date year'],
  ['PowerShell JSON', ['', '/Date(1709625600000)/'], '2024-03-05T08:00:00', 'date year zone'],
  ['Windows', ['', '10/25/2023 12:00:01 AM'], '2023-10-25T00:00:01', 'date year'],
  ['German', ['', '25.10.2023 14:30:05'], '2023-10-25T14:30:05', 'date year'],
  ['CICFlowMeter', ['', '22/02/2018 8:59'], '2018-02-22T08:59:00', 'date year'],
  ['Proxifier', ['', '[10.30 16:49:06]'], '1972-10-30T16:49:06', 'date'],
  ['Spark, a day that is no month', ['17/06/29', '20:10:40'], '2017-06-29T20:10:40', 'year'],
  ['seconds', ['', '1131566461'], '2005-11-09T20:01:01', 'date year zone'],
  ['seconds with a fraction', ['', '1331901000.25'], '2012-03-16T12:30:00.250', 'date year zone'],
  [
    'auditd, before a serial',
    ['', '1331901000.250:42'],
    '2012-03-16T12:30:00.250',
    'date year zone',
  ],
  ['PM beside hours of 24', ['', '2025-03-14 21:09:50 PM'], '2025-03-14T21:09:50', 'date year'],
  ['AM beside hours of 24', ['', '2025-03-14 21:09:50 AM'], '2025-03-14T21:09:50', 'date year'],
  ['milliseconds', ['', '1522072341123'], '2018-03-26T13:52:21.123', 'date year zone'],
  ['microseconds', ['', '1522072341123456'], '2018-03-26T13:52:21.123', 'date year zone'],
  ['nanoseconds', ['', '1522072341123456789'], '2018-03-26T13:52:21.123', 'date year zone'],
  ['a clock alone', ['', '13:52:21'], '1970-01-01T13:52:21', ''],
  ['a date of another kind', ['week 12', '13:52:21'], '1970-01-01T13:52:21', ''],
  ['quotation marks', ['"081109"', '203615'], '2008-11-09T20:36:15', 'date year'],
  ['a leap second', ['', '2016-12-31T23:59:60Z'], '2017-01-01T00:00:00', 'date year zone'],
];

it.each(cases)('reads %s: %j', (_, texts, expected, flags) => {
  const reader = createTimeReader([texts])!;
  expect(new Date(reader.read(...texts)).toISOString()).toBe(new Date(utc(expected)).toISOString());
  const { hasDate, hasYear, hasZone } = reader;
  const told = [hasDate && 'date', hasYear && 'year', hasZone && 'zone'].filter(Boolean);
  expect(told.join(' ')).toBe(flags);
});

it.each([
  ['nothing', ['', '']],
  ['blanks', [' ', ' ']],
  ['a word', ['', 'yesterday']],
  ['a number', ['', '203615']],
  ['a short number', ['', '17']],
  ['a day without a clock', ['2017-05-16', '']],
  ['an address', ['', '10.250.19.102']],
  ['a version', ['', '6.1.7601']],
  ['no such month', ['2017-13-16', '']],
  ['no such day', ['', '2017-02-30 10:00:00']],
  ['no such hour', ['', '2017-02-03 24:00:01']],
  ['no such minute', ['081109', '206015']],
  ['a year that no log has', ['', '0017-02-03 10:00:01']],
  ['words behind it', ['', '2017-02-03 10:00:01 started']],
] as [string, TimeTexts][])('makes no time of %s: %j', (_, texts) => {
  expect(createTimeReader([texts])).toBeNull();
});

it('tells lines that are no times from those that are', () => {
  const reader = createTimeReader([['081109', '203615']])!;
  for (const texts of [
    ['', ''],
    ['081109', ''],
    ['', '203615'],
    ['081199', '203615'],
  ] as TimeTexts[]) {
    expect(reader.read(...texts)).toBeNaN();
  }
  expect(reader.read('081110', '000001')).toBe(utc('2008-11-10T00:00:01'));
});

it('does not mix times with a zone and times without one', () => {
  const reader = createTimeReader([['', '2018-07-05T10:20:30Z']])!;
  expect(reader.read('', '2018-07-05T10:20:30')).toBeNaN();
});

it('bears some rubbish among the samples, and takes no time of mostly rubbish', () => {
  const good: TimeTexts = ['', '2018-07-05 10:20:30'];
  const bad: TimeTexts = ['', 'n/a'];
  expect(createTimeReader([bad, good, good])).not.toBeNull();
  expect(createTimeReader([bad, bad, good])).toBeNull();
  expect(
    createTimeReader([
      ['rubbish', '10:20:30'],
      ['2018-07-05', '10:20:30'],
      ['2018-07-06', '10:20:30'],
    ])!.hasDate,
  ).toBe(true);
});

it('finds out which number is the month: it is over 12, or the days lie nearer', () => {
  const first = (...texts: string[]) => {
    const reader = createTimeReader(texts.map((text) => ['', text]))!;
    const ms = reader.read('', texts[0]!);
    return reader.hasDate ? new Date(ms).toISOString().slice(0, 10) : 'not sure';
  };
  expect(first('01/02/2020 10:00:00', '13/02/2020 10:00:00')).toBe('2020-02-01');
  expect(first('01/02/2020 10:00:00', '01/13/2020 10:00:00')).toBe('2020-01-02');
  expect(first('01/02/2020 10:00:00', '02/02/2020 10:00:00')).toBe('2020-02-01');
  expect(first('01/02/2020 10:00:00', '01/03/2020 10:00:00')).toBe('2020-01-02');
  expect(first('17/06/08 10:00:00', '17/06/09 10:00:00')).toBe('2017-06-08');
  expect(first('01/02/2020 10:00:00', '01/02/2020 10:00:05')).toBe('not sure');
});

it('goes on past New Year where the log has no years', () => {
  const reader = createTimeReader([['', 'Dec 31 23:59:59']])!;
  const texts = ['Dec 31 23:59:59', 'Jan  1 00:00:01', 'Dec 31 23:59:58', 'Jan  1 00:00:02'];
  const [a, b, c, d] = texts.map((text) => reader.read('', text)) as [
    number,
    number,
    number,
    number,
  ];
  expect([b - a, c - a, d - a]).toEqual([2000, -1000, 3000]);
});

it.each([
  ['2025-03-14 08:00:00', '2025-03-14 08:00:07 UTC', '2025-03-14T08:00:07.000Z'],
  ['2025-03-14 08:00:00 UTC', '2025-03-14 08:00:07', '2025-03-14T08:00:07.000Z'],
  ['2025-03-14 08:00:00 UTC', '2025-03-14 10:00:07', ''],
  ['2025-03-14 08:00:00', '2025-03-14 08:00:07 EST', ''],
])('after %s, %s is told where its zone can only be the same', (first, second, wanted) => {
  const reader = createTimeReader([['', first]])!;
  reader.read('', first);
  const ms = reader.read('', second);
  expect(Number.isNaN(ms) ? '' : new Date(ms).toISOString()).toBe(wanted);
});
