import { kindById } from '../../knowledge/catalogue.ts';
import { IN_OWN_WORDS, type Kind, WARNED_IN_OWN_WORDS } from '../../knowledge/kind.ts';
import { ownWords } from '../../knowledge/own-words.ts';
import { count, times } from '../../text/count.ts';
import { quote } from '../../text/quote.ts';
import type { Finding } from '../evidence/finding.ts';

/** The catalogue's entry of a finding; null where it has none. */
export function kindOfFinding({ eventKind }: Finding): Kind | null {
  return eventKind === null ? null : kindById(eventKind);
}

/** Whether the log's own words say what happened, since no entry of the catalogue does. */
export function isInOwnWords({ eventKind }: Pick<Finding, 'eventKind'>): boolean {
  return eventKind === IN_OWN_WORDS || eventKind === WARNED_IN_OWN_WORDS;
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
  if (kind && !isInOwnWords(finding)) return counted(kind, seenTimes(finding));
  return saidInTheLog(finding);
}

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
  if (many.includes('#')) return many.replace('#', count(seen));
  return `${many}, ${times(seen)}`;
}

function saidInTheLog(finding: Finding): string {
  const often = seenTimes(finding) === 1 ? '' : `, ${times(seenTimes(finding))}`;
  const said = ownWordsOf(finding, 70);
  return said === null ? `an event without a name came${often}` : `the log says: ${said}${often}`;
}

/** The words of the log that say most, in quotes; null where it has none. */
export function ownWordsOf({ about }: Pick<Finding, 'about'>, maxLength: number): string | null {
  const [event] = about;
  if (!event) return null;
  const words = quote(withoutStart(spoken(ownWords(spoken(event.template)))), maxLength);
  if (words !== '""' && /[\p{L}\p{N}]/u.test(words)) return words;
  const id = quote(spoken(event.eventId), maxLength);
  return id === '""' || id === '"…"' ? null : id;
}

/** Without the marks and gaps that stand before the first word. */
export function withoutStart(text: string): string {
  return text.replace(/^[…*\s\])}>:;,.|-]{1,40}/, '');
}

/** A template as a person reads it: "…" where values stand, and no marks of the program alone. */
export function spoken(template: string): string {
  return template
    .replace(/\s?\[preauth\]/g, '')
    .replace(/<\*>|<[A-Z_]{1,12}>/g, '…')
    .replace(/…(?:[ .,:;/=-]{0,3}…){1,200}/g, '…');
}
