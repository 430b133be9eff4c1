import { handleReply } from './bots/handle-reply.ts';
import { explainClaim, handleRequest } from './bots/handle-request.ts';
import { type Platforms, platformOf, unlessRefused } from './bots/platform-of.ts';
import { requestProblem } from './bots/problem-views.ts';
import type { Request } from './bots/request.ts';
import { workingView } from './bots/working-view.ts';
import type { Explainer } from './explain/explainer.ts';
import { acceptUpload } from './jobs/accept-job.ts';
import { analyzeUpload } from './jobs/analyze-job.ts';
import type { Archive } from './jobs/archive.ts';
import type { Clock } from './jobs/clock.ts';
import type { DownloadRules } from './jobs/download.ts';
import { explainAnomaly } from './jobs/explain-job.ts';
import type { Reply, Upload } from './jobs/payloads.ts';
import { reportIdOf } from './jobs/report-id.ts';
import type { Logger } from './log.ts';
import type { Queues } from './queues.ts';

export interface Work {
  archive: Archive;
  queues: Queues;
  platforms: Platforms;
  clock: Clock;
  log: Logger;
  explainer: Explainer;
  rules: DownloadRules & { reportTtlMs: number };
}

/** Starts a worker on every queue: each job on the platform of its tenant. */
export function startWork(work: Work): void {
  const { archive, queues, platforms, clock, log, explainer, rules } = work;
  const owe = (reply: Reply) => enqueueReply(queues, reply);
  const ofTenant = (tenant: string) => platformOf(platforms, tenant);
  const parts = { archive, platforms, clock, reportTtlMs: rules.reportTtlMs };

  async function giveUpUpload(upload: Upload, error: Error): Promise<void> {
    log.error({ uploadId: upload.id, reason: error.message }, 'Upload given up');
    await archive.saveProblem(upload.tenant, reportIdOf(upload), null);
    await owe({ kind: 'upload', upload });
  }

  queues.uploads.process(
    unlessRefused(log, (upload: Upload, signal: AbortSignal) =>
      acceptUpload(upload, signal, {
        archive,
        clock,
        maxUploadBytes: rules.maxUploadBytes,
        announce: ({ tenant, conversation, fileName }) =>
          ofTenant(tenant).post(conversation, workingView(fileName), signal),
        analyzeNext: () => queues.analyze.enqueue(upload.id, upload),
        owe,
      }),
    ),
    giveUpUpload,
  );
  queues.analyze.process(
    unlessRefused(log, (upload: Upload, signal: AbortSignal) =>
      analyzeUpload(upload, signal, {
        archive,
        clock,
        log,
        rules,
        open: ({ tenant, source }, either) => ofTenant(tenant).open(source, either),
        showProgress: ({ tenant, fileName }, message, progress) =>
          ofTenant(tenant).edit(message, workingView(fileName, progress), signal),
        owe,
      }),
    ),
    giveUpUpload,
  );
  queues.requests.process(
    unlessRefused(log, (request: Request, signal: AbortSignal) =>
      handleRequest(request, signal, {
        ...parts,
        explainNext: (next) =>
          queues.explain.enqueue(`${next.tenant}-explain-${next.reportId}-${next.number}`, next),
      }),
    ),
    unlessRefused(log, async (request: Request, error: Error) => {
      const { tenant, conversation, user, id } = request;
      log.error({ requestId: id, reason: error.message }, 'Request given up');
      const { signal } = new AbortController();
      await ofTenant(tenant).whisper(conversation, user, requestProblem(), signal);
    }),
  );
  queues.explain.process(
    (request, signal) => explainAnomaly(request, signal, { archive, explainer, log, owe }),
    async (request, error) => {
      log.error({ reportId: request.reportId, reason: error.message }, 'Explanation given up');
      await archive.release(request.tenant, explainClaim(request));
      await owe({ kind: 'explanation', request });
    },
  );
  for (const replies of queues.replies.values()) {
    replies.process(
      unlessRefused(log, (reply: Reply, signal: AbortSignal) => handleReply(reply, signal, parts)),
      async (reply, error) => {
        const { tenant } = reply.kind === 'upload' ? reply.upload : reply.request;
        log.error({ tenant, reason: error.message }, 'An answer could not be brought');
        if (reply.kind === 'explanation') {
          await archive.release(tenant, explainClaim(reply.request));
        }
      },
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
