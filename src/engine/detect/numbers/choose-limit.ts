import type { SpeSpread } from './numeric-model.ts';
import { shareBeyond, speBeyond } from './spe-spread.ts';
import { quantile } from './summarize-columns.ts';

/** Share of ordinary rows that may be beyond the limit: in a clean log, and at the most. */
const FEWEST = 0.001;
/** Rule of three: none of n rows beyond a limit shows no more than that under 3 / n of all are... */
const UNSEEN = 3;
/** ...and of a very small baseline so large a share of a clean log is accepted. */
const MOST_UNSEEN = 0.02;
/** So many times as far out a long tail may be taken on beyond what its rows show. */
const REACH = 1.5;
const MOST = 0.2;
/** How many rows beyond the limit one row must stand for that ordinary ones lead to expect. */
const ODDS = 2;
/** Standard deviations by which the rows beyond a limit must outnumber the expected ones. */
const SURE = 5;

/**
 * The limit on SPE of a log that is compared with a baseline, without labels. It is where one
 * ordinary row in 1,000 lies, or as few as a small baseline can show, and lower where the log has surely more rows beyond than ordinary rows
 * would have: there it leaves the most rows beyond it that are not expected (`ODDS` times over), as
 * a false alarm costs more than a miss. So a clean log stays quiet, and of one that is half attacks
 * most are found. `spe` are the log's rows.
 */
export function limitAgainst(spread: SpeSpread, spe: Float64Array): number {
  const n = spe.length;
  const sorted = Float64Array.from(spe).sort().reverse();
  const ordinary = Math.min(
    1,
    (2 * sorted.filter((value) => shareBeyond(spread, value) > 0.5).length) / n,
  );
  const shown = Math.min(MOST_UNSEEN, UNSEEN / Math.max(1, spread.rows));
  let limit = Math.min(
    speBeyond(spread, FEWEST),
    REACH * speBeyond(spread, Math.max(FEWEST, shown)),
  );
  let best = 0;
  for (const [i, value] of sorted.entries()) {
    const share = shareBeyond(spread, value);
    if (share > MOST) break;
    const next = sorted[i + 1] ?? 0;
    if (next === value) continue;
    const beyond = i + 1;
    const expected = n * share;
    const doubt = Math.sqrt(expected + expected ** 2 * doubtOf(spread, share));
    const gain = beyond - ODDS * ordinary * expected;
    if (gain <= best || beyond - expected < SURE * doubt) continue;
    best = gain;
    limit = Math.min(limit, (value + next) / 2);
  }
  return limit;
}

/** The squared relative error of a share that a baseline tells: of so few rows beyond, by a tail fit. */
function doubtOf({ rows, tailShare }: SpeSpread, share: number): number {
  const beyond = rows * Math.max(share, tailShare);
  return (1 + Math.log(Math.max(1, tailShare / share)) ** 2) / beyond;
}

/** Where a log is judged by itself: 2 robust standard deviations above the middle of log SPE. */
export function limitWithin(spe: Float64Array): number {
  const logs = spe.map((value) => Math.log(Math.max(value, TINY)));
  const middle = medianOf(logs);
  const deviation = medianOf(logs.map((log) => Math.abs(log - middle)));
  return Math.exp(middle + DEVIATIONS * 1.4826 * deviation);
}

function medianOf(values: Float64Array): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/**
 * On the normal rows of NSL-KDD, 1.3 % lie beyond it; at 2.5 it is 0.5 %, and of 3 % attacks next to
 * none are found.
 */
const DEVIATIONS = 2;
const TINY = 1e-9;
