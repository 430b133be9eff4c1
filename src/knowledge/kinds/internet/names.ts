import type { Kind } from '../../kind.ts';

/** Kinds of events about name look-up, the more telling first. */
export const NAMES: Kind[] = [
  {
    // What a name server says all day of others that are badly set up.
    id: 'name-server-elsewhere-odd',
    area: 'name look-up',
    grade: 'watch',
    one: 'a name server elsewhere did not answer as it should',
    many: '# times a name server elsewhere did not answer as it should',
    meaning:
      'A name server of somebody else was silent, refused or answered wrongly. Yours asked the next one; only if people miss {thing|a page} does it matter.',
    steps: [
      'Leave it, unless people miss a page: then look up its name with "dig +trace {thing|and the name}".',
      'If many different names fail at once, look at your own line to the internet.',
    ],
    who: 'nobody, unless somebody misses a page.',
    parties: ['address'],
    match: [
      {
        words:
          /(?:unreachable|refused|timed out|rcode|servfail|formerr|format error|lame server|broken trust chain|no valid \w{2,8}|insecurity proof failed|connection reset|not insecure) .{0,160}?resolving\b|lame server|ran out of time resolving|dns format error from/,
      },
    ],
  },
  {
    id: 'name-unknown',
    area: 'name look-up',
    grade: 'trouble',
    one: 'a name could not be turned into an address',
    many: '# names could not be turned into addresses',
    meaning:
      'No address was found for {thing|the name}, so nothing could be sent there. The name is wrong or gone, or the name service is down.',
    steps: [
      'Ask for it on this machine: "nslookup {thing}". || Ask for {thing|the name} by "nslookup" on this machine.',
      'If other names work, this name is the fault: correct it where it is set, or leave it if a stranger gave it.',
      'If no name works, restart the router or the name service, and ask once more.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['host', 'address', 'service'],
    match: [
      {
        words:
          /unknown ?host(?:exception)?\b|nxdomain|enotfound\b|name or service not known|nodename nor servname|no such host|host (?:\S{1,60} )?not found|(?:could not|cannot|couldn't|can't|failed to|unable to) resolve (?:the )?(?:\S{1,20} ){0,2}(?:host|address|name|domain|server|<\*>|\S{1,80}\.[a-z]{2,10}\b)|name resolution (?:failed|error|failure)|getaddrinfo.{0,60}(?:fail|enotfound|error)|unresolved ?address|no address associated|hostname .{0,60}(?:could not|cannot) be resolved|non-?existent domain|eai_noname|domain name not found|host is unknown|could not be resolved/,
        not: /success resolving|does not resolve to address|module|dependenc|import|package|symbol|conflict|placeholder|gateway: could|artifact|variable|reference|property/,
      },
    ],
  },
  {
    id: 'name-service-troubled',
    area: 'name look-up',
    grade: 'trouble',
    one: 'the service that knows names did not answer well',
    many: '# times the service that knows names did not answer well',
    meaning:
      'The service that turns names into addresses was slow or silent, so pages and programs seem broken although they run.',
    steps: [
      'Ask it yourself: "nslookup example.com {address}". || Open any website by its name. If it opens at once, the trouble is over.',
      'If there is no answer, restart the name service or the router, or set another one (your provider names it).',
      'Then look whether the programs that failed work again.',
    ],
    who: 'the person who looks after the network, today.',
    parties: ['address', 'host', 'service'],
    match: [
      {
        words:
          /temporary failure in name resolution|servfail|eai_again|dns.{0,60}(?:timed? ?out|timeout|no response|unreachable|fail|error|took|slow)|no (?:dns )?servers could be reached|resolver.{0,60}(?:timeout|timed out|fail|error)|zone \S{1,120}: (?:expired|not loaded due to errors|refresh: retry limit)|name ?server .{0,60}(?:not responding|unreachable|timed out)|(?:\bns\b|dns) lookup .{0,40}(?:fail|timed out|error)|dns resolution while|name resolution for the name .{0,60}timed out|formerr|query timed out/,
        not: /0 dns|no dns error|succe|\bwpad\b/,
      },
    ],
  },
  {
    id: 'name-refused',
    area: 'name look-up',
    grade: 'watch',
    one: 'a look-up of a name was refused',
    many: '# look-ups of names were refused',
    meaning:
      'The name service would not tell the address of {thing|a name}: a filter blocks it, or the caller may not ask.',
    steps: [
      'See whether people miss {thing|that page}. If so, allow it in the filter.',
      'If strangers ask your name server, keep it so: it should answer your own network alone.',
    ],
    who: 'the person who looks after the network, this week.',
    parties: ['address', 'host'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:query|recursion|update|zone transfer|axfr).{0,60}(?:denied|refused)|refused (?:query|unexpected rcode)|unexpected rcode|gravity blocked|dns.{0,40}(?:blocked|blacklisted)|rcode[=: ]{1,2}refused/,
      },
    ],
  },
];
