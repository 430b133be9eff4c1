import type { Samples } from '../samples.ts';

export const COVERING_TRACKS_SAMPLES: Samples = {
  'log-cleared': {
    fits: [
      '1102: the security log was cleared',
      'The audit log was cleared.',
      'DeleteLogGroup',
      '<*> : TTY=pts/0 ; PWD=/root ; USER=root ; COMMAND=/bin/rm -rf /var/log/auth.log',
    ],
    misses: ['log rotated and old entries cleared from cache'],
  },
  'trail-stopped': {
    fits: [
      'StopLogging',
      'DeleteTrail',
      'microsoft.insights/diagnosticSettings/delete Succeeded',
      'google.logging.v2.ConfigServiceV2.DeleteSink',
    ],
    misses: ['StartLogging'],
  },
  'guard-off': {
    fits: [
      'Real-time protection was disabled.',
      'DeleteDetector',
      'Windows Defender Antivirus scanning for malware is disabled',
      { level: 'warning', template: 'SELinux has been disabled by root' },
    ],
    misses: ['firewall enabled and active on system startup'],
  },
  'audit-changed': {
    fits: [
      '4719: the audit policy was changed',
      'type=CONFIG_CHANGE msg=audit(<*>): auid=<*> op=remove_rule key=<*>',
      'audit rules were changed by <*>',
    ],
    misses: ['audit started'],
  },
  'audit-lost': {
    fits: [
      'audit: audit_lost=120 audit_rate_limit=0 audit_backlog_limit=64',
      'audit: backlog limit exceeded',
      'imjournal: 412 messages lost due to rate-limiting (20000 allowed within 600 seconds)',
    ],
    misses: ['audit_lost=0 audit_backlog=0'],
  },
  'history-cleared': {
    fits: [
      '<*> ran: history -c',
      'type=EXECVE msg=audit(<*>): argc=3 a0="rm" a1="-f" a2=".bash_history"',
      'export HISTFILE=/dev/null',
    ],
    misses: ['loaded command history'],
  },
};
