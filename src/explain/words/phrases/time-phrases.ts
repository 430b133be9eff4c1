import { kindById } from '../../../knowledge/catalogue.ts';
import { isInOwnWords } from '../../../knowledge/kind.ts';
import { count, times } from '../../../text/count.ts';
import type { Finding } from '../../evidence/finding.ts';
import { counted, ownWordsOf } from './happened.ts';

/**
 * What came at one time, in several lengths, the longest first: "10:31 to 10:35: the database could not
 * be reached, 12 times, then 40 requests failed with 502". `plain` is what is said of its event alone.
 */
export function burstPhrases(finding: Finding, plain: string[], span: string): string[] {
  if (finding.parts && finding.parts.length > 1) {
    const told = togetherPhrases(finding);
    return [...told.map((one) => `${span}${one}`), ...told, ...plain.map((one) => `${span}${one}`)];
  }
  // Where there is no room for both, how often it was tells more than when.
  if (finding.eventKind !== null) return [...plain.map((one) => `${span}${one}`), ...plain];
  const { counts, about } = finding;
  const seen = counts?.seen ?? 0;
  const usual = counts?.usual == null ? '' : `, usually ${count(counts.usual)}`;
  const names = about.length === 0 ? [] : namesOf(finding);
  return [
    ...names.map((name) => `${span}${name} came ${times(seen)}${usual}`),
    `${span}far more log lines than usual (${count(seen)}${usual})`,
  ];
}

/** A stretch in which nothing came, or one event did not, in several lengths. */
export function silencePhrases(finding: Finding, span: string): string[] {
  const seen = finding.counts?.seen ?? 0;
  const usual = finding.counts?.usual == null ? '' : `, usually ${count(finding.counts.usual)}`;
  const names = namesOf(finding);
  if (names.length === 0) {
    if (seen > 0) return [`${span}far fewer log lines than usual (${count(seen)}${usual})`];
    return [`${span}nothing was logged${usual && `${usual} lines`}`, `${span}nothing was logged`];
  }
  const came = seen === 0 ? 'did not come' : `came ${times(seen)}`;
  return names.map((name) => `${span}${name} ${came}${usual && `${usual} times`}`);
}

function namesOf(finding: Finding): string[] {
  return [50, 30].flatMap((max) => ownWordsOf(finding, max) ?? []);
}

type Parts = NonNullable<Finding['parts']>;

/** Events of one kind are one part, in the place of the first. */
function ofOneKind(parts: Parts): Parts {
  const byKind = new Map<string, Parts[number]>();
  for (const part of parts) {
    const { event, eventKind, seen } = part;
    const isKnown = eventKind !== null && !isInOwnWords(eventKind);
    const name = isKnown ? eventKind : event.template;
    const known = byKind.get(name);
    byKind.set(name, known ? { ...known, seen: known.seen + seen } : part);
  }
  return [...byKind.values()];
}

/** The first and what followed it: two of them, of three the last where there is room. */
function togetherPhrases({ parts = [] }: Finding): string[] {
  const said = (max: number) =>
    ofOneKind(parts).flatMap(({ event, eventKind, seen, said: line }) => {
      const kind = eventKind === null ? null : kindById(eventKind);
      if (kind && !isInOwnWords(eventKind)) return [counted(kind, seen)];
      const words = ownWordsOf({ about: [event], ...(line !== undefined && { said: line }) }, max);
      return words === null ? [] : [`${words}${seen === 1 ? '' : `, ${times(seen)}`}`];
    });
  return [60, 40, 25].flatMap((max) => {
    const [first, ...others] = [...new Set(said(max))];
    if (first === undefined) return [];
    const [second, third] = others;
    if (second === undefined) return [first];
    const two = `${first}, then ${second}`;
    return third === undefined ? [two] : [`${two}, then ${third}`, two];
  });
}
