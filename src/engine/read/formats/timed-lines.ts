import { ISO_TIME, LEVEL, textFormat } from './text-format.ts';

/** Any lines that begin with a time, whatever follows; a level where one stands next to it. */
export const TIMED_LINES = textFormat(
  'a text log with times',
  [
    ISO_TIME,
    '(?<time>(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} [ \\d]?\\d,? (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: [A-Z]{2,4})?(?: \\d{4})?)',
    '(?<time>\\d{1,2}[./-](?:[A-Z][a-z]{2}|\\d{1,2})[./-]\\d{2,4}[ T:,]+\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,9})?(?: [AP]M)?(?: ?[+-]\\d\\d:?\\d\\d)?)',
    '(?<time>\\d{8}-\\d{1,2}:\\d{1,2}:\\d{1,2}:\\d{1,3})',
    '(?<time>\\d\\d[-.]\\d\\d \\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)',
    '(?<time>\\d{10}(?:\\d{3})?(?:\\.\\d{1,9})?)(?![\\d.])',
    '(?<time>\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)',
  ].map(
    (time) =>
      new RegExp(
        `^[\\s["'(]{0,4}${time}[\\])"']{0,2}[\\s,;:|-]{1,5}(?:[\\[(<]?${LEVEL}[\\])>]?[\\s:|,-]{1,5})?`,
      ),
  ),
);
