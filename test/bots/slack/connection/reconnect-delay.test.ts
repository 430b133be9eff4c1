import { expect, it } from 'vitest';
import { reconnectDelayMs } from '../../../../src/bots/slack/connection/reconnect-delay.ts';

it.each([
  [0, 0],
  [1, 500],
  [2, 1_000],
  [6, 16_000],
  [7, 30_000],
  [5_000, 30_000],
])('after %i failures the delay is %i ms, less up to a quarter', (failures, ms) => {
  expect(reconnectDelayMs(failures, 0)).toBe(ms);
  expect(reconnectDelayMs(failures, 1)).toBe(ms * 0.75);
});
