import type { ClosedWords } from '../closed-words.ts';

export const PORTUGUESE: ClosedWords = {
  language: 'pt',
  numbers: 'pt-BR',
  quotes: ['“', '”'],
  times: timesInWords,
  listed: (names) => new Intl.ListFormat('pt-BR').format(names),
  stands: (seen, log) =>
    log === null
      ? `um evento sem nome apareceu ${timesInWords(seen)}`
      : `no log aparece ${timesInWords(seen)} ${log}`,
  came: (seen, log) =>
    log === null
      ? `nesse tempo houve ${seen} ${seen === '1' ? 'linha' : 'linhas'}`
      : `nesse tempo apareceu ${timesInWords(seen)} ${log}`,
  share: (percent, log) =>
    log === null ? `${percent} das linhas falam de uma falha` : `${percent} do log é ${log}`,
  signInAfterFailures: (failed, user, address) =>
    `um login${user === null ? '' : ` como ${user}`} funcionou depois de ${failed} que falharam${address === null ? '' : `, a partir de ${address}`}`,
  signInAmongAttempts: (seen, user) =>
    `${seen === '1' ? 'um login' : `${seen} logins`}${user === null ? '' : ` como ${user}`} ${seen === '1' ? 'funcionou' : 'funcionaram'} enquanto outros tentavam adivinhar senhas`,
  startOverAndOver: (seen, log) =>
    `o mesmo início apareceu ${timesInWords(seen)}, sempre depois de uma falha${log === null ? '' : `: ${log}`}`,
  session: (id, judged) => `a sessão ${id} se afasta das ${judged} que foram verificadas`,
  sessions: (alike, judged, id) =>
    `${alike} de ${judged} sessões se afastam do mesmo modo, por exemplo ${id}`,
  fromBaseline: (alike, id) =>
    alike === '1'
      ? `a sessão ${id} se afasta do seu log normal`
      : `${alike} sessões se afastam do seu log normal, por exemplo ${id}`,
  isNew: (log, seen) =>
    `é novo ${log}, ${timesInWords(seen)}, e nunca aparece nas sessões habituais`,
  isMissing: (log, usual) => `falta ${log}, que normalmente aparece ${timesInWords(usual)}`,
  differs: (log, seen, usual, isMore) =>
    `${log} apareceu ${timesInWords(seen)}, normalmente ${usual}, ou seja, ${isMore ? 'mais' : 'menos'} que o habitual`,
  onlyTheMix: 'cada evento apareceu quase como sempre, só a mistura é estranha',
  onlyTheOrder: 'cada evento apareceu tantas vezes como sempre, mas em outra ordem',
  usual: (count) =>
    count === '0'
      ? 'normalmente não aparece'
      : `normalmente aparece ${timesInWords(count)} em um tempo igual`,
  span: (first, last) =>
    first === last ? `o horário foi ${first}` : `começou às ${first} e terminou às ${last}`,
  lines: (lines, more) => {
    const all = more === null ? lines : [...lines, `mais ${more}`];
    return `está ${all.length === 1 ? 'na linha' : 'nas linhas'} ${new Intl.ListFormat('pt-BR').format(all)}`;
  },
  says: (line, log) => `a linha ${line} diz ${log}`,
  party: (role, names) =>
    ({
      address: `o endereço: ${names}`,
      user: `o nome usado: ${names}`,
      host: `o computador: ${names}`,
      path: `o arquivo ou a página: ${names}`,
      service: `o serviço: ${names}`,
      program: `o programa: ${names}`,
      exception: `o erro: ${names}`,
      port: `a porta: ${names}`,
      test: `o teste: ${names}`,
    })[role],
  grade: {
    danger: 'eventos desse tipo contam como perigo',
    trouble: 'eventos desse tipo contam como falha',
    watch: 'eventos desse tipo merecem uma olhada',
    routine: 'eventos desse tipo fazem parte do dia a dia',
  },
  topic: {
    'sign-in': 'o assunto são os logins',
    'break-in': 'o assunto é a segurança',
    rights: 'o assunto são as permissões dos usuários',
    storage: 'o assunto são os discos e os arquivos',
    memory: 'o assunto é a memória',
    network: 'o assunto é a rede',
    program: 'o assunto é um programa ou um serviço',
    build: 'o assunto é a criação e o teste de programas',
    database: 'o assunto é um banco de dados',
    web: 'o assunto é um site',
    quiet: 'o assunto é um silêncio no log',
    copies: 'o assunto são as cópias de arquivos guardados',
    routine: 'o assunto é o trabalho diário do sistema',
  },
  meaning: {
    'sign-in':
      'Alguém pode ter digitado errado uma senha, ou ter tentado adivinhar a de outra pessoa',
    'break-in': 'Alguém pode ter entrado, ou uma proteção pode ter avisado sobre algo inofensivo',
    rights: 'Alguém pode ter recebido ou usado permissões que não deveria ter',
    storage: 'Pode faltar espaço em um disco, ou pode haver dados que não dá para ler',
    memory: 'Um programa pode ter ficado sem memória',
    network: 'Uma conexão pode ter caído, ou o outro lado pode não estar respondendo',
    program: 'Um programa pode ter parado ou não ter feito o seu trabalho',
    build: 'Uma mudança no programa pode ter um erro, ou pode faltar uma parte dele',
    database: 'Um banco de dados pode não ter atendido um pedido, e podem faltar dados',
    web: 'As visitas de um site podem ter visto erros ou ficado sem resposta',
    quiet: 'Um programa pode ter ficado parado, ou alguém pode ter desligado de propósito',
    copies: 'Uma parte de um arquivo pode não ter sido guardada, ou ter poucas cópias',
    routine: 'Isto pode fazer parte do trabalho de todo dia',
    other: 'Algo pode ter quebrado, ou alguém pode ter feito algo novo',
  },
  look: (line) => `olhe a linha ${line} do log`,
  actions: {
    'check-space': 'verifique se há espaço livre nos discos',
    'check-backup': 'verifique se há um backup recente',
    'check-sign-ins': 'verifique quem fez login nesse período',
    'change-password': 'troque a senha se não foi o dono dela quem a usou',
    'take-off-network': 'tire o computador da rede se ninguém souber o que foi',
    'check-network': 'verifique a conexão e o outro lado',
    restart: 'reinicie o programa se ele estiver parado',
    'check-update': 'descubra o que foi mudado logo antes',
    'check-rights': 'verifique se essas permissões são as previstas',
    'check-file': 'abra o arquivo que foi salvo naquele momento e veja se está completo',
    'check-work': 'verifique se o sistema está fazendo o seu trabalho',
    'ask-who': 'pergunte quem trabalhou no sistema naquele momento',
    compare: 'compare com o log de um dia bom',
    'keep-log': 'guarde este log',
    professional: 'chame um profissional se não souber como continuar',
  },
  who: {
    now: 'isto é para quem cuida do sistema, agora mesmo',
    today: 'isto é para quem cuida do sistema, hoje',
    week: 'isto é para quem cuida do sistema, esta semana',
    whenever: 'isto é para quem cuida do sistema, quando houver tempo',
    nobody: 'isto faz parte do dia a dia, e ninguém precisa fazer nada',
  },
  unsure: 'Outras causas são igualmente possíveis.',
  untold: {
    this: 'o log não diz isso',
    why: 'o log não diz por que aconteceu',
    over: 'o log não diz se já terminou',
    lost: 'o log não diz se algo foi perdido',
    who: 'o log não diz quem foi',
    when: 'o log não diz quando foi',
  },
};

function timesInWords(count: string): string {
  return `${count} ${count === '1' ? 'vez' : 'vezes'}`;
}
