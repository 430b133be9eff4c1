import { beforeEach, expect, it, onTestFinished } from 'vitest';
import {
  type ChannelBaseline,
  type ChannelBaselines,
  createChannelBaselines,
  MAX_BASELINES,
} from '../../../src/jobs/archive/baselines.ts';
import { type ChannelMutes, createChannelMutes, MAX_MUTES, type Mute } from '../../../src/jobs/archive/mutes.ts'; // biome-ignore format: one line
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { aMute as anyMute, aBaseline as namedBaseline } from '../../helpers/a-baseline.ts';
import { createTemporaryFolder } from '../queue/embedded/temporary-folder.ts';

const [A, B, C1, C2] = ['slack-T1', 'slack-T12', 'slack:T1:C1', 'slack:T1:C1/x'];
const DAY_MS = 24 * 3_600_000;
const MODEL = new Uint8Array([1, 2, 3]);

let baselines: ChannelBaselines;
let mutes: ChannelMutes;
/** Moved by hand, and without a sweeper: an expired value is absent at once. */
let nowMs = 0;
const clock = { now: () => nowMs, schedule: () => () => {} };
beforeEach(() => {
  nowMs = Date.UTC(2026, 10, 3);
  const folder = createTemporaryFolder();
  const backend = createEmbeddedBackend({ folder, clock, onFault: () => {} });
  onTestFinished(() => backend.close(0));
  baselines = createChannelBaselines(backend.store, 30 * DAY_MS);
  mutes = createChannelMutes(backend.store);
});

const aBaseline = (name: string, overrides: Partial<ChannelBaseline> = {}) =>
  namedBaseline(name, { setMs: nowMs, usedMs: nowMs, ...overrides });
const aMute = (id: string, overrides: Partial<Mute> = {}) =>
  anyMute({ id, setMs: nowMs, usedMs: nowMs, ...overrides });

const inUse = async (tenant = A, place = C1) =>
  (await baselines.compareWith(tenant, place, clock.now()))?.baseline.name ?? null;

it('the place that it was set in is compared with it, and no other', async () => {
  await baselines.set(A, C1, aBaseline('week/../1 %'), MODEL);
  expect(await baselines.compareWith(A, C1, clock.now())).toMatchObject({
    baseline: { name: 'week/../1 %' },
    model: MODEL,
  });
  expect([await inUse(A, C2), await inUse(A, 'slack:T1:C'), await inUse(B)]).toEqual([null, null, null]); // biome-ignore format: one list
  expect([await baselines.count(A), await baselines.count(B), await baselines.count('slack-T')]).toEqual([1, 0, 0]); // biome-ignore format: one list
});

it('one of the same name takes the place of the first', async () => {
  await baselines.set(A, C1, aBaseline('week'), MODEL);
  await baselines.set(A, C1, aBaseline('week', { sessions: 5 }), new Uint8Array([9]));
  expect(await baselines.list(A, C1)).toMatchObject([{ sessions: 5 }]);
  expect((await baselines.compareWith(A, C1, 0))?.model).toEqual(new Uint8Array([9]));
});

it('the one not used for longest goes where there are too many', async () => {
  for (let i = 0; i < MAX_BASELINES; i++) {
    expect(await baselines.set(A, C1, aBaseline(`n${i}`, { usedMs: 1_000 * (i === 0 ? 99 : i) }), MODEL)).toBeNull(); // biome-ignore format: one call
  }
  expect(await baselines.set(A, C1, aBaseline('last'), MODEL)).toBe('n1');
  const names = (await baselines.list(A, C1)).map(({ name }) => name);
  expect(names).toHaveLength(MAX_BASELINES);
  expect(names).not.toContain('n1');
});

it('each use keeps it for 400 days more; unused it is gone', async () => {
  await baselines.set(A, C1, aBaseline('week'), MODEL);
  for (let i = 0; i < 3; i++) {
    nowMs += 399 * DAY_MS;
    expect(await inUse()).toBe('week');
  }
  nowMs += 400 * DAY_MS;
  expect(await inUse()).toBeNull();
  expect(await baselines.list(A, C1)).toEqual([]);
});

it('cleared it is kept, and taken up again', async () => {
  await baselines.set(A, C1, aBaseline('week'), MODEL);
  await baselines.clear(A, C1);
  expect(await inUse()).toBeNull();
  const [kept] = await baselines.list(A, C1);
  expect(kept && (await baselines.use(A, C1, kept, clock.now()))).toBe(true);
  expect(await inUse()).toBe('week');
  expect(await baselines.use(A, C1, aBaseline('gone'), clock.now())).toBe(false);
  expect(await inUse()).toBe('week');
});

it('what was learned of a report is kept as long as the report', async () => {
  await baselines.keep(A, 'a'.repeat(24), MODEL);
  nowMs += 30 * DAY_MS - 1;
  expect(await baselines.learned(A, 'a'.repeat(24))).toEqual(MODEL);
  expect(await baselines.learned(B, 'a'.repeat(24))).toBeNull();
  nowMs += 1;
  expect(await baselines.learned(A, 'a'.repeat(24))).toBeNull();
});

it('a kind is muted once, whoever comes at the same time', async () => {
  const ends = await Promise.all(['p1', 'p2', 'p3'].map((press) => mutes.add(A, C1, aMute('k', { press })))); // biome-ignore format: one call
  expect(ends.filter(({ state }) => state === 'muted')).toHaveLength(1);
  expect(await mutes.list(A, C1)).toHaveLength(1);
  expect(await mutes.list(A, C2)).toEqual([]);
});

it('no more than the most are muted, and the known ones still are', async () => {
  for (let i = 0; i < MAX_MUTES; i++) await mutes.add(A, C1, aMute(`k${i}`));
  expect(await mutes.add(A, C1, aMute('one too many'))).toEqual({ state: 'full' });
  expect(await mutes.add(A, C1, aMute('k0'))).toMatchObject({ state: 'known' });
  expect(await mutes.list(A, C1)).toHaveLength(MAX_MUTES);
  expect(await mutes.count(A)).toBe(MAX_MUTES);
});

it('a mute that is met lives on; another is gone after 400 days', async () => {
  for (const id of ['met', 'other']) await mutes.add(A, C1, aMute(id));
  nowMs += 300 * DAY_MS;
  const met = (await mutes.list(A, C1)).filter(({ id }) => id === 'met');
  await mutes.touch(A, C1, met, clock.now());
  nowMs += 200 * DAY_MS;
  expect((await mutes.list(A, C1)).map(({ id }) => id)).toEqual(['met']);
  await mutes.remove(A, C1, 'met');
  expect(await mutes.list(A, C1)).toEqual([]);
});

it('a report that is forgotten takes along what it became', async () => {
  await baselines.keep(A, 'r1', MODEL);
  await baselines.set(A, C1, aBaseline('of it'), MODEL);
  await baselines.set(A, C1, aBaseline('of another', { reportId: 'r2' }), MODEL);
  await mutes.add(A, C1, aMute('in it'));
  await mutes.add(A, C1, aMute('in another', { reportId: 'r2' }));
  await baselines.forget(A, C1, 'r1');
  await mutes.forget(A, C1, 'r1');
  expect(await baselines.learned(A, 'r1')).toBeNull();
  expect((await baselines.list(A, C1)).map(({ name }) => name)).toEqual(['of another']);
  expect((await mutes.list(A, C1)).map(({ id }) => id)).toEqual(['in another']);
});
