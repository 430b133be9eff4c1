import { expect, it } from 'vitest';
import {
  checkFileId,
  formatMessage,
  formatPlace,
  formatThread,
  parseMessage,
  parseThread,
  tenantOf,
} from '../../../src/bots/slack/references.ts';

const PLACE = { team: 'T1', channel: 'C1' };

it.each([
  [{ ...PLACE, threadTs: '1700.1' }, 'slack:T1:C1:1700.1'],
  [{ ...PLACE, file: 'F9' }, 'slack:T1:C1:F9'],
  [PLACE, 'slack:T1:C1'],
])('a thread %j is written as %s and read again', (thread, text) => {
  expect(formatThread(thread)).toBe(text);
  expect(parseThread(text)).toEqual(thread);
});

it('a message is written and read again', () => {
  const message = { ...PLACE, ts: '1700000000.000100' };
  expect(formatMessage(message)).toBe('slack:T1:C1:1700000000.000100');
  expect(parseMessage(formatMessage(message))).toEqual(message);
});

it.each([
  '',
  'slack',
  'slack:T1',
  'slack:T1:',
  'slack:T1:U1:1.1',
  'slack:T1:C1:1',
  'slack:T1:C1:F1:1',
])('the thread %j is refused', (text) => {
  expect(() => parseThread(text)).toThrow(RangeError);
});

it.each(['slack:T1:C1', 'slack:T1:C1:F1', 'slack:T1:C1:1.1:1', 'slack:T1:C1:1.1\n'])(
  'the message %j is refused',
  (text) => {
    expect(() => parseMessage(text)).toThrow(RangeError);
  },
);

it.each([
  ['a team', () => tenantOf('T1:x')],
  ['a channel', () => formatPlace({ team: 'T1', channel: '../C1' })],
  ['a thread', () => formatThread({ ...PLACE, threadTs: 'now' })],
  ['a file', () => checkFileId('F1?x')],
])('%s of no form is refused', (_, make) => {
  expect(make).toThrow(RangeError);
});
