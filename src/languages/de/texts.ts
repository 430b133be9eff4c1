import type { Chat } from '../chat.ts';
import type { Forms } from '../forms.ts';
import { amount, form, LOG, number, TAG } from './basics.ts';

const WORK: Record<'logs' | 'explanations' | 'replies', { noun: Forms; done: string }> = {
  logs: { noun: LOG, done: 'gelesen' },
  explanations: { noun: { one: 'Erklärung', other: 'Erklärungen' }, done: 'geschrieben' },
  replies: { noun: { one: 'Nachricht', other: 'Nachrichten' }, done: 'verschickt' },
};

export const texts: Chat['texts'] = {
  helloTitle: 'Hallo! Ich bin Log Decoder.',
  hello: [
    'Legen Sie hier ein Log ab, und ich sage Ihnen in einfachen Worten, was daran auffällt.',
    'Drücken Sie unter meiner Antwort eine Nummer: Dann lesen Sie, was passiert ist und was zu tun ist. Oder fragen Sie mich dazu.',
    'Ich lese die Dateien, die Sie hier ablegen, und was Sie mich fragen, und bewahre keine Datei auf: „/logdecoder help“ sagt mehr.',
  ],
  help: [
    {
      heading: 'Was der Bot tut',
      paragraphs: [
        'Er liest ein Log, findet, was darin auffällt, und erklärt das in einfachen Worten.',
      ],
    },
    {
      heading: 'So fangen Sie an',
      paragraphs: [
        'Laden Sie ein Log hoch: eine Text-, CSV-, JSON- oder Excel-Datei, auch gepackt (.gz, .zip, .tar, .zst, .xz, .bz2).',
        'Die Antwort zeigt, was auffällt, das Auffälligste zuerst.',
        'Drücken Sie eine Nummer: Dann lesen Sie, was passiert ist, was zu tun ist und wer handeln sollte.',
        'Danach können Sie mich fragen, am besten auf Englisch: „Which is the worst?“, „Since when?“, „Who is 10.0.0.7?“, „Show me the lines around 834.“',
        'Zwei Logs vergleichen: „Log entschlüsseln“ (in Slack „Decode this log“) bei einer Nachricht mit beiden, oder „What has changed?“, sobald es zu beiden einen Bericht gibt.',
      ],
    },
    {
      heading: 'So sagen Sie, was normal ist',
      paragraphs: [
        'Drücken Sie beim Bericht eines guten Tages auf „Als normal festlegen“: Neue Logs in diesem Kanal werden dann damit verglichen. Ansehen oder ändern: „/logdecoder baseline“.',
        'Drücken Sie unter einer Erklärung auf „Das ist hier normal“, dann bekommt so etwas keine Nummer mehr. Ansehen oder zurücknehmen: „/logdecoder muted“.',
      ],
    },
  ],
  yourData: 'Ihre Daten',
  dataKept: (days) =>
    `Die Datei selbst wird nie gespeichert; für eine Frage wird sie dort noch einmal gelesen, wo Sie sie abgelegt haben. Der Bericht, mit ein paar Zeilen als Beispiel, wird ${amount(days, TAG)} lang aufbewahrt und dann gelöscht. Was als normal gilt, bleibt, bis es 400 Tage lang nicht verwendet wurde.`,
  nothingSent: 'An ein Sprachmodell wird nichts gesendet.',
  statusTitle: 'Stand von Log Decoder',
  now: 'Jetzt gerade',
  nothingWaits: 'Es wartet nichts.',
  work(what, { running, waiting, failed }) {
    const { noun, done } = WORK[what];
    const told = [
      ...(running > 0
        ? [
            `${amount(running, noun)} ${form(running, { one: 'wird', other: 'werden' })} gerade ${done}`,
          ]
        : []),
      ...(waiting > 0
        ? [`${amount(waiting, noun)} ${form(waiting, { one: 'wartet', other: 'warten' })} darauf`]
        : []),
      ...(failed > 0
        ? [
            `${amount(failed, noun)} ${form(failed, { one: 'konnte', other: 'konnten' })} nicht ${done} werden`,
          ]
        : []),
    ];
    return told.length === 0 ? '' : `${told.join(', ')}.`;
  },
  lastReports: 'Letzte Berichte hier',
  noneYet: 'Noch keine.',
  whatIsNormal: 'Was normal ist',
  learned(baselines, mutes) {
    const told = [
      ...(baselines > 0 ? [`${amount(baselines, LOG)} als normal festgelegt`] : []),
      ...(mutes > 0
        ? [`${amount(mutes, { one: 'Art', other: 'Arten' })} von Auffälligkeiten ausgeblendet`]
        : []),
    ];
    return `In allen Kanälen zusammen: ${told.join(', ')}.`;
  },
  nothingLearned: 'Noch ist nichts als normal festgelegt.',
  modelToday: 'ChatGPT heute',
  spent: (tokens, usd) => `${number(tokens)} Token, ${usd.replace('.', ',')} US-Dollar.`,
  noModel: 'Nicht eingerichtet. Die Erklärungen sind die eingebauten.',
  feedback: 'Stimmen zu Erklärungen',
  votes: (up, down) => `${number(up)}-mal hilfreich, ${number(down)}-mal nicht hilfreich.`,
  reportLine: (file, day, result) => `${file} (${day}): ${result}`,
  sendALog: 'Ein Log schicken',
  sendHow:
    'Legen Sie ein Log in einem Kanal ab, in dem ich bin, oder oben unter „Nachrichten“. „/logdecoder“ öffnet ein Formular.',
  latest: 'Ihre letzten Berichte',
  noLatest: 'Noch keine. Laden Sie ein Log hoch, dann steht sein Bericht hier.',
  setByYou: 'Was Sie als normal festgelegt haben',
  nothingSet: { heading: 'Was normal ist', text: 'Sie haben nichts festgelegt.' },
  whoSeesWhat: 'Wer was sieht',
  whoSees:
    'Einen Bericht sieht, wer in der Unterhaltung ist, in der das Log abgelegt wurde, und sonst niemand. Diese Seite sehen nur Sie: Sie zeigt Ihre eigenen Logs und was Sie selbst festgelegt haben.',
};
