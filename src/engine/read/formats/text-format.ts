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
  messageOf?: (groups: Record<string, string | undefined>, rest: string) => string,
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
        const groups: Record<string, string | undefined> = match.groups ?? {};
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
function dayAndClock({ month, day, clock }: Record<string, string | undefined>): string {
  return clock === undefined ? '' : `${month}-${day} ${clock}`;
}

/** `2015-10-18 18:01:47,978`, `2024-01-02T03:04:05.678Z`, `2005-06-03-15.42.50.675872` */
export const ISO_TIME =
  '(?<time>\\d{4}[-/.]\\d\\d[-/.]\\d\\d[T _-]\\d\\d[:.]\\d\\d[:.]\\d\\d(?:[.,:]\\d{1,9})?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d)(?!\\w))?)';

export const LEVEL =
  '(?<level>(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|SEVERE|FATAL|CRIT(?:ICAL)?|ALERT|EMERG(?:ENCY)?|PANIC|AUDIT|FINE|FINER|FINEST|CONFIG|VERBOSE|SUCCESS|INFORMATION|DBG|WRN|INF|FAILURE))(?!\\w)';
