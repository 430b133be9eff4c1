import { UserError } from '../engine/user-error.ts';
import { linesToQuote, MAX_SAMPLED_ANOMALIES, quotable } from '../explain/evidence/sample-lines.ts';
import { maskSecrets } from '../explain/redact/redact.ts';
import { muteAnomalies } from './archive/mutes.ts';
import {
  evidenceIn,
  REPORT_VERSION,
  type Report,
  type ReportBody,
  reportIdOf,
} from './archive/report.ts';
import { comparePair } from './compare/compare-pair.ts';
import {
  type InUse,
  inChatWords,
  keepForLater,
  namedBaseline,
  whatIsNormal,
} from './normal/what-is-normal.ts';
import type { Parts } from './parts.ts';
import type { Upload } from './payloads.ts';
import { platformOf } from './platform.ts';
import { owe } from './queues.ts';
import { ThreadError } from './thread/run-task.ts';
import type { Results } from './thread/thread-messages.ts';
import { lookInside } from './upload/look-inside.ts';
import { createProgressEdits } from './upload/progress-edits.ts';
import { runOnUpload } from './upload/run-on-upload.ts';
import { inSmallLane, TurnedOutLarge } from './upload/small-lane.ts';
import type { Reading, Wording } from './wording.ts';

type AnalyzeParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'threads' | 'quota' | 'rules' | 'clock' | 'log'
>;

/**
 * Reads an upload while it downloads, stores the report, or why there is none, and owes the reply.
 * A UserError is an answer. Any other failure is thrown, for the queue to try again.
 */
export async function analyzeUpload(
  upload: Upload,
  signal: AbortSignal,
  { wording, ...others }: AnalyzeParts,
): Promise<void> {
  const parts = { ...others, wording: wording.in(upload.language) };
  try {
    await withinDeadline(parts, signal, (either) => judge(upload, either, signal, parts));
  } catch (error) {
    if (!(error instanceof TurnedOutLarge)) throw error;
    parts.log.info(
      {},
      'More came out of the upload than its size told: it waits among the large ones',
    );
    const large: Upload = { ...upload, turnedOutLarge: true };
    return parts.queues.analyze.enqueue(upload.id, large);
  }
  await owe({ kind: 'upload', upload }, parts.queues);
  await comparePair(upload, parts);
  await parts.quota.giveBack(upload);
}

/** The work on one upload, which nobody else is to wait for longer than that. */
async function withinDeadline<T>(
  { clock, rules: { analysisDeadlineMs }, wording: { refusals } }: AnalyzeParts,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const end = () => deadline.abort(refusals.tookTooLong(analysisDeadlineMs));
  const cancel = clock.schedule(analysisDeadlineMs, end);
  try {
    return await work(AbortSignal.any([signal, deadline.signal]));
  } finally {
    cancel();
  }
}

/** `signal` is that of the work, `ending` that of the job alone. */
async function judge(
  upload: Upload,
  signal: AbortSignal,
  ending: AbortSignal,
  parts: AnalyzeParts,
): Promise<void> {
  const { archive, log, clock } = parts;
  const { tenant } = upload;
  const reportId = reportIdOf(upload);
  let report = await archive.report(tenant, reportId);
  const startMs = clock.now();
  if (report === null) {
    try {
      const { inside, notes } = await lookInside(upload, signal, parts);
      report = await makeReport({ ...upload, ...inside }, reportId, signal, parts);
      report.notes.push(...notes);
      await archive.saveReport(tenant, report);
    } catch (error) {
      if (error instanceof TurnedOutLarge) throw error;
      const problem = problemOf(signal.aborted ? signal.reason : error, parts.wording);
      if (!problem || ending.aborted) {
        await tellOfRetry(upload, reportId, ending, parts);
        throw error;
      }
      log.info({ code: problem.code }, 'Upload refused');
      await archive.saveProblem(tenant, reportId, {
        // It may name columns of the log.
        message: maskSecrets(problem.message),
        hint: problem.hint,
      });
      return;
    }
  }
  await archive.indexReport(tenant, report);
  const { sessions, anomaliesFound, source } = report;
  log.info(
    { reportId, rows: source.rows, sessions, anomaliesFound, ms: clock.now() - startMs },
    'Analysis finished',
  );
}

