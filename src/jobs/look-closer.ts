import type { Evidence } from '../explain/evidence/evidence.ts';
import { linesToQuote, quotable } from '../explain/evidence/sample-lines.ts';
import { evidenceIn, type Report } from './archive/report.ts';
import type { CloserLook, NeighbourTable, ShownLine } from './close-up.ts';
import type { Parts } from './parts.ts';
import { type RunParts, runOnUpload } from './upload/run-on-upload.ts';

type LookParts = RunParts & Pick<Parts, 'log'>;

/** Lines shown before and after one that tells. */
const AROUND = 3;
/** Lines that tell, and those shown in all. */
const MAX_TELLING = 12;
const MAX_MARKS = 20;

/** Looks at what is kept of a report, and a second time into its file where that can still be read. */
export function createCloserLook(parts: LookParts): CloserLook {
  const { archive } = parts;
  return {
    async chart(tenant, reportId) {
      const report = await archive.report(tenant, reportId);
      if (!report?.drawn?.length) return null;
      return {
        drawn: report.drawn,
        marks: report.anomalies.slice(0, MAX_MARKS).map(({ finding, bars = [] }, index) => ({
          number: index + 1,
          grade: finding?.grade ?? 'session',
          bars,
        })),
      };
    },
    async closeUp(tenant, reportId, number, signal) {
      const report = await archive.report(tenant, reportId);
      const evidence = report && evidenceIn(report, number);
      if (!evidence) return null;
      return {
        number,
        lines: await linesAround(evidence, { tenant, reportId }, signal, parts),
        table: tableOf(report, number),
      };
    },
    async normalHere(tenant, place) {
      const [baselines, inUse, mutes] = await Promise.all([
        archive.baselines.list(tenant, place),
        archive.baselines.nameInUse(tenant, place),
        archive.mutes.list(tenant, place),
      ]);
      return {
        baselines: baselines.map(({ name }) => name),
        inUse,
        muted: mutes.map(({ what }) => what),
      };
    },
  };
}

function tableOf({ anomalies, events }: Report, number: number): NeighbourTable | null {
  const table = anomalies[number - 1]?.table;
  if (!table) return null;
  const named = table.events.flatMap((place) => events[place] ?? []);
  return named.length === table.events.length ? { ...table, events: named } : null;
}

/** Null where the file is gone. */
async function linesAround(
  evidence: Evidence,
  { tenant, reportId }: { tenant: string; reportId: string },
  signal: AbortSignal,
  parts: LookParts,
): Promise<ShownLine[] | null> {
  const upload = await parts.archive.upload(tenant, reportId);
  if (upload === null) return null;
  const telling = tellingLines(evidence);
  const task = { kind: 'lines', numbers: around(telling), inside: upload.inside } as const;
  try {
    const texts = await runOnUpload(upload, task, signal, parts);
    const tells = new Set(telling);
    return [...texts]
      .sort(([a], [b]) => a - b)
      .map(([line, text]) => ({ ...quotable({ line, text }), tells: tells.has(line) }));
  } catch (error) {
    if (signal.aborted) throw error;
    parts.log.info({ error }, 'The lines around a finding could not be read');
    return null;
  }
}

/** Those that are quoted, and more that show the finding. */
function tellingLines(evidence: Evidence): number[] {
  const all = new Set([
    ...linesToQuote(evidence),
    ...(evidence.finding?.at ?? []),
    ...evidence.reasons.flatMap(({ lines }) => lines),
  ]);
  return [...all].slice(0, MAX_TELLING);
}

function around(telling: readonly number[]): number[] {
  const numbers = new Set<number>();
  for (const line of telling) {
    for (let at = Math.max(1, line - AROUND); at <= line + AROUND; at++) numbers.add(at);
  }
  return [...numbers];
}
