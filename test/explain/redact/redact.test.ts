import { expect, it } from 'vitest';
import { createRedaction, maskSecrets, redact } from '../../../src/explain/redact/redact.ts';
import { anyText } from '../../helpers/any-text.ts';
import fc from '../../helpers/fast-check.ts';
import { PLANTED } from '../../helpers/planted.ts';
import { restore } from '../../helpers/restore.ts';

it('the planted values are at least 200', () => {
  expect(PLANTED.length).toBeGreaterThanOrEqual(200);
});

it.each(PLANTED)('hides $hidden in: $line', ({ line, hidden, secret }) => {
  const state = createRedaction();
  const sent = redact(line, state);
  expect(sent).not.toContain(hidden);
  expect(redact(sent, state)).toBe(sent);
  if (secret) {
    expect(restore(sent, state)).not.toContain(hidden);
    expect(maskSecrets(line)).not.toContain(hidden);
    expect(redact(line, createRedaction(false))).not.toContain(hidden);
  } else {
    expect(restore(sent, state)).toBe(line);
    expect(maskSecrets(sent)).toBe(sent);
  }
});

it.each([
  ['Authorization: Bearer abcdef', 'abcdef'],
  ['"Proxy-Authorization": "Basic opensesame"', 'opensesame'],
  ['got Bearer abcdefghijklmnop', 'abcdefghijklmnop'],
  ['paid by 4111.1111.1111.1111 today', '1111'],
])('masks the short or odd secret in: %s', (line, secret) => {
  expect(maskSecrets(line)).not.toContain(secret);
  expect(redact(line, createRedaction())).not.toContain(secret);
});

it.each([
  ['ruser= rhost=203.0.113.9  user=root', 'ruser= rhost=<ip-1>  user=<user-1>'],
  ['logname= uid=0 ruser= rhost=host7 user=ann', 'logname= uid=0 ruser= rhost=host7 user=<user-1>'],
  ['login= user: ann', 'login= user: <user-1>'],
  ['password= SGVsbG8gd29ybGQ=', 'password= <secret-1>'],
])('a name without a value hides no part of what follows: %s', (line, sent) => {
  expect(redact(line, createRedaction())).toBe(sent);
});

it.each([
  ['Received block blk_-1608999687919862906 of size 91178'],
  ['blk_4111111111111111 and -1608999687919862906'],
  ['081109 203518 143 INFO dfs.DataNode$DataXceiver: Receiving block'],
  ['2008-11-09 20:36:15,148 took 1234567890 ms'],
  ['2026-11-24T17:16:00.123456Z +0000 UTC'],
  ['version 3.3.6, v1.2.3, v10.20.30.40, version 1.2.3.4, 1.2.3.4.5'],
  ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 merged'],
  ['id 550e8400-e29b-41d4-a716-446655440000 done'],
  ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['PacketResponder <*> for block <*> terminating'],
  ['Failed password for <*> from <*> port <*> ssh2'],
  ['password: <*> token=<*> user=<*>'],
  ['org.apache.hadoop.hdfs.server.datanode.DataNode$PacketResponder'],
  ['/user/<*>/rand/_temporary/_task_200811101024_0001_m_000590_0/part-00590'],
  ['std::vector at 0x7ffee4b2c3a0 in main.cpp:120'],
  ['Unexpected token } in JSON at position 12'],
  ['Basic authentication is off; token expired; bearer of bad news'],
  ['password is not set; the password was wrong'],
  ['token=true pin=off key=blk_-77 primary_key=17'],
  ['memory 12:34 56% 1,048,576 bytes 3.14159'],
  ['eth0 MTU 1500 at 10:20:30'],
  ['16 4096 8192 16384 values'],
  ['TTY=unknown ; PWD=/var/lib/app ; COMMAND=/bin/ls'],
])('leaves alone: %s', (line) => {
  const state = createRedaction();
  expect(redact(line, state)).toBe(line);
  expect(maskSecrets(line)).toBe(line);
});

it('hides a password that is named as a working folder', () => {
  expect(maskSecrets('PWD=hunter22 pwd=/hunter23')).not.toMatch(/hunter/);
});

it('one value has one placeholder in all texts of a request', () => {
  const state = createRedaction();
  expect(redact('from 10.0.0.1 to 10.0.0.2', state)).toBe('from <ip-1> to <ip-2>');
  expect(redact('again /10.0.0.2:50010', state)).toBe('again /<ip-2>:50010');
  expect(restore('Ask about <ip-2>, <ip-1> and <ip-9>.', state)).toBe(
    'Ask about 10.0.0.2, 10.0.0.1 and <ip-9>.',
  );
});

it('REDACT=off lets addresses and names through, but no secret', () => {
  expect(redact('user=bob password=hunter2 at 10.0.0.1', createRedaction(false))).toBe(
    'user=bob password=<secret-1> at 10.0.0.1',
  );
});

it.each([
  [
    'a',
    'password=',
    'a.',
    'a@',
    '1-',
    'eyJ',
    '::',
    'x=',
    '-----BEGIN RSA PRIVATE KEY-----',
    '<',
    'Bearer ',
  ],
])('a long run of %j is answered', (...pieces) => {
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(redact(text, createRedaction()).length).toBeGreaterThan(0);
  }
});

it('whatever the text: a second pass changes nothing, and nothing hidden is lost to the reader', () => {
  const parts = fc.oneof(
    fc.constantFrom(...PLANTED.map(({ line }) => line)),
    fc.constantFrom(
      'password=',
      '<ip-1>',
      '<secret-2>',
      '@',
      ':',
      '=',
      '"',
      '/',
      '10.0.0.1',
      '<',
      ',',
      ' ',
    ),
    anyText(20),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const state = createRedaction();
      const once = redact(pieces.join(' '), state);
      expect(redact(once, state)).toBe(once);
      expect(maskSecrets(maskSecrets(once))).toBe(maskSecrets(once));
    }),
    { numRuns: 2000 },
  );
});
