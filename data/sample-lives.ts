import type { EventId } from './hdfs-events.ts';
import type { Random } from './random.ts';

/** One log line of a block's life, before it has values. */
export interface Step {
  event: EventId;
  /** Seconds since the block was set aside. */
  after: number;
  /** Which copy it is about: 0, 1 or 2, or 3 for one more than usual. */
  copy: number;
}

const copies = [0, 1, 2];

/** A block that is written, perhaps checked and read, and perhaps deleted with its file. */
export function normalLife(random: Random): Step[] {
  const life = [...write(random), ...use(random)];
  return random.perMille(450) ? [...life, ...deletion(random)] : life;
}

/** What goes wrong in the sample, by kind; each has counts that no normal block has. */
export const plantedLives = {
  /** E7, an event that no other block has: a fourth computer refuses the copy. */
  'unknown-event': (random: Random) => [
    ...write(random),
    step('E5', 62, 3),
    step('E7', 63, 3),
    ...deletion(random),
  ],
  /** No E11: all three copies arrive and none is confirmed. */
  'missing-step': (random: Random) =>
    [...write(random), ...deletion(random)].filter((one) => one.event !== 'E11'),
  /** E5 three times, but E9, E11 and E26 once: two of the three copies never finish. */
  'unconfirmed-copies': (random: Random) =>
    write(random).filter((one) => one.event === 'E22' || one.event === 'E5' || one.copy === 0),
  /** 60 times E3, where others have 4 at most. */
  'read-storm': (random: Random) => [
    ...write(random),
    ...Array.from({ length: 60 }, (_, read) => step('E3', 600 + read * 5, random.below(3))),
    ...deletion(random),
  ],
  /** E23 three times and E21 once: all copies are marked for deletion, one is deleted. */
  'too-few-deletes': (random: Random) =>
    [...write(random), ...deletion(random)].filter((one) => one.event !== 'E21' || one.copy === 0),
  /** Only E22 and one E5: the write stops at its start. */
  'write-stopped': (random: Random) => write(random).slice(0, 2),
  /** E20: the system tries to delete a copy that is already gone. */
  'deleted-twice': (random: Random) => [
    ...write(random),
    ...deletion(random),
    step('E20', 29_000, 1),
  ],
  /** E25, E18 and E17 twice and E29 once: an extra copy is asked for and never made. */
  'repair-failed': (random: Random) => [
    ...write(random),
    step('E25', 2_000, 0),
    step('E18', 2_003, 0),
    step('E17', 2_483, 0),
    step('E29', 2_700, 0),
    step('E25', 2_701, 1),
    step('E18', 2_704, 1),
    step('E17', 3_184, 1),
  ],
};

/** 13 lines: room set aside, three copies received, confirmed and noted. */
function write(random: Random): Step[] {
  const steps = [step('E22', 0, 0), ...copies.map((copy) => step('E5', copy, copy))];
  // The last computer of the pipeline finishes first.
  let done = random.between(4, 40);
  for (const copy of copies.toReversed()) {
    steps.push(step('E11', done, copy), step('E9', done, copy));
    steps.push(step('E26', done + random.between(1, 3), copy));
    done += random.below(6);
  }
  return steps;
}

/** Up to 2 checks, and up to 4 reads of which every second one is cut short. */
function use(random: Random): Step[] {
  const steps: Step[] = [];
  const checks = random.perMille(200) ? random.between(1, 2) : 0;
  const reads = random.perMille(280) ? random.between(1, 4) : 0;
  for (let check = 1; check <= checks; check++) {
    steps.push(step('E2', random.between(1_000, 13_000), random.below(3)));
  }
  for (let read = 1; read <= reads; read++) {
    const after = random.between(100, 13_000);
    const copy = random.below(3);
    steps.push(step('E3', after, copy));
    if (read % 2 === 0) steps.push(step('E4', after + 1, copy));
  }
  return steps;
}

/** 6 lines: three copies marked, then deleted from disk. */
function deletion(random: Random): Step[] {
  const start = random.between(14_000, 28_000);
  return [
    ...copies.map((copy) => step('E23', start, copy)),
    ...copies.map((copy) => step('E21', start + random.between(1, 90), copy)),
  ];
}

function step(event: EventId, after: number, copy: number): Step {
  return { event, after, copy };
}
