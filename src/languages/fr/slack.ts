import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

export const slack: Chat['slack'] = {
  form: {
    submit: 'Chercher les anomalies',
    close: 'Annuler',
    files: { label: 'Journaux (logs)', hint: `Formats : ${logKinds}.` },
    channel: {
      label: 'Où envoyer la réponse ?',
      hint: 'Un canal où Log Decoder a été invité.',
    },
    detector: { label: 'Comment l’examiner ?' },
    grouping: { label: 'Quelles lignes vont ensemble ?' },
    groupValue: {
      label: 'Quelle durée, combien, ou laquelle',
      hint: 'Seulement si vous n’avez pas laissé le choix à Log Decoder.',
    },
  },
  askForm: {
    title: 'Question sur ce journal',
    submit: 'Envoyer',
    close: 'Annuler',
    label: 'Votre question, de préférence en anglais',
    hint: 'Par exemple : which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  groupings: {
    auto: { text: 'Automatique', description: 'Convient à la plupart des journaux.' },
    window: { text: 'Par durée', description: 'Écrivez plus bas 10m, ou 10m every 5m.' },
    lines: { text: 'Par nombre de lignes', description: 'Écrivez plus bas 100, par exemple.' },
    column: { text: 'Par colonne', description: 'Écrivez plus bas le nom de la colonne.' },
    pattern: {
      text: 'Par identifiants dans le texte',
      description: 'Écrivez plus bas une regex : order-(\\d+)',
    },
  },
  formErrors: {
    files: `Je lis les journaux : ${logKinds}. Retirez les autres fichiers, s’il vous plaît.`,
    groupValue:
      'Écrivez ce qui correspond à votre choix ci-dessus : 10m ou 10m every 5m, un nombre de lignes, une colonne ou une regex.',
    notYourChannel: 'Choisissez un canal dont vous êtes membre.',
    archived: 'Ce canal est archivé. Choisissez-en un autre.',
  },
  invitation: (which) =>
    `Je ne suis pas dans ce canal${which === 'this' ? '' : '-là'}. Écrivez-y /invite @Log Decoder, puis réessayez.`,
  receipt(taken, where) {
    const what = typeof taken === 'number' ? `${taken} fichiers` : taken;
    return `J’ai bien reçu ${what}. La réponse arrive ${where === 'here' ? 'ici' : 'dans ce fil de discussion'}.`;
  },
  formDidNotOpen:
    'Slack n’a pas ouvert le formulaire. Réessayez, ou déposez le fichier dans un canal où je suis.',
  noLogOnMessage: `Ce message ne contient aucun journal. Choisissez un message avec un journal : ${logKinds}.`,
  noFiles:
    'Pour publier la liste complète, l’application doit avoir le droit d’envoyer des fichiers : la personne qui l’a installée peut ajouter files:write et la réinstaller.',
};
