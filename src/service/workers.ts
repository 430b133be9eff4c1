import { acceptUpload } from '../jobs/accept.ts';
import { analyzeUpload } from '../jobs/analyze.ts';
import { reportIdOf } from '../jobs/archive/report.ts';
import { compareForAnswer } from '../jobs/compare/compare-for-answer.ts';
import { comparePair } from '../jobs/compare/compare-pair.ts';
import { doRequest } from '../jobs/do-request.ts';
import { explainAnomaly } from '../jobs/explain.ts';
import type { Parts } from '../jobs/parts.ts';
import type { AnswerRequest, ExplainRequest, Reply, Request, Upload } from '../jobs/payloads.ts';
import { platformOf } from '../jobs/platform.ts';
import { answerFromLog } from '../jobs/questions/answer-question.ts';
import { explanationClaim, explanationId, owe } from '../jobs/queues.ts';
import { postReply } from '../jobs/reply.ts';
import { type JobParts, type JobsOf, runJobs } from './run-jobs.ts';

/** What a process works on: everything, all but the logs, or the logs and explanations alone. */
export type Share = 'all' | 'replies' | 'logs';

export type WorkerParts = Parts & JobParts;

/** Starts a worker on every queue of the share: each job on the platform of its tenant. */
export function startWorkers(share: Share, parts: WorkerParts): void {
  if (share !== 'logs') {
    runJobs(uploads(parts), parts);
    runJobs(requests(parts), parts);
    runJobs(replies(parts), parts);
  }
  if (share !== 'replies') {
    runJobs(analyses(parts), parts);
    runJobs(explanations(parts), parts);
    runJobs(answers(parts), parts);
  }
}

function uploads(parts: WorkerParts): JobsOf<Upload> {
  return {
    job: 'upload',
    queue: parts.queues.uploads,
    handle: (upload, signal) => acceptUpload(upload, signal, parts),
    ...endsOfUpload(parts),
  };
}

function analyses(parts: WorkerParts): JobsOf<Upload> {
  return {
    job: 'analyze',
    queue: parts.queues.analyze,
    handle: (upload, signal) => analyzeUpload(upload, signal, parts),
    ...endsOfUpload(parts),
  };
}

function endsOfUpload({ archive, queues, quota, log }: WorkerParts) {
  return {
    aboutOf: aboutUpload,
    async giveUp(upload: Upload, error: Error): Promise<void> {
      log.error({ reason: error.message }, 'Upload given up');
      await archive.saveProblem(upload.tenant, reportIdOf(upload), null);
      await owe({ kind: 'upload', upload }, queues);
      await comparePair(upload, { archive, queues });
      await quota.giveBack(upload);
    },
    onRefused: (upload: Upload) => quota.giveBack(upload),
  };
}

function requests(parts: WorkerParts): JobsOf<Request> {
  const { queues, platforms, wording, log } = parts;
  return {
    job: 'request',
    queue: queues.requests,
    aboutOf: ({ id, tenant, conversation, acceptedMs }) => ({
      ...{ jobId: id, tenant, conversation, acceptedMs },
    }),
    handle: (request, signal) => doRequest(request, signal, parts),
    async giveUp(request, error) {
      log.error({ reason: error.message }, 'Request given up');
      // Nobody waits for it.
      if (request.kind === 'welcome') return;
      const { id, tenant, conversation, user } = request;
      const { signal } = new AbortController();
      const platform = platformOf(platforms, tenant);
      const problem = wording.in(request.language).problems.request();
      await platform.whisper(conversation, user, problem, signal, `${id}-failed`);
    },
  };
}

function explanations(parts: WorkerParts): JobsOf<ExplainRequest> {
  const { archive, queues, log } = parts;
  return {
    job: 'explain',
    queue: queues.explain,
    aboutOf: aboutExplanation,
    handle: (request, signal) => explainAnomaly(request, signal, parts),
    async giveUp(request, error) {
      log.error({ reason: error.message }, 'Explanation given up');
      await archive.release(request.tenant, explanationClaim(request));
      await owe({ kind: 'explanation', request }, queues);
    },
  };
}

function answers(parts: WorkerParts): JobsOf<AnswerRequest> {
  const { queues, log } = parts;
  return {
    job: 'answer',
    queue: queues.answers,
    aboutOf: aboutAnswer,
    handle(request, signal) {
      const { compareWith } = request;
      return compareWith === undefined
        ? answerFromLog(request, signal, parts)
        : compareForAnswer({ ...request, compareWith }, signal, parts);
    },
    async giveUp(request, error) {
      log.error({ reason: error.message }, 'Question given up');
      await owe({ kind: 'answer', request }, queues);
    },
  };
}

function replies(parts: WorkerParts): JobsOf<Reply> {
  const { queues, clock, log, metrics } = parts;
  return {
    job: 'reply',
    queue: queues.replies,
    aboutOf: aboutReply,
    async handle(reply, signal) {
      const outcome = await postReply(reply, signal, parts);
      const { acceptedMs } = reply.kind === 'upload' ? reply.upload : reply.request;
      const seconds = acceptedMs === undefined ? null : (clock.now() - acceptedMs) / 1_000;
      metrics.answered(reply.kind, outcome, seconds);
    },
    // There is no other way to tell anybody.
    async giveUp({ kind }, error) {
      metrics.answered(kind, 'lost', null);
      log.error({ kind, reason: error.message }, 'Reply lost');
    },
    async onRefused({ kind }) {
      metrics.answered(kind, 'lost', null);
    },
  };
}

function aboutReply(reply: Reply) {
  switch (reply.kind) {
    case 'upload':
      return aboutUpload(reply.upload);
    case 'explanation':
      return aboutExplanation(reply.request);
    case 'answer':
      return aboutAnswer(reply.request);
  }
}

const aboutAnswer = ({ id, tenant, conversation, acceptedMs }: AnswerRequest) => ({
  ...{ jobId: id, tenant, conversation, acceptedMs },
});

const aboutUpload = ({ id, tenant, conversation, within, acceptedMs }: Upload) => ({
  jobId: id,
  tenant,
  conversation,
  within,
  acceptedMs,
});

const aboutExplanation = (request: ExplainRequest) => ({
  jobId: explanationId(request),
  tenant: request.tenant,
  conversation: request.conversation,
  acceptedMs: request.acceptedMs,
});
