import type { Samples } from '../samples.ts';

export const HDFS_SAMPLES: Samples = {
  'hdfs-save-failed': {
    fits: [
      'writeBlock blk_<*> received exception java.io.IOException: Could not read from stream',
      'PacketResponder 1 for block blk_<*> Interrupted.',
      'Exception in receiveBlock for block blk_<*> java.io.EOFException',
    ],
    misses: ['PacketResponder <*> for block blk_<*> terminating'],
  },
  'hdfs-repair-failed': {
    fits: [
      '<*>:Failed to transfer blk_<*> to <*> got java.net.SocketTimeoutException',
      'PendingReplicationMonitor timed out block blk_<*>',
      '<*>:Failed to transfer <*> to <*> got java.io.IOException: Connection reset by peer',
    ],
    misses: ['<*> Starting thread to transfer block blk_<*> to <*>'],
  },
  'hdfs-odd-record': {
    fits: [
      'BLOCK* NameSystem.addStoredBlock: Redundant addStoredBlock request received for blk_<*> on <*> size <*>',
      'Unexpected error trying to delete block blk_<*>. BlockInfo not found in volumeMap.',
      'BLOCK* Removing block blk_<*> from neededReplications as it does not belong to any file.',
    ],
    misses: [
      'BLOCK* NameSystem.addStoredBlock: blockMap updated: <*> is added to blk_<*> size <*>',
    ],
  },
  'hdfs-work': {
    fits: [
      'Received block blk_<*> of size <*> from /<*>',
      'BLOCK* NameSystem.delete: blk_<*> is added to invalidSet of <*>',
      { level: 'warning', template: '<*>:Got exception while serving blk_<*> to /<*>:' },
    ],
    misses: ['block device sda is offline'],
  },
};
