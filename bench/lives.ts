import type { EventId } from '../data/hdfs-events.ts';
import type { Random } from '../data/random.ts';

export interface Step {
  event: EventId;
  copy: number;
}

export interface Lives {
  /** The lives that most sessions lead, the most frequent first; no two have the same counts. */
  typical: Step[][];
  /** The life of the next session: mostly a typical one, rarely one of its own. */
  next(random: Random): Step[];
}

const rarePerMille = 5;
const oddEvents: [EventId, ...EventId[]] = [
  ...(['E7', 'E1', 'E8', 'E10', 'E12', 'E13', 'E14', 'E15'] as const),
  ...(['E17', 'E19', 'E20', 'E24', 'E27', 'E28', 'E29'] as const),
];

/** 100 typical lives of about 20 log lines, over the 14 events that healthy HDFS blocks have. */
export function createLives(): Lives {
  const typical: Step[][] = [];
  for (const repairs of [0, 1]) {
    for (const checks of [0, 1, 2, 3, 4]) {
      for (const reads of [0, 1, 2, 3, 8]) {
        for (const deleted of [true, false]) {
          typical.push([
            ...times(1, 'E22'),
            ...times(3, 'E5', 'E11', 'E9', 'E26'),
            ...times(repairs, 'E25', 'E18', 'E5', 'E16', 'E6', 'E26'),
            ...times(checks, 'E2'),
            ...times(reads, 'E3'),
            ...times(reads >> 1, 'E4'),
            ...times(deleted ? 3 : 0, 'E23', 'E21'),
          ]);
        }
      }
    }
  }

  return {
    typical,
    next(random) {
      // The smallest of four draws: the first lives are by far the most frequent, as in real logs.
      const draws = [0, 1, 2, 3].map(() => random.below(typical.length));
      const life = typical[Math.min(...draws)] ?? [];
      return random.perMille(rarePerMille) ? rareLife(life, random) : life;
    },
  };
}

/** Some lines lost, and up to 3 kinds of trouble, up to 6 times each. */
function rareLife(life: Step[], random: Random): Step[] {
  const steps = life.slice(0, random.between(2, life.length));
  const troubles = random.between(0, 3);
  for (let trouble = 0; trouble < troubles; trouble++) {
    steps.push(...times(random.between(1, 6), random.pick(oddEvents)));
  }
  return steps;
}

/** Each event `count` times, the copies in turn: E5 0, E5 1, E5 2, E11 0, … */
function times(count: number, ...events: EventId[]): Step[] {
  const steps: Step[] = [];
  for (const event of events) {
    for (let copy = 0; copy < count; copy++) steps.push({ event, copy: copy % 3 });
  }
  return steps;
}
