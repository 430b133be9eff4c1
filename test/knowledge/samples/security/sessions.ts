import type { Samples } from '../samples.ts';

export const SESSIONS_SAMPLES: Samples = {
  'key-accepted': {
    fits: [
      'Accepted publickey for <*> from <*> port <*> ssh2: RSA <*>',
      'User git authenticated with public key <*>',
      'Found matching ED25519 key: <*>',
    ],
    misses: ['Failed publickey for <*> from <*> port <*> ssh2'],
  },
  'sign-in-worked': {
    fits: [
      'Accepted password for <*> from <*> port <*> ssh2',
      '4624: someone signed in',
      "Successful 1FA authentication attempt made by user '<*>'",
      'ConsoleLogin Success',
    ],
    misses: ["Unsuccessful 1FA authentication attempt by user '<*>'"],
  },
  'session-opened': {
    fits: [
      'pam_unix(cron:session): session opened for user root by (uid=0)',
      'New session 42 of user <*>.',
      'Established session <*> with negotiated timeout <*> for client /<*>',
    ],
    misses: ['session closed for user root'],
  },
  'session-closed': {
    fits: [
      'pam_unix(sshd:session): session closed for user <*>',
      '4634: someone signed out',
      'Received disconnect from <*>: 11: disconnected by user',
    ],
    misses: ['session opened for user root'],
  },
  'password-changed': {
    fits: [
      'pam_unix(passwd:chauthtok): password changed for <*>',
      '4724: someone tried to reset a password',
      'UpdateLoginProfile',
      'Reset user password success',
    ],
    misses: ['password must be changed by <*>'],
  },
  'password-expired': {
    fits: [
      {
        level: 'warning',
        template: 'pam_unix(sshd:account): account <*> has expired (account expired)',
      },
      'ORA-28001: the password has expired',
      'Sign-in blocked: account is disabled',
    ],
    misses: ['password will be valid until <*>'],
  },
};
