import type { Analysis } from '../../engine/analysis.ts';
import { maskSecrets } from '../../explain/redact/redact.ts';
import { csvCell } from '../../text/csv-cell.ts';

/**
 * Every session in order of first appearance, as CSV with the columns
 * `session,spe,threshold,anomalous`. Numbers are in full double precision; the threshold is empty
 * where there is none.
 */
export function* scoresCsv({ judged, vectors, model }: Analysis): Generator<string> {
  yield 'session,spe,threshold,anomalous\n';
  const threshold = model.threshold === null ? '' : String(model.threshold);
  for (const [session, id] of judged.ids.entries()) {
    const vector = vectors[judged.vectorOf[session] ?? -1];
    if (!vector) throw new Error('every session requires a vector');
    yield `${csvCell(maskSecrets(id))},${vector.spe},${threshold},${vector.anomalous}\n`;
  }
}
