import type { ChannelBaseline } from '../archive/baselines.ts';
import { baselineName, personName } from '../archive/kept-names.ts';
import type { Mute } from '../archive/mutes.ts';
import type { Report } from '../archive/report.ts';
import type { Parts } from '../parts.ts';
import type { Change, ChangeRequest, Press, Upload } from '../payloads.ts';
import { localeOf, type NoticeOrProblem, type Platform, platformOf } from '../platform.ts';
import type { NoticeView } from '../view.ts';
import { mayChange } from '../who-may.ts';

export type NormalParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'rules' | 'clock'
>;

/** Changes what is normal in a place. All who are there are told; what can not be, one person is. */
export async function changeNormal(
  request: ChangeRequest<Change>,
  signal: AbortSignal,
  english: NormalParts,
): Promise<void> {
  const { archive, platforms, clock } = english;
  const { id, tenant, conversation, user } = request;
  const platform = platformOf(platforms, tenant);
  if (await archive.message(tenant, id)) return;
  const wording = english.wording.in(await localeOf(request, platform, signal));
  const parts = { ...english, wording };
  const isAllowed = (owners: readonly string[]) =>
    mayChange(request, parts.rules.normalBy, owners, platform, signal);
  const { everybody, view } = await change(request, isAllowed, parts);
  if (!everybody) return platform.whisper(conversation, user, view, signal, id);
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

/** What came of it, and whether everybody is to hear it: where nothing changed, one person is. */
export interface Outcome {
  everybody: boolean;
  view: NoticeOrProblem;
}

/** Whether the person may change what these people own. */
type IsAllowed = (owners: readonly string[]) => Promise<boolean>;

const changed = (view: NoticeView): Outcome => ({ everybody: true, view });
const unchanged = (view: NoticeOrProblem): Outcome => ({ everybody: false, view });

function change(
  request: ChangeRequest<Change>,
  isAllowed: IsAllowed,
  parts: NormalParts,
): Promise<Outcome> {
  const { change: asked } = request;
  switch (asked.do) {
    case 'set':
      return setLatest(request, asked.name, isAllowed, parts);
    case 'use':
      return use(request, asked.which, isAllowed, parts);
    case 'clear':
      return clear(request, isAllowed, parts);
    case 'unmute':
      return unmute(request, asked.mutes, isAllowed, parts);
  }
}

function notAllowed({ wording, rules }: NormalParts): Outcome {
  return unchanged(wording.normal.notAllowed(rules.normalBy));
}

/** So long a second press is told that the answer comes. */
const COMPARING_MS = 60_000;

/** "Compare with itself" was pressed: the upload is handed in once more. */
export async function compareWithItself(
  { press, report, whisper }: ReportPress,
  { archive, queues, wording, rules, clock }: NormalParts,
): Promise<void> {
  const { tenant, conversation, user, id } = press;
  const upload = await archive.upload(tenant, report.reportId);
  if (upload === null) return whisper(wording.problems.expiredReport(rules.reportTtlMs));
  const what = `itself/${report.reportId}`;
  if (!(await archive.claim(tenant, what, id, COMPARING_MS))) {
    return whisper(wording.normal.comparesWithItself(report.fileName));
  }
  const again: Upload = {
    ...{ ...upload, id: `${id}-itself`, conversation, user },
    ...{ compareWith: 'itself', acceptedMs: clock.now() },
  };
  await queues.uploads.enqueue(again.id, again);
}

async function setLatest(
  request: ChangeRequest<Change>,
  name: string | undefined,
  isAllowed: IsAllowed,
  parts: NormalParts,
): Promise<Outcome> {
  const { tenant, place } = request;
  const latest = await parts.archive.latestOf(tenant, place);
  const report = latest && (await parts.archive.report(tenant, latest.reportId));
  if (!report) return unchanged(parts.wording.notices.noReportYet());
  if (!(await isAllowed([report.user]))) return notAllowed(parts);
  return setNormal(request, report, name ?? '', parts);
}

/** Makes the report's log normal in its place; what was normal before is kept for a day. */
export async function setNormal(
  { id, tenant, user, userName }: Pick<Press, 'id' | 'tenant' | 'user' | 'userName'>,
  report: Report,
  name: string,
  { archive, wording, rules, clock }: NormalParts,
): Promise<Outcome> {
  if (report.learned !== 'kept') return unchanged(wording.normal.cannotBeNormal(report));
  const model = await archive.baselines.learned(tenant, report.reportId);
  if (model === null) return unchanged(wording.problems.expiredReport(rules.reportTtlMs));
  const { sessions, anomalousSessions, fileName, place, model: summary } = report;
  const nowMs = clock.now();
  const baseline: ChannelBaseline = {
    name: baselineName(name) || baselineName(fileName) || 'normal log',
    ...{ reportId: report.reportId, fileName, sessions, anomalousSessions },
    detector: summary.detector,
    ...{ setMs: nowMs, usedMs: nowMs, by: personName(userName) },
    owners: [user, report.user],
  };
  const changedHere = { tenant, reportId: report.reportId, what: 'normal' };
  const keys = await archive.baselines.keysOfSet(tenant, place, baseline.name);
  await archive.undo.keep(changedHere, id, keys);
  const gone = await archive.baselines.set(tenant, place, baseline, model);
  return changed(wording.normal.setAsNormal(baseline, gone));
}

async function use(
  { tenant, place, userName }: ChangeRequest<Change>,
  which: string,
  isAllowed: IsAllowed,
  parts: NormalParts,
): Promise<Outcome> {
  const { archive, wording, clock } = parts;
  const kept = await archive.baselines.list(tenant, place);
  const chosen = named(kept, which);
  if (chosen && !(await isAllowed(chosen.owners ?? []))) return notAllowed(parts);
  const taken = chosen && (await archive.baselines.use(tenant, place, chosen, clock.now()));
  return taken
    ? changed(wording.normal.nowCompared(chosen, personName(userName)))
    : unchanged(wording.normal.noSuchBaseline(kept.length > 0));
}

/** By its whole name, else by its number in the list, else by its name in other letters' case. */
function named(kept: ChannelBaseline[], which: string): ChannelBaseline | undefined {
  const name = baselineName(which.replace(/^["“](.*)["”]$/, '$1'));
  const isNumber = /^[1-9]\d{0,3}$/.test(name);
  return (
    kept.find((one) => one.name === name) ??
    (isNumber ? kept[Number(name) - 1] : undefined) ??
    kept.find((one) => one.name.toLowerCase() === name.toLowerCase())
  );
}

async function clear(
  { tenant, place, user, userName, ownOnly = false }: ChangeRequest<Change>,
  isAllowed: IsAllowed,
  parts: NormalParts,
): Promise<Outcome> {
  const { archive, wording } = parts;
  const inUse = await archive.baselines.nameInUse(tenant, place);
  if (inUse === null) return unchanged(wording.normal.itselfAlready());
  const baseline = await archive.baselines.inUse(tenant, place);
  const isOwn = baseline?.owners?.[0] === user;
  if (ownOnly && !isOwn) return unchanged(wording.normal.itselfAlready());
  if (!(await isAllowed(baseline?.owners ?? []))) return notAllowed(parts);
  await archive.baselines.clear(tenant, place);
  return changed(wording.normal.noLongerCompared(inUse, personName(userName)));
}

async function unmute(
  { tenant, place, user, userName, ownOnly = false }: ChangeRequest<Change>,
  ids: string[],
  isAllowed: IsAllowed,
  parts: NormalParts,
): Promise<Outcome> {
  const { archive, wording } = parts;
  if (ids.length === 0) return unchanged(wording.normal.noSuchMute());
  const muted = await archive.mutes.list(tenant, place);
  const shown = muted.filter(
    ({ id, owners = [] }) => ids.includes(id) && (!ownOnly || owners[0] === user),
  );
  if (ownOnly && shown.length === 0) return unchanged(wording.normal.noSuchMute());
  const areTheirs = shown.every(({ owners = [] }: Mute) => owners.includes(user));
  if (!(await isAllowed(areTheirs ? [user] : []))) return notAllowed(parts);
  for (const { id } of shown) await archive.mutes.remove(tenant, place, id);
  return changed(wording.normal.shownAgain(shown, personName(userName)));
}

/** A press of a button that belongs to a report that is there. */
export interface ReportPress {
  press: Press;
  report: Report;
  platform: Platform;
  /** Tells the one who pressed. */
  whisper(view: NoticeOrProblem): Promise<void>;
  signal: AbortSignal;
}
