import type { Chat } from '../chat.ts';
import type { Noun } from '../en/report.ts';
import type { Forms } from '../forms.ts';
import { amount, decimal, form, LINEA, number, REGISTRO, SESION } from './basics.ts';

const NOUNS: Record<Noun, Forms> = {
  session: SESION,
  line: LINEA,
  filePiece: { one: 'trozo de archivo', other: 'trozos de archivo' },
  part: { one: 'tramo', other: 'tramos' },
};

/** «llama la atención» o «llaman la atención». */
const LLAMA: Forms = { one: 'llama', other: 'llaman' };

const WAYS = {
  way: { one: 'clase', other: 'clases' },
  group: { one: 'grupo', other: 'grupos' },
};

export const report: Chat['report'] = {
  noHeadline: 'Su registro está leído.',
  security: 'Seguridad',
  pressHint: 'Pulse un número para ver qué pasó y qué hacer.',
  shortPressHint: 'Pulse un número para ver qué pasó.',
  restInList: 'Los motivos de los demás están en la lista completa.',
  notJudged: 'Este registro no se pudo revisar.',
  onlyMuted: 'Nada nuevo: solo lo que aquí se considera normal.',
  mutedAlone: (muted, sessions, noun) =>
    `Nada nuevo: ${number(muted)} de ${amount(sessions, NOUNS[noun])} ${form(muted, LLAMA)} la atención, pero solo por lo que aquí se considera normal.`,
  nothingClear: (unusual, sessions, noun) =>
    `Nada llama claramente la atención: ${number(unusual)} de ${amount(sessions, NOUNS[noun])} se ${form(unusual, { one: 'aparta', other: 'apartan' })} un poco del resto.`,
  nothingUnusual: (lines) => `Nada raro en ${amount(lines, LINEA)}.`,
  unusual({ unusual, sessions, ways, muted }, noun, group) {
    const alike = ways === null ? '' : `, en ${amount(ways, WAYS[group])}`;
    const more =
      muted > 0
        ? ` Además, ${number(muted)} ${form(muted, { one: 'se considera normal', other: 'se consideran normales' })} aquí.`
        : '';
    return `${number(unusual)} de ${amount(sessions, NOUNS[noun])} ${form(unusual, LLAMA)} la atención${alike}.${more}`;
  },
  severity: { high: 'muy fuera de lo normal', middle: 'fuera de lo normal', low: 'algo raro' },
  reading: (file, progress) =>
    `Leyendo ${file || 'su registro'}: ${progress ?? 'puede tardar un momento'}.`,
  triedAgain: 'No salió bien, se intenta otra vez enseguida',
  progress(megabytes, total, lines) {
    const size = (value: number) => (value < 10 ? decimal(value) : number(Math.round(value)));
    const told = `${amount(lines, LINEA)} hasta ahora`;
    if (total === null) return `${size(megabytes)} MB leídos, ${told}`;
    if (megabytes >= total) return `Ya han llegado los ${size(total)} MB, ${told}`;
    return `${size(megabytes)} de ${size(total)} MB leídos, ${told}`;
  },
  whichSessions: (sessions, noun, name) =>
    sessions === 1
      ? `${form(1, NOUNS[noun])} ${name}`
      : `${amount(sessions, NOUNS[noun])}, por ejemplo ${name}`,
  pageHint: (from, to, all) => `Aquí van del ${from} al ${to}, de ${number(all)} en total.`,
  lines: (first, last) => (first === last ? `línea ${first}` : `líneas ${first} a ${last}`),
  before: (when) => `antes: ${when}`,
  partsLikeIt: (when, more) =>
    `${when}, y ${number(more)} ${form(more, { one: 'tramo parecido', other: 'tramos parecidos' })}`,
  moreNotes: (left) =>
    `… y ${number(left)} ${form(left, { one: 'nota más, que no se muestra aquí', other: 'notas más, que no se muestran aquí' })}.`,
  andMore: (left, what) => `… y ${number(left)} ${form(left, MORE[what])}.`,
  moreWithoutLine: (left) => `… y ${left} más, sin línea propia aquí.`,
  moreLines: (left) => `… ${number(left)} ${form(left, { one: 'línea más', other: 'líneas más' })}`,
  leftOut: (left, what) =>
    what === 'lines'
      ? `… ${left} ${form(left, { one: 'línea más omitida', other: 'líneas más omitidas' })}.`
      : `… ${left} ${form(left, { one: 'parte más omitida', other: 'partes más omitidas' })}.`,
  onlySomeKept: (kept, found) =>
    `De ${number(found)} clases se guardan solo las ${number(kept)} que más llaman la atención.`,
  onlySomeChanges: (kept, found) =>
    `De ${number(found)} cambios se guardan solo los primeros ${number(kept)}.`,
  notEnough:
    'Era demasiado poco para comparar. Suba un registro más largo, por ejemplo de una hora o de un día.',
  comparedWithItself: 'Comparado con el resto de este archivo.',
  comparedWith: (baseline) => `Comparado con ${baseline}.`,
  knowsAll: 'Contiene todas las clases de sucesos que hay en este registro.',
  firstAreSurest: 'Los primeros números son los más seguros.',
  notAlwaysBad: 'Que algo llame la atención no siempre significa que sea malo.',
  piecesRead: (read, pieces) =>
    `De las ${number(pieces)} partes del registro se leyeron solo las ${read} más nuevas.`,
  packed: (logs, name, others) =>
    `El archivo comprimido contiene ${amount(logs, REGISTRO)}: este es el informe sobre ${name}, y ${
      others === 1
        ? 'el otro recibe su propio informe'
        : `otros ${number(others)} reciben sus propios informes`
    }.`,
  logsLeftOut: (left) =>
    `${form(left, { one: 'Quedó', other: 'Quedaron' })} fuera ${number(left)} ${form(left, { one: 'registro', other: 'registros' })}: descomprima el archivo para que también se ${form(left, { one: 'revise', other: 'revisen' })}.`,
};

