import type { Chat } from '../chat.ts';
import type { Noun } from '../en/report.ts';
import type { Forms } from '../forms.ts';
import { amount, decimal, form, LINHA, LOG, number, SESSAO } from './basics.ts';

const NOUNS: Record<Noun, Forms> = {
  session: SESSAO,
  line: LINHA,
  filePiece: { one: 'pedaço de arquivo', other: 'pedaços de arquivo' },
  part: { one: 'trecho', other: 'trechos' },
};

/** “chama a atenção” ou “chamam a atenção”. */
const CHAMA: Forms = { one: 'chama', other: 'chamam' };
const CONTA_COMO_NORMAL: Forms = { one: 'conta como normal', other: 'contam como normais' };

const WAYS = {
  way: { one: 'tipo', other: 'tipos' },
  group: { one: 'grupo', other: 'grupos' },
};

export const report: Chat['report'] = {
  noHeadline: 'Seu log foi lido.',
  security: 'Segurança',
  pressHint: 'Aperte um número para ver o que aconteceu e o que fazer.',
  shortPressHint: 'Aperte um número para ver o que aconteceu.',
  restInList: 'Os motivos dos demais estão na lista completa.',
  notJudged: 'Não foi possível verificar este log.',
  onlyMuted: 'Nada de novo: só o que aqui conta como normal.',
  mutedAlone: (muted, sessions, noun) =>
    `Nada de novo: ${number(muted)} de ${amount(sessions, NOUNS[noun])} ${form(muted, CHAMA)} a atenção, mas só pelo que aqui conta como normal.`,
  nothingClear: (unusual, sessions, noun) =>
    `Nada chama claramente a atenção: ${number(unusual)} de ${amount(sessions, NOUNS[noun])} ${form(unusual, { one: 'difere', other: 'diferem' })} um pouco do resto.`,
  nothingUnusual: (lines) => `Nada fora do normal em ${amount(lines, LINHA)}.`,
  unusual({ unusual, sessions, ways, muted }, noun, group) {
    const alike = ways === null ? '' : `, em ${amount(ways, WAYS[group])}`;
    const more =
      muted > 0 ? ` Além disso, ${number(muted)} ${form(muted, CONTA_COMO_NORMAL)} aqui.` : '';
    return `${number(unusual)} de ${amount(sessions, NOUNS[noun])} ${form(unusual, CHAMA)} a atenção${alike}.${more}`;
  },
  severity: { high: 'muito fora do normal', middle: 'fora do normal', low: 'um pouco estranho' },
  reading: (file, progress) =>
    `Lendo ${file || 'seu log'}: ${progress ?? 'isso pode demorar um momento'}.`,
  triedAgain: 'Não deu certo agora, já vem uma nova tentativa',
  progress(megabytes, total, lines) {
    const size = (value: number) => (value < 10 ? decimal(value) : number(Math.round(value)));
    const told = `${amount(lines, LINHA)} até agora`;
    if (total === null) return `${size(megabytes)} MB lidos, ${told}`;
    if (megabytes >= total) return `Todos os ${size(total)} MB chegaram, ${told}`;
    return `${size(megabytes)} de ${size(total)} MB lidos, ${told}`;
  },
  whichSessions: (sessions, noun, name) =>
    sessions === 1
      ? `${form(1, NOUNS[noun])} ${name}`
      : `${amount(sessions, NOUNS[noun])}, por exemplo ${name}`,
  pageHint: (from, to, all) => `Estes vão do ${from} ao ${to}, de um total de ${number(all)}.`,
  lines: (first, last) => (first === last ? `linha ${first}` : `linhas ${first} a ${last}`),
  before: (when) => `antes: ${when}`,
  partsLikeIt: (when, more) =>
    `${when}, e ${number(more)} ${form(more, { one: 'trecho parecido', other: 'trechos parecidos' })}`,
  moreNotes: (left) =>
    `… e mais ${number(left)} ${form(left, { one: 'observação, que não aparece aqui', other: 'observações, que não aparecem aqui' })}.`,
  andMore: (left, what) => `… e mais ${number(left)} ${form(left, MORE[what])}.`,
  moreWithoutLine: (left) => `… e mais ${left}, sem linha própria aqui.`,
  moreLines: (left) => `… mais ${number(left)} ${form(left, LINHA)}`,
  leftOut: (left, what) =>
    what === 'lines'
      ? `… mais ${left} ${form(left, { one: 'linha deixada', other: 'linhas deixadas' })} de fora.`
      : `… mais ${left} ${form(left, { one: 'parte deixada', other: 'partes deixadas' })} de fora.`,
  onlySomeKept: (kept, found) =>
    `De ${number(found)} tipos, só são guardados os ${number(kept)} que mais chamam a atenção.`,
  onlySomeChanges: (kept, found) =>
    `De ${number(found)} mudanças, só são guardadas as primeiras ${number(kept)}.`,
  notEnough:
    'Era muito pouco para comparar. Envie um log mais longo, por exemplo de uma hora ou de um dia.',
  comparedWithItself: 'Comparado com o resto deste arquivo.',
  comparedWith: (baseline) => `Comparado com ${baseline}.`,
  knowsAll: 'Nele aparecem todos os tipos de evento deste log.',
  firstAreSurest: 'Os primeiros números são os mais seguros.',
  notAlwaysBad: 'Chamar a atenção nem sempre quer dizer algo ruim.',
  piecesRead: (read, pieces) =>
    `Das ${number(pieces)} partes do log, só as ${read} mais novas foram lidas.`,
  packed: (logs, name, others) =>
    `O arquivo compactado contém ${amount(logs, LOG)}: este é o relatório sobre ${name}, e ${
      others === 1
        ? 'o outro recebe o seu próprio relatório'
        : `outros ${number(others)} recebem os seus próprios relatórios`
    }.`,
  logsLeftOut: (left) =>
    `${form(left, { one: 'Ficou', other: 'Ficaram' })} de fora mais ${amount(left, LOG)}: descompacte o arquivo para que também ${form(left, { one: 'seja verificado', other: 'sejam verificados' })}.`,
};

