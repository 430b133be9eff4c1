import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const purposes: Chat['discord']['purposes'] = {
  ViewChannel: 'voir les fichiers envoyés',
  SendMessages: 'répondre',
  EmbedLinks: 'montrer les preuves',
  AttachFiles: 'publier des images et la liste complète en fichier',
  ReadMessageHistory: 'répondre sous un fichier envoyé',
  CreatePublicThreads: 'expliquer dans un fil',
  SendMessagesInThreads: 'expliquer dans un fil',
};

export const discord: Chat['discord'] = {
  contextCommand: 'Décoder ce journal',
  commands: {
    command: 'Trouver ce qui est inhabituel dans un journal (log) et se le faire expliquer',
    analyze: 'Lire un journal et lister ce qu’il a d’inhabituel',
    file: 'Le journal : .csv, .tsv, .log, .txt, .json, .jsonl ou .ndjson, aussi compressé en .gz',
    detector: 'Comment chercher ce qui est inhabituel (dans le doute, ne rien choisir)',
    private: 'Vous seul voyez la réponse',
    window: 'Regrouper les lignes par durée, par exemple 10m (automatique si rien n’est indiqué)',
    step: 'Avec window : un groupe commence à chaque intervalle, par exemple 5m',
    lines: 'Regrouper les lignes par nombre, par exemple 100',
    sessionColumn: 'Les lignes qui ont la même valeur dans cette colonne vont ensemble',
    sessionPattern: 'Les lignes où cette expression régulière trouve le même identifiant',
    help: 'Ce que fait ce bot, et comment commencer',
    forget: 'Supprimer ce que le bot garde de vous ou de ce salon',
    status: 'Ce qui est en cours, et les derniers rapports',
    latest: 'Afficher de nouveau le dernier rapport de ce salon',
    compare: 'Ce qui a changé entre les deux derniers journaux de ce salon',
    baseline: 'Ce qui est normal ici : les nouveaux journaux y sont comparés',
    baselineSet: 'Le dernier rapport de ce salon est normal',
    baselineSetName: 'Son nom ici (sinon, le nom du fichier)',
    baselineList: 'Les journaux normaux de ce salon, et celui qui sert',
    baselineUse: 'Comparer les nouveaux journaux avec un autre journal normal',
    baselineUseName: 'Son nom, ou son numéro dans la liste',
    baselineClear: 'Comparer de nouveau chaque nouveau journal avec lui-même',
    muted: 'Ce qui est masqué dans ce salon parce que c’est normal',
    unmute: 'Redonner un numéro à ce qui était masqué',
    unmuteWhich: 'Son numéro dans la liste de « /logdecoder muted », ou all',
  },
  askForm: {
    title: 'Question sur ce journal',
    label: 'Votre question, de préférence en anglais',
    hint: 'Par exemple : which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  permission: (name, permission) => `« ${name} » (pour ${purposes[permission]})`,
  withoutPermission: (name, permission) =>
    `Je ne peux pas ${purposes[permission]} ici : il me manque la permission « ${name} ».`,
  notAllowedHere: (needed) => ({
    message: 'Je n’ai pas le droit de répondre dans ce salon.',
    hint: `Une personne qui gère ce serveur peut y remédier : il me faut ici ${needed}. Pour une réponse que vous seul voyez, choisissez « private » dans « /logdecoder analyze ».`,
  }),
  howToStart:
    'Déposez un journal (log) ici en me mentionnant dans le même message, ou utilisez « /logdecoder analyze ». Pour en savoir plus : « /logdecoder help ».',
  notVisible:
    'Discord ne me montre pas ce message : il mentionne mon rôle. Mentionnez-moi directement, ou utilisez « /logdecoder analyze ».',
  noDirectMessage:
    'Pour la personne qui m’a interrogé ici en privé : je n’ai pas le droit de vous écrire directement, et ma réponse ne vous parvient donc pas. Autorisez les messages privés venant de ce serveur, ou relancez la commande.',
  noFileThere: {
    message: 'Ce message ne contient aucun journal que je puisse lire.',
    hint: `Choisissez un message avec un journal : ${refusals.logKinds}.`,
  },
  readingBelow(files) {
    const what =
      ['Je lis le fichier', 'Je lis les deux fichiers et je les compare'][files - 1] ??
      'Je lis les fichiers';
    return `${what}. La réponse arrive sous ce message-là.`;
  },
};
