import { saysFailure } from '../knowledge/says-failure.ts';
import type {
  Analysis,
  Anomaly,
  EventType,
  JudgedVector,
  ModelSummary,
  RareSessions,
} from './analysis.ts';
import { type Baseline, createBaseline, detectorOf } from './baseline.ts';
import { fitOf, matchColumns } from './compare-events.ts';
import { learnUsualOrder } from './detect/counts/usual-order.ts';
import type { CountCause, Detector, FittedCounts } from './detect/detector.ts';
import { learnSessions } from './detect/evidence/learned-sessions.ts';
import { rarityOf, type ScoreTail, tailOf } from './detect/evidence/rarity.ts';
import { ODD, RARE, SURE, USUAL, weighSessions } from './detect/evidence/weigh-sessions.ts';
import { MIN_SESSIONS, tooLittle } from './detect/too-little.ts';
import { sessionDefaults } from './find/session-anomaly.ts';
import { hasSessionIds } from './find/sessions.ts';
import type { LogTally } from './find/tally/tally.ts';
import { usualEventsOf } from './find/usual/usual-events.ts';
import type { Grouping } from './group/grouping.ts';
import { createPairs } from './group/sessions/count-pairs.ts';
import type { SessionTable } from './group/sessions/session-table.ts';
import { judgingNotes, rareNotes, variedNotes } from './notes.ts';
import type { ReadLog } from './read-sessions.ts';
import { reasonsFor } from './reasons.ts';
import { usualDuration } from './usual-duration.ts';

/** Anomalies whose order of steps is looked at: nobody reads more. */
const MAX_IN_ORDER = 500;

const MAX_NORMAL = 3_000;
/** Lines of these sessions together, were all sessions of the same length. */
const MAX_NORMAL_LINES = 100_000;

/** A log as judging needs it. */
type ToJudge = Pick<ReadLog, 'table' | 'grouping' | 'tally'>;

/** Lets others have their turn, and throws where the work is to end. */
export type Breathe = () => Promise<void>;

/** Anomalies told between two breaths: a tenth of a second, where each has many reasons. */
const TOLD_AT_ONCE = 500;

