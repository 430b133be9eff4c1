import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const purposes: Chat['discord']['purposes'] = {
  ViewChannel: 'Uploads zu sehen',
  SendMessages: 'zu antworten',
  EmbedLinks: 'die Belege zu zeigen',
  AttachFiles: 'Bilder und die ganze Liste als Datei zu posten',
  ReadMessageHistory: 'unter einem Upload zu antworten',
  CreatePublicThreads: 'in einem Thread zu erklären',
  SendMessagesInThreads: 'in einem Thread zu erklären',
};

export const discord: Chat['discord'] = {
  contextCommand: 'Log entschlüsseln',
  commands: {
    command: 'Findet die auffälligen Sitzungen in einem Log und erklärt sie',
    analyze: 'Ein Log lesen und auflisten, was darin auffällt',
    file: 'Das Log: .csv, .tsv, .log, .txt, .json, .jsonl oder .ndjson, auch als .gz gepackt',
    detector: 'Wie nach Auffälligem gesucht wird (im Zweifel weglassen)',
    private: 'Nur Sie sehen die Antwort',
    window: 'So viel Zeit gehört zusammen, zum Beispiel 10m (ohne Angabe automatisch)',
    step: 'Zu window: Alle so viel Zeit beginnt ein Abschnitt, zum Beispiel 5m',
    lines: 'So viele Zeilen gehören zusammen, zum Beispiel 100',
    sessionColumn: 'Zeilen mit demselben Wert in dieser Spalte gehören zusammen',
    sessionPattern: 'Zeilen, in denen dieser reguläre Ausdruck dieselbe Kennung findet',
    help: 'Was dieser Bot tut und wie Sie anfangen',
    forget: 'Löschen, was der Bot von Ihnen oder aus diesem Kanal aufbewahrt',
    status: 'Woran gerade gearbeitet wird, und die letzten Berichte',
    latest: 'Den letzten Bericht dieses Kanals noch einmal zeigen',
    compare: 'Was sich zwischen den letzten beiden Logs dieses Kanals geändert hat',
    baseline: 'Was hier normal ist: Neue Logs werden damit verglichen',
    baselineSet: 'Der letzte Bericht dieses Kanals ist normal',
    baselineSetName: 'Sein Name hier (sonst der Name der Datei)',
    baselineList: 'Die normalen Logs dieses Kanals, und welches im Einsatz ist',
    baselineUse: 'Neue Logs mit einem anderen normalen vergleichen',
    baselineUseName: 'Sein Name oder seine Nummer in der Liste',
    baselineClear: 'Jedes neue Log wieder mit sich selbst vergleichen',
    muted: 'Was in diesem Kanal als normal ausgeblendet ist',
    unmute: 'Etwas Ausgeblendetes wieder mit einer Nummer zeigen',
    unmuteWhich: 'Seine Nummer in der Liste von „/logdecoder muted“, oder all',
  },
  askForm: {
    title: 'Zu diesem Log fragen',
    label: 'Ihre Frage, am besten auf Englisch',
    hint: 'Zum Beispiel: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  permission: (name, permission) => `„${name}“ (um ${purposes[permission]})`,
  withoutPermission: (name, permission) =>
    `Mir fehlt hier das Recht „${name}“, um ${purposes[permission]}.`,
  notAllowedHere: (needed) => ({
    message: 'In diesem Kanal darf ich nicht antworten.',
    hint: `Wer diesen Server verwaltet, kann das ändern: Ich brauche hier ${needed}. Für eine Antwort, die nur Sie sehen, wählen Sie „private“ bei „/logdecoder analyze“.`,
  }),
  howToStart:
    'Legen Sie hier ein Log ab und nennen Sie mich in derselben Nachricht, oder nehmen Sie „/logdecoder analyze“. Mehr mit „/logdecoder help“.',
  notVisible:
    'Discord zeigt mir diese Nachricht nicht: Sie nennt meine Rolle. Nennen Sie stattdessen mich, oder nehmen Sie „/logdecoder analyze“.',
  noDirectMessage:
    'An die Person, die mich hier privat gefragt hat: Ich darf Ihnen nicht direkt schreiben, darum erreicht Sie die Antwort nicht. Erlauben Sie Direktnachrichten von diesem Server, oder rufen Sie den Befehl noch einmal auf.',
  noFileThere: {
    message: 'An dieser Nachricht hängt kein Log, das ich lesen kann.',
    hint: `Wählen Sie eine Nachricht mit einem Log: ${refusals.logKinds}.`,
  },
  readingBelow(files) {
    const what = ['die Datei', 'beide Dateien und vergleiche sie'][files - 1] ?? 'die Dateien';
    return `Ich lese ${what}. Die Antwort kommt unter jener Nachricht.`;
  },
};
