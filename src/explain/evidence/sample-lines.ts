import { IN_OWN_WORDS } from '../../knowledge/kind.ts';
import { cutText } from '../../text/cut-text.ts';
import { maskSecrets } from '../redact/redact.ts';
import type { Evidence, SampleLine } from './evidence.ts';
import { tellingReasons } from './telling-reasons.ts';

const MAX_SAMPLES = 5;
/** Anomalies that lines are quoted for, of one log. */
export const MAX_SAMPLED_ANOMALIES = 200;
const MAX_SAMPLE_CHARS = 300;
/** Longer lines are cut before secrets are looked for, so that a line costs a bounded time. */
const MAX_LINE_CHARS = 10_000;

/** Of those that show a finding: the others are of the events that deviate, where there are any. */
const MAX_OF_FINDING = 3;

/**
 * The log lines worth quoting, up to five, in order: the first that show a finding, and the first
 * lines of the events that deviate, one of each event in turn; where there are none, the first and
 * last line of the session. Of a failure of no known kind the line before it, too.
 */
export function linesToQuote(evidence: Evidence): number[] {
  const { finding } = evidence;
  const shown = finding?.at.slice(0, MAX_OF_FINDING) ?? [];
  // What came before a failure of no known kind often tells why.
  const [first = 1] = shown;
  if (finding?.eventKind === IN_OWN_WORDS && first > 1) shown.splice(1, 0, first - 1);
  const lines = inTurn([
    ...shown.map((line) => [line]),
    ...tellingReasons(evidence).map((reason) => reason.lines),
  ]);
  if (lines.size === 0) lines.add(evidence.lines.first).add(evidence.lines.last);
  return [...lines].sort((a, b) => a - b);
}

function inTurn(lists: number[][]): Set<number> {
  const chosen = new Set<number>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const line = list[turn];
      if (line !== undefined) chosen.add(line);
      if (chosen.size === MAX_SAMPLES) return chosen;
    }
  }
  return chosen;
}

/** The evidence with up to five log lines to quote: without secrets, then cut to 300 characters. */
export function withSamples(evidence: Evidence, lines: SampleLine[]): Evidence {
  return { ...evidence, samples: lines.slice(0, MAX_SAMPLES).map(quotable) };
}

/** A log line as it may be stored and quoted. Cutting comes last: half a key is no known shape. */
export function quotable({ line, text }: SampleLine): SampleLine {
  const masked = maskSecrets(cutText(text, MAX_LINE_CHARS));
  if (masked.length <= MAX_SAMPLE_CHARS) return { line, text: masked };
  return { line, text: `${cutText(masked, MAX_SAMPLE_CHARS - 1)}…` };
}
