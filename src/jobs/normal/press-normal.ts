import { type AnomalyKind, kindOf } from '../archive/anomaly-kind.ts';
import { personName, shownWhat } from '../archive/kept-names.ts';
import { MAX_MUTES, type Mute } from '../archive/mutes.ts';
import { evidenceIn } from '../archive/report.ts';
import type { NoticeView } from '../view.ts';
import { mayChange } from '../who-may.ts';
import { type NormalParts, type ReportPress, setNormal } from './set-normal.ts';

/** "Use as normal" was pressed: asks whether the person is sure, for it changes what all there see. */
export async function askNormal(pressed: ReportPress, parts: NormalParts): Promise<void> {
  const { report, whisper } = pressed;
  const { wording } = parts;
  if (!(await isAllowed(pressed, parts))) return whisper(notAllowed(parts));
  if (report.learned !== 'kept') return whisper(wording.normal.cannotBeNormal(report));
  return ask('normal', wording.normal.sureOfNormal(report), pressed, parts);
}

/** Yes: the report's log is normal in its place, and all who are there are told. */
export async function useAsNormal(pressed: ReportPress, parts: NormalParts): Promise<void> {
  const { press, report, whisper } = pressed;
  const { archive } = parts;
  const { id, tenant } = press;
  if (await archive.message(tenant, id)) return;
  const conversation = await whereAsked('normal', pressed, parts);
  if (conversation === null) return askNormal(pressed, parts);
  if (!(await isAllowed(pressed, parts))) return whisper(notAllowed(parts));
  const { everybody, view } = await setNormal(press, report, '', parts);
  if (!everybody || view.kind !== 'notice') return whisper(view);
  await tellAll(conversation, view, pressed, parts);
}

/** "This is expected" was pressed: asks whether the person is sure. */
export async function askMute(
  number: number,
  pressed: ReportPress,
  parts: NormalParts,
): Promise<void> {
  const { press, report, whisper } = pressed;
  const { archive, wording } = parts;
  const found = kindOfNumber(number, pressed, parts);
  if (!found) return whisper(wording.problems.unknownButton());
  if (!(await isAllowed(pressed, parts))) return whisper(notAllowed(parts));
  const known = await archive.mutes.known(press.tenant, report.place, found.kind);
  if (known) return whisper(wording.normal.mutedAlready(known, number));
  const { reportId } = report;
  const { what, isDanger } = found;
  const sure = wording.normal.sureOfMute({ reportId, number, what, isDanger });
  return ask(`mute-${number}`, sure, pressed, parts);
}

/** Yes: the kind of the anomaly is muted in the place of its report, and all there are told. */
export async function muteKind(
  number: number,
  pressed: ReportPress,
  parts: NormalParts,
): Promise<void> {
  const { press, report, whisper } = pressed;
  const { archive, wording, clock } = parts;
  const { id, tenant, user, userName } = press;
  const found = kindOfNumber(number, pressed, parts);
  if (!found) return whisper(wording.problems.unknownButton());
  if (await archive.message(tenant, id)) return;
  const what = `mute-${number}`;
  const conversation = await whereAsked(what, pressed, parts);
  if (conversation === null) return askMute(number, pressed, parts);
  if (!(await isAllowed(pressed, parts))) return whisper(notAllowed(parts));
  const [by, nowMs] = [personName(userName), clock.now()];
  const { reportId, fileName, place } = report;
  const mute: Mute = {
    ...{ ...found.kind, what: found.what, reportId, fileName },
    ...{ setMs: nowMs, usedMs: nowMs, by, press: id, owners: [user, report.user] },
  };
  const key = archive.mutes.keyOfAdd(tenant, place, mute.id);
  const known = await archive.mutes.known(tenant, place, mute);
  // The same press, tried again, has yet to be told of.
  if (known && known.press !== id) return whisper(wording.normal.mutedAlready(known, number));
  await archive.undo.keep({ tenant, reportId, what }, id, [key]);
  const end = await archive.mutes.add(tenant, place, mute);
  if (end.state === 'full') return whisper(wording.normal.tooManyMutes(MAX_MUTES));
  const told = wording.normal.nowMuted({ reportId, number, what: mute.what, by });
  await tellAll(conversation, told, pressed, parts);
}

