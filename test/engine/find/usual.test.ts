import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { type Baseline, parseBaseline } from '../../../src/engine/baseline.ts';
import { chunksOf } from '../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');
const STEPS = ['request received', 'user looked up', 'price computed', 'answer sent'];

/** A day with a line each 10 s and an error each `step` lines. */
function day(step: number, error = 'ERROR could not reach the mail server', lines = 720): string {
  return Array.from({ length: lines }, (_, i) => {
    const time = `2024-07-01 ${two(8 + Math.floor(i / 360))}:${two(Math.floor(i / 6) % 60)}:${two((10 * i) % 60)}`;
    const text = i % step === step - 1 ? error : `INFO ${STEPS[i % STEPS.length]}`;
    return `${time} ${text}\n`;
  }).join('');
}

const baselineOf = async (log: string) => (await analyze(chunksOf(log))).baseline as Baseline;
const against = async (log: string, baseline: Baseline) => {
  const saved = chunksOf(JSON.stringify(baseline));
  const { anomalies } = await analyze(chunksOf(log), { baseline: saved });
  return anomalies.filter(({ kind }) => kind !== 'session');
};

describe('with a baseline', () => {
  it('a failure that every normal day has is routine', async () => {
    const baseline = await baselineOf(day(40));
    expect(await against(day(35), baseline)).toEqual([]);
  });

  it('one that comes far more often is told with how often it is usual', async () => {
    const [first] = await against(day(6), await baselineOf(day(40)));
    expect(first).toMatchObject({ kind: 'event', counts: { seen: 120, usual: 18 } });
  });

  it('one that no normal day has is told as never usual', async () => {
    const [first] = await against(day(90, 'FATAL disk full'), await baselineOf(day(40)));
    expect(first).toMatchObject({ counts: { usual: 0 } });
  });

  it('what most of the log is, is told however usual it is', async () => {
    const [first] = await against(day(2), await baselineOf(day(2)));
    expect(first?.kind).toBe('standing');
  });

  it('of an earlier version, failures are told as without one', async () => {
    const { usualEvents: _, ...older } = await baselineOf(day(40));
    const [first] = await against(day(40), parseBaseline(JSON.stringify(older)) as Baseline);
    expect(first).toMatchObject({ kind: 'event', counts: { seen: 18, usual: null } });
  });

  it.each([{}, { lines: -1 }, { seen: [1] }, { peaks: ['x'] }, { requests: [] }])(
    'one whose usual events are broken as in %j is refused',
    async (broken) => {
      const { usualEvents, ...baseline } = await baselineOf(day(40));
      const damaged =
        'lines' in broken || Object.keys(broken).length > 0 ? { ...usualEvents, ...broken } : {};
      expect(() => parseBaseline(JSON.stringify({ ...baseline, usualEvents: damaged }))).toThrow(
        'its numbers are broken',
      );
    },
  );
});
