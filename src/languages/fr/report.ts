import type { Chat } from '../chat.ts';
import type { Noun } from '../en/report.ts';
import type { Forms } from '../forms.ts';
import { amount, decimal, form, JOURNAL, LIGNE, number, SESSION, s } from './basics.ts';

const NOUNS: Record<Noun, Forms> = {
  session: SESSION,
  line: LIGNE,
  filePiece: { one: 'morceau de fichier', other: 'morceaux de fichiers' },
  part: s('partie'),
};

const SORT: Forms = { one: 'sort', other: 'sortent' };
const FAIT: Forms = { one: 'fait', other: 'font' };

const WAYS = { way: s('façon'), group: s('groupe') };

export const report: Chat['report'] = {
  noHeadline: 'Votre journal a été lu.',
  security: 'Sécurité',
  pressHint: 'Appuyez sur un numéro pour lire ce qui s’est passé et quoi faire.',
  shortPressHint: 'Appuyez sur un numéro pour lire ce qui s’est passé.',
  restInList: 'Les raisons des autres se trouvent dans la liste complète.',
  notJudged: 'Ce journal n’a pas pu être évalué.',
  onlyMuted: 'Rien de nouveau : seulement ce qui compte ici comme normal.',
  mutedAlone: (muted, sessions, noun) =>
    `Rien de nouveau : sur ${amount(sessions, NOUNS[noun])}, ${number(muted)} ${form(muted, SORT)} de l’ordinaire, mais seulement d’une façon qui compte ici comme normale.`,
  nothingClear: (unusual, sessions, noun) =>
    `Rien ne ressort nettement : sur ${amount(sessions, NOUNS[noun])}, ${number(unusual)} ${form(unusual, { one: 'diffère', other: 'diffèrent' })} un peu des autres.`,
  nothingUnusual: (lines) => `Rien d’inhabituel dans ${amount(lines, LIGNE)}.`,
  unusual({ unusual, sessions, ways, muted }, noun, group) {
    const alike =
      ways === null ? '' : `, ${group === 'way' ? 'de' : 'en'} ${amount(ways, WAYS[group])}`;
    const more =
      muted > 0 ? ` ${number(muted)} de plus ${form(muted, FAIT)} partie de la normale ici.` : '';
    return `Sur ${amount(sessions, NOUNS[noun])}, ${number(unusual)} ${form(unusual, SORT)} de l’ordinaire${alike}.${more}`;
  },
  severity: {
    high: 'très inhabituel',
    middle: 'nettement inhabituel',
    low: 'un peu inhabituel',
  },
  reading: (file, progress) =>
    `Lecture de ${file || 'votre journal'} : ${progress ?? 'cela peut prendre un moment'}.`,
  triedAgain: 'cela n’a pas marché cette fois-ci, nouvel essai dans un instant',
  progress(megabytes, total, lines) {
    const size = (value: number) => (value < 10 ? decimal(value) : number(Math.round(value)));
    const told = `${amount(lines, LIGNE)} jusqu’ici`;
    if (total === null) return `${size(megabytes)} Mo lus, ${told}`;
    if (megabytes >= total) return `les ${size(total)} Mo sont arrivés, ${told}`;
    return `${size(megabytes)} Mo lus sur ${size(total)}, ${told}`;
  },
  whichSessions: (sessions, noun, name) =>
    sessions === 1
      ? `${form(1, NOUNS[noun])} ${name}`
      : `${amount(sessions, NOUNS[noun])}, par exemple ${name}`,
  pageHint: (from, to, all) => `De ${from} à ${to} sur ${number(all)}.`,
  lines: (first, last) => (first === last ? `ligne ${first}` : `lignes ${first} à ${last}`),
  before: (when) => `avant : ${when}`,
  partsLikeIt: (when, more) =>
    `${when}, et ${amount(more, { one: 'partie semblable', other: 'parties semblables' })}`,
  moreNotes: (left) =>
    `… et ${amount(left, { one: 'autre remarque, non affichée', other: 'autres remarques, non affichées' })} ici.`,
  andMore: (left, what) => `… et ${amount(left, MORE[what])}.`,
  moreWithoutLine: (left) => `… et ${left} de plus, sans ligne à part ici.`,
  moreLines: (left) => `… ${number(left)} ${form(left, { one: 'ligne', other: 'lignes' })} de plus`,
  leftOut: (left, what) =>
    `… ${left} ${form(left, what === 'lines' ? { one: 'autre ligne omise', other: 'autres lignes omises' } : { one: 'autre partie omise', other: 'autres parties omises' })} ici.`,
  onlySomeKept: (kept, found) =>
    `Sur ${number(found)} façons, seules les ${number(kept)} plus inhabituelles sont conservées.`,
  onlySomeChanges: (kept, found) =>
    `Sur ${number(found)} changements, seuls les ${number(kept)} premiers sont conservés.`,
  notEnough:
    'Il n’y avait pas assez de contenu pour comparer. Envoyez un journal plus long, d’une heure ou d’une journée.',
  comparedWithItself: 'Comparé avec le reste de ce fichier.',
  comparedWith: (baseline) => `Comparé avec ${baseline}.`,
  knowsAll: 'Il connaît toutes les sortes d’événements de ce journal.',
  firstAreSurest: 'Les premiers numéros sont les plus sûrs.',
  notAlwaysBad: 'Inhabituel ne veut pas toujours dire mauvais.',
  piecesRead: (read, pieces) =>
    `Sur ${number(pieces)} morceaux du journal, seuls les ${read} plus récents ont été lus.`,
  packed: (logs, name, others) =>
    `Le fichier compressé contient ${amount(logs, JOURNAL)} : voici le rapport sur ${name}, et ${
      others === 1
        ? 'l’autre reçoit son propre rapport'
        : `${number(others)} autres reçoivent chacun leur propre rapport`
    }.`,
  logsLeftOut: (left) =>
    `${amount(left, { one: 'autre journal a été laissé', other: 'autres journaux ont été laissés' })} de côté : décompressez le fichier pour tout faire examiner.`,
};

