import type { Archive } from '../jobs/archive.ts';
import type { Spending } from '../jobs/model-ledger.ts';
import type { Upload } from '../jobs/payloads.ts';
import type { Queue, QueueCounts } from '../jobs/queue.ts';
import type { Logger } from '../log.ts';
import type { Conversation } from './conversation-port.ts';
import type { Request } from './request.ts';
import { helpView, homeView, statusView } from './text-views.ts';

export interface ConversationParts {
  archive: Archive;
  queues: {
    uploads: Queue<Upload>;
    requests: Queue<Request>;
  };
  /** What waits and runs, for status. */
  counts(): Promise<Record<'logs' | 'explanations' | 'replies', QueueCounts>>;
  /** What a model was asked for today; null where there is none. */
  spentToday(tenant: string): Promise<Spending | null>;
  /** How long a report is kept, ms. */
  reportTtlMs: number;
  /** Deletes all that is kept for a tenant, and drops its jobs. */
  forget(tenant: string): Promise<void>;
  log: Logger;
  /** ms since 1970. */
  now(): number;
}

/**
 * What the platforms' listeners call. Nothing is answered here: each event becomes a job, so that
 * the platform hears within milliseconds that it was taken, and what was taken outlives the process.
 */
export function createConversation({
  archive,
  queues,
  counts,
  spentToday,
  reportTtlMs,
  forget,
  log,
  now,
}: ConversationParts): Conversation {
  async function enqueue(request: Request): Promise<void> {
    await queues.requests.enqueue(request.id, { ...request, acceptedMs: now() });
    log.info({ jobId: request.id, kind: request.kind }, 'Request accepted');
  }

  return {
    async receive(upload) {
      await queues.uploads.enqueue(upload.id, { ...upload, acceptedMs: now() });
      log.info({ jobId: upload.id, sizeBytes: upload.sizeBytes }, 'Upload accepted');
    },
    press: (click) => enqueue({ kind: 'press', ...click }),
    ask: (question) => enqueue({ kind: 'ask', ...question }),
    latest: (request) => enqueue({ kind: 'latest', ...request }),
    help: () => helpView(reportTtlMs),
    async status(tenant) {
      const recent = await archive.recent(tenant, SHOWN);
      const [votes, spent] = await Promise.all([archive.votes(tenant), spentToday(tenant)]);
      return statusView({ ...(await counts()), recent, votes, spent });
    },
    async home(tenant, user) {
      return homeView(reportTtlMs, await archive.recentOf(tenant, user, SHOWN));
    },
    forget,
  };
}

const SHOWN = 10;
