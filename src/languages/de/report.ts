import type { Chat } from '../chat.ts';
import type { Noun } from '../en/report.ts';
import type { Forms } from '../forms.ts';
import { amount, decimal, form, LOG, number, SITZUNG, ZEILE } from './basics.ts';

const NOUNS: Record<Noun, Forms> = {
  session: SITZUNG,
  line: ZEILE,
  filePiece: { one: 'Dateistück', other: 'Dateistücke' },
  part: { one: 'Abschnitt', other: 'Abschnitte' },
};

/** Nach „von“: „von 300 Sitzungen“, „von 3 Dateistücken“. */
const OF: Record<Noun, Forms> = {
  ...NOUNS,
  filePiece: { one: 'Dateistück', other: 'Dateistücken' },
  part: { one: 'Abschnitt', other: 'Abschnitten' },
};

const SIND: Forms = { one: 'ist', other: 'sind' };

const WAYS = {
  way: { one: 'Art', other: 'Arten' },
  group: { one: 'Gruppe', other: 'Gruppen' },
};

export const report: Chat['report'] = {
  noHeadline: 'Ihr Log ist gelesen.',
  security: 'Sicherheit',
  pressHint: 'Drücken Sie eine Nummer: Dann lesen Sie, was passiert ist und was zu tun ist.',
  shortPressHint: 'Drücken Sie eine Nummer: Dann lesen Sie, was passiert ist.',
  restInList: 'Die Gründe der übrigen stehen in der ganzen Liste.',
  notJudged: 'Dieses Log ließ sich nicht beurteilen.',
  onlyMuted: 'Nichts Neues: nur, was hier als normal gilt.',
  mutedAlone: (muted, sessions, noun) =>
    `Nichts Neues: ${number(muted)} von ${amount(sessions, OF[noun])} ${form(muted, SIND)} auffällig, aber nur so, wie es hier als normal gilt.`,
  nothingClear: (unusual, sessions, noun) =>
    `Nichts fällt deutlich auf: ${number(unusual)} von ${amount(sessions, OF[noun])} ${form(unusual, { one: 'weicht', other: 'weichen' })} ein wenig von den anderen ab.`,
  nothingUnusual: (lines) => `Nichts Auffälliges in ${amount(lines, ZEILE)}.`,
  unusual({ unusual, sessions, ways, muted }, noun, group) {
    const alike = ways === null ? '' : `, in ${amount(ways, WAYS[group])}`;
    const more =
      muted > 0
        ? ` ${number(muted)} ${form(muted, { one: 'weitere gilt', other: 'weitere gelten' })} hier als normal.`
        : '';
    return `${number(unusual)} von ${amount(sessions, OF[noun])} ${form(unusual, SIND)} auffällig${alike}.${more}`;
  },
  severity: { high: 'sehr auffällig', middle: 'deutlich auffällig', low: 'etwas auffällig' },
  reading: (file, progress) =>
    `${file || 'Ihr Log'} wird gelesen: ${progress ?? 'Das kann einen Moment dauern'}.`,
  triedAgain: 'Das hat gerade nicht geklappt, gleich folgt der nächste Versuch',
  progress(megabytes, total, lines) {
    const size = (value: number) => (value < 10 ? decimal(value) : number(Math.round(value)));
    const told = `bisher ${amount(lines, ZEILE)}`;
    if (total === null) return `${size(megabytes)} MB gelesen, ${told}`;
    if (megabytes >= total) return `Alle ${size(total)} MB sind da, ${told}`;
    return `${size(megabytes)} von ${size(total)} MB gelesen, ${told}`;
  },
  whichSessions: (sessions, noun, name) =>
    sessions === 1
      ? `${form(1, NOUNS[noun])} ${name}`
      : `${amount(sessions, NOUNS[noun])}, zum Beispiel ${name}`,
  pageHint: (from, to, all) => `Das sind ${from} bis ${to} von ${number(all)}.`,
  lines: (first, last) => (first === last ? `Zeile ${first}` : `Zeilen ${first} bis ${last}`),
  before: (when) => `vorher: ${when}`,
  partsLikeIt: (when, more) =>
    `${when}, und ${number(more)} ${form(more, { one: 'ähnlicher Abschnitt', other: 'ähnliche Abschnitte' })}`,
  moreNotes: (left) =>
    `… und ${number(left)} ${form(left, { one: 'weiterer Hinweis', other: 'weitere Hinweise' })}, hier nicht gezeigt.`,
  andMore: (left, what) => `… und ${number(left)} ${form(left, MORE[what])}.`,
  moreWithoutLine: (left) => `… und ${left} weitere, hier ohne eigene Zeile.`,
  moreLines: (left) =>
    `… ${number(left)} ${form(left, { one: 'weitere Zeile', other: 'weitere Zeilen' })}`,
  leftOut: (left, what) =>
    what === 'lines'
      ? `… ${left} weitere ${form(left, ZEILE)} ausgelassen.`
      : `… ${left} ${form(left, { one: 'weiterer Teil', other: 'weitere Teile' })} ausgelassen.`,
  onlySomeKept: (kept, found) =>
    `Von ${number(found)} Arten bleiben nur die ${number(kept)} auffälligsten erhalten.`,
  onlySomeChanges: (kept, found) =>
    `Von ${number(found)} Änderungen bleiben nur die ersten ${number(kept)} erhalten.`,
  notEnough:
    'Zum Vergleichen war es zu wenig. Laden Sie ein längeres Log hoch, etwa von einer Stunde oder einem Tag.',
  comparedWithItself: 'Verglichen mit dem Rest dieser Datei.',
  comparedWith: (baseline) => `Verglichen mit ${baseline}.`,
  knowsAll: 'Darin kommt jede Art von Ereignis vor, die dieses Log hat.',
  firstAreSurest: 'Die ersten Nummern sind die sichersten.',
  notAlwaysBad: 'Auffällig heißt nicht immer schlecht.',
  piecesRead: (read, pieces) =>
    `Von ${number(pieces)} Teilen des Logs wurden nur die neuesten ${read} gelesen.`,
  packed: (logs, name, others) =>
    `Die gepackte Datei enthält ${amount(logs, LOG)}: Das ist der Bericht zu ${name}, und ${
      others === 1
        ? 'das andere bekommt einen eigenen Bericht'
        : `${number(others)} andere bekommen eigene Berichte`
    }.`,
  logsLeftOut: (left) =>
    `${number(left)} ${form(left, { one: 'weiteres Log wurde', other: 'weitere Logs wurden' })} ausgelassen: Entpacken Sie die Datei, um auch sie prüfen zu lassen.`,
};

