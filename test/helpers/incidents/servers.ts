import { type Incident, syslog, tell } from './incident.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (at: number) => `08:${two(Math.floor(at / 4) % 60)}:${two((at * 15) % 60)}`;

/** Troubles of servers and what runs on them. */
export const SERVERS: Incident[] = [
  {
    name: 'a blog whose database is away',
    text: tell(
      (at) => `[12-May-2025 ${clock(at)} UTC] `,
      [
        'PHP Notice:  Undefined index: theme in /var/www/html/wp-content/themes/shop/functions.php on line 41',
        'WP-Cron: event wp_version_check done',
        'WooCommerce: order # paid',
        'PHP Deprecated:  Function create_function() is deprecated in /var/www/html/wp-content/plugins/old/old.php on line 12',
      ],
      100,
      [
        [
          60,
          'PHP Warning:  mysqli_real_connect(): (HY000/2002): Connection refused in /var/www/html/wp-includes/class-wpdb.php on line 1987',
          'WordPress database error Connection refused for query SELECT option_value FROM wp_options',
          'PHP Fatal error:  Uncaught Error: Error establishing a database connection in /var/www/html/wp-includes/functions.php:5100',
        ],
        [
          64,
          'PHP Warning:  mysqli_real_connect(): (HY000/2002): Connection refused in /var/www/html/wp-includes/class-wpdb.php on line 1987',
          'PHP Fatal error:  Uncaught Error: Error establishing a database connection in /var/www/html/wp-includes/functions.php:5100',
        ],
      ],
    ),
    shows: /Connection refused|database connection/,
    kind: 'database-unreachable',
  },
  {
    name: 'a shop whose pool of connections runs dry behind a database that refuses',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at} `,
      [
        'INFO  [http-nio-8080-exec-3] c.s.OrderController : order # stored in 41 ms',
        'INFO  [http-nio-8080-exec-4] c.s.CartController : cart # opened',
        'INFO  [scheduling-1] c.s.Prices : prices refreshed, 0 failed',
        'DEBUG [http-nio-8080-exec-4] o.h.SQL : select * from errors_log where id=?',
      ],
      160,
      [
        [
          100,
          'ERROR [http-nio-8080-exec-5] c.z.h.p.HikariPool : HikariPool-1 - Connection is not available, request timed out after 30000ms.',
          'ERROR [http-nio-8080-exec-5] c.s.OrderController : could not store order 8813',
          'org.springframework.dao.DataAccessResourceFailureException: Unable to acquire JDBC Connection',
          '\tat org.hibernate.Session.open(Session.java:41)',
          'Caused by: java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available',
          '\tat com.zaxxer.hikari.Pool.get(Pool.java:77)',
          'Caused by: org.postgresql.util.PSQLException: FATAL: sorry, too many clients already',
          '\tat org.postgresql.Driver.connect(Driver.java:12)',
        ],
        [
          110,
          'ERROR [http-nio-8080-exec-7] c.s.Gateway : upstream answered 502 Bad Gateway',
          'ERROR [http-nio-8080-exec-7] c.z.h.p.HikariPool : HikariPool-1 - Connection is not available, request timed out after 30000ms.',
          'ERROR [http-nio-8080-exec-7] c.s.OrderController : could not store order 8817',
        ],
      ],
    ),
    shows: /Connection is not available|too many clients|could not store/,
    kind: 'database-too-many-connections',
  },
  {
    name: 'a queue for data that can not save itself',
    text: tell(
      (at) => `1255:M 12 May 2025 ${clock(at)}.${100 + at} * `,
      [
        '# changes in 300 seconds. Saving...',
        'Background saving started by pid #',
        'DB saved on disk',
        'Background saving terminated with success',
        'RDB: # MB of memory used by copy-on-write',
      ],
      50,
      [
        [
          30,
          "Can't save in background: fork: Cannot allocate memory",
          '1 changes in 900 seconds. Saving...',
          "Can't save in background: fork: Cannot allocate memory",
        ],
        [
          36,
          "Can't save in background: fork: Cannot allocate memory",
          'MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk.',
        ],
      ],
    ),
    shows: /fork: Cannot allocate|MISCONF/,
    kind: 'data-not-saved',
  },
  {
    name: 'a copy of a database that falls behind',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}.${100 + at} UTC [4${at % 9}] `,
      [
        'LOG:  checkpoint starting: time',
        'LOG:  checkpoint complete: wrote # buffers (1.2%); 0 WAL file(s) added, 0 removed, 2 recycled',
        'LOG:  restartpoint complete',
        'LOG:  recovery restart point at 4F/#0028',
      ],
      90,
      [
        [
          50,
          'FATAL:  could not receive data from WAL stream: ERROR:  requested WAL segment 000000010000004F00000021 has already been removed',
          'LOG:  started streaming WAL from primary at 4F/21000000 on timeline 1',
          'FATAL:  could not receive data from WAL stream: ERROR:  requested WAL segment 000000010000004F00000021 has already been removed',
        ],
        [
          60,
          'LOG:  started streaming WAL from primary at 4F/21000000 on timeline 1',
          'FATAL:  could not receive data from WAL stream: ERROR:  requested WAL segment 000000010000004F00000021 has already been removed',
        ],
      ],
    ),
    shows: /WAL segment/,
    kind: 'database-replica-behind',
  },
  {
    name: 'a mail server on a list of senders of junk',
    text: tell(
      syslog('mail'),
      [
        'postfix/smtpd[2101]: connect from unknown[203.0.113.#]',
        'postfix/smtpd[2101]: disconnect from unknown[203.0.113.#] ehlo=1 mail=1 rcpt=0/1 quit=1',
        'postfix/qmgr[991]: 4F3A#: from=<info@shop.example>, size=2312, nrcpt=1 (queue active)',
        'postfix/smtp[2310]: 4F3A#: to=<anna@example.org>, relay=mx.example.org[192.0.2.9]:25, delay=0.8, dsn=2.0.0, status=sent (250 OK)',
        'dovecot: imap-login: Login: user=<maria>, method=PLAIN, rip=192.168.1.44',
      ],
      100,
      [
        [
          60,
          'postfix/smtp[2311]: 4F3B11: to=<bob@example.com>, relay=mx.example.com[198.51.100.4]:25, delay=1.1, dsn=5.7.1, status=bounced (host mx.example.com[198.51.100.4] said: 550 5.7.1 Service unavailable; client [203.0.113.5] blocked using zen.spamhaus.org (in reply to RCPT TO command))',
          'postfix/bounce[2400]: 4F3B11: sender non-delivery notification: 4F3B12',
        ],
        [
          64,
          'postfix/smtp[2311]: 4F3B21: to=<eve@example.net>, relay=mx.example.net[198.51.100.8]:25, delay=1.1, dsn=5.7.1, status=bounced (host mx.example.net[198.51.100.8] said: 550 5.7.1 Service unavailable; client [203.0.113.5] blocked using zen.spamhaus.org (in reply to RCPT TO command))',
        ],
      ],
    ),
    shows: /blocked using/,
    kind: 'mail-listed',
  },
  {
    name: 'a certificate that could not be renewed',
    text: tell(
      (at) => `2025-05-12 ${clock(at)},${100 + at}:`,
      [
        'DEBUG:certbot._internal.main:certbot version: 2.9.0',
        'DEBUG:certbot._internal.error_handler:Calling registered functions',
        'INFO:certbot._internal.renewal:Cert not yet due for renewal',
        'DEBUG:urllib3.connectionpool:https://acme-v02.api.letsencrypt.org:443 "GET /directory HTTP/1.1" 200 746',
        'DEBUG:acme.client:Received response: HTTP 200',
      ],
      80,
      [
        [
          60,
          'WARNING:certbot._internal.auth_handler:Challenge failed for domain shop.example',
          'DEBUG:certbot._internal.error_handler:Encountered exception:',
          'certbot.errors.FailedChallenges: Some challenges have failed.',
          'ERROR:certbot._internal.renewal:Failed to renew certificate shop.example with error: Some challenges have failed.',
          'ERROR:certbot._internal.renewal:All renewals failed. The following certificates could not be renewed:',
          'ERROR:certbot._internal.renewal:  /etc/letsencrypt/live/shop.example/fullchain.pem (failure)',
          'DEBUG:certbot._internal.log:Exiting abnormally:',
        ],
      ],
    ),
    shows: /Challenge failed|Failed to renew|challenges have failed/,
    kind: 'certificate-not-renewed',
  },
  {
    name: 'a machine whose clock runs away',
    text: tell(
      syslog('db1'),
      [
        'systemd[1]: Started Session # of user root.',
        'CRON[3#]: (root) CMD (/usr/lib/sysstat/debian-sa1)',
        'chronyd[601]: Selected source 192.0.2.123',
        'systemd[1]: session-#.scope: Succeeded.',
      ],
      90,
      [
        [
          50,
          "chronyd[601]: Can't synchronise: no selectable sources",
          'chronyd[601]: System clock wrong by 412.338121 seconds',
          'app[900]: token rejected: issued in the future, clock skew 412s',
          'chronyd[601]: System clock wrong by 413.120012 seconds',
        ],
        [
          60,
          'app[900]: token rejected: issued in the future, clock skew 413s',
          'chronyd[601]: System clock wrong by 413.520012 seconds',
        ],
      ],
    ),
    shows: /clock|synchronise/,
    kind: 'clock-wrong',
  },
  {
    name: 'a server that kills its database for want of memory',
    text: tell(
      syslog('web1'),
      [
        'systemd[1]: Started Session # of user deploy.',
        'nginx[881]: 203.0.113.# - GET / 200',
        'CRON[3#]: (root) CMD (test -x /usr/sbin/anacron)',
        'kernel: [ #.1] audit: backlog limit not reached, lost=0',
      ],
      120,
      [
        [
          80,
          'kernel: [88120.001] mysqld invoked oom-killer: gfp_mask=0x201da, order=0, oom_score_adj=0',
          'kernel: [88120.002] Mem-Info:',
          'kernel: [88120.010] Out of memory: Killed process 1312 (mysqld) total-vm:4121212kB, anon-rss:3110212kB, file-rss:0kB',
          'systemd[1]: mysql.service: Main process exited, code=killed, status=9/KILL',
          "systemd[1]: mysql.service: Failed with result 'signal'.",
          'php-fpm[1201]: SQLSTATE[HY000] [2002] Connection refused',
          'php-fpm[1201]: SQLSTATE[HY000] [2002] Connection refused',
          'systemd[1]: mysql.service: Scheduled restart job, restart counter is at 1.',
          'systemd[1]: Started MySQL Community Server.',
        ],
      ],
    ),
    shows: /oom-killer|Out of memory/,
    kind: 'killed-for-memory',
  },
  {
    name: 'a web server that may not read its site, and one child that was gone at its end',
    text: tell(
      (at) => `[Mon May 12 ${clock(at)}.${100000 + at} 2025] `,
      [
        '[mpm_event:notice] [pid 811] AH00489: Apache/2.4.58 (Ubuntu) configured -- resuming normal operations',
        "[core:notice] [pid 811] AH00094: Command line: '/usr/sbin/apache2'",
        '[ssl:info] [pid 812] AH01964: Connection to child 3 established (server shop.example:443)',
        '[mpm_event:notice] [pid 811] AH00493: SIGUSR1 received.  Doing graceful restart',
      ],
      60,
      [
        [
          20,
          '[mpm_event:warn] [pid 811] AH00488: long lost child came home! (pid 9121)',
          "[:error] [pid 811] can't find child 9122 in scoreboard",
        ],
        ...[40, 42, 44, 46, 48, 50].map((after): [number, string] => [
          after,
          "[core:error] [pid 815] (13)Permission denied: [client 198.51.100.7:5121] AH00035: access to /index.html denied (filesystem path '/srv/shop/index.html') because search permissions are missing on a component of the path",
        ]),
      ],
    ),
    shows: /Permission denied/,
    kind: 'file-permission',
  },
  {
    name: 'a cloud drive whose files are locked',
    text: tell(
      (at) =>
        `{"reqId":"a${at}","level":1,"time":"2025-05-12T${clock(at)}+00:00","remoteAddr":"192.168.1.20","user":"maria","app":"`,
      [
        'files","method":"PUT","url":"/remote.php/dav/files/maria/a#.jpg","message":"File written"}',
        'cron","method":"","url":"--","message":"Job OCA\\\\Files\\\\Scan done in # ms, 0 errors"}',
      ],
      80,
      [50, 54, 58, 62, 66].map((after): [number, string] => [
        after,
        'webdav","method":"PUT","url":"/remote.php/dav/files/maria/plan.odt","message":"OCP\\\\Lock\\\\LockedException: \\"files/plan.odt\\" is locked, existing lock on file: exclusive","level":3}',
      ]),
    ),
    shows: /locked/i,
    kind: 'file-locked',
  },
  {
    name: 'a planned copy that nobody mounts the disk for',
    text: tell(
      syslog('files'),
      [
        'CRON[#]: (root) CMD (/usr/local/bin/backup.sh)',
        'backup.sh: copying # files',
        'backup.sh: done, errors: 0',
        'systemd[1]: logrotate.service: Deactivated successfully.',
      ],
      70,
      [
        [
          50,
          'kernel: [ 120.1] EXT4-fs (sdd1): mounting ext4 file system failed: bad superblock',
          'systemd[1]: mnt-backup.mount: Mount process exited, code=exited, status=32/n/a',
          'systemd[1]: Failed to mount /mnt/backup.',
          'backup.sh: rsync: [Receiver] mkdir "/mnt/backup/files" failed: No such file or directory (2)',
          'backup.sh: rsync error: error in file IO (code 11) at main.c(784) [Receiver=3.2.7]',
          'backup.sh: backup FAILED',
        ],
      ],
    ),
    shows: /mount|superblock/,
    kind: 'mount-failed',
  },
  {
    name: 'a log of installing updates that reports to its maker',
    text: tell(
      (at) => `2025-05-12 ${clock(at)}, `,
      [
        'Info                  CBS    Starting TrustedInstaller initialization.',
        'Info                  CBS    SQM: Cached report: 0x800f0805, error telemetry queued',
        'Info                  CBS    Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
        'Info                  CBS    Warning: Unrecognized packageExtended attribute.',
        'Info                  CSI    00000#@2025/5/12 Created NT transaction',
      ],
      80,
      [
        [
          60,
          'Error                 CBS    Failed to resolve execution chain: not enough disk space, required 9120 MB [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
          'Error                 CBS    Exec: Failed to install package. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
        ],
      ],
    ),
    shows: /DISK_FULL/,
    kind: 'disk-full',
  },
];
