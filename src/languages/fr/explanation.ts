import type { Chat } from '../chat.ts';
import { amount, decimal, fois, form, number, s } from './basics.ts';

export const explanation: Chat['explanation'] = {
  headings: {
    why: 'Ce qui est inhabituel',
    meaning: 'Ce que cela peut vouloir dire',
    steps: 'Que faire',
    who: 'Qui devrait agir',
  },
  evidence: 'Les preuves',
  evidenceOf: (numbered) => `Numéro ${numbered} : les preuves`,
  seen: '',
  orderHere: (chain) => `Ordre ici : ${chain}`,
  usualOrder: (chain) => `Ordre habituel : ${chain}`,
  course: (when, duration, usual) =>
    [when, duration, usual && `d’habitude ${usual}`]
      .filter((part) => part !== undefined)
      .join(', '),
  inLines: (lines, more) =>
    ` (${lines.length + more === 1 ? 'ligne' : 'lignes'} ${lines.join(', ')}${more > 0 ? ` et ${more} de plus` : ''})`,
  seenAndUsual: (seen, usual) =>
    `${typeof seen === 'number' ? fois(seen) : seen}, d’habitude ${typeof usual === 'number' ? decimal(usual) : usual}`,
  byModel: 'Un modèle de langage a choisi les mots ; chaque nombre a été vérifié dans le journal.',
  byCounts: 'Rédigé sans modèle de langage, d’après ce que contient le journal.',
  origin: (numbered, file, lines) =>
    `Numéro ${numbered}${file ? ` de ${file}` : ' du journal'}, ${lines}.`,
  fileAndLines: (file, lines) => `${file || 'Le journal'}, ${lines}`,
  about: (file) => `À propos ${file ? `de ${file}` : 'du journal'}.`,
  nameless: 'un événement sans nom',
  whatIsSent: (name, replacesNames) =>
    `Quand quelqu’un appuie sur un numéro ou pose une question sur le journal, les faits correspondants et jusqu’à cinq lignes du journal sont envoyés à ${name} : ${
      replacesNames
        ? 'les noms et adresses sont d’abord remplacés, et les secrets retirés'
        : 'les secrets sont d’abord retirés, mais pas les noms ni les adresses'
    }. Le fichier lui-même n’est jamais envoyé.`,
};

const RAPPORT = s('rapport');
const MESSAGES_STAY =
  'Les messages que j’ai publiés restent dans la conversation, où vous pouvez les supprimer. Un journal en cours de lecture recevra encore sa réponse.';

export const forgetting: Chat['forgetting'] = {
  areYouSure: (reports, isInChannel) =>
    `Je conserve ${amount(reports, RAPPORT)} sur des journaux que vous m’avez donnés. Dois-je supprimer tout ce qui est à vous : ces rapports avec leurs explications, vos votes et ce que vous avez défini comme normal ?${
      isInChannel
        ? ' Ou dois-je supprimer tout ce que je conserve de ce canal, qui que ce soit qui l’ait donné ? Seul un admin peut le demander.'
        : ''
    } C’est irréversible. ${MESSAGES_STAY}`,
  ownForgotten: (reports) =>
    reports === 0
      ? `C’est fait : je n’avais aucun rapport sur vos journaux, et tout le reste de ce qui était à vous est supprimé. ${MESSAGES_STAY}`
      : `C’est fait : ${amount(reports, RAPPORT)} sur vos journaux et tout le reste de ce qui était à vous sont supprimés. ${MESSAGES_STAY}`,
  placeForgotten: (reports, by) =>
    `${by || 'Un admin'} a fait supprimer tout ce que je conservais de ce canal : ${amount(reports, RAPPORT)}, et ce qui comptait ici comme normal. ${MESSAGES_STAY}`,
  notAllowed: {
    message: 'Seul un admin peut faire supprimer tout ce qui vient de ce canal.',
    hint: 'Ce qui est à vous, vous pouvez le supprimer vous-même : écrivez « /logdecoder forget ».',
  },
};

export const notices: Chat['notices'] = {
  done: 'C’est fait.',
  oneMoment: 'Un instant.',
  alreadyExplained: (numbered) => `Le numéro ${numbered} est déjà expliqué.`,
  showExplanation: 'Voir l’explication',
  explanationComes: (numbered) =>
    `L’explication du numéro ${numbered} est en préparation. Elle arrive dans un instant sous le rapport.`,
  thanksForFeedback:
    'Merci. Votre vote est compté et conservé un an : « /logdecoder status » montre combien de personnes ont trouvé les explications utiles.',
  listComes: 'La liste complète vient d’être publiée sous le rapport.',
  pageComes: 'La page vient d’être publiée sous le rapport.',
  answerBelow: (file) => `« ${file} » a été lu. La réponse se trouve plus bas.`,
  showAnswer: 'Voir la réponse',
  noReportYet: 'Il n’y a pas encore de rapport ici. Envoyez un journal, il sera lu tout de suite.',
  nothingToCompare:
    'Il n’y a pas ici de rapport plus ancien sur un tel journal. Envoyez aussi l’autre et redemandez, ou envoyez les deux dans un même message.',
  readToCompare: (file, headline) =>
    `« ${file} » a été lu. ${headline} Ce qui a changé entre les deux journaux se trouve plus bas.`,
  howItWasRead: (file, said) =>
    `Comment ${file} a été lu : ${said || 'il n’y a rien de plus à en dire.'}`,
  lookingForLatest: 'Le dernier rapport de ce canal arrive, s’il y en a un.',
  comparingLatest:
    'Ce qui a changé entre les deux derniers journaux de ce canal arrive, s’il y en a deux.',
  greeting: 'Bonjour !',
  youAreWelcome: 'Je vous en prie.',
  whatIDo:
    'Je lis des journaux (logs), je trouve ce qu’ils ont d’inhabituel et je l’explique avec des mots simples.',
  dropALog:
    'Déposez un journal ici, et je vous dis ce qu’il a d’inhabituel. Vous pourrez ensuite me poser des questions, de préférence en anglais.',
  askAbout: (file) =>
    `Vous pouvez me poser des questions sur ${file}, de préférence en anglais : « which is the worst? », « since when? », « who is 10.0.0.7? », « show me line 12 », « find timeout ». Ou déposez un autre journal.`,
  nothingToAsk:
    'Il n’y a pas encore ici de rapport d’où je pourrais répondre. Déposez un journal, il sera lu tout de suite ; vous pourrez ensuite poser vos questions.',
  howToAsk: 'Écrivez votre question ici en me mentionnant, par exemple : « which is the worst? »',
  comparesWithItself: (file) =>
    `« ${file} » est en train d’être comparé avec lui-même. La réponse arrive ici.`,
  itselfAlready: 'Ici, chaque journal est déjà comparé avec lui-même.',
  thingsStandOut: (things) =>
    `${amount(things, { one: 'chose sort', other: 'choses sortent' })} de l’ordinaire`,
  nothingUnusual: 'rien d’inhabituel',
  sessionsUnusual: (unusual, sessions) =>
    `${number(unusual)} ${form(unusual, { one: 'session inhabituelle', other: 'sessions inhabituelles' })} sur ${number(sessions)}`,
};