const MORE = {
  event: { one: 'weiteres Ereignis', other: 'weitere Ereignisse' },
  note: { one: 'weiterer Hinweis', other: 'weitere Hinweise' },
  reason: { one: 'weiterer Grund', other: 'weitere Gründe' },
  step: { one: 'weiterer Schritt', other: 'weitere Schritte' },
};

const UNUSUAL: Forms = { one: 'auffällige Sitzung', other: 'auffällige Sitzungen' };

export const files: Chat['files'] = {
  picture: 'Das Log im Verlauf der Zeit. Die Nummern sind die des Berichts.',
  list: 'Die Liste:',
  fullList: 'Die ganze Liste.',
  listComment(file, listed, found, muted) {
    const count =
      listed >= found
        ? amount(listed, UNUSUAL)
        : `die ersten ${number(listed)} von ${number(found)} auffälligen Sitzungen`;
    const left = muted === 0 ? '' : ` Ohne ${amount(muted, SITZUNG)}, die hier als normal gelten.`;
    return `Die ganze Liste zu ${file}: ${count}.${left}`;
  },
  changesComment: (names, changes) =>
    `Alles, was sich geändert hat, ${names}: ${amount(changes, { one: 'Änderung', other: 'Änderungen' })}.`,
  pageComment: (file) =>
    `Der Bericht zu ${file} als Seite: im Browser öffnen, weitergeben oder drucken.`,
  pageTitle: (file) => `${file}: was auffällt`,
  goodToKnow: 'Gut zu wissen',
  inTheLog: 'Im Log',
  size: (lines, sessions) =>
    sessions === null
      ? amount(lines, ZEILE)
      : `${amount(lines, ZEILE)}, ${amount(sessions, SITZUNG)}`,
  moreInList: (left) => `${number(left)} weitere stehen in der ganzen Liste.`,
  sessionsChart: (times) =>
    `Wie auffällig jede Sitzung ist, in der Reihenfolge der Datei. Die Linie ist die Grenze, der höchste Balken liegt beim ${decimal(times)}-Fachen davon.`,
  firstSession: 'erste Sitzung',
  lastSession: (sessions) => `Sitzung ${number(sessions)}`,
  linesChart: (isTime, most) =>
    `Wie viele Zeilen es gab, ${isTime ? 'im Verlauf der Zeit' : 'vom Anfang bis zum Ende der Datei'}. Der höchste Balken steht für ${amount(most, ZEILE)}.`,
  firstLine: 'Zeile 1',
  lastLine: (lines) => `Zeile ${number(lines)}`,
};
