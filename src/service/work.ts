import { requestProblem } from '../bots/views/problem-views.ts';
import { workingView } from '../bots/views/report-view.ts';
import type { Explainer } from '../explain/explainer.ts';
import { acceptUpload } from '../jobs/accept.ts';
import { analyzeUpload } from '../jobs/analyze.ts';
import type { Archive } from '../jobs/archive/archive.ts';
import type { Quota } from '../jobs/archive/quota.ts';
import { reportIdOf } from '../jobs/archive/report.ts';
import type { DownloadRules } from '../jobs/download.ts';
import { explainAnomaly } from '../jobs/explain.ts';
import { type Platforms, platformOf } from '../jobs/platform.ts';
import { handleReply } from '../jobs/reply.ts';
import { explainClaim, handleRequest } from '../jobs/request.ts';
import type { ExplainRequest, Reply, Upload } from '../jobs/requests.ts';
import type { AnalysisThreads } from '../jobs/thread/analysis-threads.ts';
import type { AnswerFor, ExplainerFor, Explainers } from './explainers.ts';
import { type Queues, tenantOfReply } from './queues.ts';
import { type JobParts, runJobs } from './run-jobs.ts';

export interface Work extends JobParts {
  archive: Archive;
  queues: Queues;
  platforms: Platforms;
  explainerFor: ExplainerFor;
  answerFor: AnswerFor;
  speaks: Explainers['speaks'];
  threads: AnalysisThreads;
  quota: Quota;
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
  const { archive, queues, platforms, clock, rules, quota } = work;

  async function accept(upload: Upload, signal: AbortSignal): Promise<void> {
    const { tenant, conversation, fileName } = upload;
    const platform = platformOf(platforms, tenant);
    await acceptUpload(upload, signal, {
      archive,
      clock,
      maxUploadBytes: rules.maxUploadBytes,
      quota,
      announce: () => platform.post(conversation, workingView(fileName), signal, upload.id),
      analyzeNext: () => queues.analyze.enqueue(upload.id, upload),
      owe: (reply) => enqueueReply(queues, reply),
    });
  }

  const upload = { job: 'upload', queue: queues.uploads, handle: accept };
  runJobs({ ...upload, ...endsOfUpload(work) }, work);
}

function analyzeUploads(work: Work): void {
  const { archive, queues, platforms, clock, log, threads, rules, quota } = work;

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
    await quota.giveBack(upload);
  }

  const analysis = { job: 'analyze', queue: queues.analyze, handle: analyze };
  runJobs({ ...analysis, ...endsOfUpload(work) }, work);
}

function endsOfUpload({ archive, queues, quota, log }: Work) {
  return {
    aboutOf: aboutUpload,
    async giveUp(upload: Upload, error: Error): Promise<void> {
      log.error({ reason: error.message }, 'Upload given up');
      await archive.saveProblem(upload.tenant, reportIdOf(upload), null);
      await enqueueReply(queues, { kind: 'upload', upload });
      await quota.giveBack(upload);
    },
    onRefused: (upload: Upload) => quota.giveBack(upload),
  };
}

function workOnRequests(work: Work): void {
  const { archive, queues, platforms, clock, log, rules, answerFor, speaks } = work;
  const { reportTtlMs } = rules;
  const explainNext = (next: ExplainRequest) =>
    queues.explain.enqueue(`${next.tenant}-explain-${idOf(next)}`, next);

  runJobs(
    {
      job: 'request',
      queue: queues.requests,
      aboutOf: ({ id, tenant, acceptedMs }) => ({ jobId: id, tenant, acceptedMs }),
      handle: (request, signal) =>
        handleRequest(request, signal, {
          archive,
          platforms,
          clock,
          reportTtlMs,
          explainNext,
          receive: (upload) =>
            queues.uploads.enqueue(upload.id, { ...upload, acceptedMs: clock.now() }),
          answer: answerFor,
          speaks,
        }),
      async giveUp({ id, tenant, conversation, user }, error) {
        log.error({ reason: error.message }, 'Request given up');
        const { signal } = new AbortController();
        const platform = platformOf(platforms, tenant);
        await platform.whisper(conversation, user, requestProblem(), signal, `${id}-failed`);
      },
    },
    work,
  );
}

function workOnExplanations(work: Work): void {
  const { archive, queues, explainerFor, log, metrics } = work;
  const owe = (reply: Reply) => enqueueReply(queues, reply);

  /** Counts what it explains. */
  const counted = ({ explain }: Explainer): Explainer => ({
    async explain(evidence, signal, language) {
      const explanation = await explain(evidence, signal, language);
      metrics.explained(explanation.source);
      return explanation;
    },
  });

  runJobs(
    {
      job: 'explain',
      queue: queues.explain,
      aboutOf: ({ tenant, acceptedMs, ...which }) => ({ jobId: idOf(which), tenant, acceptedMs }),
      handle: (request, signal) => {
        const explainer = counted(explainerFor(request.tenant));
        return explainAnomaly(request, signal, { archive, explainer, log, owe });
      },
      async giveUp(request, error) {
        log.error({ reason: error.message }, 'Explanation given up');
        await archive.release(request.tenant, explainClaim(request));
        await owe({ kind: 'explanation', request });
      },
    },
    work,
  );
}

function workOnReplies(work: Work): void {
  const { archive, queues, platforms, clock, log, rules, metrics } = work;
  const { reportTtlMs } = rules;
  runJobs(
    {
      job: 'reply',
      queue: queues.replies,
      aboutOf(reply) {
        if (reply.kind === 'upload') return aboutUpload(reply.upload);
        const { tenant, acceptedMs } = reply.request;
        return { jobId: idOf(reply.request), tenant, acceptedMs };
      },
      async handle(reply, signal) {
        const parts = { archive, platforms, clock, reportTtlMs };
        const answer = await handleReply(reply, signal, parts);
        const { acceptedMs } = reply.kind === 'upload' ? reply.upload : reply.request;
        const tookMs = acceptedMs === undefined ? null : clock.now() - acceptedMs;
        metrics.answered(reply.kind, answer, tookMs === null ? null : tookMs / 1_000);
      },
      // There is no other way to tell anybody.
      async giveUp({ kind }, error) {
        metrics.answered(kind, 'lost', null);
        log.error({ kind, reason: error.message }, 'Reply lost');
      },
      async onRefused({ kind }) {
        metrics.answered(kind, 'lost', null);
      },
    },
    work,
  );
}

const aboutUpload = ({ id, tenant, within, acceptedMs }: Upload) => ({
  jobId: id,
  tenant,
  within,
  acceptedMs,
});

/** An anomaly's explanation in a language, as a part of a job's id. */
function idOf({
  reportId,
  number,
  language = '',
}: Pick<ExplainRequest, 'reportId' | 'number' | 'language'>): string {
  return `${reportId}-${number}${language && `-${language}`}`;
}

/** One reply an upload and one an explanation at a time. */
async function enqueueReply({ replies }: Queues, reply: Reply): Promise<void> {
  const id =
    reply.kind === 'upload'
      ? `upload-${reportIdOf(reply.upload)}`
      : `explanation-${idOf(reply.request)}`;
  await replies.enqueue(`${tenantOfReply(reply)}-${id}`, reply);
}
