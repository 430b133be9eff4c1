import type { Explainer } from '../explain/explainer.ts';
import type { Logger } from '../log.ts';
import type { Archive } from './archive/archive.ts';
import { evidenceIn } from './archive/report.ts';
import type { ExplainRequest, Reply } from './requests.ts';

export interface ExplainParts {
  archive: Archive;
  explainer: Explainer;
  log: Logger;
  owe(reply: Reply): Promise<void>;
}

/**
 * Explains one anomaly of a stored report, stores the explanation and owes the reply. A report that
 * is gone by now is told by the reply. What a model could not write in the reader's language is the
 * English explanation, and stored as that: nobody is to see it twice.
 */
export async function explainAnomaly(
  request: ExplainRequest,
  signal: AbortSignal,
  { archive, explainer, log, owe }: ExplainParts,
): Promise<void> {
  const { tenant, reportId, number, language } = request;
  if ((await archive.explanation(request)) === null) {
    const report = await archive.report(tenant, reportId);
    const evidence = report && evidenceIn(report, number);
    if (evidence) {
      const explanation = await explainer.explain(evidence, signal, language);
      const { source } = explanation;
      log.info({ reportId, number, source, language }, 'Anomaly explained');
      if (explanation.language !== language) {
        const { language: _, ...inEnglish } = request;
        if ((await archive.explanation(inEnglish)) === null) {
          await archive.saveExplanation(inEnglish, { explanation, message: null });
        }
        return owe({ kind: 'explanation', request: inEnglish, insteadOfOther: true });
      }
      await archive.saveExplanation(request, { explanation, message: null });
    }
  }
  await owe({ kind: 'explanation', request });
}
