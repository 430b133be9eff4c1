import type { Telemetry } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { Isolation } from '../isolation.ts';
import type { RedisClient } from './connection.ts';
import type { Ask } from './waiting-commands.ts';

/** What every queue of a backend shares. */
export interface QueueParts {
  /** For those who wait for an answer. */
  ask: Ask;
  /** The connection behind `ask`: BullMQ wants it itself. */
  askClient: RedisClient;
  /** For workers, who have time: its commands wait while Redis is away. Made when first wanted. */
  workClient(): RedisClient;
  /** Before every key: a hash tag, so that a Cluster keeps all of them on one node. */
  root: string;
  isolation: Isolation;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  /** Hears what nobody else is told: Redis is away, an `onGivenUp` that fails. */
  onFault: (error: unknown) => void;
  /** Spans of OpenTelemetry: of what is enqueued and worked. Nothing happens until an SDK is loaded. */
  telemetry: Telemetry;
  /** How long the jobs of a process that fell silent stay its own, ms. */
  lockMs: number;
}
