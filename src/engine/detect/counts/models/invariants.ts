import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { Detector } from '../../detector.ts';
import { rarityWeight, sessionCount, summarizeColumns } from '../column-summary.ts';
import { countsMethod } from './learning/count-model.ts';
import { createVectorReader, someRows } from './learning/count-vector.ts';

/**
 * Invariants mining (Lou et al. 2010): linear laws between event counts that nearly all sessions
 * keep, such as "as many deletions as requests"; a session that breaks one is anomalous. Theirs, and
 * loglizer's, tries ever longer combinations, which did not end on one file. Here the search is
 * bounded: a count that is always the same, then a = r b, then a = b + c, of the events that vary
 * most, and none of them where shorter ones say it already.
 */
export const invariants: Detector<'invariants'> = {
  name: 'invariants',
  label: 'Broken rules',
  summary: 'For strict processes, in which counts depend on each other.',
  manner: 'by the rules between its events',
  counts: countsMethod<Laws>({
    name: 'invariants',
    learn(matrix) {
      return { learned: mine(matrix), threshold: 1 };
    },
    scorer: ({ constants, laws }) => {
      const usual = new Map<number, { count: number; weight: number }>();
      for (const [column, count, weight] of constants) usual.set(column, { count, weight });
      const absent = constants.reduce(
        (sum, [, count, weight]) => sum + (count > 0 ? weight : 0),
        0,
      );
      return ({ counts, present }) => {
        // All that are usually there count as broken until they are found to be kept.
        let broken = absent;
        for (const column of present) {
          const law = usual.get(column);
          if (law === undefined) continue;
          if (law.count > 0) broken -= law.weight;
          if (law.count !== counts[column]) broken += law.weight;
        }
        for (const { weight, terms } of laws) if (!isKept(terms, counts)) broken += weight;
        return Math.max(0, broken);
      };
    },
    isLearned: isLaws,
  }),
  numbers: null,
};

/** Weights are such that one broken law is over 1, the more the rarer that is. */
interface Laws {
  /** Event, its constant count, weight. */
  constants: [column: number, count: number, weight: number][];
  /** In turn event and factor: the counts times the factors sum to 0. */
  laws: { weight: number; terms: number[] }[];
}

/** Of the sessions, that must keep a law (loglizer's default). */
const KEPT = 0.98;
/** A law between two events must say something of so many sessions. */
const MIN_SUPPORT = 0.02;
/** Vectors that laws are tried on, and events that laws are looked for between. */
const MAX_ROWS = 2_000;
const MAX_VARYING = 60;
const MAX_LAWS = 500;

function mine(matrix: EventCountMatrix): Laws {
  const n = sessionCount(matrix);
  const weightOf = (breaking: number) => {
    return rarityWeight(n, breaking) / rarityWeight(n, n * (1 - KEPT)) + 1e-9;
  };
  const constants: Laws['constants'] = [];
  const varying: { column: number; other: number }[] = [];
  for (const [column, { counts, sessions }] of summarizeColumns(matrix).entries()) {
    const most = sessions.reduce((best, held, i) => (held > sessions[best]! ? i : best), 0);
    const other = n - (sessions[most] ?? 0);
    if (other <= (1 - KEPT) * n) constants.push([column, counts[most] ?? 0, weightOf(other)]);
    else varying.push({ column, other });
  }
  const chosen = varying
    .sort((a, b) => b.other - a.other || a.column - b.column)
    .slice(0, MAX_VARYING)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
  const laws = minePairs(matrix, chosen, weightOf);
  return { constants, laws };
}

/** Laws of two events, then those of three that do not follow from them. */
function minePairs(
  matrix: EventCountMatrix,
  chosen: number[],
  weightOf: (breaking: number) => number,
): Laws['laws'] {
  const reader = createVectorReader(matrix, matrix.eventCount);
  const rows = someRows(matrix, MAX_ROWS);
  const weight = rows.map((row) => matrix.multiplicity[row]!);
  const cells = rows.map((row) => {
    const { counts } = reader.read(row);
    return Float64Array.from(chosen, (column) => counts[column]!);
  });
  const n = weight.reduce((sum, one) => sum + one, 0);
  const found: Laws['laws'] = [];
  /** Chosen events whose count another one tells. */
  const told = new Set<number>();

  function tryLaw(...terms: number[]): boolean {
    if (found.length >= MAX_LAWS) return false;
    let [breaking, supporting] = [0, 0];
    for (const [i, row] of cells.entries()) {
      if (!isKept(terms, row)) {
        breaking += weight[i]!;
        if (breaking > (1 - KEPT) * n) return false;
      } else if (terms.some((place, at) => at % 2 === 0 && row[place] !== 0))
        supporting += weight[i]!;
    }
    if (supporting < MIN_SUPPORT * n || breaking > (1 - KEPT) * (supporting + breaking))
      return false;
    const named = terms.map((term, at) => (at % 2 === 0 ? chosen[term]! : term));
    found.push({ weight: weightOf(breaking), terms: named });
    return true;
  }

  for (let a = 0; a < chosen.length; a++) {
    for (let b = a + 1; b < chosen.length && !told.has(a); b++) {
      if (told.has(b)) continue;
      const [p, q] = usualRatio(cells, weight, a, b);
      if (p > 0 && q > 0 && tryLaw(a, q, b, -p)) told.add(b);
    }
  }
  const left = chosen.flatMap((_, place) => (told.has(place) ? [] : [place]));
  for (const a of left) {
    for (const b of left) {
      for (const c of left) if (a !== b && a !== c && b < c) tryLaw(a, 1, b, -1, c, -1);
    }
  }
  return found;
}

/** The ratio a : b that most sessions with both have, in whole numbers without a common divisor. */
function usualRatio(
  cells: Float64Array[],
  weight: number[],
  a: number,
  b: number,
): [number, number] {
  const sessions = new Map<string, number>();
  let best: [number, number] = [0, 0];
  let most = 0;
  for (const [i, row] of cells.entries()) {
    const [x, y] = [row[a]!, row[b]!];
    if (x === 0 || y === 0) continue;
    const divisor = commonDivisor(x, y);
    const key = `${x / divisor}:${y / divisor}`;
    const held = (sessions.get(key) ?? 0) + weight[i]!;
    sessions.set(key, held);
    if (held <= most) continue;
    most = held;
    best = [x / divisor, y / divisor];
  }
  return best;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function isKept(terms: number[], counts: Float64Array): boolean {
  let sum = 0;
  for (let at = 0; at < terms.length; at += 2) sum += counts[terms[at]!]! * terms[at + 1]!;
  return sum === 0;
}

const { isNumber, isNumbers } = createJsonChecks(1e15);

function isLaws(value: unknown, m: number): value is Laws {
  if (!isObject(value)) return false;
  const isColumn = (one: number | undefined) =>
    one !== undefined && Number.isInteger(one) && one >= 0 && one < m;
  return (
    Array.isArray(value.constants) &&
    value.constants.every((law) => isNumbers(law, 3) && isColumn(law[0])) &&
    Array.isArray(value.laws) &&
    value.laws.every(
      (law) =>
        isObject(law) &&
        isNumber(law.weight) &&
        isNumbers(law.terms) &&
        law.terms.length % 2 === 0 &&
        law.terms.every((term, at) => at % 2 === 1 || isColumn(term)),
    )
  );
}
