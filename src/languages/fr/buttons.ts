import type { Chat } from '../chat.ts';

export const labels: Chat['labels'] = {
  back: '◀ Retour',
  more: 'Suite ▶',
  list: 'Liste complète en fichier',
  html: 'Rapport en page web',
  notes: 'Comment il a été lu',
  menu: 'En savoir plus…',
  itself: 'Comparer avec lui-même',
  normal: 'Définir comme normal',
  helpful: '👍 Utile',
  notHelpful: '👎 Pas utile',
  mute: 'C’est normal ici',
  sureOfNormal: 'Oui, le définir comme normal',
  sureOfMute: 'Oui, c’est normal ici',
  undo: 'Annuler (possible un jour)',
  link: 'Ouvrir',
  show: 'Afficher',
  undoNow: 'Annuler',
  showReport: 'Afficher son rapport',
  ask: 'Poser une question…',
  forget: 'Supprimer mes données…',
  forgetMine: 'Oui, supprimer tout ce qui est à moi',
  forgetHere: 'Supprimer tout ce qui vient de ce canal',
};

export const suggested: Chat['suggested'] = {
  labels: {
    worst: 'Le plus grave ?',
    since: 'Depuis quand ?',
    'who-acts': 'Qui doit agir ?',
    manager: 'Pour ma hiérarchie',
  },
  asked: {
    worst: 'Qu’est-ce qui est le plus grave ?',
    since: 'Depuis quand ?',
    'who-acts': 'Qui doit agir ?',
    manager: 'Que dire à ma hiérarchie ?',
  },
};

export const spokenNumber: Chat['spokenNumber'] = (number) => `Expliquer le numéro ${number}`;
