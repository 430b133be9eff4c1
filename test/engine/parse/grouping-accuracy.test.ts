import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { groupLog, LOGHUB, OTHERS } from '../../../bench/parsed-logs.ts';
import { describeShared } from '../../helpers/shared.ts';

it('our own log is grouped as its event ids say', () => {
  const ours = OTHERS.find(({ name }) => name === 'ours')!;
  expect(groupLog(ours)).toEqual({ accuracy: 1, groupF1: 1, found: 10, true: 10 });
});

describeShared(() => {
  const accuracies = new Map(LOGHUB.map((log) => [log.name, groupLog(log).accuracy]));

  it.each(LOGHUB)('$name is grouped at least as well as by Drain tuned for it', (log) => {
    expect(existsSync(log.path)).toBe(true);
    expect(accuracies.get(log.name)).toBeGreaterThanOrEqual(log.drain!);
  });

  it('the mean grouping accuracy over the systems of loghub-2k is 0.97', () => {
    const all = [...accuracies.values()];
    expect(all.reduce((sum, accuracy) => sum + accuracy, 0) / all.length).toBeGreaterThan(0.97);
  });
});
