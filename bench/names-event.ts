import type { EvidenceReason, NamedEvent } from '../src/explain/evidence/evidence.ts';
import { happened } from '../src/explain/evidence/meaning.ts';
import { quotableText } from '../src/text/quote.ts';

/** Whether a text speaks of an event: most content words of its meaning, or a part of its template. */
export function namesEvent(
  text: string,
  { meaning, template, eventId, value }: NamedEvent & Pick<EvidenceReason, 'value'>,
): boolean {
  const said = comparable(text);
  if (value?.column) return shareSaid(stems(value.column), said) >= 0.6;
  if (!meaning) {
    const [quoted = comparable(eventId)] = [comparable(template)].filter((one) => one !== '');
    const start = quoted.split(' ').slice(0, 3).join(' ').slice(0, 20);
    return (
      start === '' || said.includes(start) || shareSaid(stems(quoted).slice(0, 6), said) >= 0.6
    );
  }
  return shareSaid(stems(happened(meaning)), said) >= 0.6;
}

/** Beginnings of the words that carry meaning, so that "confirmed" is found in "confirm". */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 5));
}

function shareSaid(wanted: string[], said: string): number {
  if (wanted.length === 0) return 1;
  return wanted.filter((stem) => said.includes(stem)).length / wanted.length;
}

const EMPTY = new Set([
  'was',
  'the',
  'that',
  'for',
  'from',
  'and',
  'with',
  'since',
  'again',
  'out',
]);

/** Log text for comparing: one kind of space, no capitals. */
function comparable(text: string): string {
  return quotableText(text).replace(/\s+/gu, ' ').trim().toLowerCase();
}
