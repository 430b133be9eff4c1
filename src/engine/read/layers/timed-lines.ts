import type { TextFormat, TextLine } from '../formats/text-format.ts';
import { messageAfterLevel } from './after-level.ts';
import { findTime, MAX_HEAD_CHARS, type TimeFinder, WHOLE_TIME } from './find-time.ts';
import { HEADING_LINES } from './heading-lines.ts';
import { findLevelPlace, type LevelPlace, markedLevel } from './level-place.ts';

const KEYS = ['thread', 'pid', 'component'];
/** Bodies without indent may be most of a file. */
const FEWEST = 0.08;

/**
 * The form of lines that hold a time anywhere, and perhaps a level before or after it: chosen by a
 * sample, then read without trying anything else. Null where the lines hold no time.
 */
export function timedLines(lines: readonly string[]): { format: TextFormat; read: number } | null {
  const found = findTime(lines, FEWEST);
  if (found === null) return null;
  // A file that tells when it began, or once a time by the way, is no log of timed lines.
  if (found.found < 2 && (2 * found.found < lines.length || isHeading(lines, found.finder)))
    return null;
  const { finder } = found;
  const parts = lines.flatMap((line) => {
    const span = finder.find(line.slice(0, MAX_HEAD_CHARS));
    return span === null ? [] : [{ before: line.slice(0, span.at), after: line.slice(span.end) }];
  });
  const after = findLevelPlace(parts.map((part) => part.after));
  const befores = parts.map((part) => part.before).filter((text) => !OPENING.test(text));
  const isPrefixed = 2 * befores.length > parts.length;
  const early = isPrefixed ? findLevelPlace(befores) : null;
  const before =
    early !== null && befores.every((text) => isBesideTime(text, early)) ? early : null;
  const constant = befores[0] !== undefined && isSame(befores, befores[0]) ? befores[0] : null;
  const isAtStart = befores.every((text) => pidOf(text) !== '') || areFew(befores);
  const plan = { finder, after, before, constant, furthest: isPrefixed ? MAX_HEAD_CHARS : NEAR };
  const used = KEYS.map((_, key) => lines.some((line) => readLine(line, plan)?.keys[key]));
  const places = KEYS.map((_, place) => place).filter((place) => used[place]);
  return {
    format: {
      name: nameOf(after, before),
      keys: places.map((place) => KEYS[place]!),
      hasLevels: after !== null || before !== null,
      hasTimes: true,
      leads: !isPrefixed || before !== null || isAtStart,
      read(line) {
        const read = readLine(line, plan);
        if (read !== null && places.length < KEYS.length)
          read.keys = places.map((at) => read.keys[at]!);
        return read;
      },
    },
    read: found.found,
  };
}

/** Whether only a name or a number stands between a level and the time, and no part of a message. */
function isBesideTime(text: string, place: LevelPlace): boolean {
  const found = place(text);
  return found === null || /^[^"'=]{0,60}$/.test(text.slice(found.end));
}

/** Whether the one line with a time tells when the rest began. */
function isHeading(lines: readonly string[], finder: TimeFinder): boolean {
  const timed = lines.find((line) => finder.find(line.slice(0, MAX_HEAD_CHARS)) !== null) ?? '';
  return lines.length > 1 && HEADING_LINES.read(timed) !== null;
}

/** Lines that begin with a whole time, of a file that is mostly something else. */
export const ANY_TIMED_LINES: TextFormat = {
  name: 'a text log with times',
  keys: KEYS,
  hasLevels: true,
  hasTimes: true,
  leads: true,
  read: (line) =>
    readLine(line, {
      finder: WHOLE_TIME,
      after: markedLevel,
      before: null,
      constant: null,
      furthest: NEAR,
    }),
};

interface Plan {
  finder: TimeFinder;
  after: LevelPlace | null;
  before: LevelPlace | null;
  /** What precedes the time in all lines. */
  constant: string | null;
  /** Further in, a time is a part of the text. */
  furthest: number;
}

/** Behind level and time, a thread in brackets and a name, as Java's logging writes them. */
const OPENS_CONTEXT = /^ {1,4}\[[^\]]{1,100}\] {1,4}[\w$.]{1,200}(?::| -) /;

/** Brackets may stand before a time that begins the line. */
const NEAR = 4;

function nameOf(after: LevelPlace | null, before: LevelPlace | null): string {
  if (after) return 'an application log (time, level, text)';
  return before ? 'an application log (level, time, text)' : 'a text log with times';
}

