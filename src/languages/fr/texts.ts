import type { Chat } from '../chat.ts';
import type { Forms } from '../forms.ts';
import { amount, form, JOUR, JOURNAL, number, s } from './basics.ts';

/** Le nom, et le participe qui s’accorde avec lui. */
const WORK: Record<'logs' | 'explanations' | 'replies', { noun: Forms; done: Forms }> = {
  logs: { noun: JOURNAL, done: s('lu') },
  explanations: { noun: s('explication'), done: s('rédigée') },
  replies: { noun: s('message'), done: s('envoyé') },
};

export const texts: Chat['texts'] = {
  helloTitle: 'Bonjour ! Je suis Log Decoder.',
  hello: [
    'Déposez ici un journal (un fichier de log), et je vous dis avec des mots simples ce qu’il a d’inhabituel.',
    'Appuyez sur un numéro sous ma réponse pour lire ce qui s’est passé et quoi faire, ou posez-moi une question.',
    'Je lis les fichiers que vous déposez ici et vos questions, et je ne garde aucun fichier : « /logdecoder help » en dit plus.',
  ],
  help: [
    {
      heading: 'Ce que fait le bot',
      paragraphs: [
        'Il lit un journal (log), trouve ce qu’il a d’inhabituel et l’explique avec des mots simples.',
      ],
    },
    {
      heading: 'Pour commencer',
      paragraphs: [
        'Envoyez un journal : un fichier texte, CSV, JSON ou Excel, aussi compressé (.gz, .zip, .tar, .zst, .xz, .bz2).',
        'La réponse montre ce qui est inhabituel, le plus inhabituel en premier.',
        'Appuyez sur un numéro pour lire ce qui s’est passé, quoi faire et qui devrait agir.',
        'Posez-moi ensuite vos questions, de préférence en anglais : « Which is the worst? », « Since when? », « Who is 10.0.0.7? », « Show me the lines around 834. »',
        'Pour comparer deux journaux : « Décoder ce journal » (dans Slack « Decode this log ») sur un message qui contient les deux, ou « What has changed? » dès que les deux ont un rapport.',
      ],
    },
    {
      heading: 'Pour dire ce qui est normal',
      paragraphs: [
        'Appuyez sur « Définir comme normal » dans le rapport d’un jour normal : les nouveaux journaux de ce canal lui sont alors comparés. Pour voir ou changer cela : « /logdecoder baseline ».',
        'Appuyez sur « C’est normal ici » sous une explication, et cela ne reçoit plus de numéro. Pour voir ou annuler cela : « /logdecoder muted ».',
      ],
    },
  ],
  yourData: 'Vos données',
  dataKept: (days) =>
    `Le fichier lui-même n’est jamais enregistré ; pour une question, il est relu là où vous l’avez déposé. Le rapport, avec quelques lignes en exemple, est conservé ${amount(days, JOUR)} puis supprimé. Ce qui est défini comme normal reste jusqu’à ce qu’il n’ait pas servi pendant 400 jours.`,
  nothingSent: 'Rien n’est envoyé à un modèle de langage.',
  statusTitle: 'État de Log Decoder',
  now: 'En ce moment',
  nothingWaits: 'Rien n’est en attente.',
  work(what, { running, waiting, failed }) {
    const { noun, done } = WORK[what];
    const told = [
      ...(running > 0 ? [`${amount(running, noun)} en train d’être ${form(running, done)}`] : []),
      ...(waiting > 0
        ? [`${amount(waiting, noun)} ${form(waiting, { one: 'attend', other: 'attendent' })}`]
        : []),
      ...(failed > 0
        ? [
            `${amount(failed, noun)} n’${form(failed, { one: 'a', other: 'ont' })} pas pu être ${form(failed, done)}`,
          ]
        : []),
    ];
    return told.length === 0 ? '' : `${told.join(', ')}.`;
  },
  lastReports: 'Derniers rapports ici',
  noneYet: 'Aucun pour le moment.',
  whatIsNormal: 'Ce qui est normal',
  learned(baselines, mutes) {
    const told = [
      ...(baselines > 0
        ? [
            `${amount(baselines, { one: 'journal défini', other: 'journaux définis' })} comme ${form(baselines, { one: 'normal', other: 'normaux' })}`,
          ]
        : []),
      ...(mutes > 0
        ? [
            amount(mutes, {
              one: 'sorte d’anomalie masquée',
              other: 'sortes d’anomalies masquées',
            }),
          ]
        : []),
    ];
    return `Dans tous les canaux réunis : ${told.join(', ')}.`;
  },
  nothingLearned: 'Rien n’est encore défini comme normal.',
  modelToday: 'ChatGPT aujourd’hui',
  spent: (tokens, usd) =>
    `${amount(tokens, s('jeton'))}, ${usd.replace('.', ',')} dollars américains.`,
  noModel: 'Il n’est pas configuré. Les explications sont celles intégrées au bot.',
  feedback: 'Avis sur les explications',
  votes: (up, down) => `Utile : ${number(up)} fois ; pas utile : ${number(down)} fois.`,
  reportLine: (file, day, result) => `${file} (${day}) : ${result}`,
  sendALog: 'Envoyer un journal',
  sendHow:
    'Déposez un journal dans un canal où je suis, ou ci-dessus dans « Messages ». « /logdecoder » ouvre un formulaire.',
  latest: 'Vos derniers rapports',
  noLatest: 'Aucun pour le moment. Envoyez un journal, et son rapport s’affichera ici.',
  setByYou: 'Ce que vous avez défini comme normal',
  nothingSet: { heading: 'Ce qui est normal', text: 'Vous n’avez rien défini.' },
  whoSeesWhat: 'Qui voit quoi',
  whoSees:
    'Un rapport est vu par les personnes présentes dans la conversation où le journal a été déposé, et par personne d’autre. Vous seul voyez cette page : elle montre vos propres journaux et ce que vous avez défini vous-même.',
};