const MORE = {
  event: { one: 'suceso más', other: 'sucesos más' },
  note: { one: 'nota más', other: 'notas más' },
  reason: { one: 'motivo más', other: 'motivos más' },
  step: { one: 'paso más', other: 'pasos más' },
};

const UNUSUAL: Forms = {
  one: 'sesión que llama la atención',
  other: 'sesiones que llaman la atención',
};

export const files: Chat['files'] = {
  picture: 'El registro a lo largo del tiempo. Los números son los del informe.',
  list: 'La lista:',
  fullList: 'La lista completa.',
  listComment(file, listed, found, muted) {
    const count =
      listed >= found
        ? amount(listed, UNUSUAL)
        : `las primeras ${number(listed)} de ${amount(found, UNUSUAL)}`;
    const left =
      muted === 0
        ? ''
        : ` Sin ${amount(muted, SESION)} que aquí ${form(muted, { one: 'se considera normal', other: 'se consideran normales' })}.`;
    return `La lista completa de ${file}: ${count}.${left}`;
  },
  changesComment: (names, changes) =>
    `Todo lo que cambió, ${names}: ${amount(changes, { one: 'cambio', other: 'cambios' })}.`,
  pageComment: (file) =>
    `El informe sobre ${file} como página: ábralo en el navegador, páselo a alguien o imprímalo.`,
  pageTitle: (file) => `${file}: lo que llama la atención`,
  goodToKnow: 'Conviene saber',
  inTheLog: 'En el registro',
  size: (lines, sessions) =>
    sessions === null
      ? amount(lines, LINEA)
      : `${amount(lines, LINEA)}, ${amount(sessions, SESION)}`,
  moreInList: (left) => `Hay ${number(left)} más en la lista completa.`,
  sessionsChart: (times) =>
    `Cuánto llama la atención cada sesión, en el orden del archivo. La línea es el límite, y la barra más alta lo supera: es ${decimal(times)} veces ese valor.`,
  firstSession: 'primera sesión',
  lastSession: (sessions) => `sesión ${number(sessions)}`,
  linesChart: (isTime, most) =>
    `Cuántas líneas hubo ${isTime ? 'a lo largo del tiempo' : 'desde el principio hasta el final del archivo'}. La barra más alta es de ${amount(most, LINEA)}.`,
  firstLine: 'línea 1',
  lastLine: (lines) => `línea ${number(lines)}`,
};
