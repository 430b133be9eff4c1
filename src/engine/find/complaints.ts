import {
  type Grade,
  gradeOf,
  IN_OWN_WORDS,
  LEVELS,
  WARNED_IN_OWN_WORDS,
} from '../../knowledge/kind.ts';
import { failureScore, saysRecovered } from '../../knowledge/own-words.ts';
import type { Complaint } from './complaint.ts';
import { withHabits } from './habits.ts';
import { levelAt, NO_LEVEL } from './tally/level.ts';
import type { LogTally, SeenEvent } from './tally/tally.ts';
import { WARNING_RANK } from './tally/watched.ts';
import { gotSecrets } from './tally/web-requests.ts';
import { isFailure } from './unnumbered-anomaly.ts';

/** Attempts of somebody who forgot a password, and of somebody who guesses. */
const FEW_ATTEMPTS = 5;
const MANY_ATTEMPTS = 20;
/** Somebody who guesses passwords is named before what merely fails. */
const GUESSING = 0.35;
/** Who fails at the second step has the password already: named before all who only guess. */
const PASSWORD_KNOWN = 2;
/** What speaks so surely is told however rare it is. */
const GRAVE = 0.8;
const SUREST = 0.9;
/** What a log calls a warning, or less, is trouble where it comes so often. */
const OFTEN = 20;
const FEW_MILD = 10;
/** So often, a log that calls nothing an error may say of a trifle that it failed. */
const FEW_TOLD = 3;
const CRITICAL_RANK = LEVELS.indexOf('critical');
/** Place of `debug` in `LEVELS`. */
const DEBUG_RANK = LEVELS.indexOf('debug');
const SHORT_LOG = 60;
const END_SHARE = 0.05;
/** What is known says more than what only calls itself a failure. */
const KNOWN_CERTAINTY = 0.75;
const WATCHED_CERTAINTY = 0.4;

/** The events that tell of danger, of trouble, or of what is worth a look, by first line. */
export function complaintsOf(tally: LogTally): Complaint[] {
  const isWeb = tally.requests.length > 0;
  const log: InLog = {
    lastLine: tally.lastLine,
    format: tally.format,
    isPhone: /android|macos unified/i.test(tally.format),
    isPipeline: /github actions|gitlab|azure pipelines|jenkins/i.test(tally.format),
    tellsLevels: tally.events.some((event) => event && levelOf(event) <= WARNING_RANK),
  };
  const events = isWeb ? tally.requests : tally.events;
  const complaints: Complaint[] = [];
  for (const one of events) {
    if (!one || one.kind === null || one.kind.grade === 'routine') continue;
    if (isQuick(one) || isOfStart(one, tally) || isOutOfDate(one)) continue;
    const certainty = certaintyOf(one, tally.format);
    complaints.push({ ...one, grade: gradeHere(one, certainty, log), certainty });
  }
  return withHabits(withoutStops(withIgnored(complaints, tally)), tally).sort(
    (a, b) => a.first - b.first,
  );
}

/**
 * What was ended by force while its service was asked to stop is a part of that stop; what is known only
 * by its words, and was never said before, is a stumble on the way down.
 */
function withoutStops(complaints: readonly Complaint[]): Complaint[] {
  const asked = complaints.filter(({ kind }) => kind!.id === ASKED_TO_STOP);
  if (asked.length === 0) return [...complaints];
  const stops = asked.flatMap(({ lines }) => lines).sort((a, b) => a - b);
  /** Whether each line has a stop among the `before` lines above it or the `behind` lines below. */
  const areBesideStop = ({ lines }: Complaint, before: number, behind: number) =>
    lines.every((line) => {
      const next = stops[firstFrom(stops, line - before)];
      return next !== undefined && next <= line + behind;
    });
  return complaints.flatMap((one) => {
    const id = one.kind!.id;
    if (id === BY_FORCE && areBesideStop(one, STOP_LINES, STOP_LINES)) return [];
    const isStumble = id === IN_OWN_WORDS && areBesideStop(one, WAY_DOWN, 0);
    return isStumble ? [{ ...one, grade: 'watch' as const }] : [one];
  });
}

/** What a playbook of Ansible fails at and goes on without, as the line below says. */
function withIgnored(complaints: readonly Complaint[], { events }: LogTally): Complaint[] {
  const ignored = events
    .flatMap((event) => (event && IGNORED.test(event.template) ? event.lines : []))
    .sort((a, b) => a - b);
  if (ignored.length === 0) return [...complaints];
  const isIgnored = (line: number) => (ignored[firstFrom(ignored, line)] ?? Infinity) <= line + 2;
  return complaints.map((one) =>
    one.lines.every(isIgnored) ? { ...one, grade: 'watch' as const } : one,
  );
}

const IGNORED = /(?:^|[\s|])\.{3} ?ignoring$/;

