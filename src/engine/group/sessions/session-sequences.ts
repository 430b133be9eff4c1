import type { EventCountMatrix } from './event-count-matrix.ts';
import type { SessionTable } from './session-table.ts';

/**
 * The same sessions with a row of the matrix for each distinct sequence of events in place of each
 * distinct count vector, in order of the first session that has it: see `sequenceOf`.
 */
export function bySequence(table: SessionTable): SessionTable {
  const { matrix, vectorOf } = table;
  const firstOf: number[] = [];
  const vectors: number[] = [];
  const multiplicity: number[] = [];
  const rows = new Map<string, number>();
  const sequenceOf = (row: number) => table.linesOf(firstOf[row]!).events;
  const rowOf = Uint32Array.from(table.ids, (_, session) => {
    const sequence = table.linesOf(session).events;
    const vector = vectorOf[session]!;
    const key = `${vector} ${hashOf(sequence)}`;
    const known = rows.get(key);
    // Somebody may make sequences that share a hash on purpose: each gets a row of its own.
    if (known !== undefined && isSame(sequenceOf(known), sequence)) {
      multiplicity[known]!++;
      return known;
    }
    rows.set(key, firstOf.length);
    vectors.push(vector);
    multiplicity.push(1);
    return firstOf.push(session) - 1;
  });
  return {
    ...table,
    matrix: {
      ...withRows(matrix, vectors),
      multiplicity: Uint32Array.from(multiplicity),
      sequenceOf,
    },
    vectorOf: rowOf,
  };
}

/** FNV-1a over 32 bits a step. */
function hashOf(sequence: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sequence.length; i++) hash = Math.imul(hash ^ sequence[i]!, 0x01000193);
  return hash >>> 0;
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The matrix of these rows of another, in this order. */
function withRows(
  { eventCount, offsets, events, counts }: EventCountMatrix,
  rows: number[],
): Omit<EventCountMatrix, 'multiplicity'> {
  const ends = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) ends[i + 1] = ends[i]! + offsets[row + 1]! - offsets[row]!;
  const copied = { events: new Uint32Array(ends.at(-1)!), counts: new Uint32Array(ends.at(-1)!) };
  for (const [i, row] of rows.entries()) {
    copied.events.set(events.subarray(offsets[row]!, offsets[row + 1]!), ends[i]!);
    copied.counts.set(counts.subarray(offsets[row]!, offsets[row + 1]!), ends[i]!);
  }
  return { eventCount, offsets: ends, ...copied };
}
