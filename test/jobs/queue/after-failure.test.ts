import { expect, it } from 'vitest';
import { afterFailure, type FailedJob } from '../../../src/jobs/queue/after-failure.ts';
import {
  backoffMs,
  RetryLater,
  defaultRetryRules as rules,
} from '../../../src/jobs/queue/queue.ts';

const job: FailedJob = { attempt: 1, putOffMs: 0, givenUpMs: null };
const NOW = 1_700_000_000_000;
const DAY = 24 * 3_600_000;
const failed = new Error('no');

it.each([
  [1, 0, 2_000],
  [2, 0, 4_000],
  [4, 0, 16_000],
  [4, 0.5, 14_000],
  [9, 0, 300_000],
  [2_000, 0, 300_000],
])('backoffMs after failure %i with random %d is %i', (attempt, random, ms) => {
  expect(backoffMs(rules, attempt, random)).toBe(ms);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('RetryLater refuses %d ms', (ms) => {
  expect(() => new RetryLater(ms)).toThrow(RangeError);
});

it.each([
  ['a first failure', {}, failed, { kind: 'retry', dueMs: NOW + 2_000 }],
  ['the last but one', { attempt: 4 }, failed, { kind: 'retry', dueMs: NOW + 16_000 }],
  ['the last', { attempt: 5 }, failed, { kind: 'give up' }],
  [
    'RetryLater',
    { attempt: 5 },
    new RetryLater(30_000.4),
    { kind: 'put off', dueMs: NOW + 30_001, putOffMs: 30_001 },
  ],
  [
    'RetryLater of less than a second, which counts as one',
    { putOffMs: 500 },
    new RetryLater(300),
    { kind: 'put off', dueMs: NOW + 300, putOffMs: 1_500 },
  ],
  [
    'RetryLater of more than is left',
    { putOffMs: rules.maxPutOffMs - 50 },
    new RetryLater(DAY),
    { kind: 'put off', dueMs: NOW + 50, putOffMs: rules.maxPutOffMs + 950 },
  ],
  [
    'RetryLater with nothing left, heeded up to the longest delay',
    { putOffMs: rules.maxPutOffMs },
    new RetryLater(DAY),
    { kind: 'retry', dueMs: NOW + rules.maxDelayMs },
  ],
  [
    'RetryLater with nothing left at the last attempt',
    { attempt: 5, putOffMs: rules.maxPutOffMs },
    new RetryLater(10),
    { kind: 'give up' },
  ],
  [
    'onGivenUp, for a day',
    { attempt: 400, givenUpMs: NOW - DAY },
    failed,
    { kind: 'retry', dueMs: NOW + rules.maxDelayMs },
  ],
  ['onGivenUp after a day', { givenUpMs: NOW - DAY - 1 }, failed, { kind: 'abandon' }],
])('after %s the next step is known', (_, change, error, step) => {
  expect(afterFailure({ ...job, ...change }, error, rules, NOW, 0)).toEqual(step);
});
