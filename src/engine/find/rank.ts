import { kindById } from '../../knowledge/catalogue.ts';
import { isCause, mayBeOneFailure } from '../../knowledge/causes.ts';
import type { Anomaly } from '../analysis.ts';
import type { LogTally } from './tally/tally.ts';
import { gravity, type UnnumberedAnomaly } from './unnumbered-anomaly.ts';

/** A session that is so far over the limit is sure, and keeps a place among the first. */
const SURE = 3;
const PLACE_OF_SURE = 3;
/** The end of a run: its last lines. */
const MIN_END = 25;
const MAX_END = 300;
const END_SHARE = 0.2;
const END_BONUS = 0.35;
const FIRST_CAUSE = 0.1;
/** What is to be said first is said surely. */
const CERTAIN = 0.5;
const OFTEN = 0.04;
const MOST_OFTEN = 0.15;
/** For what a good part of the log is. */
const PER_SHARE = 1.5;
const MOST_FOR_SHARE = 0.3;
/** Who tries in vain, however often, comes behind data that may be lost. */
const MOST_OF_ATTEMPT = 1.2;
/** Who only looks for weak spots comes behind what does not work. */
const PROBED = 0.4;
/** Without anything graver, so many that are only worth a look. */
const MAX_WATCHED = 3;
/** The same beside what is graver. */
const MAX_BESIDE = 10;

/**
 * In the order of a good administrator: grade, then how surely it speaks. Where the log ends in a
 * failure, what came near its end comes first, its first cause before what followed.
 */
export function rank(
  findings: readonly UnnumberedAnomaly[],
  { lines, lastLine }: Pick<LogTally, 'lines' | 'lastLine'>,
  isSure: boolean,
): Anomaly[] {
  const end = lastLine - Math.min(MAX_END, Math.max(MIN_END, END_SHARE * lastLine));
  const failing = findings.filter(({ grade }) => gravity(grade) <= gravity('trouble'));
  const endsSo = failing.some(({ lines: { last } }) => last > lastLine - MIN_END);
  const ends = new Set(endsSo ? failing.filter(({ lines: { first } }) => first > end) : []);
  const [cause] = [...ends]
    .filter(({ weight }) => weight >= CERTAIN)
    .sort((a, b) => a.lines.first - b.lines.first);
  const weigh = (finding: UnnumberedAnomaly): number => {
    const seen = Math.max(1, finding.counts?.seen ?? 1);
    const often =
      Math.min(MOST_OFTEN, OFTEN * Math.log10(seen)) +
      (finding.kind === 'standing' ? 0 : Math.min(MOST_FOR_SHARE, (PER_SHARE * seen) / lines));
    const late = ends.has(finding) ? END_BONUS : 0;
    const probed = kindById(finding.eventKind ?? '')?.security === 'probe' ? PROBED : 0;
    if (finding.isAttempt) {
      return Math.max(finding.weight, Math.min(MOST_OF_ATTEMPT, finding.weight + often + late));
    }
    return finding.weight - probed + often + late + (finding === cause ? FIRST_CAUSE : 0);
  };
  const weights = new Map(findings.map((finding) => [finding, weigh(finding)]));
  liftCauses(failing, weights);
  const ranked = [...findings].sort(
    (a, b) =>
      gravity(a.grade) - gravity(b.grade) ||
      weights.get(b)! - weights.get(a)! ||
      a.lines.first - b.lines.first,
  );
  keepOrderOfSessions(ranked, findings);
  return (isSure ? keepPlace(ranked) : fewWatched(ranked)).map(
    ({ weight: _, isAttempt: __, ...anomaly }, i) => ({
      number: i + 1,
      ...anomaly,
    }),
  );
}

/** What begins so soon after a cause, in lines, may have come of it. */
const SOON = 200;

/** Puts what brought others about, shortly before they began, above them. */
function liftCauses(
  failing: readonly UnnumberedAnomaly[],
  weights: Map<UnnumberedAnomaly, number>,
): void {
  for (const cause of failing) {
    const kind = kindById(cause.eventKind ?? '');
    if (!isCause(kind)) continue;
    for (const other of failing) {
      const ofOther = kindById(other.eventKind ?? '');
      const lines = other.lines.first - cause.lines.first;
      if (other.grade !== cause.grade || lines <= 0 || lines > SOON) continue;
      if (!ofOther || ofOther === kind || isCause(ofOther) || !mayBeOneFailure(kind!, ofOther))
        continue;
      weights.set(cause, Math.max(weights.get(cause)!, weights.get(other)! + ABOVE));
    }
  }
}

const ABOVE = 0.01;

/** Sessions of one grade stand in the order of `findings`, the detector's: the surest first. */
function keepOrderOfSessions(
  ranked: UnnumberedAnomaly[],
  findings: readonly UnnumberedAnomaly[],
): void {
  const isSession = ({ kind }: UnnumberedAnomaly) => kind === 'session';
  const byGrade = findings.filter(isSession).sort((a, b) => gravity(a.grade) - gravity(b.grade));
  let next = 0;
  for (const [i, finding] of ranked.entries()) {
    if (isSession(finding)) ranked[i] = byGrade[next++]!;
  }
}

function keepPlace(ranked: UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  const at = ranked.findIndex(
    ({ severity, kind }) => kind === 'session' && (severity ?? 0) >= SURE,
  );
  if (at < PLACE_OF_SURE) return ranked;
  const [session] = ranked.splice(at, 1);
  ranked.splice(PLACE_OF_SURE - 1, 0, session!);
  return ranked;
}

function fewWatched(ranked: readonly UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  const isWatched = ({ grade }: UnnumberedAnomaly) => gravity(grade) > gravity('trouble');
  const most = ranked.every(isWatched) ? MAX_WATCHED : MAX_BESIDE;
  const watched = new Set(ranked.filter(isWatched).slice(0, most));
  return ranked.filter((finding) => !isWatched(finding) || watched.has(finding));
}
