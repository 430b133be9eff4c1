import type { ChannelBaseline } from '../../jobs/archive/baselines.ts';
import { baselineName, shownWhat } from '../../jobs/archive/kept-names.ts';
import type { NoticeView, ProblemView } from '../../jobs/view.ts';
import type { NumberedKind, SureOfNormal } from '../../jobs/wording.ts';
import { amount, number } from '../../text/count.ts';
import { BUTTONS } from './words/buttons.ts';

/** Asked once before something changes for a whole channel, told when it has, and taken back. */

export function sureOfNormal(report: SureOfNormal): NoticeView {
  const { reportId } = report;
  return {
    kind: 'notice',
    text: `${inQuestion(report)} From then on, each new log in this channel is compared with it, for everybody. If you are not sure, do nothing.`,
    buttons: [{ label: BUTTONS.sureOfNormal, action: { kind: 'sure-normal', reportId } }],
  };
}

function inQuestion({ fileName, sessions, anomalousSessions, anomaliesFound }: SureOfNormal) {
  if (anomalousSessions > 0) {
    const look = anomalousSessions === 1 ? 'looks' : 'look';
    return `${number(anomalousSessions)} of ${amount(sessions, 'session')} here ${look} unusual. Use this log as normal anyway?`;
  }
  if (anomaliesFound > 0) {
    const stand = anomaliesFound === 1 ? 'stands' : 'stand';
    return `${amount(anomaliesFound, 'thing')} here ${stand} out. Use this log as normal anyway?`;
  }
  return `Nothing looks unusual here. Use "${baselineName(fileName)}" (${amount(sessions, 'session')}) as normal?`;
}

export function setAsNormal(
  { reportId, name, sessions, anomalousSessions, by }: ChannelBaseline,
  gone: string | null,
): NoticeView {
  const odd =
    anomalousSessions === 0
      ? ''
      : ` ${number(anomalousSessions)} of them stood out, and sessions like those will still be listed.`;
  const left = gone === null ? '' : ` "${gone}" was not used for longest, and is no longer kept.`;
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} set "${name}" (${amount(sessions, 'session')}) as normal.${odd} From now on, each new log in this channel is compared with it. "/logdecoder baseline clear" ends that.${left}`,
    buttons: [{ label: BUTTONS.undo, action: { kind: 'undo-normal', reportId } }],
  };
}

export function notNormalAnyMore(fileName: string, inUse: string | null, by: string): NoticeView {
  const now = inUse === null ? 'itself again, as before' : `"${inUse}" again, as before`;
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} took it back: "${baselineName(fileName)}" is not what is normal here. Each new log in this channel is compared with ${now}.`,
  };
}

export function sureOfMute({
  reportId,
  number: numbered,
  what,
  isDanger,
}: NumberedKind & { isDanger: boolean }): NoticeView {
  const danger = isDanger ? `Number ${numbered} is a danger. ` : '';
  return {
    kind: 'notice',
    text: `${danger}Is number ${numbered} really expected here (${shownWhat(what)})? From then on, what is no worse than this gets no number in this channel, for everybody. If you are not sure, do nothing.`,
    buttons: [
      {
        label: BUTTONS.sureOfMute,
        action: { kind: 'sure-mute', reportId, number: numbered },
      },
    ],
  };
}

export function nowMuted({
  reportId,
  number: numbered,
  what,
  by,
}: NumberedKind & { by: string }): NoticeView {
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} said that number ${numbered} is expected (${shownWhat(what)}). From the next report on, what is no worse than this is muted in this channel: it gets no number, and the report says how often it was found. "/logdecoder muted" lists and undoes it.`,
    buttons: [{ label: BUTTONS.undo, action: { kind: 'undo-mute', reportId, number: numbered } }],
  };
}

export function notMutedAnyMore(what: string, numbered: number, by: string): NoticeView {
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} took it back: number ${numbered} (${shownWhat(what)}) gets a number again from the next report on.`,
  };
}

export function nothingToUndo(): NoticeView {
  return {
    kind: 'notice',
    text: 'There is nothing to undo any more: it was changed since, or it was longer than a day ago. "/logdecoder baseline" and "/logdecoder muted" show what is normal here, and change it.',
  };
}

export function notAllowed(normalBy: 'anyone' | 'uploader' | 'admins'): ProblemView {
  const who = {
    anyone: 'members of this workspace or server, but not guests',
    uploader: 'the person who uploaded the log, and admins',
    admins: 'admins',
  };
  return {
    kind: 'problem',
    message: 'You may not change what is normal here.',
    hint: `Only these may: ${who[normalBy]}. Ask one of them to do it. If you are one of them, the person who looks after this bot should run its doctor: the bot may lack the permission to see who is who.`,
  };
}
