import { adviceFor } from './advice.ts';
import { count } from './count.ts';
import type { Evidence, EvidenceReason } from './evidence.ts';
import { type Explanation, explanationText } from './explainer.ts';
import { briefly } from './one-line.ts';
import { quote } from './quote.ts';
import { tellingReasons } from './telling-reasons.ts';
import { troubleOf } from './trouble.ts';

/**
 * An explanation without a model: fixed sentences filled from the evidence. The same evidence gives
 * the same words. As text it has 50 to 150 words and a Flesch-Kincaid grade of at most 8.
 */
export function explainPlainly(evidence: Evidence): Explanation {
  const told = tellingReasons(evidence);
  const advice = adviceFor(troubleOf(told));
  const full: Explanation = {
    summary: `Based on the logs, ${whatStandsOut(evidence)} ${whatASessionIs(evidence)}`,
    reasons: told.length > 0 ? told.map(sentence) : [NOTHING_ALONE],
    meaning: advice.meaning,
    steps: [whereToLook(evidence, told), ...advice.steps],
    who: advice.who,
    source: 'plain',
  };
  if (isShort(full)) return full;
  const terse = { ...full, summary: `Based on the logs, ${whatStandsOut(evidence)}` };
  if (isShort(terse)) return terse;
  return { ...terse, steps: terse.steps.slice(0, -1) };
}

function isShort(explanation: Explanation): boolean {
  return explanationText(explanation).split(/\s+/).length <= MOST_WORDS;
}

/** Below the 150 that are allowed, since programs differ in what they count as a word. */
const MOST_WORDS = 140;

const NOTHING_ALONE = 'Each event comes about as often as usual. Only the mix is rare.';

function whatStandsOut({ alike, judged, comparedWith, session, reasons }: Evidence): string {
  const id = quote(session, 50, 3);
  const baseline = comparedWith === 'baseline';
  if (alike === 1) {
    return baseline
      ? `session ${id} differs from your normal log.`
      : `session ${id} stands out from the ${count(judged)} that were checked.`;
  }
  const verb = baseline ? 'differ from your normal log' : 'stand out';
  return `${count(alike)} of your ${count(judged)} sessions ${verb}. Each ${inTable(reasons) ? 'differs in the same way' : 'has the same counts'} as ${id}.`;
}

function whatASessionIs({ reasons }: Evidence): string {
  if (inTable(reasons)) return 'Here, each line of the log is a session of its own.';
  return reasons.some((reason) => reason.meaning)
    ? 'A session is all log lines about the same piece of a stored file.'
    : 'A session is a group of log lines that belong together.';
}

function inTable(reasons: EvidenceReason[]): boolean {
  return reasons.some((reason) => reason.value);
}

function sentence(reason: EvidenceReason, index: number): string {
  const told = `${briefly(reason)}.`;
  return reason.kind === 'new' && index === 0 ? `${told} Usual sessions never have this.` : told;
}

/** The line of the first event named, else all lines of the session. */
function whereToLook({ lines }: Evidence, told: EvidenceReason[]): string {
  const line = told.find((reason) => reason.lines.length > 0)?.lines[0];
  const place =
    line || lines.first === lines.last
      ? `line ${line ?? lines.first}`
      : `lines ${lines.first} to ${lines.last}`;
  return `Look at ${place} of the log to see when this happened.`;
}
