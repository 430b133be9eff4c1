import { LEVELS, type Level } from '../../../knowledge/kind.ts';

/** How the levels of logs are written, in lower case; numbers are those of pino and bunyan. */
const WRITTEN: Record<Level, readonly string[]> = {
  critical: [
    'f',
    'fatal',
    'c',
    'crit',
    'critical',
    'alert',
    'a',
    'emerg',
    'emergency',
    'panic',
    '60',
  ],
  error: ['e', 'err', 'error', 'errors', 'severe', 'failure', 'high', '50'],
  warning: ['w', 'warn', 'warning', 'medium', '40'],
  notice: ['n', 'notice'],
  info: ['i', 'info', 'information', 'informational', 'log', 'audit', 'low', '30'],
  debug: ['d', 'debug', 'fine', 'config', '20'],
  trace: ['t', 'v', 'trace', 'verbose', 'finer', 'finest', '10'],
};

const LEVEL_OF = new Map<string, number>(
  LEVELS.flatMap((level, rank) => WRITTEN[level].map((text): [string, number] => [text, rank])),
);

/** Of a line that tells no level. Lower is graver. */
export const NO_LEVEL = LEVELS.length;

/** Place in `LEVELS` of what a log writes as a level; `NO_LEVEL` where it is none. */
export function levelRank(text: string | undefined): number {
  if (text === undefined || text === '' || text.length > 20) return NO_LEVEL;
  const bare = text.replace(/[^a-z0-9]/gi, '').toLowerCase();
  return LEVEL_OF.get(bare) ?? NO_LEVEL;
}

export function levelAt(rank: number): Level | null {
  return LEVELS[rank] ?? null;
}

/** Looked at: a level stands at the beginning of a line. */
const MAX_HEAD = 160;
const IN_TEXT =
  /(?:^|[\s[(|/.:<"=])(FATAL|CRIT(?:ICAL)?|EMERG|SEVERE|PANIC|ERROR|ERR!|WARN(?:ING)?|NOTICE|INFO|DEBUG|TRACE)(?=[\s\])|/:,>"]|$)/;
const AS_MEMBER = /\b(?:level|lvl|severity|loglevel)["']?[=:]\s?["']?([a-z]{3,13})\b/i;
const LOWER =
  /^(?:\S{1,30}\s){0,2}\[?(fatal|critical|error|err!|warn(?:ing)?|info|verb|debug|silly)[\]:\s]/;

/** `I CONTROL [main]`, `E/Camera`, `W0102 12:00:00`. */
const LETTER = /^\s{0,4}(?:\S{1,40}\s{1,3}){0,2}?([VDIWEF])(?:\s{1,2}[A-Z]{3,12}\s|\/\w|\d{4}\s)/;

/** Tables of states end with how grave each is: `gige5 temperature 1072878243 1 warning`. */
const AT_END = /(?:\d|\|)\s{1,3}(warning|critical)\s{0,3}$/i;

/** What PHP calls its messages: `PHP Notice:  Undefined index`. */
const PHP = /(?:^|\s)PHP (Notice|Deprecated|Strict Standards|Warning|Fatal error|Parse error):/;
const PHP_LEVELS: Partial<Record<string, string>> = {
  notice: 'notice',
  deprecated: 'notice',
  'strict standards': 'notice',
  warning: 'warning',
  'fatal error': 'fatal',
  'parse error': 'fatal',
};

/** The level that a text begins with, where the log has no levels of its own. */
export function levelInText(text: string): number {
  const head = text.slice(0, MAX_HEAD);
  const [, ofPhp] = PHP.exec(head) ?? [];
  if (ofPhp !== undefined) return levelRank(PHP_LEVELS[ofPhp.toLowerCase()]);
  const [, atEnd] = text.length <= MAX_HEAD ? (AT_END.exec(text) ?? []) : [];
  if (atEnd !== undefined) return levelRank(atEnd);
  const found = AS_MEMBER.exec(head) ?? LETTER.exec(head) ?? IN_TEXT.exec(head) ?? LOWER.exec(head);
  return found ? levelRank(found[1]) : NO_LEVEL;
}
