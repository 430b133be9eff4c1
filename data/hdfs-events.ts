/** What one log line says beside its event: values of our own, in the forms Hadoop prints. */
export interface Occurrence {
  /** `blk_` and a signed 63-bit number. */
  block: string;
  path: string;
  sizeBytes: number;
  /** IPv4 address of the storage computer that speaks or is spoken of. */
  node: string;
  /** IPv4 address of the other side. */
  peer: string;
  port: number;
  /** Which copy of the block, from 0. */
  copy: number;
}

interface HdfsEvent {
  level: 'INFO' | 'WARN';
  component: string;
  template: string;
  content(of: Occurrence): string;
}

export type EventId = keyof typeof hdfsEvents;

const receiver = 'dfs.DataNode$DataXceiver';
const responder = 'dfs.DataNode$PacketResponder';
const names = 'dfs.FSNamesystem';

/** The events of a Hadoop 0.18 file system, ids and templates as loglizer's users know them. */
export const hdfsEvents = {
  E1: info('dfs.DataBlockScanner', 'Adding an already existing block <*>', (of) => {
    return `Adding an already existing block ${of.block}`;
  }),
  E2: info('dfs.DataBlockScanner', 'Verification succeeded for <*>', (of) => {
    return `Verification succeeded for ${of.block}`;
  }),
  E3: info(receiver, '<*> Served block <*> to /<*>', (of) => {
    return `${of.node}:50010 Served block ${of.block} to /${of.peer}`;
  }),
  E4: warn(receiver, '<*>:Got exception while serving <*> to /<*>:', (of) => {
    return `${of.node}:50010:Got exception while serving ${of.block} to /${of.peer}:`;
  }),
  E5: info(receiver, 'Receiving block <*> src: /<*> dest: /<*>', (of) => {
    return `Receiving block ${of.block} src: /${of.peer}:${of.port} dest: /${of.node}:50010`;
  }),
  E6: info(receiver, 'Received block <*> src: /<*> dest: /<*> of size <*>', (of) => {
    return `Received block ${of.block} src: /${of.peer}:${of.port} dest: /${of.node}:50010 of size ${of.sizeBytes}`;
  }),
  E7: info(receiver, 'writeBlock <*> received exception <*>', (of) => {
    return `writeBlock ${of.block} received exception java.io.IOException: Block ${of.block} is valid, and cannot be written to.`;
  }),
  E8: info(responder, 'PacketResponder <*> for block <*> Interrupted.', (of) => {
    return `PacketResponder ${of.copy} for block ${of.block} Interrupted.`;
  }),
  E9: info(responder, 'Received block <*> of size <*> from /<*>', (of) => {
    return `Received block ${of.block} of size ${of.sizeBytes} from /${of.peer}`;
  }),
  E10: info(responder, 'PacketResponder <*> <*> Exception <*>', (of) => {
    return `PacketResponder ${of.block} ${of.copy} Exception java.io.EOFException`;
  }),
  E11: info(responder, 'PacketResponder <*> for block <*> terminating', (of) => {
    return `PacketResponder ${of.copy} for block ${of.block} terminating`;
  }),
  E12: warn(receiver, '<*>:Exception writing block <*> to mirror <*>', (of) => {
    return `${of.node}:50010:Exception writing block ${of.block} to mirror ${of.peer}:50010`;
  }),
  E13: info('dfs.DataNode$BlockReceiver', 'Receiving empty packet for block <*>', (of) => {
    return `Receiving empty packet for block ${of.block}`;
  }),
  E14: info('dfs.DataNode$BlockReceiver', 'Exception in receiveBlock for block <*> <*>', (of) => {
    return `Exception in receiveBlock for block ${of.block} java.io.EOFException`;
  }),
  E15: info(
    'dfs.DataNode$BlockReceiver',
    'Changing block file offset of block <*> from <*> to <*> meta file offset to <*>',
    (of) => {
      return `Changing block file offset of block ${of.block} from ${of.sizeBytes} to 0 meta file offset to 7`;
    },
  ),
  E16: info('dfs.DataNode$DataTransfer', '<*>:Transmitted block <*> to /<*>', (of) => {
    return `${of.node}:50010:Transmitted block ${of.block} to /${of.peer}:50010`;
  }),
  E17: warn('dfs.DataNode$DataTransfer', '<*>:Failed to transfer <*> to <*> got <*>', (of) => {
    return `${of.node}:50010:Failed to transfer ${of.block} to ${of.peer}:50010 got java.net.SocketTimeoutException: 480000 millis timeout`;
  }),
  E18: info('dfs.DataNode', '<*> Starting thread to transfer block <*> to <*>', (of) => {
    return `${of.node}:50010 Starting thread to transfer block ${of.block} to ${of.peer}:50010`;
  }),
  E19: info('dfs.FSDataset', 'Reopen Block <*>', (of) => {
    return `Reopen Block ${of.block}`;
  }),
  E20: warn(
    'dfs.FSDataset',
    'Unexpected error trying to delete block <*>. BlockInfo not found in volumeMap.',
    (of) => {
      return `Unexpected error trying to delete block ${of.block}. BlockInfo not found in volumeMap.`;
    },
  ),
  E21: info('dfs.FSDataset', 'Deleting block <*> file <*>', (of) => {
    return `Deleting block ${of.block} file /srv/dfs/data/current/subdir${of.port % 64}/${of.block}`;
  }),
  E22: info(names, 'BLOCK* NameSystem.allocateBlock:<*>', (of) => {
    return `BLOCK* NameSystem.allocateBlock: ${of.path}. ${of.block}`;
  }),
  E23: info(names, 'BLOCK* NameSystem.delete: <*> is added to invalidSet of <*>', (of) => {
    return `BLOCK* NameSystem.delete: ${of.block} is added to invalidSet of ${of.node}:50010`;
  }),
  E24: info(
    names,
    'BLOCK* Removing block <*> from neededReplications as it does not belong to any file.',
    (of) => {
      return `BLOCK* Removing block ${of.block} from neededReplications as it does not belong to any file.`;
    },
  ),
  E25: info(names, 'BLOCK* ask <*> to replicate <*> to datanode(s) <*>', (of) => {
    return `BLOCK* ask ${of.node}:50010 to replicate ${of.block} to datanode(s) ${of.peer}:50010`;
  }),
  E26: info(
    names,
    'BLOCK* NameSystem.addStoredBlock: blockMap updated: <*> is added to <*> size <*>',
    (of) => {
      return `BLOCK* NameSystem.addStoredBlock: blockMap updated: ${of.node}:50010 is added to ${of.block} size ${of.sizeBytes}`;
    },
  ),
  E27: warn(
    names,
    'BLOCK* NameSystem.addStoredBlock: Redundant addStoredBlock request received for <*> on <*> size <*>',
    (of) => {
      return `BLOCK* NameSystem.addStoredBlock: Redundant addStoredBlock request received for ${of.block} on ${of.node}:50010 size ${of.sizeBytes}`;
    },
  ),
  E28: info(
    names,
    'BLOCK* NameSystem.addStoredBlock: addStoredBlock request received for <*> on <*> size <*> But it does not belong to any file.',
    (of) => {
      return `BLOCK* NameSystem.addStoredBlock: addStoredBlock request received for ${of.block} on ${of.node}:50010 size ${of.sizeBytes} But it does not belong to any file.`;
    },
  ),
  E29: warn(
    'dfs.PendingReplicationBlocks$PendingReplicationMonitor',
    'PendingReplicationMonitor timed out block <*>',
    (of) => {
      return `PendingReplicationMonitor timed out block ${of.block}`;
    },
  ),
};

function info(component: string, template: string, content: HdfsEvent['content']): HdfsEvent {
  return { level: 'INFO', component, template, content };
}

function warn(component: string, template: string, content: HdfsEvent['content']): HdfsEvent {
  return { level: 'WARN', component, template, content };
}
