import { evidenceIn } from './archive/report.ts';
import type { Parts } from './parts.ts';
import type { ExplainRequest } from './payloads.ts';
import { owe } from './queues.ts';

type ExplainParts = Pick<Parts, 'archive' | 'queues' | 'explainers' | 'log'>;

/**
 * Explains one anomaly of a stored report, stores the explanation and owes the reply. A report that
 * is gone by now is told by the reply. What a model could not write in the reader's language is the
 * English explanation, and stored as that: nobody is to see it twice.
 */
export async function explainAnomaly(
  request: ExplainRequest,
  signal: AbortSignal,
  { archive, queues, explainers, log }: ExplainParts,
): Promise<void> {
  const { tenant, reportId, number, language } = request;
  if ((await archive.explanation(request)) === null) {
    const report = await archive.report(tenant, reportId);
    const evidence = report && evidenceIn(report, number);
    if (evidence) {
      const explainer = explainers.explainerFor(tenant);
      const explanation = await explainer.explain(evidence, signal, language);
      const { source } = explanation;
      log.info({ reportId, number, source, language }, 'Anomaly explained');
      if (explanation.language !== language) {
        const { language: _, ...inEnglish } = request;
        if ((await archive.explanation(inEnglish)) === null) {
          await archive.saveExplanation(inEnglish, { explanation, message: null });
        }
        return owe({ kind: 'explanation', request: inEnglish, insteadOfOther: true }, queues);
      }
      await archive.saveExplanation(request, { explanation, message: null });
    }
  }
  await owe({ kind: 'explanation', request }, queues);
}
