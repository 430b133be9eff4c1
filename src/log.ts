import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

/** Facts beside a fixed message: ids and numbers, an `error`; never log text, prompts or tokens. */
export type Facts = Record<string, unknown>;

export interface Logger {
  debug(facts: Facts, message: string): void;
  info(facts: Facts, message: string): void;
  warn(facts: Facts, message: string): void;
  error(facts: Facts, message: string): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A text as it may be logged: without secrets. */
export type Mask = (text: string) => string;

/**
 * Writes one line of JSON per event to stderr (or `destination`), those of a job with its id. Our own tokens, and what `mask`
 * knows, are hidden wherever in the facts they stand, errors and their causes included.
 *
 * @param mask where those in charge know more secrets than our own; none where unset.
 */
export function createLogger(
  level: LogLevel,
  destination?: DestinationStream,
  mask: Mask = (text) => text,
): PinoLogger {
  const options = {
    level,
    base: null,
    mixin: () => currentJob.getStore()?.facts ?? {},
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (facts: Facts) => masked(facts, 0, mask) as Facts,
    },
  };
  // Each line is written before the next statement runs: the last ones before an exit count most.
  return pino(options, destination ?? pino.destination({ fd: 2, sync: true }));
}

/** Slack's and OpenAI's tokens, Discord's bot token, and the token of an interaction in an address. */
const TOKEN =
  /\b(xox[a-z]-|xapp-|sk-)[\w-]{4,}|\b[\w-]{18,40}\.[\w-]{6,7}\.[\w-]{27,80}|(\/(?:webhooks|interactions)\/\d{5,25}\/)[\w-]{20,}/g;
const SECRET_NAME = /token|secret|password|authorization|cookie|api_?key/i;
const MAX_DEPTH = 6;
const MAX_CHARS = 4_000;

function masked(value: unknown, depth: number, mask: Mask): unknown {
  // Cut last: half a token is no known shape.
  if (typeof value === 'string') {
    const looked = value.slice(0, 2 * MAX_CHARS).replace(TOKEN, '$1$2[masked]');
    return mask(looked).slice(0, MAX_CHARS);
  }
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '[deeper]';
  if (value instanceof Error) return masked(plain(value), depth, mask);
  if (Array.isArray(value)) return value.map((one) => masked(one, depth + 1, mask));
  const result: Facts = {};
  for (const [name, one] of Object.entries(value)) {
    result[name] = SECRET_NAME.test(name) ? '[masked]' : masked(one, depth + 1, mask);
  }
  return result;
}

/** Only what is known to be harmless: libraries hang requests and their headers onto errors. */
function plain(error: Error): Facts {
  const { name, message, stack, cause } = error;
  const facts: Facts = { name, message, stack };
  if ('code' in error && ['string', 'number'].includes(typeof error.code)) facts.code = error.code;
  if (cause !== undefined) facts.cause = cause;
  return facts;
}

/** The job that the code is at work on, however deep: for log lines, and for what may still be stored. */
export interface CurrentJob {
  /** For every log line: what is worked and the id of the job. */
  facts: { job: string; jobId: string };
  tenant: string;
  /** As `Upload.within`. */
  within?: string | undefined;
  /** When the event behind it was accepted, ms since 1970. */
  acceptedMs: number;
}

export const currentJob = new AsyncLocalStorage<CurrentJob>();
