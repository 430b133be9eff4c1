import type { Chat } from '../chat.ts';
import { amount, JOUR, MINUTE, number } from './basics.ts';

const LOG_KINDS =
  'texte, CSV, JSON ou Excel (.xlsx), aussi compressés (.gz, .zip, .tar, .zst, .xz, .bz2)';
const TELL = 'Si cela ne marche toujours pas, prévenez la personne qui s’occupe de ce bot.';
const SHORTER = 'Envoyez-en une partie plus courte, par exemple une seule journée.';
const PACK =
  'envoyez une partie plus courte du journal, ou compressez d’abord le fichier avec gzip (son nom finit alors par .gz).';

export const problems: Chat['problems'] = {
  upload: {
    message:
      'Désolé, ce journal n’a pas pu être examiné. Le problème s’est produit en chemin, il ne vient pas de votre fichier.',
    hint: `Renvoyez le fichier dans quelques minutes, comme vous venez de le faire. ${TELL}`,
  },
  explanation: (numbered) => ({
    message: `Désolé, le numéro ${numbered} n’a pas pu être expliqué cette fois-ci.`,
    hint: `Appuyez de nouveau sur ce numéro dans quelques minutes. ${TELL}`,
  }),
  request: {
    message: 'Désolé, cela n’a pas marché.',
    hint: `Réessayez dans quelques minutes. ${TELL}`,
  },
  storeDamaged: {
    message:
      'Désolé, je ne peux pas continuer : ce que je conserve est endommagé, et je m’arrête là.',
    hint: 'Prévenez la personne qui s’occupe de ce bot : son propre journal dit quoi faire. Renvoyez ensuite votre fichier.',
  },
  expiredReport: (days) => ({
    message: `Ce rapport a expiré ou a été supprimé : les rapports sont conservés ${amount(days, JOUR)}.`,
    hint: 'Renvoyez le fichier pour en obtenir un nouveau.',
  }),
  reportOfElsewhere: {
    message: 'Ce rapport appartient à une autre conversation.',
    hint: 'Un rapport ne s’affiche que là où il a été fait. Envoyez le fichier ici pour en obtenir un ici.',
  },
  unknownButton: {
    message: 'Ce bouton ne fonctionne plus.',
    hint: 'Renvoyez le fichier, et utilisez les boutons de la nouvelle réponse.',
  },
  oneIsMissing: {
    message: 'Impossible de comparer les deux journaux : l’un des deux n’a pas de rapport.',
    hint: 'Renvoyez les deux dans un même message.',
  },
  noCounts: {
    message: 'Impossible de comparer ces deux-là : leurs événements n’ont pas été comptés.',
    hint: 'Les tableaux de nombres n’ont pas d’événements, et les anciens rapports ne les gardent pas. S’il s’agit de journaux d’événements, vous pouvez les renvoyer.',
  },
};

export const refusals: Chat['refusals'] = {
  logKinds: LOG_KINDS,
  kinds: {
    picture: 'une image',
    recording: 'un enregistrement',
    document: 'un document',
    'program or settings file': 'un programme ou un fichier de réglages',
  },
  otherKind: (kind) => ({
    message: `D’après son nom, c’est ${kind}, pas un journal.`,
    hint: `Envoyez le journal lui-même : ${LOG_KINDS}.`,
  }),
  empty: {
    message: 'Le fichier est vide.',
    hint: 'Vérifiez que l’export ou l’envoi s’est terminé, puis renvoyez le fichier.',
  },
  tooLarge: (megabytes) => ({
    message: `Le fichier est trop gros : la limite ici est de ${megabytes} Mo.`,
    hint: `S’il vous plaît, ${PACK}`,
  }),
  tooSlow: (minutes) => ({
    message: `Le fichier n’a pas pu être récupéré en ${amount(minutes, MINUTE)}.`,
    hint: `Renvoyez-le. Si cela se reproduit, ${PACK}`,
  }),
  tookTooLong: (minutes) => ({
    message: `Le journal n’a pas pu être examiné en ${amount(minutes, MINUTE)}.`,
    hint: SHORTER,
  }),
  pastedGone: {
    message: 'Les lignes collées ne sont plus là.',
    hint: 'Collez-les de nouveau, ou envoyez-les dans un fichier.',
  },
  tooComplex: {
    message: 'Le journal contient trop de choses pour être examiné d’un coup.',
    hint: SHORTER,
  },
  queueFull(whose, most) {
    const from = whose === 'person' ? 'à vous' : 'd’ici';
    const waiting =
      most === 1
        ? `Un journal ${from} attend déjà d’être lu`
        : `${number(most)} journaux ${from} attendent déjà d’être lus`;
    return {
      message: `${waiting}. Je ne peux pas en prendre plus à la fois.`,
      hint: 'Attendez que l’un d’eux ait sa réponse, puis renvoyez ce fichier.',
    };
  },
  otherDetector: (name, judged, asked) => ({
    message: `Ici, les journaux sont comparés avec « ${name} », qui a été examiné ${judged}. Celui-ci devait être examiné ${asked} : les deux ne peuvent donc pas être comparés.`,
    hint: 'Renvoyez-le sans choisir de méthode. Ou écrivez d’abord « /logdecoder baseline clear » : il sera alors comparé avec lui-même.',
  }),
  manner: (_, detector) => `avec la méthode « ${detector} »`,
  unusableBaseline: (name) => ({
    message: `« ${name} », qui sert ici de journal normal, n’est plus utilisable : une autre version de ce programme l’a enregistré.`,
    hint: 'Écrivez « /logdecoder baseline clear » et renvoyez le fichier. Renvoyez ensuite aussi le journal normal, et appuyez sur « Définir comme normal » dans son rapport.',
  }),
};
