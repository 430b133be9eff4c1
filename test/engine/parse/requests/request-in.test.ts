import { expect, it } from 'vitest';
import { requestIn } from '../../../../src/engine/parse/requests/request-in.ts';

it.each([
  ['192.0.2.7 "GET /a?b=c HTTP/1.1" 404 512 "-" "agent 200"', 'GET', '/a', '404'],
  ['"POST /pay HTTP/2.0" 502 0', 'POST', '/pay', '502'],
  ['web/s1 1/0/3/6/9 503 275 - - ---- 1/1 0/0 "GET /a HTTP/1.1"', 'GET', '/a', '503'],
  ['app/lb 192.0.2.9:1 0.1 502 502 34 6 "GET http://a.example:80/b HTTP/1.1"', 'GET', '/b', '502'],
  ['1 192.0.2.68 TCP_MISS/200 507 GET http://a.example/x - DIRECT/a', 'GET', '/x', '200'],
  ['GET /users/7 200 12.1 ms', 'GET', '/users/7', '200'],
  ['[GIN] | 404 | 1.2ms | ::1 | GET "/x"', 'GET', '/x', '404'],
  ['192.0.2.1 "GET /v2/servers HTTP/1.1" status: 200 len: 1893', 'GET', '/v2/servers', '200'],
  ['| "GET /git/x HTTP/1.1" | "" "git/1.7" | 401 | 13 |', 'GET', '/git/x', '401'],
])('%s is a request', (message, method, path, status) => {
  expect(requestIn(message)).toEqual({ method, path, status });
});

it.each([
  'Received block blk_1 of size 200 from /10.0.0.1',
  'could not open the file /srv/a for the request "GET /a HTTP/1.1" 404 was sent',
  '"GET /a HTTP/1.1"',
  'GET ready for 200 users',
])('%s is none', (message) => {
  expect(requestIn(message)).toBeNull();
});