/** Compares every session with a baseline, which may be of the same sessions. */
export async function judge(
  { table, grouping, tally }: ToJudge,
  { baseline, fitted }: Pick<Learned, 'baseline' | 'fitted'>,
  fittedOn: ModelSummary['fittedOn'],
  breathe: Breathe,
): Promise<Omit<Analysis, 'source'>> {
  const { matrix, events } = table;
  const columnOf = matchColumns(events, baseline);
  const { threshold, unraised, score, causes } = fitted.judge({ matrix, columnOf, fittedOn });
  const spe = Float64Array.from(matrix.multiplicity, (_, row) => score(row));
  await breathe();
  const isOver = (row: number) => threshold !== null && spe[row]! > threshold;
  const shareOver = (limit: number) =>
    table.vectorOf.reduce((sum, row) => sum + (spe[row]! > limit ? 1 : 0), 0) / table.ids.length;
  const normal = someNormalSessions(table, isOver);
  const byId = hasSessionIds(grouping);
  const order = byId ? learnUsualOrder(table, normal) : null;
  // Windows take no course: what is rare in one is all that there is to tell.
  const weighed =
    byId && baseline.sessions && threshold !== null
      ? weighSessions({
          matrix,
          vectorOf: table.vectorOf,
          score: spe,
          threshold,
          columnOf,
          high: baseline.fitted.usual.map(({ high }) => high),
          complains: complaining(events, tally),
          learned: baseline.sessions,
          isOwn: fittedOn === 'upload',
          lacking: (row) => shareLacking(causes(row)),
          orderOf: (session) => order?.signOf(session) ?? 'usual',
        })
      : Uint8Array.from(table.vectorOf, (row) => (isOver(row) ? SURE : USUAL));
  await breathe();
  const { groups, groupOf } = groupByStanding(table, weighed);
  // Of its own sessions those that are anomalous do not say what is usual.
  const tail = fittedOn === 'upload' ? usualTail(groups, spe) : baseline.sessions?.tail;
  const pairsOf = createPairs(matrix);
  const vectors = groups.map(({ row, standing }): JudgedVector => {
    const anomalous = standing > RARE;
    const counts = pairsOf(row);
    return { counts, spe: spe[row]!, anomalous, ...(standing === RARE && { rare: true }) };
  });
  /** What is told of sessions that were found, the surest first, then the farthest from usual. */
  async function told(found: StandingGroup[]): Promise<RareSessions[]> {
    const sorted = found.toSorted(
      (a, b) => b.standing - a.standing || spe[b.row]! - spe[a.row]! || a.row - b.row,
    );
    const all: RareSessions[] = [];
    for (const { row, sessions } of sorted) {
      if (all.length % TOLD_AT_ONCE === 0) await breathe();
      const { lines, events: eventAt } = table.linesOf(sessions[0]!);
      const seen = new Map(pairsOf(row));
      const linesOf = linesByEvent(lines, eventAt);
      all.push({
        spe: spe[row]!,
        severity: spe[row]! / threshold!,
        ...(tail && { rarity: rarityOf(tail, spe[row]!) }),
        sessions: sessions.map((session) => table.ids[session]!),
        spans: sessions.map((session) => table.spanOf(session)),
        lines: { first: lines[0]!, last: lines.at(-1)! },
        reasons: reasonsFor(causes(row), baseline.events, events, seen, linesOf),
      });
    }
    return all;
  }
  const placeOf = new Map(table.ids.map((id, session) => [id, session]));
  const found = await told(groups.filter(({ standing }) => standing > RARE));
  const anomalies = found.map((sessions, i): Anomaly => {
    const first = placeOf.get(sessions.sessions[0]!)!;
    const times = table.timesOf(first);
    const steps = i < MAX_IN_ORDER ? order?.told(first) : null;
    // Of what is within the limit, only its order is odd.
    const { row, standing } = groups[groupOf[first]!]!;
    const alone = standing === ODD && !isOver(row);
    return {
      number: i + 1,
      ...sessionDefaults(),
      ...sessions,
      ...(times && { times }),
      ...(steps && { order: { ...steps, ...(alone && { alone }) } }),
    };
  });

  const sessions = table.ids.length;
  const usualDurationMs = usualDuration(table, normal);
  const rare = await told(groups.filter(({ standing }) => standing === RARE));
  const flagged = countSessions(anomalies);
  const model: ModelSummary = {
    detector: detectorOf(baseline).name,
    events: baseline.events.length,
    components: fitted.components,
    threshold,
    fittedOn,
    ...(threshold !== null && unraised !== undefined && { varied: shareOver(unraised) }),
    ...(fittedOn === 'baseline' && {
      baseline: fitOf(baseline, events, columnOf, flagged / sessions),
    }),
  };
  return {
    sessions,
    anomalousSessions: flagged,
    model,
    notes: [
      ...judgingNotes(model, flagged / sessions, baseline),
      ...(byId ? variedNotes(model) : []),
      ...rareNotes(countSessions(rare), flagged),
    ],
    anomalies,
    ...(byId && baseline.sessions && { rare }),
    events,
    judged: { ids: table.ids, vectorOf: Array.from(groupOf) },
    vectors,
    ...(usualDurationMs && { usualDurationMs }),
  };
}

function usualTail(groups: StandingGroup[], spe: Float64Array): ScoreTail {
  const usual = groups.filter(({ standing }) => standing <= RARE);
  return tailOf(
    Float64Array.from(usual, ({ row }) => spe[row]!),
    Uint32Array.from(usual, ({ sessions }) => sessions.length),
  );
}

function countSessions(found: readonly { sessions: readonly string[] }[]): number {
  return found.reduce((sum, { sessions }) => sum + sessions.length, 0);
}

function shareLacking(causes: CountCause[]): number {
  const total = causes.reduce((sum, { drop }) => sum + drop, 0);
  const fewer = causes.reduce((sum, { more, drop }) => sum + (more ? 0 : drop), 0);
  return total > 0 ? fewer / total : 0;
}

/** 1 for each event that says that something failed. */
function complaining(events: EventType[], tally: LogTally): Uint8Array {
  return Uint8Array.from(events, ({ template }, i) =>
    saysFailure(tally.events[i]?.kind ?? null, template) ? 1 : 0,
  );
}

