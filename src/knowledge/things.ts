import { cutText } from '../text/cut-text.ts';

/** Beyond this, a line names nothing more. */
const MAX_CHARS = 400;

/** What lines name beside those who act: parts of programs, members of clusters, jobs. The more telling first. */
const THINGS: readonly RegExp[] = [
  /\bmod ?id["']?[:=] ?["']?(?<thing>[\w-]{2,60})/i,
  /\b(?:enabling|disabling|loading|initializing) (?<thing>[A-Z][\w-]{1,40} v\d[\w.-]{0,20})/,
  /["'`](?<thing>(?:plugins|mods)[/\\][^"'`\n]{2,80})["'`]/i,
  /\b(?:[Pp]lugin|[Mm]od(?:ule)?|[Aa]dd-?on|[Ee]xtension|[Ii]ntegration) ["'`[(]?(?!could\b|did\b|not\b|was\b|failed\b|is\b|has\b|error\b|for\b|in\b|to\b|and\b|from\b|path\b)(?<thing>[\w@][\w./@-]{2,60})/,
  /\b(?:pool|unit|job|task|pipeline|stage|workflow|cron|queue|topic|index|table|bucket|backup|snapshot|zone|domain|trunk|tunnel|interface|volume|image|container|pod|deployment|namespace)(?: name)?["']?[:=]? ?["'`[](?<thing>[\w@][\w.:/@ -]{1,80})["'`\]]/i,
  /\b(?<thing>(?:broker|node|replica|shard|partition|member|worker|disk|drive|interface|port|slot|channel|printer|camera|sensor)[ :=#]{1,2}(?=[\w./-]{0,40}\d)[\w./-]{1,40})\b/i,
  /\bno matching (?:version|distribution) found for (?<thing>[@\w][\w./@=<>~^-]{1,80})/i,
  /\bsatisfies the requirement (?<thing>[\w][\w./@=<>~^-]{1,80})/i,
  /\b(?:command|query|update|remove|getmore|insert) (?<thing>[\w-]{1,40}\.[A-Za-z][\w-]{1,60})(?= (?:command|query|planSummary)\b|:? \{)/,
  /\bambiguous clusterpoint (?:\S{1,40} )?(?<thing>[\w.-]{2,60})/i,
  /\bfrom any \[(?<thing>[\w.-]{2,60})\] data/i,
  /\bfor entity (?<thing>[a-z][\w-]{1,40}):/,
  /\b(?<thing>[\w@.-]{2,60}\.(?:service|socket|timer|mount|target))\b/,
];

/** What a line names, where it names a thing by what it is; null where it does not. */
export function thingIn(words: string): string | null {
  return firstNamed(THINGS, words.slice(0, MAX_CHARS));
}

/** The group `thing` of the first expression that finds a name in a text, at most 120 characters. */
export function firstNamed(
  patterns: readonly RegExp[],
  text: string,
  isBare = false,
): string | null {
  for (const pattern of patterns) {
    let from = 0;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const rest = text.slice(from);
      const match = pattern.exec(rest);
      if (match === null) break;
      const found = trimmed(match.groups?.thing ?? '');
      const at = match.index + match[0].indexOf(found);
      const before = rest.slice(Math.max(0, at - 2), at);
      if (found !== '' && !found.includes('…') && (isBare || isName(found, before))) {
        return cutText(found, MAX_THING);
      }
      from += match.index + 1;
    }
  }
  return null;
}

const MAX_TRIES = 4;
const MAX_THING = 120;

/** Without the signs of the sentence behind it. */
function trimmed(found: string): string {
  const text = found.replace(/[\s.,:;]{1,3}$/, '');
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text;
}

/** A bare word of the language names nothing: what is quoted or set apart does, or is written as no word is. */
function isName(found: string, before: string): boolean {
  if (
    !/[\p{L}\p{N}]/u.test(found) ||
    /(?:Exception|Error)$|^(?:n\/a|https?|localhost)$/i.test(found)
  )
    return false;
  if (/["'`‘[(=:]\s?$/.test(before)) return !/^(?:\d{1,9}|0x[\da-f]{1,16})$/i.test(found);
  return /[\d._/\\@:$-]|\p{Ll}\p{Lu}/u.test(found);
}
