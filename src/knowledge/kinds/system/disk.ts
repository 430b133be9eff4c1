import type { Kind } from '../../kind.ts';

/** Kinds of events about disk and files, the more telling first. */
export const DISK: Kind[] = [
  {
    id: 'disk-full',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a disk was full',
    many: 'disks were full # times',
    meaning:
      'Nothing more fits on {thing|that disk}, so whatever saves there fails or stops. What is stored already is safe.',
    steps: [
      'See how full it is ({fullness|"df -h", "df -i"}) and what fills it ("sudo du -xsh" on its folders).',
      'Make room with old logs, packages and trash. Touch no file of a database by hand.',
      'Then see that the programs on it save again; start those that stopped.',
    ],
    who: 'the person who looks after the disks of this machine, at once.',
    parties: ['path', 'host', 'service'],
    match: [
      {
        words:
          /no space left|enospc|disk (?:is )?full|not enough (?:disk )?space|insufficient (?:disk |free )?space|out of (?:disk )?space|there is not enough space|file ?system (?:is )?full|could not extend file|disk usage exceeded flood|tablespace .{0,40}full|ora-(?:01653|01654|01688|19809|19815|00257|19502)|db_recovery_file_dest_size .{0,80}100(?:\.0{1,3})?% used|volume .{0,60}(?:is )?full|no free (?:space|blocks)|partition .{0,60}full/,
        not: /memory|unused/,
      },
    ],
  },
  {
    id: 'disk-nearly-full',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a disk was nearly full',
    many: 'disks were nearly full # times',
    meaning: 'Soon nothing more fits on {thing|that disk}; some programs stop writing before that.',
    steps: [
      'See how full it is ({fullness|"df -h"}) and what grows ("sudo du -xsh" on its folders).',
      'Delete old logs, packages and trash today. Touch no file of a database by hand.',
      'Give what grew a limit, and look again tomorrow.',
    ],
    who: 'the person who looks after the disks of this machine, today.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /(?:high|low|flood)[ -]?(?:stage )?disk watermark|disk (?:space |usage )?(?:is )?(?:low|nearly full|almost full|critical|running low|running out)|low (?:on )?disk space|disk (?:usage|space).{0,40}(?:above|over|exceeds|threshold|9\d ?%)|(?:filesystem|volume|partition|mount) .{0,60}(?:9\d|100) ?%|running out of (?:disk )?space|runs low on|almost out of space/,
        not: /below|back/,
      },
    ],
  },
  {
    id: 'quota-exceeded',
    area: 'disk and files',
    grade: 'trouble',
    one: 'someone used up the room they may use',
    many: 'times someone used up the room they may use: #',
    meaning:
      'The disk has room, but {user|this account} used up its share, so nothing more of theirs is saved or received. What is there stays.',
    steps: [
      'See who has how much: "quota -s", or "repquota -a" for all.',
      'Ask {user|them} to delete or move what is not needed, or raise the share.',
      'Then save or send once more what was turned away.',
    ],
    who: 'the person who shares out the room here, today.',
    parties: ['user', 'path'],
    match: [
      {
        words:
          /disk quota exceeded|database space exceeded|\balarm\b.{0,20}nospace|edquot|quota (?:is |was )?(?:exceeded|reached|full)|over (?:disk )?quota|exceeded (?:its |the |your )?(?:storage |disk |mailbox )?quota|mailbox (?:is )?full|storage (?:limit|quota) (?:exceeded|reached)/,
        not: /requests|rate|per/,
      },
    ],
  },
  {
    id: 'disk-failing',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a disk reported that it is failing',
    many: '# times a disk reported that it is failing',
    meaning:
      '{thing|The disk} itself reports that it wears out. It may die any day, with all that is on it. What can still be read is mostly good.',
    steps: [
      'Copy what matters to another disk now, before any test or repair.',
      'Read its health: {health|"sudo smartctl -a" and the name of the disk}.',
      'Replace it this week, and see that the new one reports no such thing.',
    ],
    who: 'the person who looks after the machine, at once.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /smart.{0,60}(?:fail|prefail|threshold exceeded)|failing_now|(?:currently unreadable|offline uncorrectable|reallocated|pending) ?(?:\(pending\) )?sectors?|bad (?:sector|block)s?\b|unrecovered read error|medium error|uncorrectable (?:error|sector)|drive (?:failure|failed|is failing)|disk (?:\S{1,40} )?(?:has )?failed|predictive failure|\b(?:7|52) disk$|the device, .{1,60}, has a bad block|media error/,
        not: /0 bad|no bad/,
      },
    ],
  },
  {
    id: 'disk-io-error',
    area: 'disk and files',
    grade: 'trouble',
    one: 'reading or writing a disk failed',
    many: '# times reading or writing a disk failed',
    meaning:
      'Reading or writing {thing|a disk} failed at some spots: the disk, its cable or its port is broken. Files there may be damaged.',
    steps: [
      'Copy what matters from it to another disk now. Run no repair before that.',
      'Read its health: {health|"sudo smartctl -a" and the name of the disk}.',
      'Plug its cable in anew. If "dmesg -T" still shows errors, replace the disk.',
    ],
    who: 'the person who looks after the machine, at once.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /(?:i\/o|input\/output|disk|buffer i\/o|blk_update_request: i\/o|read|write) error\b(?:.{0,40}(?:dev|sector|block|disk|sd[a-z]|nvme|file))|i\/o error|input\/output error|\beio\b|ata\d.{0,60}(?:failed command|exception emask|hard resetting|link is slow)|failed command: (?:read|write)|nvme.{0,40}(?:timeout|i\/o \S{1,8} qid|controller is down)|scsi .{0,40}(?:error|reset|timeout)|end_request|dma (?:error|timeout)|controller error on|io error/,
        not: /0 i\/o|no i\/o|retry succeeded/,
      },
    ],
  },
  {
    id: 'disk-read-only',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a disk could only be read any more',
    many: '# times a disk could only be read',
    meaning:
      'After an error the system locked {thing|a disk} against writing, to save what is on it. Reading works; whatever must save there fails.',
    steps: [
      'Copy what matters to another disk first.',
      'Find the first error: "dmesg -T".',
      'With the disk unmounted, check it ("fsck"), and mount it again.',
    ],
    who: 'the person who looks after the disks of this machine, at once.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /remount(?:ing|ed)? (?:filesystem |root |fs )?read-only|read-?only file ?system|erofs\b|switched to read-?only|(?:is|became|went|now) read-?only\b|forced readonly|read-only allow delete|cannot write to read-?only/,
      },
    ],
  },
  {
    id: 'file-system-damaged',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a file system was damaged',
    many: '# times a file system was found damaged',
    meaning:
      'The table of files on {thing|the disk} is damaged: some may be lost or wrong, and each write may make it worse.',
    steps: [
      'Stop what writes there, and copy what matters to another disk.',
      'Unmount it, and look without changing anything: {checkdisk|"sudo fsck -n" and the name of the disk}.',
      'Repair it only then, and read its health: {health|"sudo smartctl -a" and its name}.',
    ],
    who: 'the person who looks after the disks of this machine, at once.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /\b(?:ext[234]|xfs|btrfs|zfs|ntfs|v?fat|f2fs|jfs|reiserfs)(?:-fs)?\b.{0,40}(?:error|corrupt|warning: mounting|checksum|inconsisten)|fs error|fsck.{0,40}(?:fail|error|unexpected)|unexpected inconsistency|run fsck|file ?system (?:structure .{0,30})?(?:is )?corrupt|structure needs cleaning|metadata (?:i\/o error|corruption)|bad superblock|superblock .{0,30}(?:invalid|bad)|journal (?:has )?aborted|pool .{0,40}suspended/,
        not: /errors=remount|no error/,
      },
    ],
  },
  {
    id: 'raid-degraded',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a group of disks lost one of its disks',
    many: '# times a group of disks lost a disk',
    meaning:
      'One disk of {thing|a group of disks} is out. All data is still there, but the next broken disk takes it away.',
    steps: [
      'See which one: "cat /proc/mdstat", "zpool status", or the page of the NAS.',
      'Make sure that the last backup is whole.',
      'Replace that disk and no other, and watch until it says that it is built anew.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /raid.{0,60}(?:degraded|fail|faulty|offline|rebuild failed)|degradedarray|\bfail ?event\b.{0,60}\bmd|md\d{1,3}: .{0,40}(?:disk failure|fail)|array .{0,40}(?:degraded|failed)|virtual disk .{0,40}(?:degraded|offline|failed)|kicking non-fresh|pool .{0,40}(?:degraded|faulted)|vdev_state=(?:faulted|degraded|unavail|removed)|physical (?:disk|drive) .{0,40}(?:removed|failed|offline)/,
        not: /non-raid/,
      },
    ],
  },
  {
    id: 'too-many-open-files',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a program had too many files open',
    many: '# times a program had too many files open',
    meaning:
      '{program|The program} holds as many files and connections as it may, so new ones are turned away. Data on the disk is not harmed.',
    steps: [
      'Count them: "sudo lsof -p" and the number of the program.',
      'Raise the limit ("LimitNOFILE" in its unit), then restart it at a quiet time.',
      'If the number only grows, it leaks: tell its developers.',
    ],
    who: 'the person who runs {service|this program}, today.',
    parties: ['program', 'service'],
    match: [
      {
        words:
          /too many open files|\bemfile\b|\benfile\b|file descriptor.{0,40}(?:exhaust|limit|exceed|out of)|out of file descriptors|(?:open file|max open files|inotify watches|nofile).{0,30}(?:limit )?(?:reached|exceeded)|enospc: system limit for number of file watchers/,
        not: /set to|raised/,
      },
    ],
  },
  {
    id: 'data-damaged',
    area: 'disk and files',
    grade: 'trouble',
    one: 'stored data was damaged',
    many: '# times stored data was found damaged',
    meaning:
      'What is stored in {thing|this file} is not what was once written. A bad disk, a sudden stop or a broken download does that.',
    steps: [
      'Keep a copy of it as it is, and let nothing write to it.',
      'Fetch it again from its source or a backup.',
      'If other files are damaged too, read the health of the disk: {health|"sudo smartctl -a" and its name}.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['path', 'host', 'program'],
    match: [
      {
        words:
          /checksum (?:mismatch|error|failed|failure|invalid|verification failed|does not match|did not match)|(?:bad|invalid|wrong|incorrect) (?:checksum|crc|digest|magic)|crc (?:error|mismatch|check failed|failed)|(?:md5|sha\d{1,3}|hash|digest)(?: sum)? (?:mismatch|does not match|did not match|verification failed)|(?:file|data|database|index|archive|image|page|block|segment|log|world|chunk|region|header|table) (?:\S{1,60} )?(?:is |was |seems |appears (?:to be )?|may be )?(?:corrupt(?:ed)?|damaged|truncated)\b|corrupt(?:ed)? (?:file|data|index|record|block|page|archive|segment|packet|image|database|chunk|shard|log)|corruption (?:detected|found)|corrupt(?:index|state|file)?exception|unexpected end of (?:file|archive|stream)|not in gzip format|invalid (?:zip|gzip|archive)|data ?loss\b/,
        not: /tail: |wraparound|: file truncated$|not corrupt|0 corrupt|no corrupt|check for|checking/,
      },
    ],
  },
  {
    id: 'file-to-delete-missing',
    area: 'disk and files',
    grade: 'watch',
    one: 'a file that should be deleted was not there',
    many: 'files that should be deleted were not there # times',
    meaning:
      'The program wanted to clear {thing|a file} away, and found it gone. By that alone no data is missing.',
    steps: [
      'Do not put an old copy back there: it could spoil newer data.',
      'See that it went on or stopped in order: {look|its next lines tell}.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['path', 'program', 'service'],
    match: [
      {
        words:
          /(?:remov|delet|unlink|clean|purg|rmdir)\w{0,5}(?: up)?\b.{0,160}(?:no such file or directory|\benoent\b|nosuchfileexception|cannot find the (?:file|path))/,
        not: /(?:was|were|been|is) (?:removed|deleted)|service failed to start|sqlstate/,
      },
    ],
  },
  {
    id: 'file-missing',
    area: 'disk and files',
    grade: 'trouble',
    lowered: { below: 10 },
    one: 'a file or folder was missing',
    many: 'files or folders were missing # times',
    meaning:
      '{thing|The file} is not where the program looked. By its name it is {use|something that it reads or runs}. What hangs on it does not work until it is there.',
    steps: [
      'Look for it: {seefile|"ls -l" and the path in the line}.',
      'If it was moved or deleted, bring it back from a backup or its package.',
      'If the path is wrong, correct it in {settings|the settings}, and do the step again.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['path', 'program', 'service'],
    match: [
      {
        words:
          /no such file or directory|\benoent\b|filenotfound(?:exception|error)|nosuchfileexception|system cannot find the (?:file|path)|bad file: .{1,160}|cannot open shared object|(?:cannot|could not|couldn't|can't|unable to) (?:find|locate|open|stat) (?:the )?(?:file|directory|folder|path|script|patch|source)/,
        not: /service failed to start|sqlstate|dialing (?:dial )?unix|\.\/configure: line|^checking .{0,200}\.\.\./,
        level: 'error',
      },
    ],
  },
  {
    id: 'file-permission',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a program was not allowed to use a file',
    many: '# times a program was not allowed to use a file',
    meaning:
      'The account of {program|the program} may not use {thing|this file}. A restore, a copy or an update often changes the owner; the file itself is fine.',
    steps: [
      'See whose it is: {seefile|"ls -l" and the path in the line}. See who runs the program: "ps aux".',
      'Give it to that account with "sudo chown". Do not open it to everybody.',
      'Do the step again.',
    ],
    who: 'the person who may change rights on this machine, today.',
    parties: ['path', 'program', 'user'],
    match: [
      {
        words:
          /permission denied|\beacces\b|\beperm\b|accessdeniedexception|access is denied|access to the path .{1,100} is denied|unauthorizedaccessexception|(?:cannot|could not|unable to|failed to) (?:write|create|open|delete|remove)(?: \S{1,80}){1,3}: (?:access|operation)|not writable|not readable by|operation not permitted|eacces:/,
        not: /publickey|user/,
      },
    ],
  },
  {
    id: 'disk-slow',
    area: 'disk and files',
    grade: 'watch',
    one: 'a disk took far too long to write or read',
    many: '# times a disk took far too long to write or read',
    meaning:
      '{thing|A disk} answered so late that what waits for it stood still for seconds. It is overloaded, shared with somebody busy, or about to fail; nothing is lost by that alone.',
    steps: [
      'See what keeps it busy: "iostat -x 5" and "iotop" on Linux, the Resource Monitor on Windows.',
      'Ask the disk for its health: "sudo smartctl -a /dev/sda" on Linux, its maker\'s program on Windows.',
      'If it is shared or rented, ask its owner; if a backup or scan runs at that time, move it to the night.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['path', 'host'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      {
        words:
          /slow (?:fdatasync|fsync|disk|flush|wal)|i\/o requests? taking longer than|(?:fdatasync|fsync|disk (?:write|read|i\/o)|journal flush) (?:\S{1,30} ){0,3}(?:took too long|is slow|too slow|is very slow)|disk is too slow|slow disk|read latency .{0,40}(?:too high|exceeded)|heartbeat .{0,60}disk is overloaded|likely overloaded .{0,40}slow disk/,
      },
    ],
  },
  {
    id: 'storage-path-lost',
    area: 'disk and files',
    grade: 'trouble',
    one: 'the machine lost its way to a storage',
    many: '# times the machine lost its way to a storage',
    meaning:
      '{thing|A storage} that several machines share could not be reached from {host|this one}. What runs from it stands still or fails, and writes that were under way may be lost; the storage itself may be fine.',
    steps: [
      'See whether other machines reach the storage: if none does, look at the storage; if only this one does not, at its cables, switch and adapter.',
      'Look at the paths: "multipath -ll" on Linux, "esxcli storage core path list" on VMware.',
      'When it is back, check the programs or virtual machines that run from it one by one, before anybody goes on working.',
    ],
    who: 'the person who looks after the storage, at once.',
    parties: ['host', 'path'],
    match: [
      {
        words:
          /all paths down|\bapd (?:start|notify|timeout)|lost access to (?:the )?(?:volume|datastore)|remaining active paths: 0|no (?:more |usable |active )?paths? (?:left|available|remaining)|multipath.{0,60}(?:failing path|all paths)|lost connectivity to (?:the )?storage|perm(?:anent)? (?:device )?loss|entered permanent device loss/,
        not: /exit(?:ed)? (?:the )?(?:all paths down|apd)|restored/,
      },
    ],
  },
  {
    id: 'mount-failed',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a disk or shared folder could not be connected',
    many: '# times a disk or shared folder could not be connected',
    meaning:
      '{thing|That disk or shared folder} was not connected, so the files on it cannot be reached. They are not lost by that.',
    steps: [
      'See that the disk or the other computer is on ({reach|"ping" and its name}), and that name and password still hold.',
      'Connect it by hand ("sudo mount -a"), and read what it answers. "dmesg -T" says more.',
      'Then open a file on it.',
    ],
    who: 'the person who looks after the disks of this machine, today.',
    parties: ['path', 'host'],
    match: [
      {
        words:
          /mount(?:ing)?(?: \S{1,80}){0,3} failed|failed to mount|unable to mount|mount error|mount\.nfs: .{0,60}(?:fail|timed out|refused|denied)|nfs: server .{0,60}not responding|cifs.{0,60}(?:error|fail)|stale (?:nfs )?file handle|wrong fs type|can't mount|cannot mount|device not ready/,
        not: /no mount failed/,
      },
    ],
  },
  {
    id: 'file-locked',
    area: 'disk and files',
    grade: 'trouble',
    one: 'a file was in use by another program',
    many: '# times a file was in use by another program',
    meaning:
      'Another program, or a second copy of this one, holds {thing|the file}, so this one waited or gave up. The file itself is fine.',
    steps: [
      'See who holds it: {holder|"sudo lsof" and the path} (on Windows the Resource Monitor).',
      'Let that one finish, and do the step again. Delete a lock only if nothing holds it.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /being used by another process|\bebusy\b|device or resource busy|text file busy|lock ?file .{0,60}(?:exists|already)|could not (?:get|acquire|obtain) (?:the |an? )?(?:\S{1,20} )?lock|unable to (?:acquire|obtain|get) (?:the |an? )?(?:\S{1,20} )?lock|unable to lock\b|already locked|lockedexception|existing lock on file|resource temporarily unavailable.{0,40}lock|another (?:instance|process|copy) (?:\S{1,40} )?(?:is )?(?:already )?(?:running|using|holding)|locked by another|failed to (?:acquire|obtain) .{0,30}lock|node\.lock/,
        not: /failed to acquire wake/,
      },
    ],
  },
];
