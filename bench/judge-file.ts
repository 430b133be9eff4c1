import { createReadStream } from 'node:fs';
import { readLabels } from '../src/cli/labels.ts';
import { evaluate } from '../src/cli/report/evaluation.ts';
import { type AnalyzeOptions, analyze } from '../src/engine/analyze.ts';
import { findDetector } from '../src/engine/detect/detectors.ts';
import { halfOf } from './half-of-log.ts';

/**
 * Judges one log with one detector, in a process of its own so that its time and memory can be
 * measured: node judge-file.ts LOG LABELS DETECTOR. A detector that learns from labels learns from
 * every second session and judges the others; the rest learn from what they judge. Prints JSON: null where
 * the half to learn from is all normal.
 */
const [log = '', labels = '', name = ''] = process.argv.slice(2);
const detector = findDetector(name);
if (detector === null) throw new Error('judge-file requires the name of a detector');
const known = await readLabels(labels);
const needsLabels = 'learnsFrom' in detector.counts && detector.counts.learnsFrom === 'labels';
const options: AnalyzeOptions = { detector: detector.name };
const part = (isSecond: boolean) => halfOf(createReadStream(log), log.endsWith('.gz'), isSecond);
if (needsLabels) {
  const half = await idsOf(part(false));
  if (!half.some((id) => known.get(id))) {
    console.log('null');
    process.exit();
  }
  const learned = await analyze(part(false), { ...options, forBaseline: true, answers: known });
  const json = new TextEncoder().encode(JSON.stringify(learned.baseline));
  options.baseline = (async function* () {
    yield json;
  })();
}
const analysis = await analyze(needsLabels ? part(true) : createReadStream(log), options);
const { precision, recall, f1 } = evaluate(analysis, known);
const { sessions, anomalousSessions } = analysis;
console.log(JSON.stringify({ sessions, flagged: anomalousSessions, precision, recall, f1 }));

/** The block ids in a log. */
async function idsOf(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const ids = new Set<string>();
  const decoder = new TextDecoder();
  for await (const line of chunks) {
    const id = /blk_-?\d+/.exec(decoder.decode(line))?.[0];
    if (id) ids.add(id);
  }
  return [...ids];
}