/** Brackets and quotation marks that open for the time. */
const OPENING = /^[\s[("'<]{0,20}$/;

/** Words such as `Start-Date:` and `End-Date:`. */
function areFew(texts: readonly string[]): boolean {
  return texts.every((text) => text.length < 40) && new Set(texts).size <= 3;
}

function isSame(texts: readonly string[], one: string): boolean {
  return texts.filter((text) => text === one).length >= 0.9 * texts.length;
}

function readLine(line: string, plan: Plan): TextLine | null {
  const read = peelLine(line, plan);
  if (read === null || read.message !== '') return read;
  const { finder } = plan;
  const span = finder.find(line.slice(0, MAX_HEAD_CHARS));
  const before = span === null ? '' : line.slice(0, span.at);
  const early = plan.before?.(before);
  const text = (early ? before.slice(early.end).replace(/^[\s\])>:|-]{1,10}/, '') : before).trim();
  return HAS_WORDS.test(text) ? { ...read, message: text } : read;
}

function peelLine(
  line: string,
  { finder, after, before, constant, furthest }: Plan,
): TextLine | null {
  const head = line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line;
  const span = finder.find(head);
  if (span === null) return null;
  const id = span.at > NEAR ? (ID_BEFORE.exec(line.slice(0, span.at))?.[1] ?? '') : '';
  if (span.at > furthest && id === '') return null;
  const time = line.slice(span.at, span.end);
  const rest = line.slice(span.end);
  const prefix = span.at === 0 || id !== '' ? '' : line.slice(0, span.at);
  const isOpen = prefix !== '' && opens(prefix, '[') > opens(prefix, ']');
  const found = after === null ? null : after(rest);
  if (after !== null && found !== null) {
    const context = contextOf(rest.slice(0, found.at));
    const { message, thread, pid, component } = messageAfterLevel(
      rest,
      found.end,
      context.isOpen || (isOpen && !isClosed(rest.slice(0, found.at))),
    );
    const kept = prefix === '' || constant !== null || before !== null ? '' : shownPrefix(prefix);
    return {
      time,
      level: found.level,
      message: kept + message,
      keys: [
        thread || context.thread || id,
        pid || context.pid || pidOf(prefix),
        component || context.component,
      ],
    };
  }
  const early = before === null ? null : before(prefix);
  const { message, thread, pid, component } =
    isOpen || (early !== null && OPENS_CONTEXT.test(rest))
      ? messageAfterLevel(rest, 0, isOpen)
      : { message: withoutOpening(rest), thread: '', pid: '', component: '' };
  if (early !== null) {
    const context = contextOf(prefix.slice(0, early.at));
    const keys = [thread || context.thread, pid || context.pid, component || context.component];
    return { time, level: early.level, message, keys };
  }
  const isDropped =
    (prefix === constant && (HAS_WORDS.test(message) || !HAS_WORDS.test(prefix))) ||
    prefix.trim() === '' ||
    pidOf(prefix) !== '';
  const text = isDropped ? message : shownPrefix(prefix) + message;
  return {
    time,
    level: '',
    message: text,
    keys: [thread || id, pid || pidOf(prefix), component],
  };
}

const HAS_WORDS = /[\p{L}\d]/u;

/** What precedes a time, as a part of the message: without the brackets that opened for the time. */
function shownPrefix(prefix: string): string {
  const text = prefix.replace(/[\s[("'<|,;=-]{1,10}$/, '').trimStart();
  // Ruby's logger tells the level by a letter, too.
  return /^(?:[[("'<]{0,3}|[A-Z],?)$/.test(text) ? '' : `${text} `;
}

/** A number alone before the time is a process, as `strace -f` has it. */
function pidOf(prefix: string): string {
  return /^\[?(?:pid )?(\d{1,10})\]?:? {1,8}\[?$/.exec(prefix)?.[1] ?? '';
}

/** An id alone before the time, as FreeSWITCH has that of the call. */
const ID_BEFORE = /^\[?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]? $/;

function withoutOpening(rest: string): string {
  const match = /^[\])"'>]{0,3}(?: {0,30}(?!-{1,2}>)[|,;:-]{1,2}(?= |$|\S)){0,2}\s{0,30}/.exec(
    rest,
  );
  return match === null ? rest : rest.slice(match[0].length);
}

const NO_CONTEXT = { thread: '', pid: '', component: '', isOpen: false };

/** What stands between time and level: a thread or a process in brackets, a number, the name of a component. */
function contextOf(text: string): typeof NO_CONTEXT {
  if (text.length < 3) return NO_CONTEXT;
  const isOpen = opens(text, '[') > opens(text, ']') && !/[[<(|]\s{0,5}(?:\w{1,30}:)?$/.test(text);
  const brackets = /\[([^\]:=[]{1,200})\]/.exec(text)?.[1]?.trim() ?? '';
  // `[Server thread/INFO]`
  const within = /\[([\w .#-]{1,60})$/.exec(text)?.[1]?.trim() ?? '';
  if (within !== '') return { thread: within, pid: '', component: '', isOpen };
  const component = componentIn(text.slice(text.lastIndexOf(']') + 1));
  if (/^\d{1,10}$/.test(brackets)) return { thread: '', pid: brackets, component, isOpen };
  const pid = /(?:^|[\s:|])#?(\d{1,10})(?=[\s:|\]]|$)/.exec(text)?.[1] ?? '';
  const thread =
    brackets || (/^([A-Za-z][\w-]{1,60}-\d{1,6})(?:::|\s)/.exec(text.trimStart())?.[1] ?? '');
  return { thread, pid, component: component === thread ? '' : component, isOpen };
}

/** The name that ends a text, before what parts it from the level. */
function componentIn(text: string): string {
  return text.trim() === '' ? '' : (NAME_AT_END.exec(text)?.[1] ?? '');
}

const NAME_AT_END =
  /(?<=^|\s)([A-Za-z_][\w$]{0,50}(?:[.$/-][\w$]{1,50}){0,20})(?= {0,30}(?:[-:|[(<] {0,30})?$)/;

/** Whether the bracket that opened before the time closes before the level. */
function isClosed(gap: string): boolean {
  return opens(gap, ']') > opens(gap, '[');
}

function opens(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
