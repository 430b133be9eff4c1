import { english } from '../explain/words/english.ts';
import { kindOf } from './archive/anomaly-kind.ts';
import type { ChannelBaseline } from './archive/baselines.ts';
import { baselineName, personName, shownWhat } from './archive/kept-names.ts';
import { MAX_MUTES, type Mute } from './archive/mutes.ts';
import { evidenceIn, type Report } from './archive/report.ts';
import type { Parts } from './parts.ts';
import type { Change, ChangeRequest, Press, Upload } from './payloads.ts';
import { type NoticeOrProblem, type Platform, platformOf } from './platform.ts';
import type { NoticeView } from './view.ts';

export type NormalParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'rules' | 'clock'
>;

/** Changes what is normal in a place. All who are there are told; what can not be, one person is. */
export async function changeNormal(
  request: ChangeRequest<Change>,
  signal: AbortSignal,
  parts: NormalParts,
): Promise<void> {
  const { archive, platforms, clock } = parts;
  const { id, tenant, conversation, user } = request;
  const platform = platformOf(platforms, tenant);
  if (await archive.message(tenant, id)) return;
  const { everybody, view } = await change(request, parts);
  if (!everybody) return platform.whisper(conversation, user, view, signal, id);
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

/** What came of it, and whether everybody is to hear it: where nothing changed, one person is. */
interface Outcome {
  everybody: boolean;
  view: NoticeOrProblem;
}

const changed = (view: NoticeView): Outcome => ({ everybody: true, view });
const unchanged = (view: NoticeOrProblem): Outcome => ({ everybody: false, view });

function change(request: ChangeRequest<Change>, parts: NormalParts): Promise<Outcome> {
  const { change: asked } = request;
  switch (asked.do) {
    case 'set':
      return setLatest(request, asked.name, parts);
    case 'use':
      return use(request, asked.which, parts);
    case 'clear':
      return clear(request, parts);
    case 'unmute':
      return unmute(request, asked.mutes, parts);
  }
}

/** "Use as normal" was pressed: the report's place is told, where it was pressed. */
export async function useAsNormal(
  { press, report, platform, whisper, signal }: ReportPress,
  parts: NormalParts,
): Promise<void> {
  const { archive, clock } = parts;
  const { id, tenant, conversation, userName } = press;
  if (await archive.message(tenant, id)) return;
  const { everybody, view } = await setNormal(tenant, report, '', userName, parts);
  if (!everybody) return whisper(view);
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
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
  { tenant, place, userName }: ChangeRequest<Change>,
  name: string | undefined,
  parts: NormalParts,
): Promise<Outcome> {
  const latest = await parts.archive.latestOf(tenant, place);
  const report = latest && (await parts.archive.report(tenant, latest.reportId));
  if (!report) return unchanged(parts.wording.notices.noReportYet());
  return setNormal(tenant, report, name ?? '', userName, parts);
}

async function setNormal(
  tenant: string,
  report: Report,
  name: string,
  userName: string | undefined,
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
  };
  const gone = await archive.baselines.set(tenant, place, baseline, model);
  return changed(wording.normal.setAsNormal(baseline, gone));
}

async function use(
  { tenant, place, userName }: ChangeRequest<Change>,
  which: string,
  { archive, wording, clock }: NormalParts,
): Promise<Outcome> {
  const kept = await archive.baselines.list(tenant, place);
  const chosen = named(kept, which);
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
  { tenant, place, userName }: ChangeRequest<Change>,
  { archive, wording }: NormalParts,
): Promise<Outcome> {
  const inUse = await archive.baselines.nameInUse(tenant, place);
  if (inUse === null) return unchanged(wording.normal.itselfAlready());
  await archive.baselines.clear(tenant, place);
  return changed(wording.normal.noLongerCompared(inUse, personName(userName)));
}

async function unmute(
  { tenant, place, userName }: ChangeRequest<Change>,
  ids: string[],
  { archive, wording }: NormalParts,
): Promise<Outcome> {
  if (ids.length === 0) return unchanged(wording.normal.noSuchMute());
  const muted = await archive.mutes.list(tenant, place);
  const shown = muted.filter(({ id }) => ids.includes(id));
  for (const { id } of shown) await archive.mutes.remove(tenant, place, id);
  return changed(wording.normal.shownAgain(shown, personName(userName)));
}

/**
 * "This is expected" was pressed: the kind of the anomaly is muted in the place of its report, and
 * all who are there are told. Pressed again it says who did. A danger asks once more first.
 */
export async function muteKind(
  number: number,
  { press, report, platform, whisper, signal }: ReportPress,
  { archive, wording, clock }: NormalParts,
): Promise<void> {
  const { id, tenant, conversation, userName } = press;
  const evidence = evidenceIn(report, number);
  const kind = evidence && kindOf(evidence);
  if (!kind) return whisper(wording.problems.unknownButton());
  if (await archive.message(tenant, id)) return;
  if (evidence.finding?.grade === 'danger' && (await isFirstAsked())) {
    return whisper(wording.normal.sureOfDanger(number));
  }
  const [by, nowMs] = [personName(userName), clock.now()];
  const mute: Mute = {
    ...kind,
    what: shownWhat(english.title(evidence)),
    reportId: report.reportId,
    fileName: report.fileName,
    ...{ setMs: nowMs, usedMs: nowMs, by, press: id },
  };
  const end = await archive.mutes.add(tenant, report.place, mute);
  if (end.state === 'full') return whisper(wording.normal.tooManyMutes(MAX_MUTES));
  // The same press, tried again, has yet to be told of.
  if (end.state === 'known' && end.mute.press !== id)
    return whisper(wording.normal.mutedAlready(end.mute, number));
  const message = await platform.post(
    conversation,
    wording.normal.nowMuted(mute.what, number, by),
    signal,
    id,
  );
  await archive.noteMessage(tenant, id, { message, atMs: nowMs });

  /** A press tried again asks again; another press of the same person means it. */
  function isFirstAsked(): Promise<boolean> {
    const what = `mute/${report.reportId}/${number}/${encodeURIComponent(press.user)}`;
    return archive.claim(tenant, what, id, ASKED_MS);
  }
}

/** How long a second press answers the question whether a danger is to be muted. */
const ASKED_MS = 15 * 60_000;

/** A press of a button that belongs to a report that is there. */
export interface ReportPress {
  press: Press;
  report: Report;
  platform: Platform;
  /** Tells the one who pressed. */
  whisper(view: NoticeOrProblem): Promise<void>;
  signal: AbortSignal;
}
