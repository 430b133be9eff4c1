import type { Explainer } from '../explain/explainer.ts';
import type { Logger } from '../log.ts';
import type { Archive } from './archive.ts';
import type { ExplainRequest, Reply } from './payloads.ts';
import { evidenceIn } from './report.ts';

export interface ExplainSurroundings {
  archive: Archive;
  explainer: Explainer;
  log: Logger;
  owe(reply: Reply): Promise<void>;
}

/**
 * Explains one anomaly of a stored report, stores the explanation and owes the reply. A report that
 * is gone by now is told by the reply.
 */
export async function explainAnomaly(
  request: ExplainRequest,
  signal: AbortSignal,
  { archive, explainer, log, owe }: ExplainSurroundings,
): Promise<void> {
  const { tenant, reportId, number } = request;
  if ((await archive.explanation(request)) === null) {
    const report = await archive.report(tenant, reportId);
    const evidence = report && evidenceIn(report, number);
    if (evidence) {
      const explanation = await explainer.explain(evidence, signal);
      await archive.saveExplanation(request, { explanation, message: null });
      log.info({ reportId, number, source: explanation.source }, 'Anomaly explained');
    }
  }
  await owe({ kind: 'explanation', request });
}
