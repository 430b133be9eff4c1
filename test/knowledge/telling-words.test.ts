import { expect, it } from 'vitest';
import { tellingWords } from '../../src/knowledge/telling-words.ts';

it.each([
  ['2024-01-02 10:00:00 ERROR [main] java.io.IOException: Broken pipe', 'IOException: Broken pipe'],
  [
    '15:00:03 [error] Shop.Protocol (#PID<0.7.0>) disconnected: ** (DBConnection.ConnectionError) client exited',
    'ConnectionError: client exited',
  ],
  [
    'ERROR could not frobnicate /srv/app/data/file.txt',
    'could not frobnicate /srv/app/data/file.txt',
  ],
  ['gizmo <*> failed: <*> <*>', 'gizmo … failed: …'],
  ['Thu Mar  6 13:09:01.670 [sigThread] error removing old files', 'error removing old files'],
  [
    "shop.ERROR: SQLSTATE[HY000] [2002] Connection refused {'exception':'[object] (PDOException(code: 2002)",
    'SQLSTATE[HY000] [2002] Connection refused',
  ],
  [
    '[Start:12] com.acme.StartException: com.acme.up.UpException: org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "ix_0a1b"',
    'PSQLException: ERROR: duplicate key value violates unique constraint "ix_0a1b"',
  ],
  [
    '[node-1] [kb][1], node[x1], [P]: Failed to execute lastShard [true] Caused by: [kb] ParsingException[No value for term query]',
    'ParsingException: No value for term query',
  ],
  [
    'java.lang.RuntimeException: Attempted to load class com/acme/game/texture/Atlas for the wrong side',
    'RuntimeException: Attempted to load class com/acme/game/texture/Atlas for the wrong side',
  ],
  [
    'connection error: desc = "transport: error while dialing: dial unix /tmp/x.sock: connect: no such file"',
    'transport: error while dialing: dial unix /tmp/x.sock: connect: no such file',
  ],
  [
    'NullPointerException: Cannot invoke "it.acme.ints.IntList.get(int)" because "this.wrapped" is null',
    'NullPointerException: Cannot invoke "IntList.get(int)" because "this.wrapped" is null',
  ],
  ['ERROR IN CONTACTING RM.', 'ERROR IN CONTACTING RM.'],
  ['mill sshd[812]: refused connect from 192.0.2.7', 'refused connect from 192.0.2.7'],
  [
    'a.b.NoFileException: /srv/1.0 a.b.NoFileException: /srv/1.0 at a.b.Store.get(Store.java:4)',
    'NoFileException: /srv/1.0',
  ],
  [
    'java.io.IOException: Connection timed out at sun.nio.ch.File.read0(Native Method)',
    'IOException: Connection timed out',
  ],
])('tellingWords of "%s" are "%s"', (line, words) => {
  expect(tellingWords(line)).toBe(words);
});

it('are cut at the end of a clause, or before a quotation', () => {
  expect(tellingWords('the pump failed to start because it is dry, and nobody filled it', 50)).toBe(
    'the pump failed to start because it is dry…',
  );
  expect(tellingWords('the pump could not open "north of the old mill by the river"', 44)).toBe(
    'the pump could not open "north of the old…',
  );
  expect(tellingWords('the big pump of the mill could not open "north of the mill"', 50)).toBe(
    'the big pump of the mill could not open…',
  );
});

it('are one line of at most as many characters as there is room for, whatever comes', () => {
  for (const line of [
    '',
    '<*>',
    'x'.repeat(5000),
    `failed\n${'<*> '.repeat(500)}`,
    'a.BException: '.repeat(400),
    'Caused by: '.repeat(400),
    '"'.repeat(3000),
    '\u202e failed',
  ]) {
    const words = tellingWords(line);
    expect(words.length).toBeLessThanOrEqual(90);
    expect(words).not.toMatch(/[\n\u202e]|<\*>/);
  }
});
