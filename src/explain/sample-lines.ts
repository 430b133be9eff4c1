import { cutText } from './cut-text.ts';
import type { Evidence, SampleLine } from './evidence.ts';
import { maskSecrets } from './redact.ts';

export const MAX_SAMPLES = 5;
export const MAX_SAMPLE_CHARS = 300;
/** Longer lines are cut before secrets are looked for, so that a line costs a bounded time. */
const MAX_LINE_CHARS = 10_000;

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
