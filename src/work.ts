import { handleReply } from './bots/handle-reply.ts';
import { explainClaim, handleRequest } from './bots/handle-request.ts';
import { guarded, type Platforms, platformOf } from './bots/platform-of.ts';
import { requestProblem } from './bots/problem-views.ts';
import type { Request } from './bots/request.ts';
import { workingView } from './bots/working-view.ts';
import type { AnswerFor, ExplainerFor } from './explainers.ts';
import { acceptUpload } from './jobs/accept-job.ts';
import type { AnalysisThreads } from './jobs/analysis-threads.ts';
import { analyzeUpload } from './jobs/analyze-job.ts';
import type { Archive } from './jobs/archive.ts';
import type { Clock } from './jobs/clock.ts';
import type { DownloadRules } from './jobs/download.ts';
import { explainAnomaly } from './jobs/explain-job.ts';
import type { ExplainRequest, Reply, Upload } from './jobs/payloads.ts';
import { reportIdOf } from './jobs/report-id.ts';
import type { Logger } from './log.ts';
import type { Queues } from './queues.ts';

export interface Work {
  archive: Archive;
  queues: Queues;
  platforms: Platforms;
  clock: Clock;
  log: Logger;
  explainerFor: ExplainerFor;
  answerFor: AnswerFor;
  threads: AnalysisThreads;
  rules: DownloadRules & { reportTtlMs: number };
}

/** What a process works on: everything, all but the logs, or the logs and explanations alone. */
export type Share = 'all' | 'replies' | 'logs';

/** Starts a worker on every queue of the share: each job on the platform of its tenant. */
export function startWork(share: Share, work: Work): void {
  if (share !== 'logs') {
    acceptUploads(work);
    workOnRequests(work);
    workOnReplies(work);
  }
  if (share !== 'replies') {
    analyzeUploads(work);
    workOnExplanations(work);
  }
}

function acceptUploads(work: Work): void {
  const { archive, queues, platforms, clock, log, rules } = work;

  async function accept(upload: Upload, signal: AbortSignal): Promise<void> {
    const { tenant, conversation, fileName } = upload;
    const platform = platformOf(platforms, tenant);
    await acceptUpload(upload, signal, {
      archive,
      clock,
      maxUploadBytes: rules.maxUploadBytes,
      announce: () => platform.post(conversation, workingView(fileName), signal, upload.id),
      analyzeNext: () => queues.analyze.enqueue(upload.id, upload),
      owe: (reply) => enqueueReply(queues, reply),
    });
  }

  queues.uploads.process(guarded(log, 'upload', accept), (upload, error) =>
    giveUpUpload(work, upload, error),
  );
}

function analyzeUploads(work: Work): void {
  const { archive, queues, platforms, clock, log, threads, rules } = work;

  async function analyze(upload: Upload, signal: AbortSignal): Promise<void> {
    const { tenant, fileName, source } = upload;
    const platform = platformOf(platforms, tenant);
    await analyzeUpload(upload, signal, {
      archive,
      clock,
      log,
      rules,
      threads,
      open: (_, either) => platform.open(source, either),
      showProgress: (_, message, reading) =>
        platform.edit(message, workingView(fileName, reading), signal),
      owe: (reply) => enqueueReply(queues, reply),
    });
  }

  queues.analyze.process(guarded(log, 'analyze', analyze), (upload, error) =>
    giveUpUpload(work, upload, error),
  );
}

async function giveUpUpload({ archive, queues, log }: Work, upload: Upload, error: Error) {
  log.error({ uploadId: upload.id, reason: error.message }, 'Upload given up');
  await archive.saveProblem(upload.tenant, reportIdOf(upload), null);
  await enqueueReply(queues, { kind: 'upload', upload });
}

function workOnRequests({ archive, queues, platforms, clock, log, rules, answerFor }: Work): void {
  const { reportTtlMs } = rules;
  const explainNext = (next: ExplainRequest) =>
    queues.explain.enqueue(`${next.tenant}-explain-${next.reportId}-${next.number}`, next);

  async function apologize(request: Request, error: Error): Promise<void> {
    const { id, tenant, conversation, user } = request;
    log.error({ requestId: id, reason: error.message }, 'Request given up');
    const { signal } = new AbortController();
    const platform = platformOf(platforms, tenant);
    await platform.whisper(conversation, user, requestProblem(), signal, `${id}-failed`);
  }

  queues.requests.process(
    guarded(log, 'request', (request: Request, signal: AbortSignal) =>
      handleRequest(request, signal, {
        archive,
        platforms,
        clock,
        reportTtlMs,
        explainNext,
        answer: answerFor,
      }),
    ),
    guarded(log, 'request given up', apologize),
  );
}

function workOnExplanations({ archive, queues, explainerFor, log }: Work): void {
  const owe = (reply: Reply) => enqueueReply(queues, reply);
  queues.explain.process(
    guarded(log, 'explain', (request: ExplainRequest, signal: AbortSignal) =>
      explainAnomaly(request, signal, {
        archive,
        explainer: explainerFor(request.tenant),
        log,
        owe,
      }),
    ),
    async (request, error) => {
      log.error({ reportId: request.reportId, reason: error.message }, 'Explanation given up');
      await archive.release(request.tenant, explainClaim(request));
      await owe({ kind: 'explanation', request });
    },
  );
}

function workOnReplies({ archive, queues, platforms, clock, log, rules }: Work): void {
  const { reportTtlMs } = rules;
  for (const replies of queues.replies.values()) {
    replies.process(
      guarded(log, 'reply', (reply: Reply, signal: AbortSignal) =>
        handleReply(reply, signal, { archive, platforms, clock, reportTtlMs }),
      ),
      // There is no other way to tell anybody.
      async (reply, error) => log.error({ kind: reply.kind, reason: error.message }, 'Reply lost'),
    );
  }
}

/** One reply an upload and one an anomaly at a time. */
async function enqueueReply({ replies }: Queues, reply: Reply): Promise<void> {
  const [tenant, id] =
    reply.kind === 'upload'
      ? [reply.upload.tenant, `upload-${reportIdOf(reply.upload)}`]
      : [reply.request.tenant, `explanation-${reply.request.reportId}-${reply.request.number}`];
  const queue = replies.get(tenant.split('-', 1)[0] ?? '');
  if (!queue) throw new Error(`a tenant requires the name of a platform, got ${tenant}`);
  await queue.enqueue(`${tenant}-${id}`, reply);
}
