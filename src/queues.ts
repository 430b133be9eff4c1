import type { Request } from './bots/request.ts';
import type { Backend } from './jobs/backend.ts';
import type { ExplainRequest, Reply, Upload } from './jobs/payloads.ts';
import type { Queue, QueueCounts, RetryRules } from './jobs/queue.ts';

export interface Queues {
  /** Uploads that nobody was told anything about yet. */
  uploads: Queue<Upload>;
  /** Uploads to be read. */
  analyze: Queue<Upload>;
  /** Buttons and commands. */
  requests: Queue<Request>;
  explain: Queue<ExplainRequest>;
  /** The queue of answers of each platform, by its name. */
  replies: ReadonlyMap<string, Queue<Reply>>;
  counts(): Promise<Record<'logs' | 'explanations' | 'replies', QueueCounts>>;
}

const PLATFORMS = ['slack', 'discord'];

/** About 3.5 hours by the usual delays: an outage of the platform delays an answer. */
const REPLY_ATTEMPTS = 50;

/**
 * The queues of the service. What comes from outside is known for a day, since platforms deliver
 * events again; what follows from it is forgotten once it has ended, so that a person who tries
 * again is not turned away.
 */
export function createQueues(backend: Backend, retry: Partial<RetryRules>): Queues {
  const uploads = backend.createQueue<Upload>('upload', { concurrency: 8, retry });
  const analyze = backend.createQueue<Upload>('analyze', { concurrency: 2, retry });
  const requests = backend.createQueue<Request>('request', { concurrency: 8, retry });
  const forgotten = { concurrency: 8, knownForMs: 1, retry };
  const explain = backend.createQueue<ExplainRequest>('explain', forgotten);
  const replies = new Map<string, Queue<Reply>>();
  const patient = { ...forgotten, retry: { attempts: REPLY_ATTEMPTS, ...retry } };
  for (const name of PLATFORMS) {
    replies.set(name, backend.createQueue<Reply>(`reply-${name}`, patient));
  }
  return {
    uploads,
    analyze,
    requests,
    explain,
    replies,
    async counts() {
      return {
        logs: await sum([uploads, analyze]),
        explanations: await sum([explain]),
        replies: await sum([requests, ...replies.values()]),
      };
    },
  };
}

async function sum(queues: Pick<Queue<unknown>, 'counts'>[]): Promise<QueueCounts> {
  const total = { waiting: 0, running: 0, failed: 0 };
  for (const { waiting, running, failed } of await Promise.all(queues.map((q) => q.counts()))) {
    total.waiting += waiting;
    total.running += running;
    total.failed += failed;
  }
  return total;
}
