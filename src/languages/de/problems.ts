import type { Chat } from '../chat.ts';
import { amount, form, MINUTE, number, TAG } from './basics.ts';

const LOG_KINDS =
  'Text, CSV, JSON oder Excel (.xlsx), auch gepackt (.gz, .zip, .tar, .zst, .xz, .bz2)';
const TELL =
  'Wenn auch das nicht klappt, sagen Sie bitte der Person Bescheid, die diesen Bot betreut.';
const SHORTER = 'Laden Sie einen kürzeren Teil davon hoch, etwa einen einzelnen Tag.';
const PACK =
  'laden Sie einen kürzeren Teil des Logs hoch, oder packen Sie die Datei zuerst mit gzip (ihr Name endet dann auf .gz).';

export const problems: Chat['problems'] = {
  upload: {
    message:
      'Dieses Log ließ sich leider nicht prüfen. Unterwegs ist etwas schiefgegangen, nicht in Ihrer Datei.',
    hint: `Schicken Sie die Datei in ein paar Minuten noch einmal, so wie eben. ${TELL}`,
  },
  explanation: (numbered) => ({
    message: `Nummer ${numbered} ließ sich gerade leider nicht erklären.`,
    hint: `Drücken Sie die Nummer in ein paar Minuten noch einmal. ${TELL}`,
  }),
  request: {
    message: 'Das hat leider nicht geklappt.',
    hint: `Versuchen Sie es in ein paar Minuten noch einmal. ${TELL}`,
  },
  storeDamaged: {
    message:
      'Ich kann leider nicht weitermachen: Was ich aufbewahre, ist beschädigt, und ich halte hier an.',
    hint: 'Sagen Sie bitte der Person Bescheid, die diesen Bot betreut: In seinem eigenen Log steht, was zu tun ist. Laden Sie Ihre Datei danach noch einmal hoch.',
  },
  expiredReport: (days) => ({
    message: `Dieser Bericht ist abgelaufen oder wurde gelöscht: Berichte werden ${amount(days, TAG)} lang aufbewahrt.`,
    hint: 'Laden Sie die Datei noch einmal hoch, dann bekommen Sie einen neuen.',
  }),
  reportOfElsewhere: {
    message: 'Dieser Bericht gehört zu einer anderen Unterhaltung.',
    hint: 'Ein Bericht wird nur dort gezeigt, wo er entstanden ist. Laden Sie die Datei hier hoch, dann bekommen Sie hier einen.',
  },
  unknownButton: {
    message: 'Diese Schaltfläche funktioniert nicht mehr.',
    hint: 'Laden Sie die Datei noch einmal hoch, und nehmen Sie die Schaltflächen der neuen Antwort.',
  },
  oneIsMissing: {
    message: 'Die beiden Logs lassen sich nicht vergleichen: Zu einem gibt es keinen Bericht.',
    hint: 'Schicken Sie beide noch einmal, in einer Nachricht.',
  },
  noCounts: {
    message: 'Diese beiden lassen sich nicht vergleichen: Ihre Ereignisse wurden nicht gezählt.',
    hint: 'Zahlentabellen haben keine Ereignisse, und in alten Berichten fehlen sie. Logs mit Ereignissen können Sie noch einmal schicken.',
  },
};

export const refusals: Chat['refusals'] = {
  logKinds: LOG_KINDS,
  kinds: {
    picture: 'ein Bild',
    recording: 'eine Aufnahme',
    document: 'ein Dokument',
    'program or settings file': 'ein Programm oder eine Einstellungsdatei',
  },
  otherKind: (kind) => ({
    message: `Dem Namen nach ist das ${kind}, kein Log.`,
    hint: `Laden Sie das Log selbst hoch: ${LOG_KINDS}.`,
  }),
  empty: {
    message: 'Die Datei ist leer.',
    hint: 'Prüfen Sie, ob der Export oder das Hochladen vollständig war, und laden Sie sie noch einmal hoch.',
  },
  tooLarge: (megabytes) => ({
    message: `Die Datei ist zu groß: Hier lassen sich höchstens ${megabytes} MB lesen.`,
    hint: `Bitte ${PACK}`,
  }),
  tooSlow: (minutes) => ({
    message: `Die Datei kam nicht innerhalb von ${number(minutes)} ${form(minutes, { one: 'Minute', other: 'Minuten' })} an.`,
    hint: `Laden Sie sie noch einmal hoch. Passiert das wieder, ${PACK}`,
  }),
  tookTooLong: (minutes) => ({
    message: `Das Log ließ sich nicht innerhalb von ${amount(minutes, MINUTE)} prüfen.`,
    hint: SHORTER,
  }),
  pastedGone: {
    message: 'Die eingefügten Zeilen sind nicht mehr da.',
    hint: 'Fügen Sie sie noch einmal ein, oder laden Sie sie als Datei hoch.',
  },
  tooComplex: {
    message: 'Das Log enthält zu viel, um es auf einmal zu prüfen.',
    hint: SHORTER,
  },
  queueFull(whose, most) {
    const from = whose === 'person' ? 'von Ihnen' : 'von hier';
    const waiting =
      most === 1
        ? `Ein Log ${from} wartet schon darauf`
        : `${number(most)} Logs ${from} warten schon darauf`;
    return {
      message: `${waiting}, gelesen zu werden. Mehr auf einmal geht nicht.`,
      hint: 'Warten Sie, bis eines davon beantwortet ist, und laden Sie diese Datei dann noch einmal hoch.',
    };
  },
  otherDetector: (name, judged, asked) => ({
    message: `Logs werden hier mit „${name}“ verglichen, das ${judged} geprüft wurde. Dieses hier sollte ${asked} geprüft werden, darum lassen sich die beiden nicht vergleichen.`,
    hint: 'Laden Sie es noch einmal hoch, ohne eine Methode zu wählen. Oder schreiben Sie vorher „/logdecoder baseline clear“: Dann wird es mit sich selbst verglichen.',
  }),
  manner: (_, detector) => `mit der Methode „${detector}“`,
  unusableBaseline: (name) => ({
    message: `„${name}“, das hier als normal gilt, lässt sich nicht mehr verwenden: Eine andere Version dieses Programms hat es gespeichert.`,
    hint: 'Schreiben Sie „/logdecoder baseline clear“ und laden Sie die Datei noch einmal hoch. Laden Sie danach auch das normale Log noch einmal hoch, und drücken Sie in seinem Bericht auf „Als normal festlegen“.',
  }),
};
