import type { ChangedEvent, Seen } from '../../engine/compare/comparison.ts';
import type { ComparedLog } from '../../explain/evidence/comparison-facts.ts';
import type { Evidence } from '../../explain/evidence/evidence.ts';
import { explanationText } from '../../explain/explainer.ts';
import { english } from '../../explain/words/english.ts';
import { visibleJson } from '../../text/visible.ts';
import { type ComparedReport, isExplained } from './compared-report.ts';

/** One JSON object that ends with a line break; docs/json.md has its shape. */
export function compareJson(report: ComparedReport): string {
  const { facts, changes } = report;
  const answer = {
    headline: english.comparison.headline(facts),
    before: logJson(facts.before),
    after: logJson(facts.after),
    sharedLines: facts.shared,
    notes: english.comparison.notes(facts),
    changes: changes.map(({ changed, evidence }) => ({
      ...changeJson(changed, evidence),
      ...(isExplained(report, evidence.number) && {
        samples: evidence.samples ?? [],
        explanation: explanationText(english.explain(evidence)),
      }),
    })),
    moreChanges: facts.found - changes.length,
  };
  return `${visibleJson(JSON.stringify(answer, null, 2))}\n`;
}

function logJson({ name, format, rows, from, to, hours, rowsLeftOut }: ComparedLog): object {
  return { name, format, rows, from, to, hours, rowsLeftOut };
}

function changeJson({ change, event, grade }: ChangedEvent, evidence: Evidence): object {
  const { kind, before, after, took, few = false } = change;
  return {
    number: evidence.number,
    change: kind,
    title: english.title(evidence),
    grade,
    eventKind: event.eventKind,
    eventId: event.eventId,
    template: event.template,
    before: seenJson(before),
    after: seenJson(after),
    few,
    ...(took && { took: { beforeMs: took.before.typicalMs, afterMs: took.after.typicalMs } }),
    ...(evidence.times && { times: evidence.times }),
    who: event.who,
  };
}

function seenJson({ lines, of, perHour, first }: Seen): object {
  return { lines, share: of === 0 ? 0 : lines / of, perHour: perHour ?? null, at: first };
}
