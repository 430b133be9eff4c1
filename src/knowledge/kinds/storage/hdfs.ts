import type { Kind } from '../../kind.ts';

/** Kinds of events about storage of HDFS, the more telling first. */
export const HDFS: Kind[] = [
  {
    id: 'hdfs-save-failed',
    area: 'storage of HDFS',
    grade: 'watch',
    one: 'saving a copy of a file piece was stopped by an error',
    many: '# saves of file pieces were stopped by an error',
    meaning: 'One copy may be missing. The system usually makes another one by itself.',
    steps: [
      'See whether the same computer comes up again and again.',
      'Check its disk and its network.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['host', 'address'],
    match: [
      {
        words:
          /packetresponder .{0,80}(?:interrupted|exception)|writeblock .{0,60}received exception|exception writing block|exception in receiveblock/,
      },
    ],
  },
  {
    id: 'hdfs-repair-failed',
    area: 'storage of HDFS',
    grade: 'watch',
    one: 'a copy of a file piece could not be sent on',
    many: '# copies of file pieces could not be sent on',
    meaning: 'The piece may have fewer copies than planned until the next try works.',
    steps: [
      'See whether a later try worked.',
      'Check the computer that should have received the copy.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['host', 'address'],
    match: [
      {
        words:
          /failed to transfer .{0,80}blk_|pendingreplicationmonitor timed out|failed to transfer <\*> to <\*> got/,
      },
    ],
  },
  {
    id: 'hdfs-odd-record',
    area: 'storage of HDFS',
    grade: 'watch',
    one: 'the list of file pieces and the pieces themselves did not agree',
    many: '# times the list of file pieces and the pieces themselves did not agree',
    meaning: 'This is often a left-over of a delete. It may also point to a lost piece.',
    steps: [
      'There is little to do as long as it stays rare.',
      'Ask for a check of the file system if it goes on.',
    ],
    who: 'the person who runs this server, when there is time.',
    parties: ['host'],
    match: [
      {
        words:
          /redundant addstoredblock|does not belong to any file|blockinfo not found in volumemap|adding an already existing block|receiving empty packet for block|unexpected error trying to delete block/,
      },
    ],
  },
  {
    id: 'hdfs-work',
    area: 'storage of HDFS',
    grade: 'routine',
    one: 'a file piece was read, written, copied or deleted',
    many: '# file pieces were read, written, copied or deleted',
    meaning: 'This is the everyday work of the storage.',
    steps: ['There is nothing to do.', 'Look at the order of the steps if a file is missing.'],
    who: 'nobody: this is everyday work.',
    parties: [],
    match: [
      {
        words:
          /\bblk_(?:-|<|\d|$)|block\* |packetresponder|served block|receiv(?:ed|ing) block|dfs\.datanode|namesystem\./,
      },
      { words: /exception while serving .{0,40}to \// },
      {
        words:
          /deleting block|verification succeeded for|changing block file offset|reopen block|starting thread to transfer block|transmitted block/,
      },
    ],
  },
];
