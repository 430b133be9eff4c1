import { clock, iso, type System, syslog } from './system-lines.ts';
import { OTHER_SYSTEMS } from './troubled-systems.ts';

/** A small log of ours with a trouble in it, for judging what is said of it. */
export interface TroubledLog {
  /** What wrote it: explanations of several systems should not read the same. */
  system: string;
  name: string;
  text: string;
  /** Log lines of the trouble, from 1. */
  lines: ReadonlySet<number>;
}

const USUAL_LINES = 60;
/** The trouble comes after so many of them. */
const FIRST_TROUBLE = 35;

/** At least 50 logs of at least 15 systems. */
export function troubledLogs(): TroubledLog[] {
  return Object.entries({ ...SYSTEMS, ...OTHER_SYSTEMS }).flatMap(
    ([system, { begin, usual, troubles }]) =>
      troubles.map(([name, times, line, level = 'ERROR']) => {
        const texts: string[] = [];
        const lines = new Set<number>();
        const add = (text: string, grave: string) => {
          const at = texts.length;
          texts.push(`${begin(at, grave)}${text.replaceAll('#', String(100 + ((at * 37) % 800)))}`);
        };
        for (let i = 0; i < USUAL_LINES; i++) {
          add(usual[i % usual.length] ?? '', 'INFO');
          if (i < FIRST_TROUBLE || lines.size >= times) continue;
          const left = USUAL_LINES - i;
          for (let n = 0; n < Math.ceil((times - lines.size) / left); n++) {
            add(line, level);
            lines.add(texts.length);
          }
        }
        return { system, name, text: `${texts.join('\n')}\n`, lines };
      }),
  );
}

