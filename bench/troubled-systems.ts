import { iso, type System, syslog } from './system-lines.ts';

/** Systems of homes, offices and shops, whose failures hardly any catalogue names. */
export const OTHER_SYSTEMS: Record<string, System> = {
  printer: {
    begin: (i, level) => `${iso(i, level)}cupsd `,
    usual: ['Job # queued on floor2 by maria', 'Job # finished on floor2'],
    troubles: [
      ['gone', 7, 'Unable to locate printer "HP-Floor2.local": No such host is known'],
      ['filter', 4, 'Filter failed: /usr/lib/cups/filter/pdftops: Permission denied'],
    ],
  },
  router: {
    begin: syslog('pppd'),
    usual: ['LCP echo reply # received', 'dns forward table has # entries'],
    troubles: [
      ['no line', 6, 'Timeout waiting for PADO packets', 'WARN'],
      ['refused', 5, 'PAP authentication failed for user 0049#@isp.example'],
    ],
  },
  mail: {
    begin: syslog('postfix/smtp'),
    usual: [
      'A1B#: to=<anna@example.org>, status=sent (250 OK)',
      'connect to mx.example.org[192.0.2.9]:25',
    ],
    troubles: [
      [
        'unknown box',
        5,
        'A1C#: to=<bod@example.org>, status=bounced (host mx.example.org said: 550 5.1.1 User unknown)',
      ],
      [
        'listed',
        6,
        'A1D#: status=deferred (host mx.example.com refused to talk to me: 554 blocked using zen.spamhaus.org)',
      ],
    ],
  },
  backup: {
    begin: (i, level) => `${iso(i, level)}nas-backup `,
    usual: ['Copied photos/2024/img#.jpg', 'Verified chunk #'],
    troubles: [
      ['full', 3, 'Could not write archive /volume2/backup/week09.tar: No space left on device'],
      ['password', 2, 'Backup of accounting failed: wrong password for repository b2:acme-backup'],
    ],
  },
  vpn: {
    begin: syslog('openvpn'),
    usual: ['peer info: IV_VER=2.6.#', 'Data Channel: cipher AES-256-GCM, peer-id #'],
    troubles: [
      ['expired', 4, 'VERIFY ERROR: depth=0, error=certificate has expired: CN=laptop-eva'],
      [
        'silence',
        9,
        'TLS Error: TLS key negotiation failed to occur within 60 seconds (check your network connectivity)',
      ],
    ],
  },
  'game server': {
    begin: (i, level) => `[${iso(i, level).slice(11, 19)}] [Server thread/${level}]: `,
    usual: ['Saved the game in # ms', 'Steve moved to #'],
    troubles: [
      ['plugin', 2, 'Could not load plugin "Economy": missing dependency Vault'],
      ['save', 3, 'Failed to save chunk [12,#]: java.io.IOException: No space left on device'],
    ],
  },
  ci: {
    begin: (i, level) => `${iso(i, level)}runner `,
    usual: ['Restored cache layer #', 'Step # finished in 3 s'],
    troubles: [
      ['module', 2, "Error: Cannot find module 'left-pad' imported from /app/src/index.js"],
      ['registry', 4, 'toomanyrequests: You have reached your pull rate limit for image node:24'],
    ],
  },
  'smart home': {
    begin: (i, level) => `${iso(i, level)}homeassistant.core `,
    usual: ['Light kitchen changed to on, brightness #', 'Temperature of hall is 2#'],
    troubles: [
      ['bulb', 6, 'Bulb "hallway" is offline: no route to host 192.0.2.77'],
      [
        'setup',
        2,
        "Setup failed for custom integration 'solaredge': No module named 'solaredge_api'",
      ],
    ],
  },
  erp: {
    begin: (i, level) => `${iso(i, level)}odoo.sale `,
    usual: ['Invoice INV/2026/# posted', 'Order SO# confirmed'],
    troubles: [
      ['column', 5, 'psycopg2.errors.UndefinedColumn: column res_partner.vat_check does not exist'],
      ['duplicate', 3, 'duplicate key value violates unique constraint "stock_move_pkey"'],
    ],
  },
  phone: {
    begin: (i, level) =>
      `[${iso(i, level).slice(0, 19)}] ${level === 'INFO' ? 'NOTICE' : level}[21#]: `,
    usual: ['chan_sip.c: Peer desk-12 is now reachable (#ms)', 'pbx.c: Call # answered'],
    troubles: [
      [
        'trunk',
        8,
        "chan_sip.c: Registration for 'acme@trunk.example.net' timed out, trying again",
        'WARNING',
      ],
      [
        'codec',
        3,
        'channel.c: Unable to find a codec translation path from (g729) to (ulaw)',
        'WARNING',
      ],
    ],
  },
  till: {
    begin: (i, level) => `${iso(i, level)}till-3 `,
    usual: ['Receipt # printed', 'Card payment # approved'],
    troubles: [
      ['terminal', 6, 'Payment terminal 10.4.0.31:20007 refused the connection'],
      ['drawer', 2, 'Receipt printer: paper out, 3 receipts waiting'],
    ],
  },
  camera: {
    begin: (i, level) => `${iso(i, level)}nvr `,
    usual: ['Camera gate: # frames stored', 'Camera yard: # frames stored'],
    troubles: [
      ['lost', 5, 'Camera yard: no answer within 10 seconds, recording stopped'],
      ['disk', 2, 'Recording failed: /mnt/nvr is read-only file system'],
    ],
  },
  lift: {
    begin: (i, level) => `${iso(i, level)}PLC `,
    usual: ['Cabin at floor 3, trip #', 'Door closed after # ms'],
    troubles: [
      ['door', 3, 'Fault F17: door sensor of floor 4 not responding'],
      ['clock', 2, 'Signature refused: clock skew of 412 seconds against controller'],
    ],
  },
  school: {
    begin: (i, level) => `${iso(i, level)}moodle `,
    usual: ['User # opened course 12', 'Quiz # saved'],
    troubles: [
      ['upload', 5, 'Upload of essay#.pdf refused: file exceeds the maximum size of 20 MB'],
      ['mail', 4, 'SMTP Error: Could not authenticate as noreply@school.example'],
    ],
  },
  lab: {
    begin: (i, level) => `${iso(i, level)}pipeline `,
    usual: ['Sample # read', 'Plate 7 well # measured'],
    troubles: [
      ['number', 4, 'ValueError: could not convert string to float: "n/a" in column ct_value'],
      ['damaged', 2, 'Checksum mismatch for run17.fastq.gz: expected 9f1c, got 77aa'],
    ],
  },
  storage: {
    begin: (i, level) => `${iso(i, level)}minio `,
    usual: ['PUT object invoices/# took 12 ms', 'GET object invoices/# took 8 ms'],
    troubles: [
      [
        'denied',
        6,
        'User: arn:aws:iam::1:user/web is not authorized to perform: s3:PutObject on resource invoices',
      ],
      ['slow', 5, 'Disk /data3 did not respond within 30 seconds, taking it offline'],
    ],
  },
  website: {
    begin: (i, level) => `[${iso(i, level).slice(0, 19)}] production.${level}: `,
    usual: ['Page # rendered', 'Cache key # stored'],
    troubles: [
      ['class', 4, 'Class "App\\\\Services\\\\Invoice" not found'],
      ['env', 2, 'Environment variable STRIPE_SECRET is not set'],
    ],
  },
  radio: {
    begin: syslog('liquidsoap'),
    usual: ['Prepared track # of evening.m3u', 'Source main is up, # listeners'],
    troubles: [
      ['decode', 3, 'Decoding of /music/jazz/track#.mp3 failed: unexpected end of file'],
      ['port', 1, 'Fatal error: bind to 0.0.0.0:8005 failed: Address already in use'],
    ],
  },
  car: {
    begin: (i, level) => `${iso(i, level)}telematics `,
    usual: ['Position # sent', 'Trip # stored'],
    troubles: [
      ['sim', 8, 'Modem: no carrier, network unreachable'],
      ['token', 5, 'Upload refused: token has expired (401)'],
    ],
  },
  queue: {
    begin: (i, level) => `${iso(i, level)}worker `,
    usual: ['Message # done', 'Fetched # messages'],
    troubles: [
      ['parse', 6, 'Unexpected token < in JSON at position 0 while reading message #'],
      ['pool', 4, 'Timeout: connection pool exhausted, 50 of 50 in use'],
    ],
  },
};
