import type { Samples } from '../samples.ts';

export const DISK_SAMPLES: Samples = {
  'disk-full': {
    fits: [
      'write error: No space left on device',
      { level: 'error', template: 'ERROR: could not extend file "<*>": No space left on device' },
      'flood stage disk watermark [95%] exceeded, disk usage exceeded flood-stage watermark',
    ],
    misses: ['no space left unused in header'],
  },
  'disk-nearly-full': {
    fits: [
      { level: 'warning', template: 'low disk watermark [85%] exceeded on [<*>]' },
      'The C: disk is at or near capacity, running low on disk space',
      { level: 'warning', template: 'disk usage above threshold on /var' },
    ],
    misses: ['disk usage back below threshold'],
  },
  'quota-exceeded': {
    fits: [
      'write failed: Disk quota exceeded',
      { level: 'warning', template: 'user <*> is over quota on <*>' },
      'mailbox is full for <*>',
    ],
    misses: ['quota is set to <*> GB'],
  },
  'disk-failing': {
    fits: [
      'Device: /dev/sda [SAT], 8 Currently unreadable (pending) sectors',
      'sd 0:0:0:0: [sda] Sense Key : Medium Error [current]',
      {
        format: 'a Windows event export',
        template: 'The device, \\Device\\Harddisk0\\DR0, has a bad block.',
      },
    ],
    misses: ['found 0 bad blocks'],
  },
  'disk-io-error': {
    fits: [
      'blk_update_request: I/O error, dev sda, sector <*>',
      'ata1.00: failed command: READ FPDMA QUEUED',
      {
        format: 'a Windows event export',
        template: 'The driver detected a controller error on \\Device\\Harddisk1.',
      },
    ],
    misses: ['io scheduler registered'],
  },
  'disk-read-only': {
    fits: [
      'EXT4-fs (sda1): Remounting filesystem read-only',
      'cannot create <*>: Read-only file system',
      { level: 'warning', template: 'index is now read-only' },
    ],
    misses: ['mounted read-only cd image'],
  },
  'file-system-damaged': {
    fits: [
      'EXT4-fs error (device sda1): ext4_find_entry: reading directory lblock 0',
      'XFS (dm-0): Metadata corruption detected at <*>',
      {
        format: 'a Windows event export',
        template: 'Ntfs error: The file system structure on the disk is corrupt and unusable.',
      },
    ],
    misses: ['EXT4-fs (sda1): mounted filesystem with ordered data mode'],
  },
  'raid-degraded': {
    fits: [
      'md/raid1:md0: Disk failure on sdb1, disabling device.',
      'A DegradedArray event had been detected on md device /dev/md0',
      { level: 'warning', template: 'Virtual disk 0 is degraded' },
    ],
    misses: ['autodetecting RAID arrays'],
  },
  'too-many-open-files': {
    fits: [
      'accept4() failed (24: Too many open files)',
      { level: 'error', template: 'Error: EMFILE: too many open files, watch' },
      'java.net.SocketException: Too many open files',
    ],
    misses: ['max open files set to <*>'],
  },
  'data-damaged': {
    fits: [
      { level: 'error', template: 'java.io.IOException: CRC check failed on block <*>' },
      'rsync: checksum mismatch in file <*>',
      'tar: Unexpected end of file in archive, archive is damaged',
    ],
    misses: ['checksum verified'],
  },
  'file-to-delete-missing': {
    fits: [
      'error removing journal files: No such file or directory: "<*>"',
      'rm: cannot remove <*>: No such file or directory',
      { level: 'error', template: 'unlink failed: ENOENT <*>' },
    ],
    misses: ['cannot open <*>: No such file or directory'],
  },
  'file-missing': {
    fits: [
      'sh: /opt/app/run.sh: No such file or directory',
      'java.io.FileNotFoundException: <*> (The system cannot find the file specified)',
      { level: 'error', template: "ENOENT: no such file or directory, open '<*>'" },
    ],
    misses: [
      { level: 'info', template: 'file not found in cache, loading' },
      "checking command to parse <*> output... ./configure: line <*>: -e 's/x/y/p': No such file or directory",
    ],
  },
  'file-permission': {
    fits: [
      "mkdir: cannot create directory '<*>': Permission denied",
      { level: 'error', template: "EACCES: permission denied, open '<*>'" },
      'java.nio.file.AccessDeniedException: <*>',
    ],
    misses: ['permission granted to <*>'],
  },
  'disk-slow': {
    fits: [
      'slow fdatasync',
      'SQL Server has encountered <*> occurrence(s) of I/O requests taking longer than 15 seconds to complete on file <*>',
      'leader failed to send out heartbeat on time; took too long, leader is likely overloaded from slow disk',
    ],
    misses: ['fsync of the journal done in <*>'],
  },
  'storage-path-lost': {
    fits: [
      'Device or filesystem with identifier [naa.<*>] has entered the All Paths Down state.',
      'multipathd: mpatha: Failing path <*>, remaining active paths: 0',
      'Lost access to volume <*> (vmfs1) due to connectivity issues',
    ],
    misses: ['Device has exited the All Paths Down state'],
  },
  'mount-failed': {
    fits: [
      'mount.nfs: Connection timed out, mounting <*> failed',
      'nfs: server files not responding, still trying',
      { level: 'error', template: 'Failed to mount /data.' },
    ],
    misses: ['mounted /data'],
  },
  'file-locked': {
    fits: [
      'E: Could not get lock /var/lib/dpkg/lock-frontend',
      'The process cannot access the file because it is being used by another process.',
      { level: 'error', template: 'another instance is already running with pid <*>' },
    ],
    misses: ['lock file removed'],
  },
};
