import { expect, it } from 'vitest';
import { groupingOf } from '../../../../src/bots/slack/listeners/modal-submitted.ts';

it.each([
  ['', '', {}],
  ['auto', 'whatever', {}],
  ['window', ' 10m ', { grouping: { window: '10m' } }],
  ['window', '1.5h every 30 m', { grouping: { window: '1.5h', step: '30 m' } }],
  ['lines', '100', { grouping: { lines: 100 } }],
  ['column', 'request id', { grouping: { sessionColumn: 'request id' } }],
  ['pattern', 'order-(\\d+)', { grouping: { sessionPattern: 'order-(\\d+)' } }],
])('groupingOf(%j, %j) is what the form says', (by, written, grouping) => {
  expect(groupingOf(by, written)).toEqual(grouping);
});

it.each([
  ['window', ''],
  ['window', 'soon'],
  ['window', '10m every'],
  ['lines', '0'],
  ['lines', '10m'],
  ['column', ' '],
  ['pattern', ''],
  ['other', '10m'],
])('groupingOf(%j, %j) does not fit', (by, written) => {
  expect(groupingOf(by, written)).toBeNull();
});
