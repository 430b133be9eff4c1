import { writeFileSync } from 'node:fs';
import { createBlock, occurrence } from './block.ts';
import { createRandom, type Random } from './random.ts';
import { normalLife, plantedLives, type Step } from './sample-lives.ts';
import { structuredHeader, structuredRow } from './structured-row.ts';

export const sampleFiles = {
  log: 'hdfs-sample.log_structured.csv',
  labels: 'hdfs-sample.anomaly_label.csv',
};

type Kind = 'normal' | keyof typeof plantedLives;

interface Line {
  session: number;
  second: number;
  step: Step;
}

const seed = 20_260_314;
const sessionCount = 300;
/** 2026-03-14 06:00:00, in seconds since the year began. */
const firstSecond = 72 * 86_400 + 6 * 3_600;
/** Blocks are written by jobs, many at a time: 20 jobs, 18 minutes apart. */
const jobs = 20;
const jobEverySeconds = 18 * 60;
const jobSeconds = 60;

/** Which session goes wrong, by its place in the file from 0. */
const planted = new Map<number, Kind>([
  [31, 'missing-step'],
  [58, 'write-stopped'],
  [97, 'read-storm'],
  [124, 'unknown-event'],
  [160, 'deleted-twice'],
  [188, 'unconfirmed-copies'],
  [213, 'write-stopped'],
  [246, 'too-few-deletes'],
  [279, 'repair-failed'],
]);

/** The text of the two sample files: always the same. */
export function generateSample(): { log: string; labels: string } {
  const random = createRandom(seed);
  const blocks = Array.from({ length: sessionCount }, () => createBlock(random));
  const lines = createLines(random);

  let log = structuredHeader;
  for (const [index, { session, second, step }] of lines.entries()) {
    const of = occurrence(blocks[session]!, step.event, step.copy, random);
    log += structuredRow(index + 1, second, random.between(13, 3_000), step.event, of);
  }

  let labels = 'BlockId,Label,Kind\n';
  for (const [session, { id }] of blocks.entries()) {
    const kind = planted.get(session) ?? 'normal';
    labels += `${id},${kind === 'normal' ? 'Normal' : 'Anomaly'},${kind}\n`;
  }
  return { log, labels };
}

/** The lives of all sessions, interleaved by time; sessions begin in the order of their number. */
function createLines(random: Random): Line[] {
  const starts = Array.from(
    { length: sessionCount },
    () => random.below(jobs) * jobEverySeconds + random.below(jobSeconds),
  );
  starts.sort((one, other) => one - other);
  const lines: Line[] = [];
  for (const [session, start] of starts.entries()) {
    const kind = planted.get(session) ?? 'normal';
    const life = kind === 'normal' ? normalLife(random) : plantedLives[kind](random);
    for (const step of life)
      lines.push({ session, second: firstSecond + start + step.after, step });
  }
  // The sort is stable: in one second, sessions and steps keep their order.
  return lines.sort((one, other) => one.second - other.second);
}

if (import.meta.main) {
  const { log, labels } = generateSample();
  writeFileSync(new URL(sampleFiles.log, import.meta.url), log);
  writeFileSync(new URL(sampleFiles.labels, import.meta.url), labels);
}
