import type { Chat } from '../chat.ts';
import { amount, decimal, form, mal, number, SITZUNG } from './basics.ts';

export const explanation: Chat['explanation'] = {
  headings: {
    why: 'Was auffällt',
    meaning: 'Was es bedeuten kann',
    steps: 'Was zu tun ist',
    who: 'Wer handeln sollte',
  },
  evidence: 'Die Belege',
  evidenceOf: (numbered) => `Nummer ${numbered}: die Belege`,
  seen: '',
  orderHere: (chain) => `Reihenfolge hier: ${chain}`,
  usualOrder: (chain) => `Übliche Reihenfolge: ${chain}`,
  course: (when, duration, usual) =>
    [when, duration, usual && `sonst ${usual}`].filter((part) => part !== undefined).join(', '),
  inLines: (lines, more) =>
    ` (${lines.length + more === 1 ? 'Zeile' : 'Zeilen'} ${lines.join(', ')}${more > 0 ? ` und ${more} weitere` : ''})`,
  seenAndUsual: (seen, usual) =>
    `${typeof seen === 'number' ? mal(seen) : seen}, sonst ${typeof usual === 'number' ? `${decimal(usual)}-mal` : usual}`,
  byModel: 'Ein Sprachmodell hat die Worte gewählt; jede Zahl wurde am Log geprüft.',
  byCounts: 'Ohne Sprachmodell geschrieben, aus dem, was im Log steht.',
  origin: (numbered, file, lines) => `Nummer ${numbered} aus ${file || 'dem Log'}, ${lines}.`,
  fileAndLines: (file, lines) => `${file || 'Das Log'}, ${lines}`,
  about: (file) => `Zu ${file || 'dem Log'}.`,
  nameless: 'ein Ereignis ohne Namen',
  whatIsSent: (name, replacesNames) =>
    `Wenn jemand eine Nummer drückt oder etwas zum Log fragt, gehen die Fakten dazu und bis zu fünf Zeilen des Logs an ${name}: ${
      replacesNames
        ? 'Namen und Adressen werden vorher ersetzt, Geheimnisse entfernt'
        : 'Geheimnisse werden vorher entfernt, Namen und Adressen nicht'
    }. Die Datei selbst wird nie gesendet.`,
};

const BERICHT = { one: 'Bericht', other: 'Berichte' };
const MESSAGES_STAY =
  'Die Nachrichten, die ich gepostet habe, bleiben im Chat; dort können Sie sie löschen. Ein Log, das gerade gelesen wird, wird noch beantwortet.';

export const forgetting: Chat['forgetting'] = {
  areYouSure: (reports, isInChannel) =>
    `Zu Logs von Ihnen bewahre ich ${amount(reports, BERICHT)} auf. Soll ich alles löschen, was von Ihnen ist: diese Berichte mit ihren Erklärungen, Ihre Stimmen und was Sie als normal festgelegt haben?${
      isInChannel
        ? ' Oder soll ich alles aus diesem Kanal löschen, von wem es auch ist? Das kann nur ein Admin veranlassen.'
        : ''
    } Das lässt sich nicht rückgängig machen. ${MESSAGES_STAY}`,
  ownForgotten: (reports) =>
    `Erledigt: ${amount(reports, BERICHT)} zu Ihren Logs und alles andere von Ihnen ${reports === 0 ? 'ist' : 'sind'} gelöscht. ${MESSAGES_STAY}`,
  placeForgotten: (reports, by) =>
    `${by || 'Ein Admin'} hat alles löschen lassen, was ich aus diesem Kanal aufbewahrt habe: ${amount(reports, BERICHT)} und was hier als normal galt. ${MESSAGES_STAY}`,
  notAllowed: {
    message: 'Nur ein Admin kann alles aus diesem Kanal löschen lassen.',
    hint: 'Was von Ihnen ist, können Sie selbst löschen: Schreiben Sie „/logdecoder forget“.',
  },
};

export const notices: Chat['notices'] = {
  done: 'Erledigt.',
  oneMoment: 'Einen Moment.',
  alreadyExplained: (numbered) => `Nummer ${numbered} ist schon erklärt.`,
  showExplanation: 'Zur Erklärung',
  explanationComes: (numbered) =>
    `Nummer ${numbered} wird gerade erklärt. Die Antwort steht gleich unter dem Bericht.`,
  thanksForFeedback:
    'Danke. Ihre Stimme zählt und wird ein Jahr lang aufbewahrt: „/logdecoder status“ zeigt, wie viele die Erklärungen hilfreich fanden.',
  listComes: 'Die ganze Liste wurde eben unter dem Bericht gepostet.',
  pageComes: 'Die Seite wurde eben unter dem Bericht gepostet.',
  answerBelow: (file) => `„${file}“ ist gelesen. Die Antwort steht weiter unten.`,
  showAnswer: 'Zur Antwort',
  noReportYet: 'Hier gibt es noch keinen Bericht. Laden Sie ein Log hoch, es wird sofort gelesen.',
  nothingToCompare:
    'Hier gibt es keinen früheren Bericht zu so einem Log. Laden Sie auch das andere hoch und fragen Sie noch einmal, oder schicken Sie beide in einer Nachricht.',
  readToCompare: (file, headline) =>
    `„${file}“ ist gelesen. ${headline} Was sich zwischen den beiden Logs geändert hat, steht weiter unten.`,
  howItWasRead: (file, said) =>
    `Wie ${file} gelesen wurde: ${said || 'Mehr gibt es dazu nicht zu sagen.'}`,
  lookingForLatest: 'Der letzte Bericht dieses Kanals kommt gleich, falls es einen gibt.',
  comparingLatest:
    'Was sich zwischen den letzten beiden Logs dieses Kanals geändert hat, kommt gleich, falls es zwei gibt.',
  greeting: 'Hallo!',
  youAreWelcome: 'Gern geschehen.',
  whatIDo: 'Ich lese Logs, finde, was darin auffällt, und erkläre es in einfachen Worten.',
  dropALog:
    'Legen Sie hier ein Log ab, und ich sage Ihnen, was daran auffällt. Danach können Sie mich dazu fragen, am besten auf Englisch.',
  askAbout: (file) =>
    `Sie können mich zu ${file} fragen, am besten auf Englisch: „which is the worst?“, „since when?“, „who is 10.0.0.7?“, „show me line 12“, „find timeout“. Oder legen Sie ein anderes Log ab.`,
  nothingToAsk:
    'Hier gibt es noch keinen Bericht, aus dem ich antworten könnte. Legen Sie ein Log ab, es wird sofort gelesen; danach können Sie fragen.',
  howToAsk:
    'Schreiben Sie Ihre Frage hierher und nennen Sie mich darin, zum Beispiel: „which is the worst?“',
  comparesWithItself: (file) =>
    `„${file}“ wird mit sich selbst verglichen. Die Antwort kommt hierher.`,
  itselfAlready: 'Hier wird schon jedes Log mit sich selbst verglichen.',
  thingsStandOut: (things) =>
    `${number(things)} ${form(things, { one: 'Sache fällt', other: 'Dinge fallen' })} auf`,
  nothingUnusual: 'nichts Auffälliges',
  sessionsUnusual: (unusual, sessions) =>
    `${number(unusual)} von ${amount(sessions, SITZUNG)} auffällig`,
};
