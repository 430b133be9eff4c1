/** How to recognise the lines of a plain text log, and what their beginning says. */
export interface TextFormat {
  /** In plain words, with an article. */
  name: string;
  /** Names of what a line may say about who wrote it, those that most likely are sessions first. */
  keys: readonly string[];
  hasLevels: boolean;
  /** Null for a line of another form. */
  read(line: string): TextLine | null;
}

export interface TextLine {
  /** As written; '' where the line has none. */
  time: string;
  level: string;
  message: string;
  /** Beside `TextFormat.keys`. */
  keys: string[];
}

/** What a line begins with is shorter: so much of it is looked at. */
const MAX_HEAD_CHARS = 1000;

/**
 * A format by what its lines begin with: the named groups `time` (or `month`, `day` and `clock`) and
 * `level`, and those that `keys` names. The message is what follows, or what `messageOf` makes of the groups.
 */
export function textFormat(
  name: string,
  heads: readonly RegExp[],
  keys: readonly string[] = [],
  messageOf?: (groups: Groups, rest: string) => string,
): TextFormat {
  return {
    name,
    keys,
    hasLevels: heads.some((head) => head.source.includes('?<level>')),
    read(line) {
      const start = line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line;
      for (const head of heads) {
        const match = head.exec(start);
        if (match === null) continue;
        const groups: Groups = match.groups ?? {};
        const rest = line.slice(match[0].length);
        return {
          time: groups.time ?? dayAndClock(groups),
          level: groups.level ?? '',
          message: messageOf ? messageOf(groups, rest) : rest,
          keys: keys.map((key) => groups[key] ?? ''),
        };
      }
      return null;
    },
  };
}

/** `0701` and `11:00:00` in the form of other logs. */
function dayAndClock({ month, day, clock }: Groups): string {
  return clock === undefined ? '' : `${month}-${day} ${clock}`;
}

/**
 * A format of lines that begin with one of `times`, which may stand in brackets; each of `tails` is
 * what may follow it before the message, with named groups as above. A word in the group `level` must
 * be a level: `open` and `after` hold what stands around it.
 */
export function timedFormat(
  name: string,
  times: readonly RegExp[],
  tails: readonly RegExp[],
  keys: readonly string[] = [],
): TextFormat {
  return {
    name,
    keys,
    hasLevels: true,
    read(line) {
      const start = line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line;
      const before = OPENING.exec(start)![0].length;
      const rest = before > 0 ? start.slice(before) : start;
      for (const one of times) {
        const time = one.exec(rest)?.[0];
        if (time === undefined) continue;
        const following = rest.slice(time.length);
        for (const tail of tails) {
          const match = tail.exec(following);
          const groups: Groups = match?.groups ?? {};
          if (match === null || !levelFits(groups)) continue;
          return {
            time,
            level: groups.level ?? '',
            message: line.slice(before + time.length + match[0].length),
            keys: keys.map((key) => groups[key] ?? ''),
          };
        }
      }
      return null;
    },
  };
}

type Groups = Record<string, string | undefined>;

const OPENING = /^[\s["'(]{0,4}/;

function levelFits({ level, open, after }: Groups): boolean {
  return level === undefined || isLevel(level, open !== '' || /^[\])>]|^:|^ {2}/.test(after ?? ''));
}

/** Words that name a level. */
const LEVELS = new Set([
  ...['TRACE', 'DEBUG', 'INFO', 'NOTICE', 'WARN', 'WARNING', 'ERROR', 'ERR', 'SEVERE', 'FATAL'],
  ...['CRIT', 'CRITICAL', 'ALERT', 'EMERG', 'EMERGENCY', 'PANIC', 'AUDIT', 'FINE', 'FINER'],
  ...['FINEST', 'CONFIG', 'VERBOSE', 'SUCCESS', 'INFORMATION', 'DBG', 'WRN', 'INF', 'FAILURE'],
]);

/**
 * Whether a word at the place of a level is one. In small letters it may be the first word of the
 * text ("error while opening"): then a bracket, a colon or a gap must set it apart.
 */
function isLevel(word: string, isApart: boolean): boolean {
  if (LEVELS.has(word)) return true;
  return isApart && LEVELS.has(word.toUpperCase());
}
