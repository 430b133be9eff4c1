import { PLACEHOLDER, type RedactionKind } from './kinds.ts';

/** A part of a text that is to be hidden: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
  kind: RedactionKind;
}

/** Finds what one rule hides, in order and without overlap. Linear in the length of the text. */
export type Finder = (text: string) => Span[];

/** Up to 40 characters before and behind what may be hidden. */
export interface Around {
  before: string;
  after: string;
}

/** What a look at a match decides: null where it is something else. */
type Judge = (
  hidden: string,
  groups: Record<string, string | undefined>,
  around: Around,
) => RedactionKind | null;

/**
 * Finds the group `hidden` of a pattern, which may stand behind a group `kept`. Every repetition in
 * the pattern is bounded, and it begins at a border: a test holds that.
 */
export function shape(judged: RedactionKind | Judge, pattern: RegExp): Finder {
  return (text) => {
    const spans: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { groups = {}, index } = match;
      const start = index + (groups.kept?.length ?? 0);
      const hidden = withoutClosing(groups.hidden ?? '');
      const end = start + hidden.length;
      const kind =
        hidden === '' || isPlaceholder(hidden)
          ? null
          : typeof judged === 'string'
            ? judged
            : judged(hidden, groups, {
                before: text.slice(Math.max(0, index - 40), start),
                after: text.slice(end, end + 40),
              });
      if (kind) {
        spans.push({ start, end, kind });
        pattern.lastIndex = end;
      } else if (start > index) {
        // What looked like a value may be a name with a value of its own: `msg:token=x`.
        pattern.lastIndex = start;
      }
    }
    return spans;
  };
}

export function isPlaceholder(text: string): boolean {
  return text.replace(PLACEHOLDER, '') === '';
}

/** Signs that close a sentence or a bracket are not part of what stands before them. */
export function withoutClosing(value: string): string {
  let end = value.length;
  while (end > 0 && ')]}>.,'.includes(value.charAt(end - 1))) end--;
  const closed = value.slice(0, end);
  return ENDS_IN_PLACEHOLDER.test(closed) ? `${closed}>` : closed;
}

const ENDS_IN_PLACEHOLDER =
  /<(?:secret|card|ip|mac|email|phone|user|name|address|birth|place|iban|id)(?:-\d{1,6})?$/;
