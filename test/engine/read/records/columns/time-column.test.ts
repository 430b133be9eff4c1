import { expect, it } from 'vitest';
import { findTime } from '../../../../../src/engine/read/records/columns/time-column.ts';

const DATED = { hasDate: true, hasYear: true, hasZone: false };

it.each<[header: string, line: string, time: string, clock: object]>([
  ['LineId,Date,Time,Pid', '1|081109|203615|148', '2008-11-09T20:36:15.000Z', DATED],
  [
    'LineId,Date,Time,Pid',
    '1|03-17|16:13:38.811|17',
    '1972-03-17T16:13:38.811Z',
    { hasYear: false },
  ],
  ['LineId,Month,Date,Time', '1|Jun|14|15:16:01', '1972-06-14T15:16:01.000Z', { hasYear: false }],
  ['LineId,Date,Day,Time', '1|Dec|10|06:55:46', '1972-12-10T06:55:46.000Z', { hasYear: false }],
  ['LineId,Time,Level', '1|Sun Dec 04 04:47:44 2005|notice', '2005-12-04T04:47:44.000Z', DATED],
  [
    'LineId,Label,Timestamp,Date,Node,Time',
    '1|-|1117838570|2005.06.03|R02-M1|2005-06-03-15.42.50.675872',
    '2005-06-03T15:42:50.675Z',
    DATED,
  ],
  [
    'LineId,Label,Timestamp,Date,User,Month,Day,Time',
    '1|-|1131566461|2005.11.09|dn228|Nov|9|12:01:01',
    '2005-11-09T12:01:01.000Z',
    DATED,
  ],
  ['Timestamp,Content', '1131566461|x', '2005-11-09T20:01:01.000Z', { ...DATED, hasZone: true }],
  ['DateTime , Content', '2020-01-02 03:04:05|x', '2020-01-02T03:04:05.000Z', DATED],
  ['Wann,Was', '2020-01-02 03:04:05|x', '2020-01-02T03:04:05.000Z', DATED],
  ['@timestamp,message', '2020-01-02T03:04:05Z|x', '2020-01-02T03:04:05.000Z', { hasZone: true }],
  ['Time,Content', '03:04:05|x', '1970-01-01T03:04:05.000Z', { hasDate: false }],
])('finds the times of %s', (header, line, time, clock) => {
  const record = line.split('|');
  const found = findTime(header.split(','), [record, record]);
  const ms = found!.read(record);
  expect(new Date(ms).toISOString()).toBe(time);
  expect(found!.reader).toMatchObject(clock);
});

it.each([
  ['no such column', 'LineId,Content', '1|12:00:00'],
  ['a time that is a number', 'LineId,Time,Content', '1|17|x'],
  ['an empty time', 'LineId,Date,Time', '1||'],
  ['a short line', 'LineId,Date,Time', '1'],
  ['a name too long to be one', `${'x'.repeat(1_000)},Level`, '12:00:00|INFO'],
])('finds none in %s', (_, header, line) => {
  expect(findTime(header.split(','), [line.split('|')])).toBeNull();
});
