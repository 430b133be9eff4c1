import { expect, it } from 'vitest';
import type { Level } from '../../src/knowledge/kind.ts';
import { kindOf } from '../../src/knowledge/match.ts';
import { failureScore } from '../../src/knowledge/own-words.ts';

const facts = (template: string, level: Level | null = null, format = 'a text log with times') => ({
  template,
  level,
  format,
});

it.each<[string, Level | null]>([
  ['0 errors, 0 warnings', null],
  ['finished with no error', 'info'],
  ['errors=0 dropped=0', null],
  ['imported <*> rows, failed: 0', null],
  ['copied <*> without error', null],
  ['access_log and error_log opened', null],
  ['mode set to stop-on-error', 'info'],
  ['retrying upload <*> ... succeeded', null],
  ['error handler registered', 'info'],
  ['ErrorReporting started', 'info'],
  ['loaded error pages', null],
  ['Error reporting enabled', null],
  ['failover configured', null],
  ['retry-on-failure=true', 'info'],
  ['/srv/app/ErrorController.java', null],
  ['    at com.example.Cart.failed(Cart.java:<*>)', null],
  ['reading <*> rows', 'debug'],
  ['-- Looking for uuid.h - not found', null],
  ['-- Performing Test HAVE_ERROR_FORMAT - Failed', null],
  ['[<*>] [Server thread/INFO]: <Alex> that error was my fault', null],
  ['<Alex> that error was my fault', 'error'],
  ['** Remote systems will be unable to connect to this server.', null],
  ['The write may fail if the disk is slow', 'info'],
  ['Could be caused by the mirror: this can fail when offline', 'debug'],
  ['In case of error call the desk', null],
  ['SQM: Cached report: <*>, error telemetry queued', 'info'],
  ["can't find child <*> in scoreboard", 'error'],
  [
    '[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/CouldNotCreateReport',
    'error',
  ],
  ['See https://wiki.example/errors/ConnectionRefused', null],
  ['For more information about this error, try `rustc --explain E0597`.', null],
  ['errors 0/0, failed 0/12', null],
  ['Requirement already satisfied: errors==<*> in ./lib', null],
  ['connect from unknown[<*>]', null],
  ['Skipping step: sign because it said so', null],
  ['found 3 error pages', 'info'],
  ['cc -O2 -DON_ERROR_FAIL -fexceptions -Wall -c x.c', null],
])('"%s" (%s) is no failure', (template, level) => {
  expect(kindOf(facts(template, level))?.grade ?? 'routine').toBe('routine');
});

it.each<[string, Level | null, string | undefined]>([
  ['frobnicate of <*> failed', null, 'failed-in-its-own-words'],
  ['Cannot frobnicate the gizmo', 'error', 'failed-in-its-own-words'],
  ['gizmo <*> has three legs', 'error', 'failed-in-its-own-words'],
  ['Cannot frobnicate the gizmo', 'warning', 'warned-in-its-own-words'],
  ['gizmo <*> has three legs', 'warning', 'warned-in-its-own-words'],
  ['Cannot frobnicate the gizmo', 'info', 'warned-in-its-own-words'],
  ['warning: gizmo <*> cannot turn', null, 'warned-in-its-own-words'],
  ['gizmo <*> has three legs', null, undefined],
  ['gizmo <*> has three legs', 'info', undefined],
])('"%s" at level %s is %s', (template, level, id) => {
  expect(kindOf(facts(template, level))?.id).toBe(id);
});

it('a value that a stranger chose in a web request decides nothing', () => {
  const agent = '<*> - - [<*>] "GET / HTTP/1.1" 200 512 "-" "segfault; rm -rf /; wp-login.php"';
  expect(kindOf(facts(agent, null, 'a web access log'))?.id).toBe('web-served');
  expect(kindOf(facts('GET /search?q=/.env 200'))?.id).toBe('web-served');
});

it('failureScore grows with the gravity of the words and of the level', () => {
  const inOrder = [
    facts('gizmo <*> turned', 'info'),
    facts('warning: gizmo is slow'),
    facts('failed to turn gizmo <*>'),
    facts('failed to turn gizmo <*>', 'error'),
    facts('java.lang.GizmoException: fatal: giving up', 'critical'),
  ].map(failureScore);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(new Set(inOrder).size).toBe(inOrder.length);
  for (const score of inOrder) expect(score >= 0 && score <= 1).toBe(true);
});
