import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const purposes: Chat['discord']['purposes'] = {
  ViewChannel: 'ver o que é enviado',
  SendMessages: 'responder',
  EmbedLinks: 'mostrar as evidências',
  AttachFiles: 'publicar imagens e a lista completa em um arquivo',
  ReadMessageHistory: 'responder abaixo do que é enviado',
  CreatePublicThreads: 'explicar em um tópico',
  SendMessagesInThreads: 'explicar em um tópico',
};

export const discord: Chat['discord'] = {
  contextCommand: 'Decifrar este log',
  commands: {
    command: 'Encontra as sessões estranhas de um log e as explica',
    analyze: 'Ler um log e listar o que chama a atenção',
    file: 'O log: .csv, .tsv, .log, .txt, .json, .jsonl ou .ndjson, também compactado em .gz',
    detector: 'Como procurar o que é estranho (na dúvida, deixe em branco)',
    private: 'Só você vê a resposta',
    window: 'Quanto tempo fica junto, por exemplo 10m (sem indicação, automático)',
    step: 'Com window: de quanto em quanto tempo começa um trecho, por exemplo 5m',
    lines: 'Quantas linhas ficam juntas, por exemplo 100',
    sessionColumn: 'Linhas com o mesmo valor nesta coluna ficam juntas',
    sessionPattern: 'Ficam juntas as linhas em que esta expressão regular acha o mesmo código',
    help: 'O que este bot faz e como começar',
    forget: 'Apagar o que o bot guarda de você ou deste canal',
    status: 'O que está sendo feito agora, e os últimos relatórios',
    latest: 'Mostrar de novo o último relatório deste canal',
    compare: 'O que mudou entre os dois últimos logs deste canal',
    baseline: 'O que é normal aqui: os logs novos são comparados com isso',
    baselineSet: 'O último relatório deste canal é normal',
    baselineSetName: 'O nome dele aqui (senão, o nome do arquivo)',
    baselineList: 'Os logs normais deste canal, e qual está em uso',
    baselineUse: 'Comparar os logs novos com outro normal',
    baselineUseName: 'O nome dele, ou o número na lista',
    baselineClear: 'Voltar a comparar cada log novo com ele mesmo',
    muted: 'O que está oculto neste canal por ser normal',
    unmute: 'Mostrar de novo, com número, algo que estava oculto',
    unmuteWhich: 'O número na lista de “/logdecoder muted”, ou all',
  },
  askForm: {
    title: 'Perguntar sobre este log',
    label: 'Sua pergunta, de preferência em inglês',
    hint: 'Por exemplo: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  permission: (name, permission) => `“${name}” (para ${purposes[permission]})`,
  withoutPermission: (name, permission) =>
    `Aqui me falta a permissão “${name}” para ${purposes[permission]}.`,
  notAllowedHere: (needed) => ({
    message: 'Não posso responder neste canal.',
    hint: `Quem administra este servidor pode mudar isso: aqui preciso de ${needed}. Para uma resposta que só você vê, escolha “private” em “/logdecoder analyze”.`,
  }),
  howToStart:
    'Coloque um log aqui e me mencione na mesma mensagem, ou use “/logdecoder analyze”. Mais com “/logdecoder help”.',
  notVisible:
    'O Discord não me mostra esta mensagem: ela menciona meu cargo. Mencione a mim, ou use “/logdecoder analyze”.',
  noDirectMessage:
    'Para quem me perguntou aqui em particular: não posso escrever diretamente para você, por isso a resposta não chega. Permita mensagens diretas deste servidor, ou use o comando de novo.',
  noFileThere: {
    message: 'Esta mensagem não traz nenhum log que eu possa ler.',
    hint: `Escolha uma mensagem com um log: ${refusals.logKinds}.`,
  },
  readingBelow(files) {
    const what = ['o arquivo', 'os dois arquivos para comparar'][files - 1] ?? 'os arquivos';
    return `Estou lendo ${what}. A resposta aparece abaixo daquela mensagem.`;
  },
};