/** Says that it is tried again, where that can be said: the next try, or the answer, tells more. */
async function tellOfRetry(
  { tenant, fileName }: Upload,
  reportId: string,
  signal: AbortSignal,
  { archive, platforms, wording, log }: AnalyzeParts,
): Promise<void> {
  if (signal.aborted) return;
  try {
    const posted = await archive.message(tenant, reportId);
    if (posted === null) return;
    const view = wording.working(fileName, 'tried again');
    await platformOf(platforms, tenant).edit(posted.message, view, signal);
  } catch (error) {
    log.info({ error }, 'Nobody could be told of the next try');
  }
}

function problemOf(error: unknown, { refusals }: Wording): UserError | null {
  if (error instanceof ThreadError && error.tooMuch) return refusals.tooComplex();
  return error instanceof UserError ? error : null;
}

async function makeReport(
  upload: Upload,
  reportId: string,
  signal: AbortSignal,
  parts: AnalyzeParts,
): Promise<Report> {
  const { archive, clock, log, wording } = parts;
  const { fileName, tenant, place, user } = upload;
  const posted = await archive.message(tenant, reportId);
  const inUse = await whatIsNormal(upload, archive, clock.now(), wording.refusals);
  const { body, learned } = await readBody(upload, inUse, posted?.message ?? null, signal, parts);
  const { muted, met } = muteAnomalies(body, await archive.mutes.list(tenant, place));
  await archive.mutes.touch(tenant, place, met, clock.now());
  try {
    await quoteSamples(upload, body, signal, parts);
  } catch (error) {
    if (signal.aborted) throw error;
    // The answer stands without the lines it would have quoted.
    log.warn({ error }, 'Sample lines could not be read');
  }
  await keepForLater(upload, reportId, learned, archive);
  return {
    ...{ version: REPORT_VERSION, reportId, fileName, place, user },
    ...wording.language,
    uploadedMs: posted?.atMs ?? clock.now(),
    comparedWith: namedBaseline(inUse),
    muted,
    learned: learned.state,
    ...body,
  };
}

async function readBody(
  upload: Upload,
  inUse: InUse,
  message: string | null,
  signal: AbortSignal,
  parts: AnalyzeParts,
): Promise<Results['report']> {
  const { platforms, wording, clock } = parts;
  const platform = platformOf(platforms, upload.tenant);
  const { fileName } = upload;
  const edits = createProgressEdits(async (reading: Reading) => {
    if (message !== null) await platform.edit(message, wording.working(fileName, reading), signal);
  }, clock);
  const { detector, grouping } = upload;
  const { inside } = upload;
  const task = { kind: 'report', detector, grouping, inside, baseline: inUse?.model } as const;
  try {
    return await inSmallLane(upload, 'reading', clock, signal, (lane) =>
      runOnUpload(upload, task, lane.signal, parts, ({ bytes, rows }, { readBytes, sizeBytes }) => {
        lane.unpacked(bytes);
        edits.show({ bytes: readBytes(), totalBytes: sizeBytes, rows });
      }),
    );
  } catch (error) {
    throw inChatWords(error, inUse, wording.refusals);
  } finally {
    // Not called off: the platform might carry it out all the same, after the answer.
    await edits.end();
  }
}

/** Reads the upload a second time, as far as the last line worth quoting. */
async function quoteSamples(
  upload: Upload,
  body: ReportBody,
  signal: AbortSignal,
  parts: AnalyzeParts,
): Promise<void> {
  const lines = sampleLines(body);
  const numbers = lines.flat();
  if (numbers.length === 0) return;
  const task = { kind: 'lines', numbers, inside: upload.inside } as const;
  const texts = await runOnUpload(upload, task, signal, parts);
  addSamples(body, lines, texts);
}

/** The log lines worth quoting for each of the first anomalies: `lines[i]` is of number i + 1. */
export function sampleLines(body: ReportBody): number[][] {
  return body.anomalies.slice(0, MAX_SAMPLED_ANOMALIES).map((_, index) => {
    const evidence = evidenceIn(body, index + 1);
    return evidence ? linesToQuote(evidence) : [];
  });
}

/** Puts the texts of the lines beside their anomalies: secrets masked, each cut to 300 characters. */
export function addSamples(
  body: ReportBody,
  lines: number[][],
  texts: ReadonlyMap<number, string>,
): void {
  for (const [index, numbers] of lines.entries()) {
    const anomaly = body.anomalies[index];
    if (!anomaly) return;
    for (const line of numbers) {
      const text = texts.get(line);
      if (text) anomaly.samples.push(quotable({ line, text }));
    }
  }
}
