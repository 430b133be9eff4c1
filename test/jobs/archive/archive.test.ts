import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type Archive, createArchive } from '../../../src/jobs/archive/archive.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { aReport } from '../../helpers/a-report.ts';
import { createManualClock, type ManualClock } from '../queue/embedded/manual-clock.ts';
import { createTemporaryFolder } from '../queue/embedded/temporary-folder.ts';

const [A, B] = ['slack-T1', 'slack-T12'];
const DAY_MS = 24 * 3_600_000;
const [first, second] = ['a'.repeat(24), 'b'.repeat(24)];

let archive: Archive;
let clock: ManualClock;
beforeEach(() => {
  clock = createManualClock();
  const folder = createTemporaryFolder();
  const backend = createEmbeddedBackend({ folder, clock, onFault: () => {} });
  onTestFinished(() => backend.close(0));
  archive = createArchive(backend.store, 30 * DAY_MS);
});

it("a tenant reads its own reports, and never another's", async () => {
  const report = aReport({}, { reportId: first });
  await archive.saveReport(A, report);
  expect(await archive.report(A, first)).toEqual(report);
  expect(await archive.report(B, first)).toBeNull();
  expect(await archive.report('slack-T', first)).toBeNull();
});

it('a report that goes with another tenant is forgotten with it, and nothing else of its owner', async () => {
  const owner = 'discord-dm-7';
  for (const reportId of [first, second]) {
    const report = aReport({}, { reportId });
    const key = { tenant: owner, reportId, number: 1 };
    await archive.saveReport(owner, report);
    await archive.indexReport(owner, report);
    await archive.vote(key, 'U1', true);
    await archive.noteMessage(owner, reportId, { message: 'm', atMs: 1 });
    await archive.claim(owner, `explain/${reportId}/1`, 'press', DAY_MS);
  }
  await archive.noteWithin('discord-1', { tenant: owner, reportId: first });
  await archive.noteWithin('discord-12', { tenant: owner, reportId: second });
  await archive.forget('discord-1');
  expect(await archive.report(owner, first)).toBeNull();
  expect(await archive.message(owner, first)).toBeNull();
  expect(await archive.claim(owner, `explain/${first}/1`, 'another', DAY_MS)).toBe(true);
  expect(await archive.report(owner, second)).not.toBeNull();
  expect(await archive.claim(owner, `explain/${second}/1`, 'another', DAY_MS)).toBe(false);
  expect((await archive.recentOf(owner, 'U1', 9)).map(({ reportId }) => reportId)).toEqual([
    second,
  ]);
  expect(await archive.votes(owner)).toEqual({ up: 1, down: 0 });
});

it('a report expires', async () => {
  await archive.saveReport(A, aReport({}, { reportId: first }));
  await clock.advance(30 * DAY_MS - 1);
  expect(await archive.report(A, first)).not.toBeNull();
  await clock.advance(1);
  expect(await archive.report(A, first)).toBeNull();
});

it('the report uploaded last is the latest of its place, also where it is indexed first', async () => {
  const late = aReport({}, { reportId: second, uploadedMs: 2_000 });
  const early = aReport({}, { reportId: first, uploadedMs: 1_000 });
  for (const report of [late, early, early]) await archive.indexReport(A, report);
  expect(await archive.latestOf(A, 'slack:C1')).toMatchObject({ reportId: second });
  expect(await archive.latestOf(A, 'slack:C')).toBeNull();
  expect(await archive.latestOf(A, 'slack:C1/')).toBeNull();
  expect(await archive.latestOf(B, 'slack:C1')).toBeNull();
});

it('recent reports are listed by person and by place, the last first, each once', async () => {
  for (let i = 0; i < 12; i++) {
    const user = i % 2 === 0 ? 'U1' : 'U12';
    const report = aReport({}, { reportId: `${first}${i}`, uploadedMs: 1_000 * i, user });
    await archive.indexReport(A, report);
    await archive.indexReport(A, report);
  }
  const ids = async (found: Promise<{ uploadedMs: number }[]>) =>
    (await found).map(({ uploadedMs }) => uploadedMs / 1_000);
  expect(await ids(archive.recentOf(A, 'U1', 10))).toEqual([10, 8, 6, 4, 2, 0]);
  expect(await ids(archive.recentIn(A, 'slack:C1', 10))).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(await archive.recentIn(B, 'slack:C1', 10)).toEqual([]);
  expect(await archive.recentIn(A, 'slack:C', 10)).toEqual([]);
  expect(await archive.recentOf(A, 'U', 10)).toEqual([]);
});

it('a person has one vote an anomaly, and may change it', async () => {
  const key = { tenant: A, reportId: first, number: 1 };
  await archive.vote(key, 'U1', true);
  await archive.vote(key, 'U1', true);
  await archive.vote(key, 'U2', true);
  await archive.vote({ ...key, number: 2 }, 'U1', true);
  expect(await archive.votes(A)).toEqual({ up: 3, down: 0 });
  await archive.vote(key, 'U1', false);
  expect(await archive.votes(A)).toEqual({ up: 2, down: 1 });
  expect(await archive.votes(B)).toEqual({ up: 0, down: 0 });
});

it('a claim belongs to the first, who may ask again', async () => {
  expect(await archive.claim(A, 'explain/1', 'slack-1', 1_000)).toBe(true);
  expect(await archive.claim(A, 'explain/1', 'slack-2', 1_000)).toBe(false);
  expect(await archive.claim(A, 'explain/1', 'slack-1', 1_000)).toBe(true);
  expect(await archive.claim(B, 'explain/1', 'slack-2', 1_000)).toBe(true);
  await archive.release(A, 'explain/1');
  expect(await archive.claim(A, 'explain/1', 'slack-2', 1_000)).toBe(true);
});

it("forgets all of a tenant, and nothing of another's", async () => {
  for (const tenant of [A, B]) {
    const report = aReport({}, { reportId: first });
    await archive.saveReport(tenant, report);
    await archive.indexReport(tenant, report);
    await archive.saveProblem(tenant, second, null);
    await archive.noteMessage(tenant, first, { message: 'm', atMs: 1 });
    await archive.vote({ tenant, reportId: first, number: 1 }, 'U1', true);
  }
  await archive.forget(A);
  const kept = async (tenant: string) => [
    await archive.report(tenant, first),
    await archive.latestOf(tenant, 'slack:C1'),
    await archive.problem(tenant, second),
    await archive.message(tenant, first),
    (await archive.recentOf(tenant, 'U1', 10))[0] ?? null,
    (await archive.votes(tenant)).up || null,
  ];
  expect(await kept(A)).toEqual([null, null, null, null, null, null]);
  expect(await kept(B)).not.toContain(null);
});
