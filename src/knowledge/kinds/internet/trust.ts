import type { Kind } from '../../kind.ts';

/** Kinds of events about certificates and clock, the more telling first. */
export const TRUST: Kind[] = [
  {
    id: 'certificate-expired',
    area: 'certificates and clock',
    grade: 'trouble',
    one: 'a certificate had run out',
    many: '# times a certificate had run out',
    meaning:
      'Programs and browsers no longer trust {thing|this service} and refuse to talk to it, because its proof of identity is past its last day. No data is lost.',
    steps: [
      'Look at the last day: "openssl s_client -connect {host}:443" shows it, and so does the lock in a browser. || Open it in a browser, and look behind the lock for the last day.',
      'Renew it (with Let\'s Encrypt: "sudo certbot renew"), and load the service again.',
      'Open it once more: the warning must be gone. Never switch the check off instead.',
    ],
    who: 'the person who looks after the certificates here, at once.',
    parties: ['host', 'service', 'address'],
    match: [
      {
        words:
          /certificate (?:\S{1,60} )?(?:has |is |was |already )*(?:expired|not yet valid)|certificate_?expired|cert\w{0,10} .{0,40}\bexpired\b|x509: .{0,60}expired|notafter|certificateexpiredexception|\bnottimevalid\b|subject certificate invalid|ssl certificate .{0,40}expired|alert (?:number )?45\b/,
        not: /expires in|not expired/,
      },
    ],
  },
  {
    id: 'certificate-not-renewed',
    area: 'certificates and clock',
    grade: 'trouble',
    one: 'a certificate could not be renewed',
    many: '# times a certificate could not be renewed',
    meaning:
      'The old certificate still works until its last day. Then browsers will refuse {host|this service}.',
    steps: [
      'See why: "sudo certbot renew --dry-run" tries it without changing anything, and says what is wrong.',
      'Mostly the name does not lead to this server, or port "80" is closed from outside: correct that.',
      'Then "sudo certbot renew", and look with "sudo certbot certificates" for the new last day.',
    ],
    who: 'the person who runs this website, this week.',
    parties: ['host', 'service', 'path'],
    match: [
      {
        words:
          /renew(?:al|ing)? .{0,60}certificate.{0,40}fail|failed to renew\b|renewals? failed|could not be renewed|challenges? (?:have )?failed|failedchallenges|(?:certbot|acme)\b.{0,60}(?:fail|error:)|(?:unable|failed|could not) to (?:obtain|issue|get) (?:a |the )?certificate|urn:(?:ietf:params:)?acme:error/,
        not: /lease|token|error_handler:/,
      },
    ],
  },
  {
    id: 'certificate-expires-soon',
    area: 'certificates and clock',
    grade: 'watch',
    one: 'a certificate will run out soon',
    many: '# certificates will run out soon',
    meaning:
      'Until its last day all works. After that, programs and browsers will refuse to talk to {host|this service}.',
    steps: [
      'Look at the day: "sudo certbot certificates" lists it, or the lock in a browser.',
      'Renew it before that day, and see why it was not renewed by itself ("systemctl list-timers" shows when it next tries).',
    ],
    who: 'the person who looks after the certificates here, this week.',
    parties: ['host', 'service'],
    match: [
      {
        words:
          /certificate.{0,60}(?:will expire|expires (?:in|on|soon)|expiring|about to expire)|certificate .{0,40}has \S{1,6} days left/,
      },
    ],
  },
  {
    id: 'certificate-not-trusted',
    area: 'certificates and clock',
    grade: 'trouble',
    one: 'a certificate was not trusted',
    many: '# times a certificate was not trusted',
    meaning:
      '{other|The other side} showed a proof that nobody vouches for: home-made, for another name, or cut short. Until that is settled no connection is made.',
    steps: [
      'See what it shows: "openssl s_client -connect {host}:443" names who made it and for whom. || Compare the name in the settings with the one in the certificate of {other|the other side}.',
      'If it is your own certificate, add its maker to those that this machine trusts ("update-ca-certificates" on Debian and Ubuntu).',
      'If you do not know its maker, do not connect. Never switch the check off.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['host', 'address', 'service'],
    match: [
      {
        words:
          /certificate (?:\S{1,20} )?(?:verify|verification|validation) (?:failed|error)|self[- ]signed certificate|unable to (?:get local issuer|verify the first|find valid certification)|unknown ?(?:_ca|ca\b|authority)|certificate signed by unknown|pkix path|certpathvalidator|hostname .{0,60}(?:does not match|doesn't match|mismatch)|certificate (?:name )?mismatch|(?:bad|invalid|untrusted|unknown|revoked|unsupported)[ _]certificate|certificate (?:is )?(?:not trusted|revoked|untrusted|invalid)|sslpeerunverified|alert (?:number )?(?:42|43|44|46|48)\b|rejected certificate|remote certificate is invalid|host key verification failed|remote host identification has changed/,
      },
    ],
  },
  {
    id: 'tls-failed',
    area: 'certificates and clock',
    grade: 'watch',
    one: 'a secured connection could not be set up',
    many: '# secured connections could not be set up',
    meaning:
      "The two sides did not come to a secured connection, so nothing was sent. One is very old, is not reached, or is a stranger's program that only looks around.",
    steps: [
      'See whether {address|the caller} is one of yours. If not, leave it: it got nothing.',
      'If it is, update the older of the two, and try again.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['address', 'host', 'service'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /(?:ssl|tls)\S{0,12}(?: \S{1,30}){0,4} (?:handshake|negotiation)(?: \S{1,20}){0,3} (?:fail\w{0,4}|error|timed out|timeout|aborted)|handshake[ _](?:failed|failure|error|timeout|timed out|aborted)|ssl_do_handshake|sslhandshake|sslexception|no shared cipher|(?:unsupported|wrong|no) (?:ssl|tls|protocol)(?: version)?(?: number)?|wrong version number|unknown protocol|bad record mac|decrypt(?:ion)? (?:error|failed)|(?:ssl|tls) (?:\S{1,20} )?alert|(?:received|sent) (?:fatal )?alert|received fatal alert|fatal alert was (?:generated|received)|ssl_error_\w{2,20}|peer closed .{0,20}(?:tls|ssl)|tls key negotiation failed/,
        not: /4-way|wpa|ike/,
      },
    ],
  },
  {
    id: 'clock-wrong',
    area: 'certificates and clock',
    grade: 'trouble',
    one: 'a clock was wrong',
    many: '# times a clock was wrong',
    meaning:
      'With a wrong clock, sign-ins and certificates are refused, and the times in this log are not to be trusted.',
    steps: [
      'Compare: "timedatectl" on Linux shows the clock of {host|the machine} and whether it is synchronized.',
      'Switch on that it takes its time from the network: "sudo timedatectl set-ntp true"; on Windows: Settings, "Time & language", "Sync now".',
      'Look at the clock once more after a minute.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['host'],
    match: [
      {
        words:
          /clock (?:skew|drift)(?: \S{1,20}){0,4} ?(?:detected|too great|too large|exceed)?|clock (?:is )?(?:unsynchronized|not synchroni[sz]ed|wrong|too far)|krb_ap_err_skew|time (?:jump|went backwards|is in the future|difference)|(?:system )?time .{0,40}(?:jumped|backwards)|modification time .{0,40}in the future|no (?:reachable|suitable) (?:ntp|time) (?:server|source)s?|ntp.{0,60}(?:unreachable|no server suitable|timed out|fail)|can't synchroni[sz]e|kernel time sync error|requesttimetooskewed|signature not yet current|timed out waiting for .{0,20}time|clock may be off/,
        not: /max clock skew|allowed|=/,
      },
    ],
  },
  {
    id: 'clock-set',
    area: 'certificates and clock',
    grade: 'watch',
    one: 'a clock was set',
    many: 'a clock was set # times',
    meaning:
      'The clock of {host|the machine} was moved. A small step is usual after a start; a large one mixes up the order of events in this log.',
    steps: [
      'Look in the line how far it was set: seconds are nothing, hours are.',
      'If it was far, see with "timedatectl" that it takes its time from a time server.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['host'],
    match: [
      {
        words:
          /time reset [+-]|(?:system )?(?:clock|time) (?:was |has been )?(?:stepped|changed|set|adjusted)\b|clock (?:was )?stepped|step time server|^4616\b|timesync.{0,40}(?:changed|step)/,
        not: /settings/,
      },
    ],
  },
];
