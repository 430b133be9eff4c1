import { resultSentence } from '../../bots/views/words/sentences.ts';
import type { Analysis } from '../../engine/analysis.ts';
import { evidenceOf } from '../../explain/evidence/evidence.ts';
import { english } from '../../explain/words/english.ts';

/** How many of the first anomalies the headline is made of. */
const HEADED = 7;

/** The answer in one sentence: what stands out, else how many sessions do. */
export function headline(analysis: Analysis): string {
  const { anomalies } = analysis;
  const first = anomalies.slice(0, HEADED).map((anomaly) => evidenceOf(analysis, anomaly));
  return english.headline(first, anomalies.length) ?? resultSentence(analysis);
}
