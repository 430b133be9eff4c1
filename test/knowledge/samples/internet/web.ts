import type { Samples } from '../samples.ts';

export const WEB_SAMPLES: Samples = {
  'web-shell': {
    fits: [
      'GET /uploads/shell.php 200',
      { format: 'a web access log', template: 'POST /wp-content/uploads/x.php 200' },
      { format: 'a web access log', template: '<*> - - [<*>] "POST /cmd.jsp HTTP/1.1" 200 512' },
    ],
    misses: ['GET /shell.php 404'],
  },
  'path-traversal': {
    fits: [
      'GET /../../etc/passwd 400',
      {
        format: 'a web access log',
        template: '<*> - - [<*>] "GET /cgi-bin/%2e%2e/%2e%2e/bin/sh HTTP/1.1" 404 196',
      },
      'GET /static/..%2f..%2fetc/shadow 403 forbidden',
    ],
    misses: ['GET /docs/release..notes 200'],
  },
  'code-injection-try': {
    fits: [
      'GET /item/1%27%20or%201=1 500',
      'POST /vendor/phpunit/src/Util/PHP/eval-stdin.php 404',
      {
        format: 'a web access log',
        template: '<*> - - [<*>] "GET /%24%7Bjndi:ldap:%2f%2f<*>/a HTTP/1.1" 400 0',
      },
    ],
    misses: ['GET /members/union-selection 200'],
  },
  'secrets-handed-out': {
    fits: [
      'waf: sensitive file was disclosed to a client',
      'scanner: information disclosure confirmed',
      'audit: the site handed out a file with secrets',
    ],
    misses: ['audit: no sensitive data exposed'],
  },
  'probe-for-secrets': {
    fits: [
      'GET /.env 404 not found',
      'GET /.git/config 403',
      {
        format: 'a web access log',
        template: '<*> - - [<*>] "GET /wp-config.php.bak HTTP/1.1" 404 196 "-" "Mozilla/5.0"',
      },
    ],
    misses: ['GET /environment 200'],
  },
  'probe-for-admin-pages': {
    fits: [
      'GET /phpmyadmin/index.php 404',
      'POST /xmlrpc.php 405 method not allowed',
      {
        format: 'a web access log',
        template: '<*> - - [<*>] "GET /wp-login.php HTTP/1.1" 404 196 "-" "curl/8.1"',
      },
    ],
    misses: ['GET /blog/how-we-moved 200'],
  },
  'odd-request': {
    fits: [
      'unreadable request 400',
      { level: 'info', template: 'client sent invalid method while reading client request line' },
      'Error parsing HTTP request header: Invalid character found in method name',
    ],
    misses: ['GET /request 200'],
  },
};
