import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

export const slack: Chat['slack'] = {
  form: {
    submit: 'Auffälliges finden',
    close: 'Abbrechen',
    files: { label: 'Log-Dateien', hint: `Logs: ${logKinds}.` },
    channel: {
      label: 'Wohin soll die Antwort?',
      hint: 'Ein Kanal, in den Log Decoder eingeladen wurde.',
    },
    detector: { label: 'Wie soll geprüft werden?' },
    grouping: { label: 'Welche Zeilen gehören zusammen?' },
    groupValue: {
      label: 'Wie lang, wie viele oder welche',
      hint: 'Nur wenn Sie die Wahl nicht Log Decoder überlassen haben.',
    },
  },
  askForm: {
    title: 'Zu diesem Log fragen',
    submit: 'Fragen',
    close: 'Abbrechen',
    label: 'Ihre Frage, am besten auf Englisch',
    hint: 'Zum Beispiel: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  groupings: {
    auto: { text: 'Automatisch', description: 'Passt für die meisten Logs.' },
    window: { text: 'Nach Zeit', description: 'Unten 10m oder 10m every 5m eintragen.' },
    lines: { text: 'Nach Zeilenzahl', description: 'Unten zum Beispiel 100 eintragen.' },
    column: { text: 'Nach einer Spalte', description: 'Unten ihren Namen eintragen.' },
    pattern: {
      text: 'Nach Kennungen im Text',
      description: 'Unten ein Regex eintragen: order-(\\d+)',
    },
  },
  formErrors: {
    files: `Ich lese Logs: ${logKinds}. Bitte entfernen Sie die anderen Dateien.`,
    groupValue:
      'Tragen Sie ein, was zur Wahl darüber passt: 10m oder 10m every 5m, eine Zeilenzahl, eine Spalte oder ein Regex.',
    notYourChannel: 'Wählen Sie einen Kanal, in dem Sie selbst sind.',
    archived: 'Dieser Kanal ist archiviert. Wählen Sie einen anderen.',
  },
  invitation: (which) =>
    `Ich bin nicht in ${which === 'this' ? 'diesem' : 'jenem'} Kanal. Schreiben Sie dort /invite @Log Decoder, und versuchen Sie es dann noch einmal.`,
  receipt(taken, where) {
    const what =
      typeof taken === 'number' ? `${taken} Dateien sind angekommen` : `${taken} ist angekommen`;
    return `${what}. Die Antwort kommt ${where === 'here' ? 'hierher' : 'in diesen Thread'}.`;
  },
  formDidNotOpen:
    'Slack hat das Formular nicht geöffnet. Versuchen Sie es noch einmal, oder legen Sie die Datei in einem Kanal ab, in dem ich bin.',
  noLogOnMessage: `An dieser Nachricht hängt kein Log. Nehmen Sie eine Nachricht mit einem Log: ${logKinds}.`,
  noFiles:
    'Für die ganze Liste braucht die App das Recht, Dateien zu posten: Wer sie installiert hat, kann files:write hinzufügen und sie neu installieren.',
};
