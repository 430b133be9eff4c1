import { parentPort, workerData } from 'node:worker_threads';
import { attackTexts } from './attack-texts.ts';
import type { Pattern } from './read-patterns.ts';

/** In a thread that can be ended: every pattern on its attacks. Tells each before it is tried. */
const { patterns, chars }: { patterns: Pattern[]; chars: number } = workerData;
for (const { path, line, source, flags } of patterns) {
  parentPort?.postMessage(`${path}:${line}`);
  const pattern = new RegExp(source, flags);
  for (const text of attackTexts(source, flags, chars)) text.replace(pattern, '');
}
parentPort?.postMessage('done');
