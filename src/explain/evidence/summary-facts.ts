import type { Analysis, Summary } from '../../engine/analysis.ts';
import { kindOf } from '../../knowledge/match.ts';
import { shownText } from './named-event.ts';
import { timeInWords } from './time-words.ts';

/** A log in a few facts, as they are stored and told. Bounded, and without secrets. */
export interface SummaryFacts {
  /** What the file was read as: "a web access log". */
  format: string;
  /** Log lines read. */
  rows: number;
  /** As `timeInWords` writes them; null where the log tells no time. */
  from: string | null;
  to: string | null;
  /** Log lines that tell of a failure, and of a warning. */
  failures: number;
  warnings: number;
  /** The most frequent event, the id of its kind where it has one, and its share of the lines, 0 to 1. */
  mostly: { template: string; kind: string | null; share: number } | null;
  security: Summary['security'];
}

const MAX_MOSTLY_CHARS = 300;

/** Null for what has no summary: a table of numbers. */
export function summaryFactsOf({
  source,
  summary,
  clock,
  events,
}: Pick<Analysis, 'source' | 'summary' | 'clock' | 'events'>): SummaryFacts | null {
  if (!summary) return null;
  const { fromMs, toMs, failures, warnings, mostly, security } = summary;
  const hasTimes = clock !== undefined && fromMs !== null && toMs !== null;
  const event = mostly && events[mostly.event];
  return {
    format: source.format,
    rows: source.rows,
    from: hasTimes ? timeInWords(fromMs, clock) : null,
    to: hasTimes ? timeInWords(toMs, clock) : null,
    failures,
    warnings,
    mostly: event
      ? {
          template: shownText(event.template, MAX_MOSTLY_CHARS),
          kind:
            kindOf({ template: event.template, level: null, format: source.format })?.id ?? null,
          share: mostly.share,
        }
      : null,
    security,
  };
}
