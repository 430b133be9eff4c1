import type { Samples } from '../samples.ts';

export const SIGN_IN_SAMPLES: Samples = {
  'program-not-let-in': {
    fits: [
      'Fatal: no database java.sql.SQLException: FATAL: password authentication failed for user "<*>"',
      'psycopg2.OperationalError: connection to server at "<*>", port <*> failed: FATAL: password authentication failed for user "<*>"',
      "SQLSTATE[HY000] [1045] Access denied for user 'shop'@'<*>' (using password: YES)",
      { level: 'error', template: 'MongoServerError: Authentication failed.' },
    ],
    misses: ['FATAL: password authentication failed for user "<*>"'],
  },
  'break-in-by-host-name': {
    fits: [
      'reverse mapping checking getaddrinfo for <*> [<*>] failed - POSSIBLE BREAK-IN ATTEMPT!',
      'Address 192.0.2.14 maps to gw.example.net, but this does not map back to the address - POSSIBLE BREAK-IN ATTEMPT!',
      'warning: reverse mapping checking getaddrinfo for <*> failed',
    ],
    misses: ['reverse mapping of the address table finished'],
  },
  'too-many-sign-ins': {
    fits: [
      'Disconnecting: Too many authentication failures for root [preauth]',
      'PAM 5 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.9 user=root',
      'error: maximum authentication attempts exceeded for invalid user <*> from <*> port <*> ssh2 [preauth]',
      {
        level: 'warning',
        template: 'Too many failed login attempts for user <*>, client <*> is blocked for <*> s',
      },
    ],
    misses: ['maximum authentication attempts set to <*>'],
  },
  'account-locked': {
    fits: [
      'pam_faillock(sshd:auth): Consecutive login failures for user <*> account temporarily locked',
      '4740: a user account was locked out',
      'ORA-28000: the account is locked',
      { level: 'warning', template: 'Account locked out after <*> attempts: <*>' },
    ],
    misses: ['user account was unlocked by <*>'],
  },
  'second-step-refused': {
    fits: [
      "Unsuccessful TOTP authentication attempt by user '<*>'",
      'MFA challenge for user <*> denied by the phone',
      "Unsuccessful Duo authentication attempt by user '<*>': duo auth result: deny, status: deny",
      "Unsuccessful WebAuthn authentication attempt by user '<*>'",
      'duo push for <*> was denied',
      'U2F verification failed for user <*>',
      {
        level: 'warning',
        template: 'user.authentication.auth_via_mfa FAILURE: invalid one-time code for <*>',
      },
    ],
    misses: [
      'MFA enabled for user <*>',
      "Unsuccessful 1FA authentication attempt by user '<*>'",
      'core 2 duo processor found',
    ],
  },
  'second-step-off': {
    fits: [
      'DeactivateMFADevice',
      'org.disable_two_factor_requirement',
      'user.mfa.factor.deactivate SUCCESS',
      'Two-factor authentication was disabled for account <*>',
    ],
    misses: ['two-factor authentication enabled for account <*>'],
  },
  'unknown-user': {
    fits: [
      'Failed password for invalid user <*> from <*> port <*> ssh2',
      'Invalid user admin from 192.0.2.44',
      'pam_unix(sshd:auth): check pass; user unknown',
      'input_userauth_request: invalid user <*> [preauth]',
    ],
    misses: ['unknown user agent <*>'],
  },
  'remote-sign-in-failed': {
    fits: [
      'EAP-MS-CHAPv2 verification failed, retry (1)',
      'IKE peer <*>: EAP method EAP_MSCHAPV2 failed for peer <*>',
      "<*> SENT CONTROL [<*>]: 'AUTH_FAILED' (status=1)",
      'Radius: Login failed for user <*> auth rejected by vpn-gw',
      "XAuth pam_authenticate for 'kim' failed: System error",
    ],
    misses: ['VPN tunnel is up, authentication complete'],
  },
  'sign-in-barred': {
    fits: [
      "User root from <*> not allowed because none of user's groups are listed in AllowGroups",
      'Failed password for invalid user root from <*> port <*> ssh2',
      'ROOT LOGIN REFUSED FROM <*>',
    ],
    misses: ['Failed password for root from <*> port <*> ssh2', 'user settings not allowed'],
  },
  'sign-in-failed': {
    fits: [
      'Failed password for root from <*> port <*> ssh2',
      'authentication failure; logname= uid=0 euid=0 tty=NODEVssh ruser= rhost=<*>',
      '4625: a sign-in failed',
      { level: 'error', template: 'FATAL: password authentication failed for user "<*>"' },
      "Login failed for user '<*>'. Reason: Password did not match that for the login provided.",
      'ConsoleLogin Failure',
      { level: 'error', template: "Unsuccessful 1FA authentication attempt by user '<*>'" },
    ],
    misses: ['Accepted password for <*> from <*> port <*> ssh2', '0 failed logins since midnight'],
  },
  'left-before-sign-in': {
    fits: [
      'Connection closed by 192.0.2.7 port 4022 [preauth]',
      'Did not receive identification string from <*>',
      'kex_exchange_identification: Connection closed by remote host',
      'imap-login: Disconnected: Connection closed (no auth attempts in 2 secs): rip=<*>',
    ],
    misses: ['Received disconnect from <*>: 11: disconnected by user'],
  },
};
