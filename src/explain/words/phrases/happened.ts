import { kindById } from '../../../knowledge/catalogue.ts';
import { isInOwnWords, type Kind } from '../../../knowledge/kind.ts';
import type { Reason } from '../../../knowledge/reasons/reason.ts';
import { reasonBeside, reasonOf } from '../../../knowledge/reasons/reason-of.ts';
import { withoutSlots } from '../../../knowledge/slots.ts';
import { tellingWords } from '../../../knowledge/telling-words.ts';
import { count, times } from '../../../text/count.ts';
import { quote } from '../../../text/quote.ts';
import type { Finding } from '../../evidence/finding.ts';

/** The catalogue's entry of a finding; null where it has none. */
export function kindOfFinding({ eventKind }: Finding): Kind | null {
  return eventKind === null ? null : kindById(eventKind);
}

/** How often it was: 1 where it is not counted. */
export function seenTimes({ counts }: Finding): number {
  return Math.max(1, counts?.seen ?? 1);
}

/**
 * What happened, in the past and without a full stop: "287 sign-ins failed"; `the log says: "disk
 * quota exceeded", 12 times` where no entry of the catalogue says it.
 */
export function whatHappened(finding: Finding): string {
  const kind = kindOfFinding(finding);
  if (kind && !isInOwnWords(finding.eventKind) && !isVague(finding)) {
    const happened = counted(kind, seenTimes(finding));
    const alert = ALERTS.has(kind.id) ? alertName(finding) : null;
    return alert === null ? happened : `${happened}: ${alert}`;
  }
  return saidInTheLog(finding);
}

/** Kinds of alerts that their own names tell more of than we can. */
const ALERTS = new Set([
  'attack-alert',
  'exploit-alert',
  'policy-alert',
  'alert-by-name',
  'grave-alert-by-name',
]);

/** An alert by the name that its rule has; null where its lines differ in it. */
function alertName(finding: Finding): string | null {
  const words = wordsOfFinding(finding);
  const template = finding.about[0]?.template ?? '';
  const named = RULE_NAMES.flatMap((pattern) => [pattern.exec(words), pattern.exec(template)]);
  const name = named.find((found) => found !== null)?.groups?.name ?? words;
  const text = quote(withoutStart(name), MAX_ALERT_NAME);
  return (text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? null : text;
}

const MAX_ALERT_NAME = 52;
const LEAST_LETTERS = 6;
/** Snort's and Suricata's line, ModSecurity's, a member of a record, and events made of one. */
const RULE_NAMES = [
  /\[\d{1,9}:\d{1,9}:\d{1,6}\] (?<name>[^[\]]{4,120}?) (?:\[|\*\*)/,
  /\[msg "(?<name>[^"]{4,120})"/,
  /\b(?:signature|alert_?name|rule_?name|msg|title)["']?[=:] ?["'](?<name>[^"']{4,120})["']/i,
  /^(?:blocked )?alert(?: severity [\w.]{1,12})?: (?<name>.{4,200})$/,
  /^(?<name>.{4,200}), rule level \d{1,2}$/,
  /^(?:alert )?(?:\d{3,9}:? )?(?<name>(?:ET|GPL|SURICATA) [A-Z][^[(]{4,120})/,
];

const TIMES = '# times ';

/** "sign-ins failed": the same without a number. */
export function uncounted({ many }: Pick<Kind, 'many'>): string {
  return many
    .replace(/ ?# times\b/, '')
    .replace(/ ?# ?/, ' ')
    .trim();
}

/** "a sign-in failed", "287 sign-ins failed". */
export function counted({ one, many }: Pick<Kind, 'one' | 'many'>, seen: number): string {
  if (seen === 1) return one;
  // "a member was lost, 147 times": the thing goes first.
  if (many.startsWith(TIMES)) return `${many.slice(TIMES.length)}, ${times(seen)}`;
  if (many.includes('#')) return many.replace('#', count(seen));
  return `${many}, ${times(seen)}`;
}

function saidInTheLog(finding: Finding): string {
  const often = seenTimes(finding) === 1 ? '' : `, ${times(seenTimes(finding))}`;
  const said = ownWordsOf(finding, 70);
  return said === null
    ? `an event without a name came${often}`
    : `${leadOf(finding)}: ${said}${often}`;
}

/** What stands before the words of a log: why it failed, where they tell; else that they are its words. */
function leadOf(finding: Finding): string {
  const reason = reasonOfFinding(finding);
  return reason ? withoutSlots(reason.what) : 'the log says';
}

/** What the log says of a finding: its lines, else their template. */
export function wordsOfFinding({ said, about }: Pick<Finding, 'said' | 'about'>): string {
  return said ?? spoken(about[0]?.template ?? '');
}

/** Kinds that say less than the reason in the words of the log does. */
const VAGUE = new Set([
  'code-mistake',
  'program-gave-up-by-exception',
  'ended-with-error-code',
  'windows-app-error',
  'build-command-failed',
]);

/** Whether the words of the log tell more of it than its kind. */
export function isVague(finding: Finding): boolean {
  const { eventKind } = finding;
  return eventKind !== null && VAGUE.has(eventKind) && reasonOfFinding(finding) !== null;
}

/** Why it happened, by the words of the log, where its kind does not say so itself; else null. */
export function reasonOfFinding(finding: Finding): Reason | null {
  const kind = kindOfFinding(finding);
  if (!kind || finding.sort === 'silence' || finding.sort === 'value') return null;
  const words = wordsOfFinding(finding);
  const isOpen = isInOwnWords(finding.eventKind) || VAGUE.has(kind.id);
  return isOpen ? reasonOf(words) : reasonBeside(kind, words);
}

/** The words of the log that say most, in quotes; null where it has none. */
export function ownWordsOf(
  finding: Pick<Finding, 'about' | 'said'>,
  maxLength: number,
): string | null {
  const [event] = finding.about;
  if (!event) return null;
  const told = tellingWords(wordsOfFinding(finding), maxLength - 2);
  const words = quote(withoutStart(spoken(told)), maxLength);
  if (words !== '""' && /[\p{L}\p{N}]/u.test(words)) return words;
  const id = quote(spoken(event.eventId), maxLength);
  return id === '""' || id === '"…"' ? null : id;
}

/** Without what stands before the first word: marks, gaps, and names of threads and places in brackets. */
export function withoutStart(text: string): string {
  return text
    .replace(/^[…*\s\])}>:;,.|-]{1,40}/, '')
    .replace(/^(?:[[(][^\])]{1,60}[\])][\s:>-]{0,4}){1,4}(?=[^\s\])])/, '');
}

/** A template as a person reads it: "…" where values stand, and no marks of the program alone. */
export function spoken(template: string): string {
  return template
    .replace(/\s?\[preauth\]/g, '')
    .replace(/<\*>|<[A-Z_]{1,12}>/g, '…')
    .replace(/…(?:[ .,:;/=-]{0,3}…){1,200}/g, '…');
}
