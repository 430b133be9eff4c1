import { isLevelWord, normalisedLevel } from './levels.ts';

/** A level in a text, and what is cut with it. */
export interface FoundLevel {
  level: string;
  at: number;
  end: number;
}

/** How the lines of a file tell their level; null for a line that tells none. */
export type LevelPlace = (text: string) => FoundLevel | null;

/** So far from the time a level may stand. */
const MAX_GAP = 200;
const ENOUGH = 0.6;
const MANY = 0.7;
const NEARLY_ALL = 0.9;

/**
 * The place, near the time, whose words are levels in most of these texts (what follows the time, or
 * precedes it); null where there is none.
 */
export function findLevelPlace(texts: readonly string[]): LevelPlace | null {
  if (texts.length === 0) return null;
  const share = (place: LevelPlace) =>
    texts.filter((text) => place(text) !== null).length / texts.length;
  if (share(markedLevel) >= ENOUGH) return markedLevel;
  for (const place of TOKENS) if (share(place) >= MANY && isVaried(texts, place)) return place;
  // Old and new programs may write into one file: `info vpxd[…]` and `INFO vpxd[…]`.
  for (const place of TOKENS) {
    const either: LevelPlace = (text) => place(text) ?? markedLevel(text);
    if (share(place) >= 0.2 && share(either) >= NEARLY_ALL && isVaried(texts, either))
      return either;
  }
  // Programs that tell a level where something is wrong, and none else: Slurm, Mosquitto, OpenVPN.
  const leading = texts.filter((text) => leadingLevel(text) !== null).length;
  return leading >= FEWEST * texts.length && leading > 0 ? leadingLevel : null;
}

/** A level and a colon before anything else, but for the name of the program. */
function leadingLevel(text: string): FoundLevel | null {
  const [whole, before = '', level = ''] = LEADING.exec(text.slice(0, 60)) ?? [];
  return whole === undefined ? null : { level, at: before.length, end: whole.length };
}

const FEWEST = 0.01;
const LEADING =
  /^([\])>]{0,2}:?\s{0,10}(?:[a-z][\w./-]{1,40}(?:\[\d{1,10}\])?: )?)(fatal error|fatal|panic|critical|error|warning|notice|info|debug\d?|trace|verbose):(?=\s)/i;

/** The same word in small letters in every line, behind other words, may be part of a sentence: `handshake error`. */
function isVaried(texts: readonly string[], place: LevelPlace): boolean {
  let first = '';
  let isSentence = false;
  for (const text of texts) {
    const found = place(text);
    if (found === null) continue;
    first ||= found.level;
    if (found.level !== first) return true;
    isSentence ||= /^[a-z]/.test(first) && /[a-z]{3}/.test(text.slice(0, found.at));
  }
  return !isSentence;
}

/** A level in capitals, or set apart by brackets, bars or a colon, before the message begins. */
export function markedLevel(text: string): FoundLevel | null {
  MARKED.lastIndex = 0;
  const head = text.length > MAX_GAP ? text.slice(0, MAX_GAP) : text;
  const match = MARKED.exec(head);
  if (match === null || !isContext(head, match.index)) return null;
  const [whole, ...levels] = match;
  const level = levels.find((found) => found !== undefined) ?? '';
  return { level, at: match.index, end: match.index + whole.length };
}

const MARKED =
  /(?<![A-Za-z_/-])(TRACE|DEBUG\d?|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|FATAL|CRIT|CRITICAL|ALERT|EMERG|EMERGENCY|PANIC|LIFECYCLE|QUIET|SECURITY(?=\[)|FINE|FINER|FINEST|VERBOSE|INFORMATION|DBG|WRN|INF|VRB|FTL|TRC|(?:LOG|STATEMENT|DETAIL|HINT|CONTEXT|QUERY|LOCATION|NOTE|CONFIG|AUDIT|SUCCESS|FAILURE)(?=[\]:|]))(?=[\])>|:,;\s]|$)|(?<=^|[[<(|:,;\s])(?:(?<=[[<(])\w{1,30}:)?([Tt]race|[Dd]ebug\d?|[Ii]nfo|[Nn]otice|[Nn]ote|[Ww]arn|[Ww]arning|[Ee]rror|[Ee]rr|[Ss]evere|[Ff]atal error|[Ff]atal|[Cc]rit|[Cc]ritical|[Aa]lert|[Ee]merg|[Pp]anic|[Vv]erbose|[Ii]nformation|System|trce|dbug|fail|DETAIL|NORMAL)(?= {0,5}[\])>|]|:\s)|(?<=^ {0,2})(In|Db|Wa|Er|Cr|Al|Em|No)\(\d{1,4}\)\+?(?=[ :])|(?<=\w)\/(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)(?=\])|(?<=^: )(DEBUG|INFO|WARNING|ERROR|CRITICAL)(?=\/\w)/g;

/** Whether what precedes a level is context: brackets, names, numbers, pairs; not a sentence. */
function isContext(head: string, end: number): boolean {
  if (end < 4) return true;
  const bare = head.slice(0, end).replace(GROUPS, ' ');
  let words = 0;
  let others = 0;
  for (const token of bare.split(/[\s|,;]/)) {
    if (token === '' || token.includes('=')) continue;
    others++;
    if (/^[a-z]{2,20}[.!]?$/.test(token)) words++;
  }
  return words <= 1 && others <= 8;
}

const GROUPS = /\[[^\]]{0,190}\]?|\([^)]{0,190}\)?|'[^']{0,190}'|"[^"]{0,190}"/g;

/** The first to fourth word, in small letters too, or a single capital. */
const TOKENS: LevelPlace[] = [0, 1, 2, 3].map((wanted) => (text) => {
  let at = 0;
  for (let token = 0; ; token++) {
    while (at < text.length && at < MAX_GAP && SPACES.includes(text[at]!)) at++;
    let end = at;
    while (end < text.length && end < at + 60 && !SPACES.includes(text[end]!)) end++;
    if (end === at || at >= MAX_GAP) return null;
    if (token === wanted) {
      const level = text.slice(at, end);
      return isToken(level) ? { level, at, end } : null;
    }
    at = end;
  }
});

const SPACES = ' \t[](){}<>|:';

/** Words of ordinary sentences, which are levels only where a sign or capitals set them apart. */
const NAMES_TOO =
  /^[Ll]og$|^[Ss]tatement$|^[Dd]etail$|^[Hh]int$|^[Cc]ontext$|^[Qq]uery$|^[Ll]ocation$/;

function isToken(word: string): boolean {
  if (NAMES_TOO.test(word)) return false;
  return isLevelWord(word) || (/^[VDIWEFCNT]$/.test(word) && normalisedLevel(word) !== '');
}
