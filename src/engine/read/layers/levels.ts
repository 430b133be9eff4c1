import { keptString } from '../bytes/kept-string.ts';

/** The levels that leave reading, gravest first. */
export type Level = 'critical' | 'error' | 'warning' | 'notice' | 'info' | 'debug' | 'trace';

/**
 * A level as one of seven words, however the log writes it: `WARN`, `[Warning]`, `W`, pino's and
 * bunyan's `40`, syslog's `4`. Empty for what is no level.
 *
 * @example
 * normalisedLevel('SEVERE'); // 'error'
 */
export function normalisedLevel(text: string): Level | '' {
  if (text === '' || text === '-' || text.length > 20) return '';
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const word = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9*#.-]/g, '');
  const level = SSSD.get(word) ?? LEVELS.get(word) ?? LEVELS.get(word.replace(/\d$/, '')) ?? '';
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(keptString(text), level);
  return level;
}

/**
 * A level for a reader who knows the log: the log's own word where that is none of the seven and no
 * usual way to write one (`FATAL`, `verbose`, `high`), else one of the seven.
 *
 * @example
 * shownLevel('[Fatal]'); // 'Fatal'
 * shownLevel('ERR'); // 'error'
 */
export function shownLevel(text: string): string {
  const own = /^[[(<]?([A-Za-z]{3,20})[\])>]?:?$/.exec(text.trim())?.[1] ?? '';
  return own === '' || SPELLINGS.has(own.toLowerCase()) ? normalisedLevel(text) : own;
}

/** The level of a syslog priority, of which the lowest three bits are the severity (RFC 5424, 6.2.1). */
export function priorityLevel(priority: string): Level | '' {
  if (priority === '') return '';
  return SEVERITIES[Number(priority) & 7]!;
}

/** Whether a word is a level that nobody writes as the name of a host or a program. */
export function isLevelWord(word: string): boolean {
  return word.length >= 3 && /^[A-Za-z]{3,13}$/.test(word) && LEVELS.has(word.toLowerCase());
}

/** Whether a word is one of the seven levels, however it is spelt, and nothing else. */
export function isUsualLevel(word: string): boolean {
  return SPELLINGS.has(word.toLowerCase());
}

const SEVERITIES: Level[] = [
  ...(['critical', 'critical', 'critical', 'error', 'warning', 'notice', 'info', 'debug'] as const),
];

/** The seven, and how they are shortened, inflected or misspelt. */
const SPELLINGS: ReadonlySet<string> = new Set([
  ...['critical', 'crit', 'error', 'err', 'errors', 'erro', 'eror', 'warning', 'warn', 'wrn'],
  ...['warnings', 'notice', 'info', 'inf', 'information', 'informational', 'debug', 'dbg', 'dbug'],
  ...['trace', 'trc', 'trce'],
]);

/** SSSD's masks (sssd.conf, debug_level). */
const SSSD = new Map<string, Level>([
  ['0x0010', 'critical'],
  ['0x0020', 'critical'],
  ['0x0040', 'error'],
  ['0x0080', 'warning'],
  ['0x0100', 'info'],
  ['0x0200', 'info'],
  ['0x0400', 'debug'],
  ['0x1000', 'trace'],
  ['0x2000', 'trace'],
  ['0x4000', 'trace'],
]);

/** Letters and words in lower case, by level; also as Windows and Java write them in German, French, Spanish, Italian and Dutch. */
const WORDS: Record<Level, string> = {
  critical:
    'f c a ftl fatal fatalerror fault down unreachable crit critical alert emerg emergency panic cr al em kritisch critique critico',
  error:
    'e err error errors erro eror severe fail failure failed er high fehler erreur errore fout grave schwerwiegend',
  warning:
    'w wrn warn warning warnings wa medium moderate warnung avertissement advertencia avviso #',
  notice: 'n notice note no audit security default *',
  info: 'i inf info information informational log statement detail hint context query location success successful in ok low normal lifecycle quiet informationen infos informacion informazioni -',
  debug: 'd dbg debug dbug fine config db .',
  trace: 't v trc trce trace finer finest verbose vrb trivia silly all',
};

/** Numbers: those of bunyan and pino, and syslog's. */
const NUMBERS: [string, Level][] = [
  ['60', 'critical'],
  ['50', 'error'],
  ['40', 'warning'],
  ['30', 'info'],
  ['20', 'debug'],
  ['10', 'trace'],
  ...SEVERITIES.map((level, at): [string, Level] => [String(at), level]),
];

const LEVELS = new Map<string, Level>([
  ...Object.entries(WORDS).flatMap(([level, words]) =>
    words.split(' ').map((word): [string, Level] => [word, level as Level]),
  ),
  ...NUMBERS,
]);

/** As logs write them: there are few, and lines are many. */
const KNOWN = new Map<string, Level | ''>();
const MAX_KNOWN = 1000;
