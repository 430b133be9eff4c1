import { type PlacedGroups, placeGroups } from './group-places.ts';

/** How to recognise the lines of a plain text log, and what their beginning says. */
export interface TextFormat {
  /** In plain words, with an article. */
  name: string;
  /** Names of what a line may say about who wrote it, those that most likely are sessions first. */
  keys: readonly string[];
  hasLevels: boolean;
  /** What the message is, in plain words; 'message' where unset. */
  tells?: readonly string[];
  /** Lines without a time (or whatever else begins a record) belong to the line above. */
  hasTimes?: boolean;
  /** What makes a line a record stands at its beginning. */
  leads?: boolean;
  /** What is left of a line that is no record of its own; the whole line where this is absent. */
  peel?(line: string): string;
  /** The message with one more line of its record, where the first line is not the one that tells most. */
  joins?(message: string, line: string): string;
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
  /** The message goes on in the next line, as .NET's console writes it. */
  goesOn?: boolean;
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
  const placed = heads.map((head) => placedHead(head, keys));
  return {
    name,
    keys,
    hasLevels: heads.some((head) => head.source.includes('?<level>')),
    hasTimes: heads.some((head) => /\?<(?:time|clock)>/.test(head.source)),
    leads: true,
    read(line) {
      const start = line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line;
      for (const { pattern, places, time, level, values } of placed) {
        const match = pattern.exec(start);
        if (match === null) continue;
        const rest = line.slice(match[0].length);
        return {
          time: textAt(match, time) ?? dayAndClock(match, places),
          level: textAt(match, level) ?? '',
          message: messageOf ? messageOf(groupsOf(match, places), rest) : rest,
          keys: values.map((place) => textAt(match, place) ?? ''),
        };
      }
      return null;
    },
  };
}

/** A head with the places of its groups; 0 for one that it lacks. */
interface PlacedHead extends PlacedGroups {
  time: number;
  level: number;
  /** Of the keys. */
  values: number[];
}

function placedHead(head: RegExp, keys: readonly string[]): PlacedHead {
  const placed = placeGroups(head);
  const placeOf = (name: string) => placed.places.get(name) ?? 0;
  return { ...placed, time: placeOf('time'), level: placeOf('level'), values: keys.map(placeOf) };
}

function textAt(match: RegExpExecArray, place: number): string | undefined {
  return place === 0 ? undefined : match[place];
}

function groupsOf(match: RegExpExecArray, places: PlacedGroups['places']): Groups {
  return Object.fromEntries([...places].map(([name, place]) => [name, match[place]]));
}

/** `0701` and `11:00:00` in the form of other logs. */
function dayAndClock(match: RegExpExecArray, places: PlacedGroups['places']): string {
  if (!places.has('clock')) return '';
  const { month, day, clock } = groupsOf(match, places);
  return clock === undefined ? '' : `${month}-${day} ${clock}`;
}

type Groups = Record<string, string | undefined>;
