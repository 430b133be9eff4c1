import type { Forms } from '../forms.ts';
import type { ChangeName, TellingWords } from '../telling.ts';
import { amount, count, decimal, fois, form, LIGNE, number, s } from './basics.ts';
import { FRENCH } from './closed.ts';
import { formats } from './formats.ts';
import { kinds } from './kinds.ts';

const CHANGES: Record<ChangeName, string> = {
  new: 'nouveau',
  gone: 'disparu',
  more: 'plus souvent qu’avant',
  fewer: 'moins souvent qu’avant',
  slower: 'plus lent qu’avant',
};

/** Après un nombre. */
const COUNTED: Record<ChangeName, Forms> = {
  new: { one: 'nouveauté', other: 'nouveautés' },
  gone: { one: 'disparition', other: 'disparitions' },
  more: { one: 'chose plus fréquente', other: 'choses plus fréquentes' },
  fewer: { one: 'chose moins fréquente', other: 'choses moins fréquentes' },
  slower: { one: 'chose plus lente', other: 'choses plus lentes' },
};

const SORT: Forms = { one: 'chose sort', other: 'choses sortent' };
const AVERTISSEMENT: Forms = s('avertissement');

export const telling: TellingWords = {
  closed: FRENCH,
  kinds,
  opening: 'Voici ce que montre le journal :',
  grades: {
    danger: 'danger',
    trouble: 'panne',
    watch: 'à surveiller',
    routine: 'quotidien',
  },
  says: (log, seen) => `le journal contient ${log}${seen === 1 ? '' : `, ${fois(seen)}`}`,
  nameless: 'un événement sans nom est apparu',
  mostly: (name) => `surtout ${name}`,
  and: (first, second) => `${first}, et ${second}`,
  shareOf: (percent, phrase) => `${percent} du journal : ${phrase}`,
  silence: (log) =>
    log === null
      ? 'pendant un moment, il n’y a eu presque aucune ligne'
      : `pendant un moment, il a manqué ${log}`,
  many: (seen, usual) =>
    `bien plus de lignes que d’habitude (${count(seen)}${usual === null ? '' : `, d’habitude ${count(usual)}`})`,
  value: (name, seen, usual) => `${name ?? 'une valeur mesurée'} : ${seen}, d’habitude ${usual}`,
  change: (kind, phrase) => `${CHANGES[kind]} : ${phrase}`,
  headline: {
    grave: (things, first) =>
      things === 1
        ? `${amount(1, SORT)} de l’ordinaire : ${first}.`
        : `${amount(things, SORT)} de l’ordinaire. Le plus grave : ${first}.`,
    mild: (things, first) =>
      `Rien ici n’indique une panne ; ${amount(things, { one: 'chose mérite', other: 'choses méritent' })} un coup d’œil${things === 1 ? ' :' : '. La première :'} ${first}.`,
  },
  summary: {
    formats,
    log: 'Journal',
    lines: (format, lines, when) =>
      `${format} : ${amount(lines, LIGNE)}${when === '' ? '' : `, ${when}`}.`,
    noFailure: (warnings) =>
      warnings === 0
        ? 'Aucune ligne ne signale d’erreur.'
        : `Aucune ligne ne signale d’erreur ; il y a ${amount(warnings, AVERTISSEMENT)}.`,
    trouble(failures, attempts, warnings) {
      const told = [
        ...(failures > 0
          ? [`${amount(failures, { one: 'ligne signale', other: 'lignes signalent' })} une erreur`]
          : []),
        ...(attempts > 0
          ? [
              amount(attempts, {
                one: 'ligne signale une tentative d’entrer qui a échoué',
                other: 'lignes signalent des tentatives d’entrer qui ont échoué',
              }),
            ]
          : []),
        ...(warnings > 0
          ? [
              `${number(warnings)} ${form(warnings, { one: 'est un avertissement', other: 'sont des avertissements' })}`,
            ]
          : []),
      ];
      return `${told.join(', ')}.`;
    },
    mostOfIt: (percent, what) => `L’essentiel (${percent}) : ${what}.`,
    mostCommon: (percent, what) => `La ligne la plus fréquente (${percent}) : ${what}.`,
  },
  security: {
    breach: (tried, worked) =>
      `Quelqu’un a essayé ${tried > 0 ? amount(tried, { one: 'mot de passe', other: 'mots de passe' }) : 'beaucoup de mots de passe'}, et ${worked === 1 ? 'une connexion a' : `${number(worked)} connexions ont`} réussi`,
    alarms(attempts, alarms) {
      const told = `${amount(alarms, { one: 'ligne signale', other: 'lignes signalent' })} ce que font des intrus`;
      return attempts > 0
        ? `${amount(attempts, { one: 'tentative d’entrer a', other: 'tentatives d’entrer ont' })} échoué, et ${told}`
        : told;
    },
    attempts: 'Quelqu’un a essayé d’entrer, sans y parvenir d’après ce journal',
    probes: 'Quelqu’un a cherché des failles ; personne n’est entré d’après ce journal',
    none: 'Aucun signe d’attaque dans ce journal',
  },
  comparison: {
    nothing: 'Rien n’a changé au-delà du hasard.',
    changed(found, kinds, newFailures) {
      const others: Partial<Record<ChangeName, number>> = {
        ...kinds,
        new: (kinds.new ?? 0) - newFailures,
      };
      const told = [
        ...(newFailures > 0
          ? [amount(newFailures, { one: 'nouvelle erreur', other: 'nouvelles erreurs' })]
          : []),
        ...(['new', 'more', 'slower', 'gone', 'fewer'] as const).flatMap((kind) => {
          const times = others[kind] ?? 0;
          return times > 0 ? [amount(times, COUNTED[kind])] : [];
        }),
      ];
      return `${amount(found, s('changement'))} : ${told.join(', ')}.`;
    },
    before: (log) => `Avant : ${log}.`,
    after: (log) => `Après : ${log}.`,
    log: (name, lines, when) => `${name}, ${amount(lines, LIGNE)}${when === '' ? '' : `, ${when}`}`,
    hardlyAlike: (percent) =>
      `Seulement ${percent} des lignes sont d’une sorte que les deux journaux ont en commun : ils viennent peut-être de programmes différents.`,
    turnedRound:
      'D’après les heures qu’ils contiennent, le journal pris pour le plus ancien est le plus récent.',
    lengths: (which, times, byTime) =>
      `Le journal ${which === 'earlier' ? 'le plus ancien' : 'le plus récent'} a ${decimal(times)} fois plus de lignes. C’est donc la part des lignes${byTime ? ' et leur nombre par heure' : ''} qui compte, et non leur total.`,
    leftOut: (lines) =>
      `Les sortes d’événements les plus rares, ${amount(lines, LIGNE)} en tout, sont trop nombreuses pour être comparées.`,
  },
  explanation: {
    when: (span) => `Moment : ${span}.`,
    counts: (before, ofBefore, after, ofAfter) =>
      `Avant, ${fois(before)} sur ${amount(ofBefore, LIGNE)} ; après, ${fois(after)} sur ${amount(ofAfter, LIGNE)}.`,
    meaningOfChange: 'Quelque chose a peut-être été modifié sur le système entre les deux journaux',
    more: [
      'La raison se trouve souvent dans les lignes juste avant.',
      'Si cela revient, conservez le journal de ce moment-là et montrez-le à quelqu’un qui connaît le système.',
      'Si cela ne revient jamais, c’était peut-être seulement une panne passagère.',
    ],
  },
};