/** Sessions with the same counts and the same standing. */
interface StandingGroup {
  row: number;
  standing: number;
  sessions: number[];
}

/**
 * The sessions by vector and standing, and the group of each. The first group of row i is group i;
 * others come after those.
 */
function groupByStanding(
  { vectorOf, matrix }: SessionTable,
  standings: Uint8Array,
): { groups: StandingGroup[]; groupOf: Uint32Array } {
  const groups = new Array<StandingGroup>(matrix.multiplicity.length);
  const others = new Map<number, number>();
  const groupOf = Uint32Array.from(vectorOf, (row, session) => {
    const standing = standings[session]!;
    const first = groups[row];
    if (first === undefined) groups[row] = { row, standing, sessions: [session] };
    if (first === undefined || first.standing === standing) {
      first?.sessions.push(session);
      return row;
    }
    const key = row * (SURE + 1) + standing;
    const known = others.get(key);
    if (known !== undefined) {
      groups[known]!.sessions.push(session);
      return known;
    }
    others.set(key, groups.length);
    return groups.push({ row, standing, sessions: [session] }) - 1;
  });
  return { groups, groupOf };
}

/** Sessions within the limit from all over the file, as many as it takes to tell what is usual. */
function someNormalSessions(table: SessionTable, isOver: (row: number) => boolean): Uint32Array {
  const few = Math.max(table.ids.length / MAX_NORMAL, table.rows / MAX_NORMAL_LINES, 1);
  const step = Math.ceil(few);
  const normal: number[] = [];
  for (let session = 0; session < table.ids.length; session += step) {
    if (!isOver(table.vectorOf[session]!)) normal.push(session);
  }
  return Uint32Array.from(normal);
}

function linesByEvent(lines: number[], events: number[]): Map<number, number[]> {
  const byEvent = new Map<number, number[]>();
  for (const [i, event] of events.entries()) {
    const known = byEvent.get(event);
    if (known) known.push(lines[i]!);
    else byEvent.set(event, [lines[i]!]);
  }
  return byEvent;
}

export interface Learned {
  baseline: Baseline;
  /** The same, ready to judge. */
  fitted: FittedCounts;
  /** Why there is no threshold, where the sessions are too few or too alike. */
  notes: string[];
}

/** Of a log without session ids nobody asked how many windows it has. */
function tooFewWindows(windows: number, grouping: Grouping, name: string): string | null {
  if (windows >= MIN_SESSIONS || hasSessionIds(grouping)) return null;
  return `Too few lines to compare ${name} with what is usual: this tells what speaks for itself.`;
}

/** A log as learning needs it. */
type ToLearn = ToJudge & Pick<ReadLog, 'timeline'>;

/**
 * Fits a detector to sessions; `name` is what the notes call them ("this log"), `clean` tells that
 * their labels call them all normal. Then they are only some of the log's: what is usual of the
 * events beside sessions is not known.
 */
export function learn(
  { table, grouping, tally, timeline }: ToLearn,
  detector: Detector,
  name: string,
  clean = false,
): Learned {
  const { matrix, events } = table;
  const few = tooFewWindows(table.ids.length, grouping, name);
  const reason = few ?? tooLittle(table.ids.length, matrix.multiplicity.length, name);
  const whole = detector.counts.fit(matrix);
  const fitted = reason ? whole.withoutLimit() : whole;
  const { threshold, score: scoreOf } = fitted.judge({ matrix });
  const score = Float64Array.from(matrix.multiplicity, (_, row) => scoreOf(row));
  const normal = new Uint8Array(events.length);
  for (const [row, value] of score.entries()) {
    if (threshold !== null && value > threshold) continue;
    const inRow = matrix.events.subarray(matrix.offsets[row]!, matrix.offsets[row + 1]!);
    for (const event of inRow) normal[event] = 1;
  }
  const known = events.map((event, j) => ({ ...event, normal: normal[j] === 1 }));
  const sessions = detector.counts.weighed
    ? learnSessions(matrix, { score, threshold }, complaining(events, tally), clean)
    : undefined;
  const usualEvents = clean ? undefined : usualEventsOf(tally, timeline);
  const baseline = createBaseline(known, fitted, grouping, { sessions, usualEvents });
  return { baseline, fitted, notes: reason ? [reason] : [] };
}
