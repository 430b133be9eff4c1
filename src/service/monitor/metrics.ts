import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnyQueue } from '../../jobs/queue/queue.ts';

export type JobOutcome = 'done' | 'failed' | 'put off' | 'refused' | 'dropped' | 'interrupted';
/** `failed`: an apology; `lost`: nobody could be told. */
type AnswerOutcome = 'answered' | 'refused' | 'failed' | 'lost';

/** What is counted and timed, for Prometheus. Labels are few and fixed: never a tenant or a name. */
export interface Metrics {
  jobEnded(job: string, outcome: JobOutcome, seconds: number): void;
  /** An upload or a press came to its end; `seconds` since it was accepted, where that is known. */
  answered(
    kind: 'upload' | 'explanation' | 'answer',
    outcome: AnswerOutcome,
    seconds: number | null,
  ): void;
  explained(source: 'model' | 'plain'): void;
  spent(tokens: number, costUsd: number): void;
  /** In Prometheus' text format. Rejects never: what can not be read is left out. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsSources {
  queues: ReadonlyMap<string, AnyQueue>;
  /** Whether each platform's connection stands; empty in a worker. */
  connections(): ReadonlyMap<string, boolean>;
}

export function createMetrics({ queues, connections }: MetricsSources): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const jobSeconds = new Histogram({
    ...named('job_seconds', 'How long one start of a job took, by what became of it'),
    labelNames: ['job', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600],
    registers,
  });
  const answerSeconds = new Histogram({
    ...named('answer_seconds', 'From the event to its answer'),
    labelNames: ['kind'],
    buckets: [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 21_600],
    registers,
  });
  const answers = new Counter({
    ...named('answers_total', 'What uploads and presses came to'),
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const explanations = new Counter({
    ...named('explanations_total', 'Explanations by who wrote them'),
    labelNames: ['source'],
    registers,
  });
  const tokens = new Counter({ ...named('model_tokens_total', 'Tokens of the model'), registers });
  const cost = new Counter({
    ...named('model_cost_usd_total', 'What the model cost, in US dollars'),
    registers,
  });
  const lookAtQueues = observeQueues(registers, queues);
  observeConnections(registers, connections);

  return {
    jobEnded: (job, outcome, seconds) => jobSeconds.observe({ job, outcome }, seconds),
    answered(kind, outcome, seconds) {
      answers.inc({ kind, outcome });
      if (seconds !== null) answerSeconds.observe({ kind }, seconds);
    },
    explained: (source) => explanations.inc({ source }),
    spent(count, costUsd) {
      tokens.inc(count);
      cost.inc(costUsd);
    },
    async text() {
      await lookAtQueues();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Shared by all processes on one Redis: each tells the same, so take the largest, not the sum. */
function observeQueues(
  registers: Registry[],
  queues: MetricsSources['queues'],
): () => Promise<void> {
  const jobs = new Gauge({
    ...named('jobs', 'Jobs in a queue by state'),
    labelNames: ['queue', 'state'],
    registers,
  });
  const oldest = new Gauge({
    ...named('oldest_waiting_seconds', 'How long the first job that was not started has waited'),
    labelNames: ['queue'],
    registers,
  });
  const dataUp = new Gauge({
    ...named('data_up', 'Whether jobs and reports can be read: 1 or 0'),
    registers,
  });

  async function look(queue: string, one: AnyQueue): Promise<void> {
    const [counts, waitedMs] = await Promise.all([one.counts(), one.longestWaitMs()]);
    const { waiting, running, failed } = counts;
    for (const [state, count] of Object.entries({ waiting, running, failed })) {
      jobs.set({ queue, state }, count);
    }
    oldest.set({ queue }, (waitedMs ?? 0) / 1_000);
  }

  return async () => {
    try {
      await Promise.all([...queues].map(([name, queue]) => look(name, queue)));
      dataUp.set(1);
    } catch {
      // Old figures would look as if all went on.
      jobs.reset();
      oldest.reset();
      dataUp.set(0);
    }
  };
}

function observeConnections(
  registers: Registry[],
  connections: MetricsSources['connections'],
): void {
  new Gauge({
    ...named('connected', "Whether a platform's connection stands: 1 or 0"),
    labelNames: ['platform'],
    registers,
    collect() {
      for (const [platform, stands] of connections()) this.set({ platform }, stands ? 1 : 0);
    },
  });
}

function named(name: string, help: string) {
  return { name: `log_decoder_${name}`, help };
}
