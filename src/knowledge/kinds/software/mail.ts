import type { Kind } from '../../kind.ts';

/** Kinds of events about mail, the more telling first. */
export const MAIL: Kind[] = [
  {
    id: 'mail-sign-in-refused',
    area: 'mail',
    grade: 'watch',
    one: 'a sign-in to the mail server failed',
    many: '# sign-ins to the mail server failed',
    meaning: 'A wrong password in a mail program is the usual cause. Many may mean guessing.',
    steps: ['Ask the person whose name was used.', 'Block the address if nobody knows it.'],
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
    meaning: 'The server refused it. Spammers look for servers that let them.',
    steps: ['Check that it is none of your own people.', 'Block the address if it comes back.'],
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
    meaning: 'Your server stands on a list of senders of junk. Mails to others do not arrive.',
    steps: [
      'Read in the line which list it is, and look your address up there.',
      'Find out if somebody sends junk through your server, and stop it.',
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
          /(?:said|refused|response|reply)\b.{0,160}(?:client|ip|address|host).{0,60}(?:blocked using|(?:is )?listed (?:in|at|by|on)|on our block list)/,
        not: /reject: rcpt from|noqueue/,
      },
    ],
  },
  {
    id: 'mail-spam',
    area: 'mail',
    grade: 'watch',
    one: 'a mail was held back as spam or for a virus',
    many: '# mails were held back as spam or for a virus',
    meaning: 'The filter did its work.',
    steps: [
      'Look into the spam folder if a mail is missing.',
      'Tell people not to open such mails.',
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
    meaning: 'The server tries again. The other side may be down, or wants to see a second try.',
    steps: ['Wait some hours.', 'Check the way out if all mails are stuck.'],
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
    meaning: 'The address may be wrong, or the other side refuses your mail.',
    steps: ['Check the address.', 'Ask the other side if your mail is blocked.'],
    who: 'the person who looks after your mail, today.',
    parties: ['address', 'user', 'host'],
    match: [
      {
        words:
          /stat(?:us)?=(?:bounced|undeliverable|service unavailable)|undeliver(?:able|ed) (?:mail|message)?|(?:mail|message|delivery) .{0,60}(?:bounced|delivery failed|could not be delivered|undeliverable)|delivery (?:to \S{1,80} )?failed|user unknown in|recipient (?:address )?rejected|mailbox (?:unavailable|not found|does not exist)|no such (?:user here|mailbox|recipient)|55[0-4][ -]5\.[0-9]\.[0-9]|smtp.{0,60}(?:fail|error|exception)|(?<![\w"])mail(?:ing|er)?\b(?!").{0,30}(?:failed|exception|error)|could not send (?:e?mail|message)|failed to send (?:e-?)?mail/,
        not: /helo|no smtp|authenticat|log-?in failed/,
      },
    ],
  },
  {
    id: 'mail-sent',
    area: 'mail',
    grade: 'routine',
    one: 'a mail was delivered',
    many: '# mails were delivered',
    meaning: 'This is everyday work.',
    steps: [
      'There is nothing to do.',
      'Compare the number with other days if you look for spam from your own server.',
    ],
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