const SYSTEMS: Record<string, System> = {
  sshd: {
    begin: syslog('sshd'),
    usual: [
      'Accepted publickey for deploy from 10.2.0.5 port 5# ssh2',
      'Connection closed by 10.2.0.5',
    ],
    troubles: [
      ['guessing', 40, 'Failed password for root from 203.0.113.9 port 4# ssh2'],
      ['unknown names', 25, 'Invalid user admin from 203.0.113.9'],
      ['locked', 3, 'User bob not allowed because account is locked'],
      [
        'too many',
        6,
        'error: maximum authentication attempts exceeded for root from 203.0.113.9 port 4# ssh2',
      ],
    ],
  },
  kernel: {
    begin: syslog('kernel'),
    usual: ['usb 1-1: new high-speed USB device number # using xhci_hcd', 'audit: backlog limit #'],
    troubles: [
      [
        'memory',
        2,
        'Out of memory: Killed process # (java) total-vm:8123456kB, anon-rss:7012345kB',
      ],
      ['disk error', 6, 'blk_update_request: I/O error, dev sda, sector 88#'],
      ['crash', 3, 'myapp[#]: segfault at 0 ip 00007f3a sp 00007ffd error 4 in libfoo.so'],
      ['read only', 1, 'EXT4-fs (sda1): Remounting filesystem read-only'],
    ],
  },
  nginx: {
    begin: (i) =>
      `10.1.0.${i % 9} - - [04/Mar/2026:09:${String(i % 60).padStart(2, '0')}:11 +0000] `,
    usual: [
      '"GET / HTTP/1.1" 200 5# "-" "Mozilla/5.0"',
      '"GET /shop/item HTTP/1.1" 200 2# "-" "Mozilla/5.0"',
    ],
    troubles: [
      ['server errors', 15, '"GET /api/orders HTTP/1.1" 500 1# "-" "Mozilla/5.0"'],
      ['bad gateway', 20, '"POST /api/pay HTTP/1.1" 502 1# "-" "Mozilla/5.0"'],
      ['probe', 8, '"GET /.env HTTP/1.1" 404 1# "-" "curl/8"'],
      ['traversal', 6, '"GET /cgi-bin/../../../../etc/passwd HTTP/1.1" 400 1# "-" "-"'],
    ],
  },
  postgres: {
    begin: (i, level) =>
      `${clock(i).replace('T', ' ')} UTC [31${i % 4}] ${level === 'INFO' ? 'LOG' : level}:  `,
    usual: [
      'checkpoint complete: wrote # buffers',
      'connection authorized: user=shop database=shop',
    ],
    troubles: [
      ['deadlock', 4, 'deadlock detected'],
      ['connections', 12, 'sorry, too many clients already', 'FATAL'],
      ['missing table', 5, 'relation "orders_old" does not exist at character #'],
      ['duplicate key', 6, 'duplicate key value violates unique constraint "users_pkey"'],
    ],
  },
  java: {
    begin: (i, level) => `${iso(i, level)}[main-${i % 3}] c.acme.Shop - `,
    usual: ['Order # stored', 'Cart # opened'],
    troubles: [
      [
        'null',
        7,
        'java.lang.NullPointerException: Cannot invoke "Order.total()" because "order" is null',
      ],
      ['heap', 2, 'java.lang.OutOfMemoryError: Java heap space'],
      ['refused', 9, 'java.net.ConnectException: Connection refused: connect to payments:8443'],
    ],
  },
  kubernetes: {
    begin: (i, level) => `${iso(i, level)}kubelet `,
    usual: ['Pulled image for pod web-#', 'Started container web'],
    troubles: [
      [
        'crash loop',
        12,
        'Back-off restarting failed container web in pod web-#: CrashLoopBackOff',
        'WARN',
      ],
      ['image', 6, 'Failed to pull image "shop:2.1": ImagePullBackOff'],
      ['killed', 3, 'Container web was OOMKilled'],
      ['probe', 8, 'Readiness probe failed: HTTP probe failed with statuscode: 503', 'WARN'],
    ],
  },
  windows: {
    begin: (i, level) => `${iso(i, level)}Security `,
    usual: [
      'An account was successfully logged on. Account Name: anna',
      'A logoff was completed for anna',
    ],
    troubles: [
      [
        'logon failed',
        30,
        'An account failed to log on. Account Name: administrator Source Network Address: 203.0.113.7',
        'WARN',
      ],
      ['log cleared', 1, 'The audit log was cleared. Subject: Account Name: guest', 'WARN'],
      ['new service', 1, 'A service was installed in the system. Service Name: updsvc', 'WARN'],
    ],
  },
  npm: {
    begin: (i, level) => `${i} ${level === 'INFO' ? 'verbose' : 'error'} `,
    usual: ['fetch package # from cache', 'reify # packages'],
    troubles: [
      ['missing', 3, 'npm ERR! code E404 Not Found - GET https://registry.example/left-padd'],
      ['exit', 2, 'npm ERR! Failed at the shop@1.0.0 start script. Exit status 1'],
      ['no right', 2, "npm ERR! code EACCES permission denied, mkdir '/usr/lib/node_modules'"],
    ],
  },
  compiler: {
    begin: (i) => `[${i}/70] `,
    usual: ['Building C object src/part#.o', 'Linking static library libpart.a'],
    troubles: [
      ['header', 2, 'src/main.c:12:10: fatal error: zlib.h: No such file or directory'],
      ['reference', 3, "main.o: undefined reference to `compress2'"],
      ['test', 4, 'FAILED test_total: assert 41 == 42'],
    ],
  },
  kafka: {
    begin: (i, level) => `[${clock(i).replace('T', ' ')},000] ${level} `,
    usual: [
      '[GroupCoordinator 1]: Stabilized group shop generation # (kafka)',
      'Rolled new log segment at offset # (kafka.log.Log)',
    ],
    troubles: [
      ['no leader', 8, 'Partition orders-3 has no leader (kafka.controller)'],
      ['session', 3, 'Zookeeper session expired, shutting down (kafka.server)'],
      [
        'disk',
        2,
        'Error while writing to log dir: No space left on device (kafka.server)',
        'FATAL',
      ],
    ],
  },
  mail: {
    begin: syslog('postfix/smtpd'),
    usual: ['connect from mx.example.org[192.0.2.4]', 'disconnect from mx.example.org[192.0.2.4]'],
    troubles: [
      [
        'relay',
        9,
        'NOQUEUE: reject: RCPT from unknown[203.0.113.4]: 554 5.7.1 Relay access denied',
      ],
      [
        'auth',
        30,
        'warning: unknown[203.0.113.4]: SASL LOGIN authentication failed: authentication failure',
      ],
      ['bounce', 5, 'status=bounced (host mx.example.net said: 550 5.1.1 User unknown)'],
    ],
  },
  dns: {
    begin: syslog('named'),
    usual: ['zone example.org/IN: loaded serial #', 'client 10.0.0.#: query: www.example.org IN A'],
    troubles: [
      ['unreachable', 12, "error (network unreachable) resolving './NS/IN'"],
      ['servfail', 9, 'query failed (SERVFAIL) for shop.example/IN/A'],
      ['zone', 2, 'zone example.net/IN: loading from master file failed: file not found'],
    ],
  },
  minecraft: {
    begin: (i, level) => `[${clock(i).slice(11)}] [Server thread/${level}]: `,
    usual: ['player# joined the game', 'player# left the game'],
    troubles: [
      [
        'lag',
        14,
        "Can't keep up! Is the server overloaded? Running #ms or 40 ticks behind",
        'WARN',
      ],
      ['plugin', 1, 'Could not load plugin Shop.jar: org.bukkit.plugin.InvalidPluginException'],
      ['save', 2, 'Failed to save world chunk: java.io.IOException: No space left on device'],
    ],
  },
  cloudtrail: {
    begin: (i) => `${clock(i)}Z aws `,
    usual: [
      'eventName=DescribeInstances userIdentity=deploy sourceIPAddress=10.0.0.4',
      'eventName=GetObject userIdentity=deploy sourceIPAddress=10.0.0.4',
    ],
    troubles: [
      ['trail', 1, 'eventName=StopLogging userIdentity=eve sourceIPAddress=203.0.113.8'],
      ['key', 2, 'eventName=CreateAccessKey userIdentity=eve sourceIPAddress=203.0.113.8'],
      [
        'denied',
        12,
        'eventName=ListUsers userIdentity=eve errorCode=AccessDenied sourceIPAddress=203.0.113.8',
      ],
    ],
  },
  backup: {
    begin: (i, level) => iso(i, level),
    usual: ['backup: copied # files', 'backup: snapshot # checked'],
    troubles: [
      ['failed', 1, 'backup: job nightly failed: repository is locked'],
      ['checksum', 2, 'backup: checksum mismatch in pack #'],
      ['full', 1, 'backup: cannot write: No space left on device'],
    ],
  },
  vpn: {
    begin: syslog('openvpn'),
    usual: ['client# peer info: IV_VER=2.6', 'client# Data Channel: cipher AES-256-GCM'],
    troubles: [
      ['tls', 9, 'TLS Error: TLS key negotiation failed to occur within 60 seconds'],
      ['expired', 3, 'VERIFY ERROR: depth=0, error=certificate has expired: CN=branch'],
      ['auth', 12, 'AUTH_FAILED for user tom from 203.0.113.77'],
    ],
  },
};
