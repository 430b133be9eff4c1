import { createRandom, type Random } from '../data/random.ts';
import { analyze } from '../src/engine/analyze.ts';
import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../src/explain/evidence/evidence-in-context.ts';
import { logOf, type SessionLog } from './session-logs.ts';

/** An anomaly of which the truth is known. */
export interface PlantedFault {
  /** The events that were changed. */
  events: string[];
  evidence: Evidence;
}

const SESSIONS = 2_000;
const FAULTS = 20;

/**
 * Changes the counts of one or two events in a few sessions that are labelled normal, and gives
 * the evidence of those that are found. A fault: an event that no normal session has, all of one
 * kind gone, or many more of one kind.
 */
export async function* plantFaults(log: SessionLog, runs: number): AsyncGenerator<PlantedFault> {
  const normal = log.sessions.filter(({ anomalous }) => !anomalous);
  const usual = new Set(normal.flatMap(({ events }) => events));
  const strange = [...log.templates.keys()].filter((event) => !usual.has(event));
  for (let run = 0; run < runs; run++) {
    const random = createRandom(1000 + run);
    const sessions = random.shuffled(normal).slice(0, SESSIONS);
    const faults = new Map<string, string[]>();
    for (let index = 0; index < FAULTS; index++) {
      const place = random.below(sessions.length);
      const session = sessions[place];
      if (!session || faults.has(`blk_${place + 1}`)) continue;
      const fault = changed(session.events, index % 2 === 0 ? 1 : 2, strange, random);
      sessions[place] = { anomalous: true, events: fault.events };
      faults.set(`blk_${place + 1}`, fault.changes);
    }
    const analysis = await analyze(logOf(sessions, log.templates));
    const evidenceOf = createEvidenceInContext(analysis);
    for (const anomaly of analysis.anomalies) {
      const events = faults.get(anomaly.sessions[0] ?? '');
      if (events && anomaly.sessions.length === 1) yield { events, evidence: evidenceOf(anomaly) };
    }
  }
}

export function changed(
  events: string[],
  changes: number,
  strange: string[],
  random: Random,
): { events: string[]; changes: string[] } {
  let left = events;
  const done: string[] = [];
  while (done.length < changes) {
    const kinds = [...new Set(events)].filter((event) => !done.includes(event));
    const [first, ...others] = kinds;
    if (!first) break;
    const event = random.pick([first, ...others]);
    const way = random.below(3);
    if (way === 0 && strange[0]) {
      const [one, ...more] = strange as [string, ...string[]];
      const added = random.pick([one, ...more]);
      if (done.includes(added)) continue;
      left = [...left, ...Array<string>(random.between(1, 3)).fill(added)];
      done.push(added);
    } else if (way === 1) {
      left = left.filter((other) => other !== event);
      done.push(event);
    } else {
      left = [...left, ...Array<string>(random.between(8, 30)).fill(event)];
      done.push(event);
    }
  }
  return { events: left, changes: done };
}
