import type { Samples } from '../samples.ts';

export const NAMES_SAMPLES: Samples = {
  'name-server-elsewhere-odd': {
    fits: [
      "connection refused resolving 'ns.acme.example/AAAA/IN': <*>",
      "REFUSED unexpected RCODE resolving 'www.acme.example/A/IN': <*>",
      'DNS format error from <*> resolving www.acme.example/A: invalid response',
    ],
    misses: ['connection refused by the name server'],
  },
  'name-unknown': {
    fits: [
      { level: 'error', template: 'java.net.UnknownHostException: <*>' },
      'Error: getaddrinfo ENOTFOUND <*>',
      'curl: (6) Could not resolve host: <*>',
    ],
    misses: ['could not resolve dependencies for project <*>'],
  },
  'name-service-troubled': {
    fits: [
      { level: 'error', template: 'Temporary failure in name resolution' },
      "named: error (network unreachable) resolving '<*>': SERVFAIL",
      {
        format: 'a Windows event export',
        template:
          'Name resolution for the name <*> timed out after none of the configured DNS servers responded.',
      },
    ],
    misses: ['DNS server started'],
  },
  'name-refused': {
    fits: [
      "client <*>: query (cache) '<*>/A/IN' denied",
      'gravity blocked <*> is 0.0.0.0',
      'zone transfer of <*> denied',
    ],
    misses: ['query[A] <*> from <*>'],
  },
};