const MORE = {
  event: { one: 'autre événement', other: 'autres événements' },
  note: { one: 'autre remarque', other: 'autres remarques' },
  reason: { one: 'autre raison', other: 'autres raisons' },
  step: { one: 'autre étape', other: 'autres étapes' },
};

const UNUSUAL: Forms = { one: 'session inhabituelle', other: 'sessions inhabituelles' };

export const files: Chat['files'] = {
  picture: 'Le journal au fil du temps. Les numéros sont ceux du rapport.',
  list: 'La liste :',
  fullList: 'La liste complète.',
  listComment(file, listed, found, muted) {
    const count =
      listed >= found
        ? amount(listed, UNUSUAL)
        : `les ${number(listed)} premières de ${amount(found, UNUSUAL)}`;
    const left =
      muted === 0
        ? ''
        : ` Sans ${amount(muted, SESSION)} qui ${form(muted, FAIT)} partie de la normale ici.`;
    return `La liste complète pour ${file} : ${count}.${left}`;
  },
  changesComment: (names, changes) =>
    `La liste complète de ce qui a changé, ${names} : ${amount(changes, s('changement'))}.`,
  pageComment: (file) =>
    `Le rapport sur ${file} sous forme de page : à ouvrir dans un navigateur, à transmettre ou à imprimer.`,
  pageTitle: (file) => `${file} : ce qui est inhabituel`,
  goodToKnow: 'Bon à savoir',
  inTheLog: 'Dans le journal',
  size: (lines, sessions) =>
    sessions === null
      ? amount(lines, LIGNE)
      : `${amount(lines, LIGNE)}, ${amount(sessions, SESSION)}`,
  moreInList: (left) =>
    `${number(left)} de plus ${form(left, { one: 'se trouve', other: 'se trouvent' })} dans la liste complète.`,
  sessionsChart: (times) =>
    `À quel point chaque session est inhabituelle, dans l’ordre du fichier. La ligne est la limite, et la barre la plus haute vaut ${decimal(times)} fois cette limite.`,
  firstSession: 'première session',
  lastSession: (sessions) => `session ${number(sessions)}`,
  linesChart: (isTime, most) =>
    `Combien de lignes il y a eu ${isTime ? 'au fil du temps' : 'du début à la fin du fichier'}. La barre la plus haute vaut ${amount(most, LIGNE)}.`,
  firstLine: 'ligne 1',
  lastLine: (lines) => `ligne ${number(lines)}`,
};
