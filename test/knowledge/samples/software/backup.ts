import type { Samples } from '../samples.ts';

export const BACKUP_SAMPLES: Samples = {
  'backup-failed': {
    fits: [
      { level: 'error', template: 'Backup of <*> failed: repository is locked' },
      'rsync error: some files could not be transferred (code 23)',
      'pg_dump: error: backup aborted, connection to server lost',
    ],
    misses: ['backup finished, 0 failed'],
  },
  'backup-overdue': {
    fits: [
      { level: 'warning', template: 'last backup is 9 days old' },
      'backup overdue for host <*>',
      'The volume has not been backed up since <*>',
    ],
    misses: ['last backup finished today'],
  },
  'backup-finished': {
    fits: ['Backup finished in <*> s', 'snapshot 4a2f saved', 'DB saved on disk'],
    misses: ['backup failed'],
  },
};
