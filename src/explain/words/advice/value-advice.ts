import type { Advice } from '../../../knowledge/kind.ts';
import { quote } from '../../../text/quote.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';

/** What a measure is of, by its name or its unit. */
interface Measure {
  name?: RegExp;
  /** By the value in words: "29 ms", "48 MB". */
  seen?: RegExp;
  advice: (seen: string, usual: string, line: number) => Advice;
}

const MEASURES: readonly Measure[] = [
  {
    name: /scanned|examined|rows_?read|docs_?looked/i,
    advice: (seen, usual, line) => ({
      meaning: `To answer one question the database looked at ${seen} entries, usually ${usual}. Most likely an index is missing for it; with more data or more users that gets slow.`,
      steps: [
        `Look at line ${line} for the table or collection, and for the fields that are searched and sorted by.`,
        'Let the database explain that question ("EXPLAIN" in SQL, ".explain()" in MongoDB): a full scan ("COLLSCAN", "Seq Scan") shows that no index was used.',
        'Make an index on those fields at a quiet hour, ask again, and see the number fall.',
      ],
      who: 'the developers of the program that asks, this week.',
    }),
  },
  {
    name: /dur|time|latency|elapsed|took|wait|delay|ms$|secs?$/i,
    seen: /\d (?:ms|milliseconds?|seconds?|minutes?|hours?)\b/,
    advice: (seen, usual, line) => ({
      meaning: `This step took ${seen}, usually ${usual}. Whoever waited for it noticed that, if it was more than a second or two.`,
      steps: [
        `See in line ${line} what was done, and whether the same comes slowly again further down.`,
        'If it does, look what else ran then: a backup, an update, a full disk ("df -h") or a busy machine ("top").',
        'If it was this once, leave it.',
      ],
      who: 'the person who runs this system, this week.',
    }),
  },
  {
    name: /bytes|size|len|sent|received|transfer/i,
    seen: /\d (?:bytes|kB|MB|GB|TB)\b/,
    advice: (seen, usual, line) => ({
      meaning: `Here it was ${seen}, usually ${usual}. A large upload, a backup or a list without an end looks like that; so does somebody who takes data away.`,
      steps: [
        `See in line ${line} who sent or asked for it, and what it was.`,
        'Ask that person or program whether it was meant.',
        'If nobody knows it, look what else came from the same place.',
      ],
      who: 'the person who runs this system, today.',
    }),
  },
];

/** What a value far from its usual means, by what is measured. */
export function adviceOnValue({ lines }: Evidence, { measured, at }: Finding): Advice {
  const { seen = '', usual = '', name = '' } = measured ?? {};
  const line = at[0] ?? lines.first;
  const known = MEASURES.find((one) => one.name?.test(name) || one.seen?.test(seen));
  if (known) return known.advice(seen, usual, line);
  const what = name === '' ? 'this value' : quote(name, 40);
  return {
    meaning: `Once, ${what} was ${seen} where it is usually ${usual}. One such value is a rare case or a slip of the counter; several are a change.`,
    steps: [
      `Look at line ${line}, and search the rest of the log for ${what}: does it stay high?`,
      'If it does, find out what was changed or began at that time.',
    ],
    who: 'the person who runs this system, this week.',
  };
}
