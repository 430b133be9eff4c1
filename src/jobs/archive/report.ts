import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Analysis, Anomaly, CountedLog, ModelSummary, Source } from '../../engine/analysis.ts';
import { maskCounted } from '../../explain/evidence/change-evidence.ts';
import type { ComparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import {
  type Evidence,
  type EvidenceReason,
  type NamedEvent,
  speaksHdfs,
} from '../../explain/evidence/evidence.ts';
import {
  createEvidenceInContext,
  MAX_IN_CONTEXT,
} from '../../explain/evidence/evidence-in-context.ts';
import type { Finding } from '../../explain/evidence/finding.ts';
import { shownId } from '../../explain/evidence/named-event.ts';
import { type SummaryFacts, summaryFactsOf } from '../../explain/evidence/summary-facts.ts';
import { maskAnalysis } from '../../explain/redact/mask-analysis.ts';
import type { DrawnLog } from '../close-up.ts';
import type { ChannelBaseline } from './baselines.ts';
import { drawingsOf } from './drawn-log.ts';
import { createNeighbourTables, type KeptTable } from './neighbour-table.ts';
import type { PackedBaseline } from './pack-baseline.ts';

/**
 * What is kept of an analysis: enough for every page of the report, every explanation and the full
 * list, and bounded. Plain JSON.
 */
export interface Report extends ReportBody {
  version: typeof REPORT_VERSION;
  reportId: string;
  fileName: string;
  /** Where and by whom it was uploaded, and when that was accepted (ms since 1970). */
  place: string;
  user: string;
  uploadedMs: number;
  /** BCP 47 tag of the language that it is told in; English where absent. */
  language?: string;
  /** What was set as normal there, which it was compared with; null where it is the upload itself. */
  comparedWith: Pick<ChannelBaseline, 'name' | 'sessions' | 'setMs' | 'by'> | null;
  /** Kinds of anomalies found that are muted there: they have no number. */
  muted: MutedKind[];
  /** Whether what is usual in the upload is kept, to be set as normal. */
  learned: PackedBaseline['state'];
  /** Two logs side by side, and their reports: what is numbered is what changed. */
  comparison?: ComparisonFacts & { reportIds: Record<'before' | 'after', string> };
}

export interface MutedKind {
  /** What is unusual in it, on one line. */
  what: string;
  /** Sessions of it; 0 where it is of no session. */
  sessions: number;
}

/** The part of a report that comes of the analysis alone. */
export interface ReportBody {
  source: Source;
  sessions: number;
  /** Without the muted ones. */
  anomalousSessions: number;
  model: ModelSummary;
  /** What a reader must know to trust the answer, without what concerns sessions alone. */
  notes: string[];
  /** What concerns how sessions were made and judged, gravest first; absent in reports of old, whose `notes` hold it. */
  notesOnSessions?: string[];
  /** Anomalies found, without the muted ones; `anomalies` holds the first `MAX_ANOMALIES` of them. */
  anomaliesFound: number;
  /** `anomalies[i]` is number i + 1. */
  anomalies: ReportedAnomaly[];
  /** The log in a few facts; absent where it is a table of numbers, and in reports of version 2. */
  summary?: SummaryFacts;
  /** The log at a glance; absent in reports of old. */
  drawn?: DrawnLog[];
  /** How often each event came, to compare another log with; absent of tables of numbers, and in reports of old. */
  counted?: CountedLog;
  /** What `reasons` and tables point to. */
  events: Pick<EvidenceReason, 'eventId' | 'template' | 'meaning'>[];
}

export interface ReportedAnomaly {
  /** Null where it is of no session. */
  spe: number | null;
  severity: number | null;
  /** Share of usual sessions that are as unusual, 0 to 1; absent where that is not known. */
  rarity?: number;
  /** Sessions that look the same; `sessions` holds those that the list names. */
  alike: number;
  sessions: string[];
  /** What is known besides sessions; absent where that is nothing. */
  finding?: Finding;
  /** First and last log line of each of `sessions`; of all that shows it where it is of none. */
  spans: [first: number, last: number][];
  /** Largest share first, at most `MAX_REASONS`. */
  reasons: ReportedReason[];
  /** What surrounds the first of them, for the first `MAX_IN_CONTEXT` anomalies. */
  context: Pick<Evidence, 'nearestNormal' | 'neighbours' | 'times' | 'order'>;
  /** Its first session between its neighbours, for the first `MAX_TABLES` anomalies of sessions. */
  table?: KeptTable;
  /** `bars[i]` are those of the report's `drawn[i]` where it is, for the first `MAX_DRAWN`. */
  bars?: number[][];
  /** Log lines to quote: foreign text. */
  samples: { line: number; text: string }[];
}

interface ReportedReason extends Omit<EvidenceReason, 'eventId' | 'template' | 'meaning'> {
  event: number;
}

export const REPORT_VERSION = 3;
/** It lacks what is optional in this one. */
const VERSION_BEFORE = 2;
export const MAX_ANOMALIES = 5_000;
/** Sessions in the list, of all anomalies together, beside the first one of each. */
export const MAX_LISTED_SESSIONS = 50_000;
const MAX_REASONS = 8;
const MAX_LINES = 20;
const MAX_TABLES = 100;
const MAX_DRAWN = 100;

/** What is kept of an analysis. All of its text leaves the engine here, without secrets. */
export function reportBodyOf(found: Analysis): ReportBody {
  const analysis = maskAnalysis(found);
  const { source, sessions, anomalousSessions, model, anomalies, notesOnSessions = [] } = analysis;
  const body: ReportBody = {
    source,
    sessions,
    anomalousSessions,
    model,
    notes: analysis.notes.filter((note) => !notesOnSessions.includes(note)),
    notesOnSessions,
    anomaliesFound: anomalies.length,
    anomalies: [],
    events: [],
  };
  const summary = summaryFactsOf(analysis);
  if (summary) body.summary = summary;
  if (analysis.counted) body.counted = maskCounted(analysis.counted);
  const drawings = drawingsOf(analysis);
  if (drawings.length > 0) body.drawn = drawings.map(({ drawn }) => drawn);
  const indexOf = eventIndex(body.events);
  const tableOf = createNeighbourTables(analysis, speaksHdfs(analysis), indexOf);
  const evidenceOf = createEvidenceInContext(analysis);
  let left = MAX_LISTED_SESSIONS;
  for (const anomaly of anomalies.slice(0, MAX_ANOMALIES)) {
    const listed = Math.min(anomaly.sessions.length, Math.max(1, left));
    left -= listed;
    const kept = reported(evidenceOf(anomaly), anomaly, listed, indexOf);
    const table = anomaly.number > MAX_TABLES ? null : tableOf(anomaly);
    const isDrawn = drawings.length > 0 && anomaly.number <= MAX_DRAWN;
    body.anomalies.push({
      ...kept,
      ...(table && { table }),
      ...(isDrawn && { bars: drawings.map(({ barsOf }) => barsOf(anomaly)) }),
    });
  }
  return body;
}

/** The evidence of anomaly `number`; null where the report has none of that number. */
export function evidenceIn(report: ReportBody, number: number): Evidence | null {
  const anomaly = report.anomalies[number - 1];
  const [first, last] = anomaly?.spans[0] ?? [];
  if (!anomaly || first === undefined || last === undefined) return null;
  const reasons: EvidenceReason[] = [];
  for (const { event, ...reason } of anomaly.reasons) {
    const known = report.events[event];
    if (known) reasons.push({ ...reason, ...known });
  }
  return {
    number,
    severity: anomaly.severity ?? 1,
    ...(anomaly.rarity !== undefined && { rarity: anomaly.rarity }),
    judged: report.sessions,
    alike: anomaly.alike,
    session: anomaly.sessions[0] ?? '',
    lines: { first, last },
    comparedWith: report.model.fittedOn,
    reasons,
    ...anomaly.context,
    ...(anomaly.finding && { finding: anomaly.finding }),
    ...(anomaly.samples.length > 0 && { samples: anomaly.samples }),
    ...(report.summary && { log: logIn(report.summary) }),
  };
}

function logIn({ format, rows, to, security }: SummaryFacts): NonNullable<Evidence['log']> {
  return { format, rows, to, security };
}

function reported(
  { reasons, number, nearestNormal, neighbours, times, order, finding }: Evidence,
  anomaly: Anomaly,
  listed: number,
  indexOf: (reason: EvidenceReason) => number,
): ReportedAnomaly {
  return {
    spe: anomaly.spe,
    severity: anomaly.severity,
    ...(anomaly.rarity !== undefined && { rarity: anomaly.rarity }),
    alike: anomaly.sessions.length,
    sessions: anomaly.sessions.slice(0, listed).map(shownId),
    spans:
      listed === 0 ? [[anomaly.lines.first, anomaly.lines.last]] : anomaly.spans.slice(0, listed),
    ...(finding && { finding }),
    reasons: reasons.slice(0, MAX_REASONS).map((reason): ReportedReason => {
      const { kind, seen, usual, share, lines, value } = reason;
      return {
        ...{ kind, seen, usual, share, lines: lines.slice(0, MAX_LINES), event: indexOf(reason) },
        ...(value && { value }),
      };
    }),
    context:
      number > MAX_IN_CONTEXT
        ? {}
        : {
            ...(nearestNormal && { nearestNormal }),
            ...(neighbours && { neighbours }),
            ...(times && { times }),
            ...(order && { order }),
          },
    samples: [],
  };
}

/** The place of an event in `events`, where it is added once by each template that it has. */
function eventIndex(events: ReportBody['events']): (event: NamedEvent) => number {
  const known = new Map<string, number>();
  return ({ eventId, template, meaning }) => {
    const key = `${eventId}\n${template}`;
    const at = known.get(key);
    if (at !== undefined) return at;
    known.set(key, events.length);
    return events.push({ eventId, template, meaning }) - 1;
  };
}

/**
 * Id of the report of an upload, the same whenever it is asked for: 24 lower-case hexadecimal
 * characters (96 bits of SHA-256), as `decodeAction` takes them.
 */
export function reportIdOf({ tenant, id }: { tenant: string; id: string }): string {
  return createHash('sha256').update(`${tenant}\n${id}`).digest('hex').slice(0, 24);
}

/** A report as it is stored: JSON, packed with gzip. */
export async function encodeReport(report: Report): Promise<Uint8Array> {
  return promisify(gzip)(JSON.stringify(report));
}

/** The report, one of the version before too; null for any other, which is as good as expired. */
export async function decodeReport(bytes: Uint8Array): Promise<Report | null> {
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  const report: Omit<Report, 'version'> & { version: number } = JSON.parse(unpacked.toString());
  const isReadable = report.version === REPORT_VERSION || report.version === VERSION_BEFORE;
  return isReadable ? { ...report, version: REPORT_VERSION } : null;
}

const MAX_UNPACKED_BYTES = 256 * 1024 ** 2;
