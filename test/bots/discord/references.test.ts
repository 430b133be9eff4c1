import { describe, expect, it } from 'vitest';
import {
  formatMessage,
  formatTarget,
  type MessageReference,
  parseMessage,
  parseTarget,
  type Target,
  tenantOf,
} from '../../../src/bots/discord/references.ts';
import { formatSource, parseSource } from '../../../src/bots/discord/source.ts';

const place = { guild: '1', channel: '2' };

it.each<[string, Target]>([
  ['discord:1:2', { ...place, how: 'plain' }],
  ['discord:dm:2', { guild: 'dm', channel: '2', how: 'plain' }],
  ['discord:1:2:reply:3', { ...place, how: 'reply', message: '3' }],
  ['discord:1:2:reply:3:4-5', { ...place, how: 'reply', message: '3', mark: '4-5' }],
  ['discord:1:2:thread:3', { ...place, how: 'thread', message: '3' }],
  ['discord:1:2:command:4', { ...place, how: 'command', interaction: '4' }],
  ['discord:1:2:private:4:5', { ...place, how: 'private', interaction: '4', user: '5' }],
])('%s is read as it was made', (text, target) => {
  expect(formatTarget(target)).toBe(text);
  expect(parseTarget(text)).toEqual(target);
});

it.each<[string, MessageReference]>([
  ['discord:1:2:message:3', { ...place, how: 'message', message: '3' }],
  ['discord:1:2:message:3:alone', { ...place, how: 'message', message: '3', isAlone: true }],
  ['discord:1:2:private:4:5', { ...place, how: 'private', interaction: '4', user: '5' }],
  [
    'discord:1:2:private:4:5:6',
    { ...place, how: 'private', interaction: '4', user: '5', message: '6' },
  ],
])('the message %s is read as it was made', (text, reference) => {
  expect(formatMessage(reference)).toBe(text);
  expect(parseMessage(text)).toEqual(reference);
});

describe('what was not made here', () => {
  it.each([
    ...['', 'slack:1:2', 'discord', 'discord:1', 'discord:x:2', 'discord:1:../2'],
    ...[
      'discord:1:2:reply',
      'discord:1:2:reply:x',
      'discord:1:2:other:3',
      'discord:1:2:thread:3:4:5',
    ],
  ])('is refused: %s', (text) => {
    expect(() => parseTarget(text)).toThrow(RangeError);
    expect(() => parseMessage(text)).toThrow(RangeError);
  });

  it('is no source', () => {
    expect(() => parseSource('{}')).toThrow(RangeError);
    expect(() => parseSource('{"channel":"1","message":"../2","attachment":"3"}')).toThrow(
      RangeError,
    );
  });
});

it('a source is read as it was made', () => {
  const source = {
    channel: '1',
    message: null,
    attachment: '3',
    name: 'a.csv',
    size: 7,
    link: 'l',
  };
  expect(parseSource(formatSource(source))).toEqual(source);
});

it('what one person sees is that person’s', () => {
  expect(tenantOf('1', '5')).toBe('discord-1');
  expect(tenantOf(null, '5')).toBe('discord-dm-5');
});
