import type { Chat } from '../chat.ts';
import { amount, form, number, SITZUNG } from './basics.ts';

/** „am 3. November 2026 von Ana“ */
const amTagVon = (day: string, by: string) => `am ${day}${by === '' ? '' : ` von ${by}`}`;
const wer = (by: string) => by || 'Jemand';

const ARTEN = { one: 'Art von Auffälligkeit gilt', other: 'Arten von Auffälligkeiten gelten' };

export const normal: Chat['normal'] = {
  named: (name, sessions, day, by) =>
    `„${name}“ (${amount(sessions, SITZUNG)}), als normal festgelegt ${amTagVon(day, by)}`,
  mutedOnce: (what, file, day, by) => `${what} (ausgeblendet ${amTagVon(day, by)}, in ${file})`,
  mutedNote(kinds, more, sessions) {
    const all = kinds.length + more;
    const named = kinds.map(
      (kind) => `${kind.what}${kind.sessions === 0 ? '' : ` (${amount(kind.sessions, SITZUNG)})`}`,
    );
    const many = sessions === 0 ? '' : ` (${amount(sessions, SITZUNG)})`;
    const rest = more > 0 ? `; und ${number(more)} weitere` : '';
    return `${number(all)} ${form(all, ARTEN)} hier als normal${many}: ${named.join('; ')}${rest}. Siehe „/logdecoder muted“.`;
  },
  listTitle: 'Was hier normal ist',
  inUse: 'Im Einsatz',
  comparedWith: (name) => `Jedes neue Log wird hier mit „${name}“ verglichen.`,
  comparedWithItself: 'Jedes neue Log wird hier mit sich selbst verglichen.',
  kept: 'Hier aufbewahrt',
  noneYet: 'Noch keines.',
  keptInUse: (named) => `${named}, im Einsatz`,
  howToChange: 'So ändern Sie das',
  howToSet:
    'Drücken Sie bei einem Bericht auf „Als normal festlegen“, oder schreiben Sie danach „/logdecoder baseline set“: Neue Logs werden dann mit diesem verglichen.',
  howToUse:
    'Mit „/logdecoder baseline use“ und einem Namen oder einer Nummer aus dieser Liste nehmen Sie ein anderes.',
  howToClear: 'Nach „/logdecoder baseline clear“ wird jedes Log wieder mit sich selbst verglichen.',
  mutesTitle: 'Was hier als normal gilt',
  mutedKinds: 'Ausgeblendete Arten von Auffälligkeiten',
  none: 'Keine.',
  howToMute:
    'Drücken Sie unter einer Erklärung auf „Das ist hier normal“: Ab dann bekommt es hier keine Nummer mehr, und die Berichte sagen nur, wie oft es vorkam.',
  howToUnmute:
    '„/logdecoder unmute“ mit einer Nummer aus dieser Liste oder mit „all“ zeigt es wieder.',
  nowCompared: (named, by) =>
    `${wer(by)} hat festgelegt, was normal ist: Jedes neue Log in diesem Kanal wird jetzt verglichen mit ${named}.`,
  noLongerCompared: (name, by) =>
    `${wer(by)} hat das beendet: Jedes neue Log in diesem Kanal wird wieder mit sich selbst verglichen. „${name}“ bleibt aufbewahrt. Wieder verwenden: „/logdecoder baseline use ${name}“`,
  tooLarge: {
    message: 'Dieses Log hat zu viele Arten von Ereignissen, um als normal aufbewahrt zu werden.',
    hint: 'Jedes Log wird weiter mit sich selbst verglichen. Ein Teil des Logs mit weniger Arten von Ereignissen lässt sich aufbewahren.',
  },
  tooLittle: {
    message: 'Dieses Log enthält zu wenig, um zu sagen, was normal ist.',
    hint: 'Laden Sie ein längeres hoch, etwa von einer Stunde oder einem Tag, und legen Sie dieses als normal fest.',
  },
  noSuchBaseline: {
    message: 'Unter diesem Namen oder dieser Nummer ist hier kein normales Log aufbewahrt.',
    hintSome: '„/logdecoder baseline list“ zeigt, welche es gibt.',
    hintNone:
      'Hier ist noch keines aufbewahrt. Drücken Sie zuerst bei einem Bericht auf „Als normal festlegen“.',
  },
  mutedAlready: (numbered, day, by) =>
    `Nummer ${numbered} gilt hier schon als normal: Ausgeblendet ${amTagVon(day, by)}. Ansehen oder zurücknehmen: „/logdecoder muted“.`,
  tooManyMutes: {
    message: (most) =>
      `Hier sind schon ${number(most)} Arten von Auffälligkeiten ausgeblendet, mehr geht nicht.`,
    hint: '„/logdecoder muted“ zeigt sie, „/logdecoder unmute“ blendet sie wieder ein. Wenn die meisten Ihrer Logs auffallen, legen Sie ein normales fest: Drücken Sie in seinem Bericht auf „Als normal festlegen“.',
  },
  shownAgain: (what, by) =>
    `${wer(by)} hat es geändert: Ab dem nächsten Bericht bekommt ${
      what === null ? 'alles Ausgeblendete wieder eine Nummer' : `das wieder eine Nummer: ${what}`
    }.`,
  noSuchMute: {
    message: 'Unter dieser Nummer ist hier nichts ausgeblendet.',
    hint: '„/logdecoder muted“ zeigt, was ausgeblendet ist. Geben Sie eine Nummer daraus an, oder „all“.',
  },
  anywaySessions: (unusual, sessions) =>
    `${number(unusual)} von ${amount(sessions, SITZUNG)} ${form(unusual, { one: 'ist', other: 'sind' })} hier auffällig. Das Log trotzdem als normal festlegen?`,
  anywayThings: (things) =>
    `Hier ${form(things, { one: 'fällt 1 Sache', other: `fallen ${number(things)} Dinge` })} auf. Das Log trotzdem als normal festlegen?`,
  sureOfNormal: (file, sessions) =>
    `Hier fällt nichts auf. „${file}“ (${amount(sessions, SITZUNG)}) als normal festlegen?`,
  sureOfNormalMeans:
    'Ab dann wird jedes neue Log in diesem Kanal damit verglichen, für alle. Wenn Sie unsicher sind, tun Sie nichts.',
  setAsNormal(name, { sessions, unusual, gone, by }) {
    const odd =
      unusual === 0
        ? ''
        : ` ${number(unusual)} davon ${form(unusual, { one: 'war', other: 'waren' })} auffällig; solche Sitzungen werden weiter aufgeführt.`;
    const left =
      gone === null
        ? ''
        : ` „${gone}“ wurde am längsten nicht verwendet und wird nicht mehr aufbewahrt.`;
    return `${wer(by)} hat „${name}“ (${amount(sessions, SITZUNG)}) als normal festgelegt.${odd} Ab jetzt wird jedes neue Log in diesem Kanal damit verglichen. „/logdecoder baseline clear“ beendet das.${left}`;
  },
  notNormalAnyMore: (file, inUse, by) =>
    `${wer(by)} hat es zurückgenommen: „${file}“ gilt hier nicht als normal. Jedes neue Log in diesem Kanal wird wie vorher mit ${inUse === null ? 'sich selbst' : `„${inUse}“`} verglichen.`,
  sureOfMute: (numbered, what, isDanger) =>
    `${isDanger ? `Nummer ${numbered} ist eine Gefahr. ` : ''}Ist Nummer ${numbered} hier wirklich normal (${what})? Ab dann bekommt in diesem Kanal keine Nummer mehr, was nicht schlimmer ist als das, für alle. Wenn Sie unsicher sind, tun Sie nichts.`,
  nowMuted: (numbered, what, by) =>
    `${wer(by)} sagt, dass Nummer ${numbered} hier normal ist (${what}). Ab dem nächsten Bericht bekommt in diesem Kanal keine Nummer mehr, was nicht schlimmer ist als das; der Bericht sagt nur, wie oft es vorkam. „/logdecoder muted“ zeigt es und nimmt es zurück.`,
  notMutedAnyMore: (what, numbered, by) =>
    `${wer(by)} hat es zurückgenommen: Nummer ${numbered} (${what}) bekommt ab dem nächsten Bericht wieder eine Nummer.`,
  nothingToUndo:
    'Hier gibt es nichts mehr zurückzunehmen: Es wurde seither geändert, oder es ist länger als einen Tag her. „/logdecoder baseline“ und „/logdecoder muted“ zeigen und ändern, was hier normal ist.',
  notAllowed: {
    message: 'Sie dürfen hier nicht ändern, was normal ist.',
    who: {
      anyone: 'die Mitglieder dieses Workspace oder Servers, Gäste aber nicht',
      uploader: 'wer das Log hochgeladen hat, und Admins',
      admins: 'Admins',
    },
    hint: (who) =>
      `Das dürfen nur: ${who}. Bitten Sie jemanden davon. Wenn Sie dazugehören, sollte die Person, die diesen Bot betreut, seinen „doctor“ ausführen: Vielleicht darf der Bot nicht sehen, wer wer ist.`,
  },
  setOnHome: (named) => `Normal: ${named}.`,
  mutedOnHome: (muted) => `Ausgeblendet: ${muted}.`,
};
