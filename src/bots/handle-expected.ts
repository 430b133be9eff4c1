import { whatIsUnusual } from '../explain/one-line.ts';
import { kindOf } from '../jobs/anomaly-kind.ts';
import type { Archive } from '../jobs/archive.ts';
import { MAX_MUTES, type Mute } from '../jobs/channel-mutes.ts';
import type { Clock } from '../jobs/clock.ts';
import { evidenceIn } from '../jobs/report.ts';
import { mutedAlready, nowMuted, tooManyMutes } from './normal-views.ts';
import { personName, shownWhat } from './normal-words.ts';
import type { Press } from './press.ts';
import { unknownButton } from './problem-views.ts';

/**
 * "This is expected" was pressed: the kind of the anomaly is muted in the place of its report, and
 * all who are there are told. Pressed again it says who did.
 */
export async function muteKind(
  number: number,
  { click, report, platform, whisper, signal }: Press,
  { archive, clock }: { archive: Archive; clock: Clock },
): Promise<void> {
  const { id, tenant, conversation, userName } = click;
  const evidence = evidenceIn(report, number);
  const kind = evidence && kindOf(evidence);
  if (!kind) return whisper(unknownButton());
  if (await archive.message(tenant, id)) return;
  const [by, nowMs] = [personName(userName), clock.now()];
  const mute: Mute = {
    ...kind,
    what: shownWhat(whatIsUnusual(evidence)),
    reportId: report.reportId,
    fileName: report.fileName,
    ...{ setMs: nowMs, usedMs: nowMs, by, press: id },
  };
  const end = await archive.mutes.add(tenant, report.place, mute);
  if (end.state === 'full') return whisper(tooManyMutes(MAX_MUTES));
  // The same press, tried again, has yet to be told of.
  if (end.state === 'known' && end.mute.press !== id)
    return whisper(mutedAlready(end.mute, number));
  const message = await platform.post(conversation, nowMuted(mute.what, number, by), signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: nowMs });
}
