import type { Chat } from '../chat.ts';
import { amount, form, number, SESSION } from './basics.ts';

/** « le 3 novembre 2026 par Ana » */
const leJourPar = (day: string, by: string) => `le ${day}${by === '' ? '' : ` par ${by}`}`;
const qui = (by: string) => by || 'Quelqu’un';

const SORTES = { one: 'sorte d’anomalie', other: 'sortes d’anomalies' };

export const normal: Chat['normal'] = {
  named: (name, sessions, day, by) =>
    `« ${name} » (${amount(sessions, SESSION)}), défini comme normal ${leJourPar(day, by)}`,
  mutedOnce: (what, file, day, by) => `${what} (masqué ${leJourPar(day, by)}, dans ${file})`,
  mutedNote(kinds, more, sessions) {
    const all = kinds.length + more;
    const named = kinds.map(
      (kind) => `${kind.what}${kind.sessions === 0 ? '' : ` (${amount(kind.sessions, SESSION)})`}`,
    );
    const many = sessions === 0 ? '' : ` (${amount(sessions, SESSION)})`;
    const rest = more > 0 ? ` ; et ${number(more)} de plus` : '';
    return `${amount(all, SORTES)} ${form(all, { one: 'est masquée', other: 'sont masquées' })} ici parce que c’est normal${many} : ${named.join(' ; ')}${rest}. Voir « /logdecoder muted ».`;
  },
  listTitle: 'Ce qui est normal ici',
  inUse: 'En service',
  comparedWith: (name) => `Ici, chaque nouveau journal est comparé avec « ${name} ».`,
  comparedWithItself: 'Ici, chaque nouveau journal est comparé avec lui-même.',
  kept: 'Conservés ici',
  noneYet: 'Aucun pour le moment.',
  keptInUse: (named) => `${named}, en service`,
  howToChange: 'Pour changer cela',
  howToSet:
    'Appuyez sur « Définir comme normal » dans un rapport, ou écrivez ensuite « /logdecoder baseline set » : les nouveaux journaux seront alors comparés avec celui-là.',
  howToUse:
    '« /logdecoder baseline use » suivi d’un nom ou d’un numéro de cette liste permet d’en prendre un autre.',
  howToClear:
    'Après « /logdecoder baseline clear », chaque journal est de nouveau comparé avec lui-même.',
  mutesTitle: 'Ce qui compte comme normal ici',
  mutedKinds: 'Sortes d’anomalies masquées',
  none: 'Aucune.',
  howToMute:
    'Appuyez sur « C’est normal ici » sous une explication : dès lors, cela ne reçoit plus de numéro ici, et les rapports disent seulement combien de fois c’est arrivé.',
  howToUnmute:
    '« /logdecoder unmute » suivi d’un numéro de cette liste, ou de « all », l’affiche de nouveau.',
  nowCompared: (named, by) =>
    `${qui(by)} a choisi ce qui est normal : chaque nouveau journal de ce canal est désormais comparé avec ${named}.`,
  noLongerCompared: (name, by) =>
    `${qui(by)} y a mis fin : chaque nouveau journal de ce canal est de nouveau comparé avec lui-même. « ${name} » reste conservé. Pour le reprendre : « /logdecoder baseline use ${name} »`,
  tooLarge: {
    message: 'Ce journal a trop de sortes d’événements pour être conservé comme normal.',
    hint: 'Chaque journal reste comparé avec lui-même. Une partie du journal avec moins de sortes d’événements peut être conservée.',
  },
  tooLittle: {
    message: 'Ce journal contient trop peu de choses pour dire ce qui est normal.',
    hint: 'Envoyez-en un plus long, d’une heure ou d’une journée, et définissez celui-là comme normal.',
  },
  noSuchBaseline: {
    message: 'Aucun journal normal de ce nom ou de ce numéro n’est conservé ici.',
    hintSome: '« /logdecoder baseline list » montre ceux qui existent.',
    hintNone:
      'Aucun n’est encore conservé ici. Appuyez d’abord sur « Définir comme normal » dans un rapport.',
  },
  mutedAlready: (numbered, day, by) =>
    `Le numéro ${numbered} compte déjà comme normal ici : masqué ${leJourPar(day, by)}. Pour voir ou annuler : « /logdecoder muted ».`,
  tooManyMutes: {
    message: (most) =>
      `${amount(most, SORTES)} ${form(most, { one: 'est déjà masquée', other: 'sont déjà masquées' })} ici, c’est le maximum.`,
    hint: '« /logdecoder muted » les montre, « /logdecoder unmute » les affiche de nouveau. Si la plupart de vos journaux sont signalés, choisissez-en un normal : appuyez sur « Définir comme normal » dans son rapport.',
  },
  shownAgain: (what, by) =>
    `${qui(by)} l’a changé : dès le prochain rapport, ${
      what === null
        ? 'tout ce qui était masqué reçoit de nouveau un numéro'
        : `ceci reçoit de nouveau un numéro : ${what}`
    }.`,
  noSuchMute: {
    message: 'Rien n’est masqué ici sous ce numéro.',
    hint: '« /logdecoder muted » montre ce qui est masqué. Indiquez un de ces numéros, ou « all ».',
  },
  anywaySessions: (unusual, sessions) =>
    `Sur ${amount(sessions, SESSION)}, ${number(unusual)} ${form(unusual, { one: 'sort', other: 'sortent' })} ici de l’ordinaire. Définir quand même ce journal comme normal ?`,
  anywayThings: (things) =>
    `${amount(things, { one: 'chose sort', other: 'choses sortent' })} ici de l’ordinaire. Définir quand même ce journal comme normal ?`,
  sureOfNormal: (file, sessions) =>
    `Rien ne sort de l’ordinaire ici. Définir « ${file} » (${amount(sessions, SESSION)}) comme normal ?`,
  sureOfNormalMeans:
    'Dès lors, chaque nouveau journal de ce canal lui est comparé, pour tout le monde. Dans le doute, ne faites rien.',
  setAsNormal(name, { sessions, unusual, gone, by }) {
    const odd =
      unusual === 0
        ? ''
        : ` ${number(unusual)} d’entre elles ${form(unusual, { one: 'sortait', other: 'sortaient' })} de l’ordinaire ; les sessions de ce genre resteront signalées.`;
    const left =
      gone === null
        ? ''
        : ` « ${gone} » n’avait pas servi depuis le plus longtemps et n’est plus conservé.`;
    return `${qui(by)} a défini « ${name} » (${amount(sessions, SESSION)}) comme normal.${odd} Désormais, chaque nouveau journal de ce canal lui est comparé. « /logdecoder baseline clear » y met fin.${left}`;
  },
  notNormalAnyMore: (file, inUse, by) =>
    `${qui(by)} l’a annulé : « ${file} » ne compte pas comme normal ici. Chaque nouveau journal de ce canal est de nouveau comparé avec ${inUse === null ? 'lui-même' : `« ${inUse} »`}, comme avant.`,
  sureOfMute: (numbered, what, isDanger) =>
    `${isDanger ? `Le numéro ${numbered} est un danger. ` : ''}Le numéro ${numbered} est-il vraiment normal ici (${what}) ? Dès lors, ce qui n’est pas plus grave ne reçoit plus de numéro dans ce canal, pour tout le monde. Dans le doute, ne faites rien.`,
  nowMuted: (numbered, what, by) =>
    `${qui(by)} indique que le numéro ${numbered} est normal ici (${what}). Dès le prochain rapport, ce qui n’est pas plus grave ne reçoit plus de numéro dans ce canal ; le rapport dit seulement combien de fois c’est arrivé. « /logdecoder muted » permet de le voir et de l’annuler.`,
  notMutedAnyMore: (what, numbered, by) =>
    `${qui(by)} l’a annulé : le numéro ${numbered} (${what}) reçoit de nouveau un numéro dès le prochain rapport.`,
  nothingToUndo:
    'Il n’y a plus rien à annuler : cela a été changé entre-temps, ou date de plus d’un jour. « /logdecoder baseline » et « /logdecoder muted » montrent ce qui est normal ici et permettent de le changer.',
  notAllowed: {
    message: 'Vous n’avez pas le droit de changer ce qui est normal ici.',
    who: {
      anyone: 'les membres de cet espace de travail ou de ce serveur, mais pas les invités',
      uploader: 'la personne qui a envoyé le journal, et les admins',
      admins: 'les admins',
    },
    hint: (who) =>
      `Seuls peuvent le faire : ${who}. Adressez-vous à l’un d’eux. Si vous en faites partie, la personne qui s’occupe de ce bot devrait lancer son « doctor » : le bot n’a peut-être pas le droit de voir qui est qui.`,
  },
  setOnHome: (named) => `Normal : ${named}.`,
  mutedOnHome: (muted) => `Masqué : ${muted}.`,
};
