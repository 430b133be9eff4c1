import type { AnswerRequest, ExplainRequest, Reply, Request, Upload } from '../jobs/payloads.ts';
import type { Platform } from '../jobs/platform.ts';
import type { Backend } from '../jobs/queue/backend.ts';
import type {
  AnyQueue,
  Queue,
  QueueCounts,
  QueueOptions,
  RetryRules,
} from '../jobs/queue/queue.ts';
import { createRoutedQueue, sumCounts } from '../jobs/queue/routed-queue.ts';
import { type JobQueues, tenantOfReply } from '../jobs/queues.ts';
import { isLarge } from '../jobs/upload/limits.ts';

/** With what looks at all of them. */
export interface Queues extends JobQueues {
  counts(): Promise<Record<'logs' | 'explanations' | 'replies', QueueCounts>>;
  /** Every queue of the backend by its name, for what looks at all of them. */
  all: ReadonlyMap<string, AnyQueue>;
}

/** Those of chat: their queues may be shared by several processes. */
const PLATFORMS: readonly Platform['name'][] = ['slack', 'discord'];

/** About 3.5 hours by the usual delays: an outage of the platform delays an answer. */
const PATIENT_ATTEMPTS = 50;
/** About 4 minutes by the usual delays; who reads a log may see its process die as often. */
const READING_ATTEMPTS = 8;

/**
 * The queues of the service. What comes from outside is known for a day, since platforms deliver
 * events again; what follows from it is forgotten once it has ended, so that a person who tries
 * again is not turned away. Work that waits for a platform has slots of its own for each, so that an
 * outage of one does not hold up the other; large logs have a slot of their own beside the small ones.
 */
export function createQueues(
  backend: Backend,
  retry: Partial<RetryRules>,
  platforms = PLATFORMS,
): Queues {
  const all = new Map<string, AnyQueue>();

  function create<T>(name: string, options: QueueOptions<T>): Queue<T> {
    const queue = backend.createQueue<T>(name, { retry, ...options });
    all.set(name, queue);
    return queue;
  }
  function forEachPlatform<T>(name: string, tenantOf: (payload: T) => string, more: QueueOptions) {
    const parts = platforms.map((platform) => {
      const options = { concurrency: 8, ...more, tenantOf };
      return [platform, create<T>(`${name}-${platform}`, options)] as const;
    });
    return createRoutedQueue(new Map(parts), (payload) => platformIn(tenantOf(payload)));
  }

  const patient = { retry: { attempts: PATIENT_ATTEMPTS, ...retry } };
  const uploads = forEachPlatform<Upload>('upload', tenantOf, patient);
  const reading = { tenantOf, retry: { attempts: READING_ATTEMPTS, ...retry } };
  const small = create<Upload>('analyze', { concurrency: 2, ...reading });
  const large = create<Upload>('analyze-large', { concurrency: 1, ...reading });
  const analyze = createRoutedQueue(new Map(Object.entries({ small, large })), (upload) =>
    isLarge(upload) ? 'large' : 'small',
  );
  const requests = forEachPlatform<Request>('request', tenantOf, {});
  const explain = create<ExplainRequest>('explain', { concurrency: 8, knownForMs: 1, tenantOf });
  // Each may read a whole file again.
  const answers = create<AnswerRequest>('answer', { concurrency: 2, knownForMs: 1, tenantOf });
  const replies = forEachPlatform<Reply>('reply', tenantOfReply, { knownForMs: 1, ...patient });
  return {
    uploads,
    analyze,
    requests,
    explain,
    answers,
    replies,
    all,
    async counts() {
      return {
        logs: sumCounts(await Promise.all([uploads.counts(), analyze.counts()])),
        explanations: sumCounts([await explain.counts(), await answers.counts()]),
        replies: sumCounts(await Promise.all([requests.counts(), replies.counts()])),
      };
    },
  };
}

const tenantOf = ({ tenant }: { tenant: string }) => tenant;

/** `slack-T123` is Slack's. */
function platformIn(tenant: string): string {
  return tenant.split('-', 1)[0] ?? '';
}
