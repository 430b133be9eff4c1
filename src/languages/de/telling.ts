import type { Forms } from '../forms.ts';
import type { ChangeName, TellingWords } from '../telling.ts';
import { amount, count, decimal, form, LOG, mal, number, ZEILE } from './basics.ts';
import { GERMAN } from './closed.ts';
import { formats } from './formats.ts';
import { kinds } from './kinds.ts';

const DINGE: Forms = { one: 'Sache', other: 'Dinge' };
const ZEILEN: Forms = ZEILE;
const ANMELDUNG: Forms = { one: 'eine Anmeldung', other: 'Anmeldungen' };

const CHANGES: Record<ChangeName, string> = {
  new: 'neu',
  gone: 'nicht mehr da',
  more: 'öfter als vorher',
  fewer: 'seltener als vorher',
  slower: 'langsamer als vorher',
};

const FALLEN_AUF = (things: number) =>
  `${number(things)} ${form(things, { one: 'Sache fällt', other: 'Dinge fallen' })} auf`;

export const telling: TellingWords = {
  closed: GERMAN,
  kinds,
  opening: 'Das zeigt das Log:',
  grades: {
    danger: 'Gefahr',
    trouble: 'Störung',
    watch: 'einen Blick wert',
    routine: 'Alltag',
  },
  says: (log, seen) => `im Log steht ${log}${seen === 1 ? '' : `, ${mal(seen)}`}`,
  nameless: 'es kam ein Ereignis ohne Namen',
  mostly: (name) => `vor allem ${name}`,
  and: (first, second) => `${first}, und ${second}`,
  shareOf: (percent, phrase) => `${percent} des Logs: ${phrase}`,
  silence: (log) =>
    log === null ? 'eine Zeit lang kamen keine oder kaum Zeilen' : `eine Zeit lang fehlte ${log}`,
  many: (seen, usual) =>
    `viel mehr Zeilen als sonst (${count(seen)}${usual === null ? '' : `, sonst ${count(usual)}`})`,
  value: (name, seen, usual) => `${name ?? 'ein gemessener Wert'}: ${seen}, sonst ${usual}`,
  change: (kind, phrase) => `${CHANGES[kind]}: ${phrase}`,
  headline: {
    grave: (things, first) =>
      things === 1
        ? `${FALLEN_AUF(1)}: ${first}.`
        : `${FALLEN_AUF(things)}. Am schwersten wiegt: ${first}.`,
    mild: (things, first) =>
      `Nichts hier spricht für eine Störung; ${amount(things, DINGE)} ${form(things, { one: 'ist', other: 'sind' })} einen Blick wert${things === 1 ? ':' : '. Das Erste:'} ${first}.`,
  },
  summary: {
    formats,
    log: 'Log',
    lines: (format, lines, when) =>
      `${format}: ${amount(lines, ZEILEN)}${when === '' ? '' : `, ${when}`}.`,
    noFailure: (warnings) =>
      warnings === 0
        ? 'Keine Zeile meldet einen Fehler.'
        : `Keine Zeile meldet einen Fehler; ${number(warnings)} ${form(warnings, { one: 'ist eine Warnung', other: 'sind Warnungen' })}.`,
    trouble(failures, attempts, warnings) {
      const told = [
        ...(failures > 0
          ? [
              `${amount(failures, ZEILEN)} ${form(failures, { one: 'meldet', other: 'melden' })} einen Fehler`,
            ]
          : []),
        ...(attempts > 0
          ? [
              `${amount(attempts, ZEILEN)} ${form(attempts, { one: 'einen gescheiterten Versuch', other: 'gescheiterte Versuche' })} hineinzukommen`,
            ]
          : []),
        ...(warnings > 0
          ? [
              `${number(warnings)} ${form(warnings, { one: 'ist eine Warnung', other: 'sind Warnungen' })}`,
            ]
          : []),
      ];
      return `${told.join(', ')}.`;
    },
    mostOfIt: (percent, what) => `Das meiste davon (${percent}): ${what}.`,
    mostCommon: (percent, what) => `Die häufigste Zeile (${percent}): ${what}.`,
  },
  security: {
    breach: (tried, worked) =>
      `Jemand hat ${tried > 0 ? `${count(tried)} ${form(tried, { one: 'Passwort', other: 'Passwörter' })}` : 'viele Passwörter'} probiert, und ${worked === 1 ? 'eine Anmeldung' : amount(worked, ANMELDUNG)} ${form(worked, { one: 'ist', other: 'sind' })} gelungen`,
    alarms(attempts, alarms) {
      const told = `${amount(alarms, ZEILEN)} ${form(alarms, { one: 'meldet', other: 'melden' })}, was Eindringlinge tun`;
      return attempts > 0
        ? `${number(attempts)} Versuche hineinzukommen sind gescheitert, und ${told}`
        : told;
    },
    attempts: 'Jemand wollte hineinkommen; geglückt ist es nicht, soweit dieses Log reicht',
    probes: 'Es wurde nach Lücken gesucht; hineingekommen ist niemand, soweit dieses Log reicht',
    none: 'Kein Hinweis auf einen Angriff in diesem Log',
  },
  comparison: {
    nothing: 'Nichts hat sich geändert, was mehr als Zufall wäre.',
    changed(found, kinds, newFailures) {
      const others: Partial<Record<ChangeName, number>> = {
        ...kinds,
        new: (kinds.new ?? 0) - newFailures,
      };
      const told = [
        ...(newFailures > 0
          ? [
              `${number(newFailures)} ${form(newFailures, { one: 'neuer Fehler', other: 'neue Fehler' })}`,
            ]
          : []),
        ...(['new', 'more', 'slower', 'gone', 'fewer'] as const).flatMap((kind) => {
          const times = others[kind] ?? 0;
          return times > 0 ? [`${number(times)} ${CHANGES[kind]}`] : [];
        }),
      ];
      return `${amount(found, { one: 'Änderung', other: 'Änderungen' })}: ${told.join(', ')}.`;
    },
    before: (log) => `Vorher: ${log}.`,
    after: (log) => `Nachher: ${log}.`,
    log: (name, lines, when) =>
      `${name}, ${amount(lines, ZEILEN)}${when === '' ? '' : `, ${when}`}`,
    hardlyAlike: (percent) =>
      `Nur ${percent} der Zeilen sind von einer Art, die beide Logs haben: Vielleicht stammen sie von verschiedenen Programmen.`,
    turnedRound: 'Nach den Zeiten darin ist das Log, das als das frühere gilt, das spätere.',
    lengths: (which, times, byTime) =>
      `Das ${which === 'earlier' ? 'frühere' : 'spätere'} ${LOG.one} hat ${decimal(times)}-mal so viele Zeilen. Darum zählt der Anteil an den Zeilen${byTime ? ' und je Stunde' : ''}, nicht die Anzahl.`,
    leftOut: (lines) =>
      `Die seltensten Arten von Ereignissen, zusammen ${amount(lines, ZEILEN)}, sind zu viele zum Vergleichen.`,
  },
  explanation: {
    when: (span) => `Zeit: ${span}.`,
    counts: (before, ofBefore, after, ofAfter) =>
      `Vorher ${mal(before)} in ${amount(ofBefore, ZEILEN)}, nachher ${mal(after)} in ${amount(ofAfter, ZEILEN)}.`,
    meaningOfChange: 'Zwischen den beiden Logs könnte etwas am System geändert worden sein',
    more: [
      'Warum, steht oft in den Zeilen kurz davor.',
      'Kommt es wieder, heben Sie das Log aus dieser Zeit auf und zeigen Sie es jemandem, der das System kennt.',
      'Kommt es nie wieder, war es vielleicht nur eine vorübergehende Störung.',
    ],
  },
};
