import type { Chat } from '../chat.ts';
import type { Forms } from '../forms.ts';
import { amount, DIA, form, LOG, number } from './basics.ts';

/** Cada trabalho: do que é, e como se diz que está em andamento e que não deu certo. */
const WORK: Record<
  'logs' | 'explanations' | 'replies',
  { noun: Forms; doing: Forms; undone: Forms }
> = {
  logs: {
    noun: LOG,
    doing: { one: 'está sendo lido', other: 'estão sendo lidos' },
    undone: { one: 'não pôde ser lido', other: 'não puderam ser lidos' },
  },
  explanations: {
    noun: { one: 'explicação', other: 'explicações' },
    doing: { one: 'está sendo escrita', other: 'estão sendo escritas' },
    undone: { one: 'não pôde ser escrita', other: 'não puderam ser escritas' },
  },
  replies: {
    noun: { one: 'mensagem', other: 'mensagens' },
    doing: { one: 'está sendo enviada', other: 'estão sendo enviadas' },
    undone: { one: 'não pôde ser enviada', other: 'não puderam ser enviadas' },
  },
};

export const texts: Chat['texts'] = {
  helloTitle: 'Olá! Eu sou o Log Decoder.',
  hello: [
    'Coloque um log aqui, e eu digo em palavras simples o que chama a atenção nele.',
    'Aperte um número abaixo da minha resposta para ver o que aconteceu e o que fazer, ou me pergunte sobre isso.',
    'Eu leio os arquivos que você coloca aqui e o que você me pergunta, e não guardo nenhum arquivo: “/logdecoder help” diz mais.',
  ],
  help: [
    {
      heading: 'O que o bot faz',
      paragraphs: [
        'Ele lê um log, encontra o que chama a atenção e explica isso em palavras simples.',
      ],
    },
    {
      heading: 'Como começar',
      paragraphs: [
        'Envie um log: um arquivo de texto, CSV, JSON ou Excel, também compactado (.gz, .zip, .tar, .zst, .xz, .bz2).',
        'A resposta mostra o que chama a atenção, do mais estranho ao menos estranho.',
        'Aperte um número para ler o que aconteceu, o que fazer e quem deve agir.',
        'Depois você pode me perguntar, de preferência em inglês: “Which is the worst?”, “Since when?”, “Who is 10.0.0.7?”, “Show me the lines around 834.”',
        'Para comparar dois logs: “Decifrar este log” (no Slack, “Decode this log”) em uma mensagem com os dois, ou “What has changed?” quando os dois já tiverem relatório.',
      ],
    },
    {
      heading: 'Como dizer o que é normal',
      paragraphs: [
        'Aperte “Usar como normal” no relatório de um dia bom: os logs novos daquele canal passam a ser comparados com ele. Para ver ou mudar: “/logdecoder baseline”.',
        'Aperte “Aqui isto é normal” abaixo de uma explicação, e algo assim não recebe mais número. Para ver ou desfazer: “/logdecoder muted”.',
      ],
    },
  ],
  yourData: 'Seus dados',
  dataKept: (days) =>
    `O arquivo em si nunca é guardado; para uma pergunta, ele é lido de novo onde você o colocou. O relatório, com algumas linhas como exemplo, fica guardado por ${amount(days, DIA)} e depois é apagado. O que foi marcado como normal fica guardado até passar 400 dias sem uso.`,
  nothingSent: 'Nada é enviado a um modelo de linguagem.',
  statusTitle: 'Situação do Log Decoder',
  now: 'Agora',
  nothingWaits: 'Não há nada na fila.',
  work(what, { running, waiting, failed }) {
    const { noun, doing, undone } = WORK[what];
    const told = [
      ...(running > 0 ? [`${amount(running, noun)} ${form(running, doing)}`] : []),
      ...(waiting > 0
        ? [
            `${amount(waiting, noun)} ${form(waiting, { one: 'está na fila', other: 'estão na fila' })}`,
          ]
        : []),
      ...(failed > 0 ? [`${amount(failed, noun)} ${form(failed, undone)}`] : []),
    ];
    return told.length === 0 ? '' : `${told.join(', ')}.`;
  },
  lastReports: 'Últimos relatórios aqui',
  noneYet: 'Ainda nenhum.',
  whatIsNormal: 'O que é normal',
  learned(baselines, mutes) {
    const told = [
      ...(baselines > 0
        ? [
            amount(baselines, {
              one: 'log marcado como normal',
              other: 'logs marcados como normais',
            }),
          ]
        : []),
      ...(mutes > 0
        ? [amount(mutes, { one: 'tipo de anomalia oculto', other: 'tipos de anomalias ocultos' })]
        : []),
    ];
    return `Em todos os canais juntos: ${told.join(', ')}.`;
  },
  nothingLearned: 'Ainda não há nada marcado como normal.',
  modelToday: 'ChatGPT hoje',
  spent: (tokens, usd) =>
    `${amount(tokens, { one: 'token', other: 'tokens' })}, ${usd.replace('.', ',')} dólares americanos.`,
  noModel: 'Não está configurado. As explicações são as que já vêm prontas.',
  feedback: 'Votos sobre as explicações',
  votes: (up, down) => `Úteis: ${number(up)}. Não úteis: ${number(down)}.`,
  reportLine: (file, day, result) => `${file} (${day}): ${result}`,
  sendALog: 'Enviar um log',
  sendHow:
    'Coloque um log em um canal em que eu esteja, ou acima, em “Mensagens”. “/logdecoder” abre um formulário.',
  latest: 'Seus últimos relatórios',
  noLatest: 'Ainda nenhum. Envie um log, e o relatório dele aparece aqui.',
  setByYou: 'O que você marcou como normal',
  nothingSet: { heading: 'O que é normal', text: 'Você não marcou nada.' },
  whoSeesWhat: 'Quem vê o quê',
  whoSees:
    'Um relatório é visto por quem está na conversa em que o log foi colocado, e por mais ninguém. Esta página só você vê: ela mostra seus próprios logs e o que você marcou.',
};
