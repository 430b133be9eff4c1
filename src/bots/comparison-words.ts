import type { Report } from '../jobs/report.ts';
import { namedBaseline } from './normal-words.ts';
import { amount } from './views.ts';

const FEW_SESSIONS = 100;

/** What the sessions were compared with, and how sure the answer is, in a few sentences. */
export function comparisonOf(report: Report): string {
  const { model, sessions, anomalousSessions } = report;
  if (model.threshold === null) {
    return 'There was not enough to compare with. Upload a longer log, of an hour or a day.';
  }
  const how = `Each session (the log lines that belong together) was compared with ${otherSide(report)}`;
  if (sessions < FEW_SESSIONS && model.fittedOn === 'upload') {
    return `${how} With only ${amount(sessions, 'session')} to compare, take this as a first hint.`;
  }
  if (anomalousSessions === 0) {
    return `${how} A fault that all sessions share would not show.`;
  }
  return `${how} The first numbers are the surest. Unusual does not always mean bad.`;
}

/** Whether the report was compared with what seems to be another kind of log. */
export function doesNotFit({ model }: Pick<Report, 'model'>): boolean {
  const { baseline: fit } = model;
  return fit !== undefined && (fit.manySessions || fit.manyUnseen || fit.renamed > 0);
}

function otherSide({ comparedWith, model }: Report): string {
  if (comparedWith === null) return 'the rest of this file.';
  // Events that it never saw are told by a note.
  const known = model.baseline?.unseen === 0 ? ' It knows every kind of event in this log.' : '';
  return `${namedBaseline(comparedWith)}.${known}`;
}
