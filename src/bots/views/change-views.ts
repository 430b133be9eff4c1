import { baselineName, shownWhat } from '../../jobs/archive/kept-names.ts';
import type { NormalWording, SureOfNormal } from '../../jobs/wording.ts';
import type { Voice } from './voice.ts';
import { notice, problem } from './words/short.ts';

type Told = Pick<
  NormalWording,
  | 'sureOfNormal'
  | 'setAsNormal'
  | 'notNormalAnyMore'
  | 'sureOfMute'
  | 'nowMuted'
  | 'notMutedAnyMore'
  | 'nothingToUndo'
  | 'notAllowed'
>;

/** Asked once before something changes for a whole channel, told when it has, and taken back. */
export function changeNotices(voice: Voice): Told {
  const { normal: words, labels } = voice.words;
  return {
    sureOfNormal(report) {
      const { reportId } = report;
      return notice(`${inQuestion(report, voice)} ${words.sureOfNormalMeans}`, {
        buttons: [{ label: labels.sureOfNormal, action: { kind: 'sure-normal', reportId } }],
      });
    },
    setAsNormal({ reportId, name, sessions, anomalousSessions, by }, gone) {
      return notice(words.setAsNormal(name, { sessions, unusual: anomalousSessions, gone, by }), {
        buttons: [{ label: labels.undo, action: { kind: 'undo-normal', reportId } }],
      });
    },
    notNormalAnyMore: (fileName, inUse, by) =>
      notice(words.notNormalAnyMore(baselineName(fileName), inUse, by)),
    sureOfMute({ reportId, number, what, isDanger }) {
      return notice(words.sureOfMute(number, shownWhat(what), isDanger), {
        buttons: [{ label: labels.sureOfMute, action: { kind: 'sure-mute', reportId, number } }],
      });
    },
    nowMuted({ reportId, number, what, by }) {
      return notice(words.nowMuted(number, shownWhat(what), by), {
        buttons: [{ label: labels.undo, action: { kind: 'undo-mute', reportId, number } }],
      });
    },
    notMutedAnyMore: (what, number, by) =>
      notice(words.notMutedAnyMore(shownWhat(what), number, by)),
    nothingToUndo: () => notice(words.nothingToUndo),
    notAllowed(normalBy) {
      const { message, hint, who } = words.notAllowed;
      return problem({ message, hint: hint(who[normalBy]) });
    },
  };
}

function inQuestion(
  { fileName, sessions, anomalousSessions, anomaliesFound }: SureOfNormal,
  { words: { normal: words } }: Voice,
): string {
  if (anomalousSessions > 0) return words.anywaySessions(anomalousSessions, sessions);
  if (anomaliesFound > 0) return words.anywayThings(anomaliesFound);
  return words.sureOfNormal(baselineName(fileName), sessions);
}
