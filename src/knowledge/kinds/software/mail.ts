import type { Kind } from '../../kind.ts';

/** Kinds of events about mail, the more telling first. */
export const MAIL: Kind[] = [
  {
    id: 'mail-sign-in-refused',
    area: 'mail',
    grade: 'watch',
    one: 'a sign-in to the mail server failed',
    many: '# sign-ins to the mail server failed',
    meaning:
      'A mail program signed in as {user|somebody} with a wrong password. Nobody got in that way.',
    steps: [
      'Ask {user|that person} whether a phone or a printer still has the old password.',
      'If nobody knows {address|the address}, block it in the firewall.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'So many tries are no slips: somebody, most likely a program, is trying out passwords. With one of your mailboxes they would send junk in your name.',
      steps: [
        'Look for a sign-in that worked from the same addresses.',
        'Block the addresses, and use long passwords for all mailboxes.',
      ],
    },
    who: 'the person who looks after your mail, today.',
    parties: ['address', 'user'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /(?:sasl|smtp|imap|pop3|dovecot|postfix|exim)\S{0,12}.{0,80}auth\w{0,12}.{0,20}(?:failed|failure|rejected)|535 .{0,30}auth|\(auth failed, \S{1,3} attempts|authenticator failed/,
        not: /status=(?:deferred|bounced)/,
      },
    ],
  },
  {
    id: 'mail-relay-denied',
    area: 'mail',
    grade: 'watch',
    one: 'someone wanted to send mail through your server',
    many: '# times someone wanted to send mail through your server',
    meaning:
      '{address|Somebody} wanted to send mail to others through your server, and it refused, as it should. Nothing went out.',
    steps: [
      'See whether {address|that address} is yours: then let that program sign in before it sends.',
      'If not, leave it: the rule does its work.',
    ],
    who: 'the person who looks after your mail, this week.',
    parties: ['address', 'user'],
    security: 'probe',
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|cannot relay|5\.7\.1 .{0,40}relay/,
      },
    ],
  },
  {
    id: 'mail-listed',
    area: 'mail',
    grade: 'trouble',
    one: 'another mail server took yours for a sender of junk',
    many: '# times another mail server took yours for a sender of junk',
    meaning:
      'Another server takes yours for a sender of junk, so your mails to it do not arrive. Mails that come in are another matter.',
    steps: [
      'The line names the list: look your address up on its page.',
      'See what goes out: {sessions|the queue of mails}. Stop the account or form that sends junk, and give it a new password.',
      'Then ask the list to take you off.',
    ],
    who: 'the person who looks after your mail, at once.',
    parties: ['address', 'host'],
    match: [
      {
        words:
          /status=(?:bounced|deferred).{0,300}(?:blocked using|listed (?:in|at|by|on)|spamhaus|\brbl\b|blacklist|blocklist|poor reputation|on our block list)/,
      },
      {
        words:
          /(?:said|refused|response|reply|smtp error from remote)\b.{0,260}(?:client|ip|address|host).{0,60}(?:blocked using|(?:is )?listed (?:in|at|by|on)|on our block list)/,
        not: /reject: rcpt from|noqueue/,
      },
    ],
  },
  {
    id: 'mail-taken-for-spam',
    area: 'mail',
    grade: 'trouble',
    one: 'another mail server refused a mail from here as spam',
    many: '# mails from here were refused as spam by other mail servers',
    meaning:
      'Other mail servers read what {user|somebody here} sends and take it for spam. One may be a mistake; many in a row mean mostly that somebody else sends with the password of {user|an account here}.',
    steps: [
      'See which account sent them, and from which addresses: "A=login" or "sasl_username" stands in the lines of the same mail. Ask its owner.',
      'If it was not them: give the account a new password at once, end its sessions, and stop what still waits ({sessions|the queue of mails}).',
      'Then see that your address is on no list of spammers, before people miss their mail.',
    ],
    who: 'the person who looks after your mail, at once.',
    parties: ['user', 'host', 'address'],
    match: [
      {
        words:
          /smtp error from remote .{0,120}(?:5\d\d|<\*>).{0,40}(?:policy reasons|spam|unsolicited|content)|said: 5\d\d.{0,160}(?:spam|unsolicited|not accepted for policy reasons|looks like)|message (?:not accepted for policy reasons|content rejected)|our system has detected .{0,60}unsolicited|likely (?:suspicious|unsolicited)/,
      },
    ],
  },
  {
    id: 'mail-spam',
    area: 'mail',
    grade: 'watch',
    one: 'a mail was held back as spam or for a virus',
    many: '# mails were held back as spam or for a virus',
    meaning: 'The filter held back mail that looked like spam or carried a virus. It did its work.',
    steps: [
      'If a mail is missed, look into the spam folder.',
      'Tell people not to open what comes out of it.',
    ],
    who: 'the person who looks after your mail, when there is time.',
    parties: ['address', 'user'],
    match: [
      {
        words:
          /(?:identified|marked|rejected|blocked|classified|detected) as (?:\S{1,10} )?(?:spam|virus|junk|phish)|(?:blocked|passed) (?:spam|infected|banned)|spam (?:message|mail|detected|rejected)|(?:message|mail) .{0,60}(?:spam|virus|phishing)|milter-reject.{0,60}(?:spam|virus)|dmarc.{0,40}(?:fail|reject)|spf.{0,30}fail|dkim.{0,40}(?:fail|bad signature)/,
        not: /not spam|no spam|scan/,
      },
    ],
  },
  {
    id: 'mail-delayed',
    area: 'mail',
    grade: 'watch',
    one: 'a mail could not be delivered yet',
    many: '# mails could not be delivered yet',
    meaning:
      'The mail waits here, and is sent again by itself for some days. The other side was busy, unreachable, or wants to see a second try.',
    steps: [
      'See what waits and why: {sessions|the queue of mails}.',
      'If it is one receiver, wait. If it is all, check the way out: DNS, and port of the mail host.',
      'Send the waiting ones now once it is mended ("postqueue -f" in Postfix).',
    ],
    who: 'the person who looks after your mail, today.',
    parties: ['address', 'host', 'user'],
    raised: { times: 10, grade: 'trouble' },
    match: [
      {
        words:
          /stat(?:us)?=deferred|greylist|4\.[0-9]\.[0-9] .{0,80}(?:try|later|temporar|defer|greylist)|delivery (?:temporarily )?(?:suspended|delayed|deferred)|mail (?:queue|transport) .{0,40}(?:stuck|unavailable|full|too)|message (?:has been |was )?(?:delayed|deferred|frozen)|retry time not reached|== .{1,80}defer|connect to .{1,80}:25:/,
        not: /queue is empty|sasl authentication failed; server/,
      },
    ],
  },
  {
    id: 'mail-bounced',
    area: 'mail',
    grade: 'trouble',
    one: 'a mail could not be delivered and came back',
    many: '# mails could not be delivered and came back',
    meaning: 'The other side refused this mail for good, and the sender got it back.',
    steps: [
      'The line says why: "unknown" is a wrong address, "blocked" is your server, "full" is their box.',
      'Correct the address, or send from another way and ask them.',
    ],
    who: 'the person who looks after your mail, today.',
    parties: ['address', 'user', 'host'],
    match: [
      {
        words:
          /stat(?:us)?=(?:bounced|undeliverable|service unavailable)|undeliver(?:able|ed) (?:mail|message)?|(?:mail|message|delivery) .{0,60}(?:bounced|delivery failed|could not be delivered|undeliverable)|delivery (?:to \S{1,80} )?failed|user unknown in|recipient (?:address )?rejected|mailbox (?:unavailable|not found|does not exist)|no such (?:user here|mailbox|recipient)|55[0-4][ -]5\.[0-9]\.[0-9]|smtp.{0,60}(?:fail|error|exception)|(?<![\w"])mail(?:ing|er)?\b(?!").{0,30}(?:failed|exception|error)|could not send (?:e?mail|message)|failed to send (?:e-?)?mail/,
        not: /helo|no smtp|authenticat|log-?in failed|\bzcl\b|zigbee|\bz2m\b|mqtt|webhook|push notif|kafka|telegram|discord|slack\b/,
      },
    ],
  },
  {
    id: 'mail-sent',
    area: 'mail',
    grade: 'routine',
    one: 'a mail was delivered',
    many: '# mails were delivered',
    meaning: 'The mail was handed to the next server.',
    steps: ['If spam from here is feared, compare the number with other days.', 'Else leave it.'],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      {
        words:
          /stat(?:us)?=sent|mail (?:was )?(?:sent|delivered)|message accepted for delivery|saved to inbox|=> \S{1,80} r=|250 2\.0\.0 ok/,
        not: /not sent/,
      },
    ],
  },
];
