import { UserError } from '../engine/user-error.ts';
import type { Logger } from '../log.ts';
import type { AnalysisThreads } from './analysis-threads.ts';
import type { Archive } from './archive.ts';
import type { Clock } from './clock.ts';
import { type DownloadRules, type OpenedSource, withDownload } from './download.ts';
import type { Reply, Upload } from './payloads.ts';
import { createProgressEdits } from './progress-edits.ts';
import { REPORT_VERSION, type Report, type ReportBody } from './report.ts';
import { reportIdOf } from './report-id.ts';
import { ThreadError } from './run-task.ts';
import { addSamples, sampleLines } from './sample-lines.ts';
import { refuseUpload, tooComplex } from './upload-limits.ts';

export interface AnalyzeSurroundings {
  archive: Archive;
  clock: Clock;
  log: Logger;
  rules: DownloadRules;
  threads: AnalysisThreads;
  open(upload: Upload, signal: AbortSignal): Promise<OpenedSource>;
  /** Edits the message that says that the log is being read. */
  showProgress(
    upload: Upload,
    message: string,
    progress: ReadingProgress,
    signal: AbortSignal,
  ): Promise<void>;
  owe(reply: Reply): Promise<void>;
}

export interface ReadingProgress {
  /** Bytes of the file as it lies on the platform. */
  bytes: number;
  /** Null where the platform does not say. */
  totalBytes: number | null;
  /** Log lines read so far. */
  rows: number;
}

/**
 * Reads an upload while it downloads, stores the report, or why there is none, and owes the reply.
 * A UserError is an answer. Any other failure is thrown, for the queue to try again.
 */
export async function analyzeUpload(
  upload: Upload,
  signal: AbortSignal,
  surroundings: AnalyzeSurroundings,
): Promise<void> {
  const { archive, log, owe, clock } = surroundings;
  const { tenant } = upload;
  const reportId = reportIdOf(upload);
  let report = await archive.report(tenant, reportId);
  const startMs = clock.now();
  if (report === null) {
    try {
      report = await makeReport(upload, reportId, signal, surroundings);
      await archive.saveReport(tenant, report);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem || signal.aborted) throw error;
      log.info({ uploadId: upload.id, code: problem.code }, 'Upload refused');
      await archive.saveProblem(tenant, reportId, {
        message: problem.message,
        hint: problem.hint,
      });
      return owe({ kind: 'upload', upload });
    }
  }
  await archive.indexReport(tenant, report);
  const { sessions, anomaliesFound, source } = report;
  log.info(
    { uploadId: upload.id, rows: source.rows, sessions, anomaliesFound, ms: clock.now() - startMs },
    'Analysis finished',
  );
  await owe({ kind: 'upload', upload });
}

function problemOf(error: unknown): UserError | null {
  // It would run out of memory again.
  if (error instanceof ThreadError && error.outOfMemory) return tooComplex();
  return error instanceof UserError ? error : null;
}

async function makeReport(
  upload: Upload,
  reportId: string,
  signal: AbortSignal,
  surroundings: AnalyzeSurroundings,
): Promise<Report> {
  const { archive, clock, log } = surroundings;
  const posted = await archive.message(upload.tenant, reportId);
  const body = await readBody(upload, posted?.message ?? null, signal, surroundings);
  try {
    await quoteSamples(upload, body, signal, surroundings);
  } catch (error) {
    if (signal.aborted) throw error;
    // The answer stands without the lines it would have quoted.
    log.warn({ uploadId: upload.id, error }, 'Sample lines could not be read');
  }
  const { fileName, place, user } = upload;
  const uploadedMs = posted?.atMs ?? clock.now();
  return { version: REPORT_VERSION, reportId, fileName, place, user, uploadedMs, ...body };
}

async function readBody(
  upload: Upload,
  message: string | null,
  signal: AbortSignal,
  { open, showProgress, clock, rules, threads }: AnalyzeSurroundings,
): Promise<ReportBody> {
  const edits = createProgressEdits(
    (progress: ReadingProgress) =>
      message === null ? Promise.resolve() : showProgress(upload, message, progress, signal),
    clock,
  );
  try {
    return await withDownload(
      async (either) => {
        const source = await open(upload, either);
        refuseUpload(
          { fileName: upload.fileName, sizeBytes: source.sizeBytes },
          rules.maxUploadBytes,
        );
        return source;
      },
      rules,
      clock,
      signal,
      ({ chunks, sizeBytes, readBytes }, either) =>
        threads.run(
          { kind: 'report', detector: upload.detector, grouping: upload.grouping },
          chunks,
          {
            signal: either,
            onProgress: ({ rows }) =>
              edits.show({ bytes: readBytes(), totalBytes: sizeBytes, rows }),
          },
        ),
    );
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
  { open, clock, rules, threads }: AnalyzeSurroundings,
): Promise<void> {
  const lines = sampleLines(body);
  const numbers = lines.flat();
  if (numbers.length === 0) return;
  const texts = await withDownload(
    (either) => open(upload, either),
    rules,
    clock,
    signal,
    ({ chunks }, either) => threads.run({ kind: 'lines', numbers }, chunks, { signal: either }),
  );
  addSamples(body, lines, texts);
}
