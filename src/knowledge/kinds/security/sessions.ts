import type { Kind } from '../../kind.ts';

/** Kinds of events about sign-in, the more telling first. */
export const SESSIONS: Kind[] = [
  {
    id: 'key-accepted',
    area: 'sign-in',
    grade: 'routine',
    one: 'someone signed in with a key',
    many: '# sign-ins with a key worked',
    meaning: "A key on the person's computer was used in place of a password.",
    steps: [
      'Check that you know the user and the address.',
      'If you do not, remove the key and look at what was done.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['user', 'address'],
    match: [
      { words: /accepted (?:publickey|key|certificate|hostbased|gssapi\S{0,12})\b/ },
      {
        words:
          /public key (?:was )?accepted|authenticated (?:with|using) (?:an? )?(?:ssh |public )?key/,
      },
      { words: /postponed publickey|found matching \w{1,10} key/ },
    ],
  },
  {
    id: 'sign-in-worked',
    area: 'sign-in',
    grade: 'routine',
    one: 'a sign-in worked',
    many: '# sign-ins worked',
    meaning:
      'Someone gave the right password or pass. This is everyday work, unless nobody here knows who it was.',
    steps: [
      'Check that you know the user and the address.',
      'If many failed tries came before it, treat it as a break-in until you know better.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['user', 'address', 'host'],
    match: [
      {
        words:
          /\bauth_via_mfa,? (?:succeeded|success)|\bregistered sip\b|\badded contact .{1,120} to aor\b/,
        not: /unregistered/,
      },
      { words: /accepted (?:password|keyboard-interactive\S{0,8}) for/ },
      {
        words:
          /(?:login|log-?on|sign-?in|authentication|1fa|2fa)(?: attempt)?(?: \S{1,40}){0,4} (?:succeeded|successful|success|accepted|completed|worked)\b/,
        not: /unsuccessful|not successful/,
      },
      {
        words:
          /successful(?:ly)? (?:\S{1,20} ){0,2}(?:log-?in|log-?on|logged in|logged on|signed in|sign-?in|authenticat\w{1,5})\b/,
        not: /unsuccessful/,
      },
      {
        words:
          /an account was successfully logged on|someone signed in|a sign-in with other credentials|user logged in|userloggedin|user\.session\.start success|consolelogin\b|login_success|logged in (?:from|as|with|via)|\blogged in\b/,
        not: /fail|not logged in|never logged in/,
      },
      {
        words:
          /user authenticated|\bauthenticated\. |credentials valid|auth successful for|user \S{1,60} authenticated|connection authenticated/,
      },
    ],
  },
  {
    id: 'session-opened',
    area: 'sign-in',
    grade: 'routine',
    one: 'a session was opened',
    many: '# sessions were opened',
    meaning: 'Someone or some program began to work on the system.',
    steps: [
      'Check that you know the user.',
      'Look for failed sign-ins just before it if you do not.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      { words: /session opened for user/ },
      {
        words:
          /new session \S{1,20} of user|started session \S{1,20} of user|session (?:was )?(?:created|started) for (?:user|client)|established session|user session started|connection from .{0,80}session start/,
      },
      {
        words:
          /client attempting to establish new session|logging in as|(?:user|player) \S{1,60} connected/,
      },
    ],
  },
  {
    id: 'session-closed',
    area: 'sign-in',
    grade: 'routine',
    one: 'a session was closed',
    many: '# sessions were closed',
    meaning: 'Someone or some program ended its work in the usual way.',
    steps: [
      'There is nothing to do.',
      'If people say they were thrown out, look at what happened just before.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      { words: /session closed for user/ },
      {
        words:
          /removed session \S{1,20}\.|session \S{1,20} logged out|someone signed out|user (?:\S{1,60} )?(?:logged out|signed out|disconnected)|userloggedout|an account was logged off|disconnected by user|received disconnect|disconnected from user|processed session termination|connection closed by user/,
        not: /preauth|error|fail/,
      },
    ],
  },
  {
    id: 'password-changed',
    area: 'sign-in',
    grade: 'watch',
    one: 'a password was changed',
    many: '# passwords were changed',
    meaning:
      'From then on only the new password opens {user|the account}. The owner may have done it; someone who got in also does it, to keep the owner out.',
    steps: [
      'Call {user|the owner}, not by mail, and ask whether they changed it.',
      'If not, set a new password, end all open sessions of {user|the account}, and look from where it signed in that day.',
    ],
    who: 'the person who manages your accounts, today.',
    parties: ['user'],
    match: [
      {
        words:
          /password (?:was |has been |is )?(?:changed|reset|updated|modified|set) (?:for|by|of|on)|password changed|changed (?:the )?password|user\.account\.(?:update|reset)_password|(?:reset|change|update)(?:loginprofile| user password| password)\b|tried to (?:change|reset) (?:an account's |a )?password|attempt was made to (?:reset|change) an account/,
        not: /must|policy|expire|please/,
      },
    ],
  },
  {
    id: 'password-expired',
    area: 'sign-in',
    grade: 'watch',
    one: 'a sign-in failed because the password or account has expired',
    many: '# sign-ins failed because a password or account has expired',
    meaning:
      'The password or account of {user|this person} is past its last day, so they are locked out until it is renewed. No data is lost.',
    steps: [
      'See how long it was good: on Linux "sudo chage -l {user}". || Look up the last day of the account; on Linux "chage -l" and its name shows it.',
      'Set a new password for {user|it}, or switch the account off for good if nobody needs it.',
      'If a program signs in with it, give that program the new password, too.',
    ],
    who: 'the person who manages your accounts, this week.',
    parties: ['user'],
    match: [
      {
        words:
          /(?:password|account|credentials?)(?: \S{1,40}){0,4} (?:has expired|have expired|is expired|expired)\b/,
        not: /session|token|certificate|cache|unexpired/,
      },
      {
        words:
          /expired (?:password|account|credential)|account (?:is |was )?(?:disabled|inactive|suspended|blocked|deactivated)|user account is disabled|ora-28001/,
      },
    ],
  },
];
