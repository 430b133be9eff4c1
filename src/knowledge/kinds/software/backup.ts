import type { Kind } from '../../kind.ts';

/** Kinds of events about backup, the more telling first. */
export const BACKUP: Kind[] = [
  {
    id: 'backup-failed',
    area: 'backup',
    grade: 'trouble',
    one: 'a backup failed',
    many: 'backups failed # times',
    meaning:
      'There is no fresh copy of {thing|this data} since the last good run. What is in use is not harmed; if its disk breaks today, the newest is gone.',
    steps: [
      'See that the place of the backup is there and has room: "df -h".',
      'Mend what the line names, and start the backup once by hand.',
      'Get one file back from it to see that it is good.',
    ],
    who: 'the person who looks after the backups, today.',
    parties: ['path', 'host', 'service'],
    match: [
      {
        words:
          /(?:backup|back-up|snapshot|dump|restic|borg|duplicity|veeam|rsnapshot|pg_dump|mysqldump|time machine|archive command)(?: \S{1,60}){0,6} (?:(?:has |was |is )?(?:failed|aborted|incomplete|error|errors|unsuccessful|cancel\w{0,5})|could not|did not (?:finish|complete))\b|(?:failed|unable|error|could not)(?: \S{1,30}){0,4} (?:backup|back up|snapshot)\b|(?:repository|repo|archive) (?:\S{1,30} ){0,3}already locked|unable to create lock in backend|failed to create\/acquire the lock|rsync error|rsync: .{0,60}fail|archive_command failed|archive command failed/,
        not: /0 failed|no error|0 errors|core|volume snapshot content|backup (?:log|cab|copy of the log)|rotat|password for|(?:invalid|for) user|pam_unix|user=backup/,
      },
    ],
  },
  {
    id: 'backup-overdue',
    area: 'backup',
    grade: 'trouble',
    one: 'a backup was overdue',
    many: 'backups were overdue # times',
    meaning:
      'The last copy of {thing|this data} is older than planned. What was made since then is only in one place.',
    steps: [
      'Start a backup now by hand, and wait for its end.',
      'See why it did not run: "systemctl list-timers", "crontab -l", or the page of the NAS.',
      'See tomorrow that it ran by itself.',
    ],
    who: 'the person who looks after the backups, today.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /(?:no|last|missed|overdue|skipped|skipping) (?:\S{1,20} ){0,3}(?:backup|snapshot)\b.{0,40}(?:since|days? ago|old|overdue|missed|too|for)|backup (?:is |was )?(?:overdue|missed|outdated|too old|skipped|stale)|has not been backed up/,
        not: /today/,
      },
    ],
  },
  {
    id: 'backup-finished',
    area: 'backup',
    grade: 'routine',
    one: 'a backup finished',
    many: 'backups finished # times',
    meaning: 'There is a fresh copy of {thing|this data}.',
    steps: [
      'Try now and then to get a file back from it.',
      'See that it has room for the next one.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /(?:backup|back-up|snapshot|restic|borg|veeam|dump)(?: \S{1,60}){0,6} (?:finished|completed?|done|successful(?:ly)?|succeeded|created|saved)\b|snapshot \S{1,40} saved|db saved on disk|background saving terminated with success/,
        not: /bugcheck|crash|not |fail|error|unsuccess/,
      },
    ],
  },
];
