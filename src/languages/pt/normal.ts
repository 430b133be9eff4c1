import type { Chat } from '../chat.ts';
import { amount, form, number, SESSAO } from './basics.ts';

/** “em 3 de novembro de 2026 por Ana” */
const emDiaPor = (day: string, by: string) => `em ${day}${by === '' ? '' : ` por ${by}`}`;
const quem = (by: string) => by || 'Alguém';

const TIPOS = {
  one: 'tipo de anomalia conta como normal',
  other: 'tipos de anomalias contam como normais',
};

export const normal: Chat['normal'] = {
  named: (name, sessions, day, by) =>
    `“${name}” (${amount(sessions, SESSAO)}), marcado como normal ${emDiaPor(day, by)}`,
  mutedOnce: (what, file, day, by) => `${what} (ocultado ${emDiaPor(day, by)}, em ${file})`,
  mutedNote(kinds, more, sessions) {
    const all = kinds.length + more;
    const named = kinds.map(
      (kind) => `${kind.what}${kind.sessions === 0 ? '' : ` (${amount(kind.sessions, SESSAO)})`}`,
    );
    const many = sessions === 0 ? '' : ` (${amount(sessions, SESSAO)})`;
    const rest = more > 0 ? `; e mais ${number(more)}` : '';
    return `${number(all)} ${form(all, TIPOS)} aqui${many}: ${named.join('; ')}${rest}. Veja “/logdecoder muted”.`;
  },
  listTitle: 'O que é normal aqui',
  inUse: 'Em uso',
  comparedWith: (name) => `Aqui cada log novo é comparado com “${name}”.`,
  comparedWithItself: 'Aqui cada log novo é comparado com ele mesmo.',
  kept: 'Guardados aqui',
  noneYet: 'Ainda nenhum.',
  keptInUse: (named) => `${named}, em uso`,
  howToChange: 'Como mudar isso',
  howToSet:
    'Aperte “Usar como normal” em um relatório, ou escreva depois “/logdecoder baseline set”: os logs novos serão comparados com esse.',
  howToUse: 'Com “/logdecoder baseline use” e um nome ou número desta lista você escolhe outro.',
  howToClear:
    'Depois de “/logdecoder baseline clear”, cada log volta a ser comparado com ele mesmo.',
  mutesTitle: 'O que conta como normal aqui',
  mutedKinds: 'Tipos de anomalias ocultados',
  none: 'Nenhum.',
  howToMute:
    'Aperte “Aqui isto é normal” abaixo de uma explicação: a partir daí isso não recebe mais número aqui, e os relatórios só dizem quantas vezes apareceu.',
  howToUnmute: '“/logdecoder unmute” com um número desta lista, ou com “all”, mostra de novo.',
  nowCompared: (named, by) =>
    `${quem(by)} escolheu o que é normal: cada log novo neste canal agora é comparado com ${named}.`,
  noLongerCompared: (name, by) =>
    `${quem(by)} encerrou isso: cada log novo neste canal volta a ser comparado com ele mesmo. “${name}” continua guardado. Para usar de novo: “/logdecoder baseline use ${name}”`,
  tooLarge: {
    message: 'Este log tem tipos de eventos demais para ser guardado como normal.',
    hint: 'Cada log continua sendo comparado com ele mesmo. Dá para guardar uma parte do log com menos tipos de eventos.',
  },
  tooLittle: {
    message: 'Este log tem muito pouco para dizer o que é normal.',
    hint: 'Envie um mais longo, por exemplo de uma hora ou de um dia, e use esse como normal.',
  },
  noSuchBaseline: {
    message: 'Aqui não há nenhum log normal guardado com esse nome ou número.',
    hintSome: '“/logdecoder baseline list” mostra os que existem.',
    hintNone:
      'Aqui ainda não há nenhum guardado. Primeiro aperte “Usar como normal” em um relatório.',
  },
  mutedAlready: (numbered, day, by) =>
    `O número ${numbered} já conta como normal aqui: foi ocultado ${emDiaPor(day, by)}. Para ver ou desfazer: “/logdecoder muted”.`,
  tooManyMutes: {
    message: (most) => `Aqui já há ${number(most)} tipos de anomalias ocultados, e não cabem mais.`,
    hint: '“/logdecoder muted” mostra quais são, e “/logdecoder unmute” volta a mostrá-los. Se quase todos os seus logs chamam a atenção, escolha um normal: aperte “Usar como normal” no relatório dele.',
  },
  shownAgain: (what, by) =>
    `${quem(by)} mudou isso: a partir do próximo relatório, ${
      what === null
        ? 'tudo o que estava oculto volta a receber um número'
        : `isto volta a receber um número: ${what}`
    }.`,
  noSuchMute: {
    message: 'Aqui não há nada oculto com esse número.',
    hint: '“/logdecoder muted” mostra o que está oculto. Informe um número dessa lista, ou “all”.',
  },
  anywaySessions: (unusual, sessions) =>
    `${number(unusual)} de ${amount(sessions, SESSAO)} ${form(unusual, { one: 'chama', other: 'chamam' })} a atenção aqui. Usar este log como normal mesmo assim?`,
  anywayThings: (things) =>
    `${number(things)} ${form(things, { one: 'coisa chama', other: 'coisas chamam' })} a atenção aqui. Usar este log como normal mesmo assim?`,
  sureOfNormal: (file, sessions) =>
    `Nada chama a atenção aqui. Usar “${file}” (${amount(sessions, SESSAO)}) como normal?`,
  sureOfNormalMeans:
    'A partir daí, cada log novo neste canal é comparado com ele, para todos. Na dúvida, não faça nada.',
  setAsNormal(name, { sessions, unusual, gone, by }) {
    const odd =
      unusual === 0
        ? ''
        : ` Delas, ${number(unusual)} ${form(unusual, { one: 'chamava', other: 'chamavam' })} a atenção; sessões assim continuarão a ser mostradas.`;
    const left =
      gone === null
        ? ''
        : ` “${gone}” era o que estava há mais tempo sem uso e não fica mais guardado.`;
    return `${quem(by)} marcou “${name}” (${amount(sessions, SESSAO)}) como normal.${odd} A partir de agora, cada log novo neste canal é comparado com ele. “/logdecoder baseline clear” encerra isso.${left}`;
  },
  notNormalAnyMore: (file, inUse, by) =>
    `${quem(by)} voltou atrás: “${file}” não conta como normal aqui. Cada log novo neste canal é comparado, como antes, com ${inUse === null ? 'ele mesmo' : `“${inUse}”`}.`,
  sureOfMute: (numbered, what, isDanger) =>
    `${isDanger ? `O número ${numbered} é um perigo. ` : ''}O número ${numbered} é mesmo normal aqui (${what})? A partir daí, neste canal e para todos, o que não for pior que isso não recebe mais número. Na dúvida, não faça nada.`,
  nowMuted: (numbered, what, by) =>
    `${quem(by)} disse que o número ${numbered} é normal aqui (${what}). A partir do próximo relatório, neste canal, o que não for pior que isso não recebe mais número; o relatório só diz quantas vezes apareceu. “/logdecoder muted” mostra e desfaz isso.`,
  notMutedAnyMore: (what, numbered, by) =>
    `${quem(by)} voltou atrás: o número ${numbered} (${what}) volta a receber um número a partir do próximo relatório.`,
  nothingToUndo:
    'Não há mais nada a desfazer: algo mudou desde então, ou já faz mais de um dia. “/logdecoder baseline” e “/logdecoder muted” mostram e mudam o que é normal aqui.',
  notAllowed: {
    message: 'Você não pode mudar o que é normal aqui.',
    who: {
      anyone: 'os membros deste workspace ou servidor, mas não os convidados',
      uploader: 'quem enviou o log e os administradores',
      admins: 'os administradores',
    },
    hint: (who) =>
      `Só podem fazer isso ${who}. Peça a uma dessas pessoas. Se você é uma delas, quem cuida deste bot deveria executar o “doctor” dele: talvez o bot não tenha permissão para ver quem é quem.`,
  },
  setOnHome: (named) => `Normal: ${named}.`,
  mutedOnHome: (muted) => `Oculto: ${muted}.`,
};