/** Undo: what was normal before is so again, and the message that told of the change says who did it. */
export async function undoNormal(pressed: ReportPress, parts: NormalParts): Promise<void> {
  const { press, report } = pressed;
  const { archive, wording } = parts;
  const { tenant, userName } = press;
  const { place, reportId } = report;
  const { baselines } = archive;
  await undo('normal', pressed, parts, {
    owners: (await baselines.inUse(tenant, place))?.owners,
    stillStands: async () => (await baselines.inUse(tenant, place))?.reportId === reportId,
    told: async () =>
      wording.normal.notNormalAnyMore(
        report.fileName,
        await baselines.nameInUse(tenant, place),
        personName(userName),
      ),
  });
}

export async function undoMute(
  number: number,
  pressed: ReportPress,
  parts: NormalParts,
): Promise<void> {
  const { press, report, whisper } = pressed;
  const { archive, wording } = parts;
  const found = kindOfNumber(number, pressed, parts);
  if (!found) return whisper(wording.problems.unknownButton());
  const mute = () => archive.mutes.find(press.tenant, report.place, found.kind.id);
  await undo(`mute-${number}`, pressed, parts, {
    owners: (await mute())?.owners,
    stillStands: async () => (await mute())?.reportId === report.reportId,
    told: async () =>
      wording.normal.notMutedAnyMore(found.what, number, personName(press.userName)),
  });
}

async function undo(
  what: string,
  pressed: ReportPress,
  parts: NormalParts,
  change: {
    owners: string[] | undefined;
    stillStands(): Promise<boolean>;
    told(): Promise<NoticeView>;
  },
): Promise<void> {
  const { press, report, platform, whisper, signal } = pressed;
  if (!(await isAllowed(pressed, parts, change.owners))) return whisper(notAllowed(parts));
  const changed = { tenant: press.tenant, reportId: report.reportId, what };
  const { archive, wording } = parts;
  const isUndone = await archive.undo.restore(changed, press.id, change.stillStands);
  if (!isUndone) return whisper(wording.normal.nothingToUndo());
  await platform.edit(press.message, await change.told(), signal);
}

async function ask(
  what: string,
  question: NoticeView,
  { press, report, whisper }: ReportPress,
  { archive }: NormalParts,
): Promise<void> {
  const { tenant, user, conversation } = press;
  await archive.confirmations.note(
    { tenant, reportId: report.reportId, what, user },
    { conversation },
  );
  await whisper(question);
}

/** Where the person was when they were asked; null where they were not, or too long ago. */
async function whereAsked(
  what: string,
  { press, report }: ReportPress,
  { archive }: NormalParts,
): Promise<string | null> {
  const { tenant, user } = press;
  const { reportId } = report;
  const asked = await archive.confirmations.find({ tenant, reportId, what, user });
  return asked?.conversation ?? null;
}

async function tellAll(
  conversation: string,
  view: NoticeView,
  { press, platform, signal }: ReportPress,
  { archive, clock }: NormalParts,
): Promise<void> {
  const { id, tenant } = press;
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

function isAllowed(
  { press, report, platform, signal }: ReportPress,
  { rules }: NormalParts,
  owners: readonly string[] = [],
): Promise<boolean> {
  return mayChange(press, rules.normalBy, [report.user, ...owners], platform, signal);
}

const notAllowed = ({ wording, rules }: NormalParts) => wording.normal.notAllowed(rules.normalBy);

/** What a number of the report is, as far as it can be muted; null where it can not. */
function kindOfNumber(
  number: number,
  { report }: ReportPress,
  { wording }: Pick<NormalParts, 'wording'>,
): { kind: AnomalyKind; what: string; isDanger: boolean } | null {
  const evidence = evidenceIn(report, number);
  const kind = evidence && kindOf(evidence);
  if (!kind) return null;
  const isDanger = evidence.finding?.grade === 'danger';
  return { kind, what: shownWhat(wording.title(evidence)), isDanger };
}
