import type { Samples } from '../samples.ts';

export const WEB_ANSWERS_SAMPLES: Samples = {
  'web-sign-in-refused': {
    fits: [
      'GET /api/orders 401 unauthorized',
      { format: 'a web access log', template: '<*> - admin [<*>] "GET /private HTTP/1.1" 401 381' },
      { level: 'warning', template: 'request refused: JWT expired at <*>' },
    ],
    misses: ['GET /status 200'],
  },
  'web-forbidden': {
    fits: [
      'GET /intern/ 403 forbidden',
      '[client <*>] Directory index forbidden by rule: <*>',
      'HTTP status 403 for <*>',
    ],
    misses: ['GET /forbidden-city 200'],
  },
  'web-not-found': {
    fits: [
      'GET /old-page 404 not found',
      { level: 'error', template: 'File does not exist: /var/www/html/favicon.ico' },
      {
        level: 'error',
        template: 'open() "/srv/www/robots.txt" failed (2: No such file or directory)',
      },
    ],
    misses: ['GET /errors/page-moved 200'],
  },
  'web-too-many-requests': {
    fits: [
      'GET /api/search 429 too many requests',
      { level: 'error', template: 'limiting requests, excess: 5.230 by zone "<*>", client: <*>' },
      'botocore ThrottlingException: Rate exceeded',
    ],
    misses: ['rate limit set to <*> per minute'],
  },
  'web-gateway-failed': {
    fits: [
      'GET /shop 502 bad gateway',
      {
        level: 'error',
        template:
          'upstream timed out (110: Connection timed out) while reading response header from upstream',
      },
      '[proxy:error] AH01114: HTTP: failed to make connection to backend: <*>',
      'Server web/app1 is DOWN, reason: Layer4 timeout',
    ],
    misses: ['upstream configured with <*> servers'],
  },
  'web-helper-failed': {
    fits: [
      { level: 'error', template: 'mod_jk child workerEnv in error state <*>' },
      'workerEnv in error state 7',
      'jk child init: error state 3',
    ],
    misses: ['workerEnv.init() ok <*>'],
  },
  'web-unavailable': {
    fits: [
      'GET /login 503 service unavailable',
      '[mpm_prefork:error] AH00161: server reached MaxRequestWorkers setting, consider raising it',
      'WARNING: [pool www] server reached pm.max_children setting (5), consider raising it',
    ],
    misses: ['service is available again'],
  },
  'web-server-error': {
    fits: [
      'GET /cart 500 internal server error',
      'Servlet.service() for servlet [dispatcherServlet] threw exception',
      '[cgi:error] End of script output before headers, premature end of script headers: <*>',
    ],
    misses: [{ level: 'info', template: 'mapped /error to internal handler' }],
  },
  'web-bad-request': {
    fits: [
      'POST /api/items 400 bad request',
      { level: 'error', template: 'client intended to send too large body: <*> bytes' },
      'HttpRequestMethodNotSupportedException: method not allowed',
    ],
    misses: ['GET /bad-requests-explained 200'],
  },
  'web-visitor-left': {
    fits: [
      'GET /report 499 client closed request',
      {
        level: 'info',
        template: 'client prematurely closed connection while sending request to upstream',
      },
      'ClientAbortException: java.io.IOException: Broken pipe',
    ],
    misses: ['GET /clients 200'],
  },
  'web-moved': {
    fits: [
      'GET /home 301 moved permanently',
      { format: 'a web access log', template: '<*> - - [<*>] "GET /logo.png HTTP/1.1" 304 0' },
      'Redirecting to /login',
    ],
    misses: ['GET /moved 404'],
  },
  'web-served': {
    fits: [
      'GET /index.html 200 ok',
      {
        format: 'a web access log',
        template: '<*> - - [<*>] "GET /a/b?x=error HTTP/1.1" 200 512 "-" "Mozilla/5.0 (rm -rf /)"',
      },
      'Completed 200 OK in 12ms (Views: 8.1ms)',
    ],
    misses: ['GET /index.html 500'],
  },
};
