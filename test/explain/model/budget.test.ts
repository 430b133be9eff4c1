import { expect, it } from 'vitest';
import {
  createDailyBudget,
  createMemoryCounter,
  type SpendCounter,
} from '../../../src/explain/model/budget.ts';

it('requests under way count as if they cost the most they can', async () => {
  const budget = aBudget();
  expect(
    await Promise.all([budget.tryReserve(), budget.tryReserve(), budget.tryReserve()]),
  ).toEqual([...[true, true, false]]);
  await budget.spend(0, 0);
  expect(await budget.tryReserve()).toBe(true);
});

it('what is spent on a day stays spent on that day alone', async () => {
  let now = Date.UTC(2026, 10, 24, 23, 59);
  const budget = aBudget({ now: () => now });
  await budget.tryReserve();
  await budget.spend(100, 2);
  expect(await budget.tryReserve()).toBe(false);
  now += 60_000;
  expect(await budget.tryReserve()).toBe(true);
});

it('a counter that fails reserves nothing', async () => {
  let fails = true;
  const counter: SpendCounter = {
    spentUsd: async () => {
      if (fails) throw new Error('the disk is gone');
      return 0;
    },
    add: async () => {},
  };
  const budget = aBudget({ counter });
  for (const _ of [1, 2, 3]) await expect(budget.tryReserve()).rejects.toThrow('gone');
  fails = false;
  expect(await budget.tryReserve()).toBe(true);
});

it('no limit still counts', async () => {
  const counter = createMemoryCounter();
  const budget = aBudget({ limitUsd: null, counter });
  expect(await budget.tryReserve()).toBe(true);
  await budget.spend(100, 7);
  expect(await counter.spentUsd('2026-11-24')).toBe(7);
});

function aBudget(overrides: Partial<Parameters<typeof createDailyBudget>[0]> = {}) {
  return createDailyBudget({
    limitUsd: 1,
    reserveUsd: 0.5,
    counter: createMemoryCounter(),
    now: () => Date.UTC(2026, 10, 24),
    ...overrides,
  });
}
