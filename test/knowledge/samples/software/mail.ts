import type { Samples } from '../samples.ts';

export const MAIL_SAMPLES: Samples = {
  'mail-sign-in-refused': {
    fits: [
      'warning: unknown[<*>]: SASL LOGIN authentication failed: UGFzc3dvcmQ6',
      'imap-login: Disconnected (auth failed, 3 attempts in 12 secs): user=<*>',
      'plain authenticator failed for <*>: 535 Incorrect authentication data',
    ],
    misses: ['smtp auth mechanisms: PLAIN LOGIN'],
  },
  'mail-relay-denied': {
    fits: [
      'NOQUEUE: reject: RCPT from <*>: 554 5.7.1 <*>: Relay access denied',
      'rejected RCPT <*>: relay not permitted',
      '550 5.7.64 relaying denied for <*>',
    ],
    misses: ['relay host is <*>'],
  },
  'mail-listed': {
    fits: [
      'to=<*>, relay=<*>, dsn=<*>, status=bounced (host <*> said: 550 5.7.1 client [<*>] blocked using zen.spamhaus.org)',
      'status=deferred (host <*> refused to talk to me: 554 <*> listed at dnsbl)',
      'remote host said: our policy: client <*> is listed on a blocklist',
    ],
    misses: ['NOQUEUE: reject: RCPT from <*>: client <*> blocked using zen.spamhaus.org'],
  },
  'mail-taken-for-spam': {
    fits: [
      'user<*>@<*> R=dnslookup T=remote_smtp: SMTP error from remote mail server after end of data: 554 5.7.1 this looks like spam',
      'host mx.<*> said: 550 5.7.1 Our system has detected that this message is likely unsolicited mail',
      'delivery failed: Message not accepted for policy reasons',
    ],
    misses: ['SMTP error from remote mail server after RCPT TO: 550 no such user here'],
  },
  'mail-spam': {
    fits: [
      'amavis: Blocked SPAM {RejectedInbound}, <*> -> <*>',
      'spamd: identified as spam (<*>/5.0) for <*>',
      'opendmarc: <*> dmarc fail',
    ],
    misses: ['spam scan started'],
  },
  'mail-delayed': {
    fits: [
      '<*>: to=<*>, relay=none, delay=<*>, status=deferred (connect to <*>: Connection timed out)',
      '<*>: to=<*>, mailer=relay, dsn=<*>, stat=Deferred: Connection refused by <*>',
      '450 4.2.0 <*>: Recipient address rejected: Greylisted, see <*>',
    ],
    misses: ['mail queue is empty'],
  },
  'mail-bounced': {
    fits: [
      '<*>: to=<*>, relay=<*>, dsn=5.1.1, status=bounced (host <*> said: 550 5.1.1 User unknown)',
      '** <*>: delivery failed, mailbox unavailable',
      { level: 'error', template: 'Swift_TransportException: could not send email, SMTP error' },
    ],
    misses: ['mail delivered, status=sent'],
  },
  'mail-sent': {
    fits: [
      '<*>: to=<*>, relay=<*>, dsn=2.0.0, status=sent (250 2.0.0 OK)',
      'lmtp(<*>): msgid=<*>: saved mail to INBOX, saved to inbox',
      'mail was sent to <*>',
    ],
    misses: ['<*>: status=bounced'],
  },
};
