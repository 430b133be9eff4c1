import type { EventId, Occurrence } from './hdfs-events.ts';
import type { Random } from './random.ts';

/** One piece of a file in the invented cluster: the session of the log. */
export interface Block {
  id: string;
  path: string;
  sizeBytes: number;
  /** Addresses of the three storage computers that keep a copy, and of one to fall back on. */
  nodes: [string, string, string, string];
}

const fullBlockBytes = 64 * 1024 * 1024;
const folders = [
  '/user/ana/reports/2026-03',
  '/user/ana/sales, north',
  '/user/ben/"draft" photos',
  '/user/ben/backup',
  '/srv/jobs/_temporary/task_0007',
  '/srv/jobs/_temporary/task_0012',
] as const;
/** Documentation networks (RFC 5737): the readers outside the cluster. */
const readers = ['192.0.2.', '198.51.100.', '203.0.113.'] as const;
const toReaders = new Set<EventId>(['E3', 'E4']);
const toFallback = new Set<EventId>(['E12', 'E16', 'E17', 'E18', 'E25']);

export function createBlock(random: Random): Block {
  const high = BigInt(random.below(2 ** 32));
  const low = BigInt(random.below(2 ** 32));
  const first = random.below(40);
  return {
    id: `blk_${BigInt.asIntN(64, (high << 32n) | low)}`,
    path: `${random.pick(folders)}/part-${String(random.below(100_000)).padStart(5, '0')}`,
    sizeBytes: random.perMille(700) ? fullBlockBytes : random.between(1, fullBlockBytes),
    nodes: [
      nodeAddress(first),
      nodeAddress(first + random.between(1, 13)),
      nodeAddress(first + random.between(14, 26)),
      nodeAddress(first + random.between(27, 39)),
    ],
  };
}

/** The values of one log line about a copy of `block`: 0, 1 or 2, or 3 for one more than usual. */
export function occurrence(block: Block, event: EventId, copy: number, random: Random): Occurrence {
  const node = block.nodes[copy] ?? block.nodes[0];
  // Copies are written down a pipeline: each computer receives from the one before it.
  let peer = block.nodes[copy - 1] ?? node;
  if (toReaders.has(event)) peer = `${random.pick(readers)}${random.between(1, 254)}`;
  if (toFallback.has(event)) peer = block.nodes[3];
  const { id, path, sizeBytes } = block;
  return { block: id, path, sizeBytes, node, peer, port: random.between(32_768, 60_999), copy };
}

function nodeAddress(number: number): string {
  const index = number % 40;
  return `10.20.${1 + (index >> 3)}.${11 + (index & 7)}`;
}