/** Lines that a service may need to come to its end. */
const WAY_DOWN = 30;

/** Whoever is in may have done all else that is told. */
const GOT_IN = 'guessing-succeeded-alert';
const ASKED_TO_STOP = 'service-asked-to-stop';
const BY_FORCE = 'ended-by-force';
const STOP_LINES = 10;

/** Place of the first of sorted numbers that is not below `from`. */
function firstFrom(sorted: readonly number[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface InLog {
  lastLine: number;
  /** Whether the log calls any line a warning or worse. */
  tellsLevels: boolean;
  isPhone: boolean;
  /** Of a run on a build server. */
  isPipeline: boolean;
  format: string;
}

function gradeHere(event: SeenEvent, certainty: number, log: InLog): Grade {
  const { kind, count } = event;
  const grade = gradeOf(kind!, count);
  const level = levelOf(event);
  if (grade === 'trouble' && endsBuild(event, log)) return grade;
  if (kind!.security === undefined && grade === 'trouble') {
    // What came right in the end, and what only those see who look for faults.
    if (saysRecovered(event.template) || level === DEBUG_RANK) return 'watch';
  }
  if (grade === 'watch' && endsRun(event, log)) return 'trouble';
  if (kind!.security === 'probe' && level === DEBUG_RANK) return 'watch';
  if (gotSecrets(event)) return 'trouble';
  if (kind!.security === 'attempt' && grade !== 'danger') {
    if (count >= MANY_ATTEMPTS) return 'trouble';
    return count < Math.min(FEW_ATTEMPTS, kind!.raised?.times ?? FEW_ATTEMPTS) ? 'watch' : grade;
  }
  if (grade !== 'trouble' || kind!.security !== undefined) return grade;
  const isOwn = kind!.id === IN_OWN_WORDS;
  if (count < OFTEN && TRIES_AGAIN.test(event.template)) return 'watch';
  // The level alone calls it an error, and nothing came of it.
  if (isOwn && level > CRITICAL_RANK && wordsOfFailure(event, log) < PLAINLY_SAID) {
    if (count > 1 || wentOn(event, log)) return 'watch';
  }
  // Programs of a phone and of a Mac call every oddity an error.
  if (isOwn && log.isPhone && certainty < KNOWN_CERTAINTY * GRAVE) return 'watch';
  if (kind!.lowered && count < kind!.lowered.below && wentOn(event, log)) return 'watch';
  // The log itself does not call it an error.
  const isMild = level !== NO_LEVEL && level >= WARNING_RANK && (isOwn || log.tellsLevels);
  const isGrave = GRAVE_AREAS.has(kind!.area) || DATA_AT_RISK.has(kind!.id);
  if (level === WARNING_RANK && isGrave) return grade;
  if (isMild && level > WARNING_RANK && certainty < SUREST && (isOwn || count < FEW_MILD))
    return 'watch';
  if (isMild && count < (isOwn ? OFTEN : FEW_MILD) && (!isOwn || certainty < SUREST))
    return 'watch';
  const isRare = count === 1 || (level === NO_LEVEL && count <= FEW_TOLD);
  return isOwn && certainty < GRAVE && isRare && wentOn(event, log) ? 'watch' : grade;
}

/** Nobody has to do what a program does by itself. */
const TRIES_AGAIN = /\b(?:retrying|will (?:retry|try again)|trying again|retry in)\b/i;

/** How surely its words alone, at whatever level, say that something failed. */
function wordsOfFailure(
  { template, cause }: SeenEvent,
  { format }: Pick<LogTally, 'format'>,
): number {
  return failureScore({ template: template + cause, level: 'trace', format });
}

/** What a program only warns of while it starts, it warns of each time. */
const START_SHARE = 0.3;

/** Whether it only warns, in no words of a failure, and does so at the beginning of the log alone. */
function isOfStart(event: SeenEvent, tally: LogTally): boolean {
  const { kind, last } = event;
  if (kind!.id !== WARNED_IN_OWN_WORDS || last > START_SHARE * tally.lastLine) return false;
  return wordsOfFailure(event, tally) < PLAINLY_SAID;
}

/** Once or twice the log tells that something will go away some day: nobody comes for this. */
function isOutOfDate({ kind, count }: SeenEvent): boolean {
  return kind!.id === 'setting-out-of-date' && count < FEW_OUT_OF_DATE;
}

const FEW_OUT_OF_DATE = 3;

/** A score of words that name a failure, beside the lowest level. */
const PLAINLY_SAID = 0.1;

/** Of these a warning is as grave as an error. */
const GRAVE_AREAS = new Set(['crashes']);
/** Data may be lost: some programs have no graver word than a warning for it. */
const DATA_AT_RISK = new Set([
  ...['data-not-saved', 'data-store-out-of-memory', 'database-damaged', 'raid-degraded'],
  ...[
    'queue-stopped-taking',
    'disk-failing',
    'disk-full',
    'quota-exceeded',
    'file-system-damaged',
    'disk-read-only',
  ],
]);

/** Whether the log went on for long, as if nothing had been. */
function wentOn({ last }: SeenEvent, { lastLine }: InLog): boolean {
  return last < lastLine - Math.max(SHORT_LOG, END_SHARE * lastLine);
}

/** A build, an update or an installation that ends with its failure did fail, at whatever level it says so. */
function endsBuild(event: SeenEvent, log: InLog): boolean {
  return (
    event.kind!.area === 'build and test' && !wentOn(event, log) && !saysRecovered(event.template)
  );
}

/** What a run of a pipeline calls its error at its end is why it failed, whatever kind it is of. */
function endsRun(event: SeenEvent, log: InLog): boolean {
  return log.isPipeline && levelOf(event) <= ERROR_RANK && !wentOn(event, log);
}

const ERROR_RANK = LEVELS.indexOf('error');

const SLOW_MS = 1000;

/** What is told with its duration is slow only where that is long. */
function isQuick({ kind, measures }: SeenEvent): boolean {
  if (!/(?:^|-)slow(?:-|$)/.test(kind!.id)) return false;
  const durations = [...(measures?.values() ?? [])].filter(({ unit }) => unit === 'ms');
  return durations.length > 0 && durations.every(({ largest }) => largest[0]!.value < SLOW_MS);
}

function levelOf({ rank, textRank }: SeenEvent): number {
  return Math.min(rank, textRank);
}

function certaintyOf(event: SeenEvent, format: string): number {
  const { kind, cause } = event;
  const template = event.template + cause;
  const level = levelAt(levelOf(event));
  const spoken = failureScore({ template, level, format });
  const isGuessing = kind!.security === 'attempt' && event.count >= MANY_ATTEMPTS;
  const knowsPassword =
    kind!.id === 'second-step-refused' && gradeOf(kind!, event.count) === 'trouble';
  const known = isFailure(kind) || isGuessing ? KNOWN_CERTAINTY : WATCHED_CERTAINTY;
  const guessing = isGuessing ? GUESSING : 0;
  const isOwn = kind!.id === IN_OWN_WORDS;
  const certainty = isOwn ? KNOWN_CERTAINTY * spoken : Math.max(known, spoken) + guessing;
  if (knowsPassword) return PASSWORD_KNOWN;
  if (kind!.minor) return MINOR_CERTAINTY;
  if (kind!.id === GOT_IN) return 1;
  if (gotSecrets(event)) return SUREST;
  if (DATA_AT_RISK.has(kind!.id))
    return levelOf(event) < WARNING_RANK ? AT_RISK : Math.max(certainty, SUREST);
  if (!isOwn && !isGuessing && kind!.security === undefined && levelOf(event) === WARNING_RANK) {
    return Math.min(certainty, MILD_CERTAINTY);
  }
  // Where the lines below name the cause, it has said it itself.
  const saysWhy = cause !== '' && !isOwn;
  return ECHO.test(event.template) && !saysWhy ? Math.min(ECHO_CERTAINTY, certainty) : certainty;
}

/** What says that something failed, and leaves it to other lines to say what. */
const ECHO =
  /\bbad exit status\b|\ba failure occurred while executing\b|\bexecution failed for task\b|\bRPM build errors\b|\bTombstone written\b|\berrors? found\b|\blifecycle event\b|\bstopping (?:the )?server\b|\bfailed to initiali[sz]e correctly\b|\b(?:runs?|tests?|assertions|examples|failures|passed|failed), (?:\d{1,9}|<\*>) \w{1,12}, (?:\d{1,9}|<\*>) \w{1,12}|\breturned (?:exit )?status\b|\bexit(?:ed)?(?: with)?(?: an?)?(?: non-zero)?(?: exit)? (?:status|code)\b|\bERR! (?:errno|code|A complete log)|\bmake(?:\[\S{1,5}\])?: \*\*\*|\bcommand failed\b|\ban error occurred\W{0,4}$|\berror running actions\b|\bbuild (?:failed|failure|errors)\b|\bFinished: FAILURE\b|^FAILURE: |\bcall trace:\s{0,3}$|\bstack traceback:\s{0,3}$|\bErrors? during\b|\bsee (?:the )?log\b|\bld returned\b|\bException\(.{1,80}?\) Config\(|\bok=\S{1,12} {1,8}changed=|\bMainEngineThread is returning\b|\binstallation (?:failed\.|success or error status)|^=+ (?:FAILURES|ERRORS) =+$/i;
export const ECHO_CERTAINTY = 0.3;
const MINOR_CERTAINTY = 0.1;
/** Before those who only try to get in. */
const AT_RISK = 1.25;
/** What the log itself calls a warning is said less surely than what it does not. */
const MILD_CERTAINTY = 0.65;