const MORE = {
  event: { one: 'evento', other: 'eventos' },
  note: { one: 'observação', other: 'observações' },
  reason: { one: 'motivo', other: 'motivos' },
  step: { one: 'passo', other: 'passos' },
};

const UNUSUAL: Forms = {
  one: 'sessão que chama a atenção',
  other: 'sessões que chamam a atenção',
};

export const files: Chat['files'] = {
  picture: 'O log ao longo do tempo. Os números são os do relatório.',
  list: 'A lista:',
  fullList: 'A lista completa.',
  listComment(file, listed, found, muted) {
    const count =
      listed >= found
        ? amount(listed, UNUSUAL)
        : `as primeiras ${number(listed)} de ${amount(found, UNUSUAL)}`;
    const left =
      muted === 0
        ? ''
        : ` Sem ${amount(muted, SESSAO)} que aqui ${form(muted, CONTA_COMO_NORMAL)}.`;
    return `A lista completa de ${file}: ${count}.${left}`;
  },
  changesComment: (names, changes) =>
    `Tudo o que mudou, ${names}: ${amount(changes, { one: 'mudança', other: 'mudanças' })}.`,
  pageComment: (file) =>
    `O relatório sobre ${file} como página: abra no navegador, repasse ou imprima.`,
  pageTitle: (file) => `${file}: o que chama a atenção`,
  goodToKnow: 'Bom saber',
  inTheLog: 'No log',
  size: (lines, sessions) =>
    sessions === null
      ? amount(lines, LINHA)
      : `${amount(lines, LINHA)}, ${amount(sessions, SESSAO)}`,
  moreInList: (left) => `Mais ${number(left)} na lista completa.`,
  sessionsChart: (times) =>
    `Quanto cada sessão chama a atenção, na ordem do arquivo. A linha é o limite, e a barra mais alta chega a ${decimal(times)} vezes esse valor.`,
  firstSession: 'primeira sessão',
  lastSession: (sessions) => `sessão ${number(sessions)}`,
  linesChart: (isTime, most) =>
    `Quantas linhas houve ${isTime ? 'ao longo do tempo' : 'do começo ao fim do arquivo'}. A barra mais alta é de ${amount(most, LINHA)}.`,
  firstLine: 'linha 1',
  lastLine: (lines) => `linha ${number(lines)}`,
};
