import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { isInOwnWords, kindOfFinding, spoken } from '../words/happened.ts';
import { sequenceOf } from '../words/sequence-words.ts';

/** Hides in a text what must not leave. */
export type Redact = (text: string) => string;

const MOST_LINES = 5;
const MOST_PARTIES = 6;
const MOST_EVENTS = 4;

/** What is known of an anomaly besides sessions: our own sentences, and log text through `foreign`. */
export function findingFacts(
  { lines }: Evidence,
  finding: Finding,
  redact: Redact,
  foreign: (text: string) => string,
): object {
  const { sort, grade, counts, who, at, about, share, measured } = finding;
  const kind = kindOfFinding(finding);
  const sequence = sequenceOf(finding);
  const advice = sequence?.advice ?? kind;
  return {
    sort: SORTS[sort],
    how_bad: grade,
    ...(sequence
      ? { what_happened: foreign(sequence.phrases[0] ?? '') }
      : kind && !isInOwnWords(finding) && { what_happened: kind.one }),
    ...(advice && {
      what_it_means: advice.meaning,
      what_to_do: advice.steps,
      who_should_act: advice.who,
    }),
    ...(counts && { times_seen: counts.seen }),
    ...(counts && counts.usual !== null && { times_usual_in_as_long: counts.usual }),
    ...(share !== undefined && { percent_of_the_log: Math.round(100 * share) }),
    ...(measured && { measured: foreign(measured.seen), usually: foreign(measured.usual) }),
    who: who.slice(0, MOST_PARTIES).map(({ role, value, count: times }) => ({
      role,
      // A name by itself looks like any word: it is hidden as the value of a setting is.
      name: role === 'user' ? hiddenName(value, redact, foreign) : foreign(value),
      times,
    })),
    log_text: about.slice(0, MOST_EVENTS).map(({ template }) => foreign(spoken(template))),
    lines: at.slice(0, MOST_LINES),
    first_line: lines.first,
    last_line: lines.last,
  };
}

const NAME = 'user=';

function hiddenName(value: string, redact: Redact, foreign: (text: string) => string): string {
  const hidden = redact(`${NAME}${value}`);
  return hidden.startsWith(NAME) ? foreign(hidden.slice(NAME.length)) : foreign(value);
}

const SORTS: Record<Finding['sort'], string> = {
  session: 'sessions that differ from the others',
  event: 'something that speaks for itself',
  burst: 'far more of it than usual at one time',
  silence: 'far less of it than usual at one time',
  standing: 'a failure that most of the log is',
  value: 'a measured value far from the usual one',
  sequence: 'events in a telling order',
};
