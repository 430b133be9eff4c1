import type { Chat } from '../chat.ts';
import { amount, decimal, form, number, SESSAO, vezes } from './basics.ts';

export const explanation: Chat['explanation'] = {
  headings: {
    why: 'O que chama a atenção',
    meaning: 'O que pode significar',
    steps: 'O que fazer',
    who: 'Quem deve agir',
  },
  evidence: 'As evidências',
  evidenceOf: (numbered) => `Número ${numbered}: as evidências`,
  seen: '',
  orderHere: (chain) => `Ordem aqui: ${chain}`,
  usualOrder: (chain) => `Ordem habitual: ${chain}`,
  course: (when, duration, usual) =>
    [when, duration, usual && `normalmente ${usual}`]
      .filter((part) => part !== undefined)
      .join(', '),
  inLines: (lines, more) =>
    ` (${lines.length + more === 1 ? 'linha' : 'linhas'} ${lines.join(', ')}${more > 0 ? ` e mais ${more}` : ''})`,
  seenAndUsual: (seen, usual) =>
    `${typeof seen === 'number' ? vezes(seen) : seen}, normalmente ${typeof usual === 'number' ? decimal(usual) : usual}`,
  byModel: 'Um modelo de linguagem escolheu as palavras; cada número foi conferido com o log.',
  byCounts: 'Escrito sem modelo de linguagem, a partir do que está no log.',
  origin: (numbered, file, lines) =>
    `Número ${numbered} ${file ? `de ${file}` : 'do log'}, ${lines}.`,
  fileAndLines: (file, lines) => `${file || 'O log'}, ${lines}`,
  about: (file) => `Sobre ${file || 'o log'}.`,
  nameless: 'um evento sem nome',
  whatIsSent: (name, replacesNames) =>
    `Quando alguém aperta um número ou pergunta algo sobre o log, os fatos sobre isso e até cinco linhas do log são enviados para ${name}: ${
      replacesNames
        ? 'antes, nomes e endereços são trocados e segredos são retirados'
        : 'antes, segredos são retirados, mas nomes e endereços não'
    }. O arquivo em si nunca é enviado.`,
};

const RELATORIO = { one: 'relatório', other: 'relatórios' };
const MESSAGES_STAY =
  'As mensagens que publiquei ficam no chat; lá você pode apagá-las. Um log que está sendo lido agora ainda recebe resposta.';

export const forgetting: Chat['forgetting'] = {
  areYouSure: (reports, isInChannel) =>
    `Guardo ${amount(reports, RELATORIO)} sobre logs seus. Devo apagar tudo o que é seu: esses relatórios com as explicações, seus votos e o que você marcou como normal?${
      isInChannel
        ? ' Ou devo apagar tudo deste canal, seja de quem for? Só um administrador pode pedir isso.'
        : ''
    } Não dá para desfazer. ${MESSAGES_STAY}`,
  ownForgotten: (reports) =>
    `Pronto: apaguei ${amount(reports, RELATORIO)} sobre seus logs e tudo o mais que era seu. ${MESSAGES_STAY}`,
  placeForgotten: (reports, by) =>
    `${by || 'Um administrador'} mandou apagar tudo o que eu guardava deste canal: ${amount(reports, RELATORIO)} e o que aqui contava como normal. ${MESSAGES_STAY}`,
  notAllowed: {
    message: 'Só um administrador pode mandar apagar tudo deste canal.',
    hint: 'O que é seu você mesmo pode apagar: escreva “/logdecoder forget”.',
  },
};

export const notices: Chat['notices'] = {
  done: 'Pronto.',
  oneMoment: 'Um momento.',
  alreadyExplained: (numbered) => `O número ${numbered} já foi explicado.`,
  showExplanation: 'Ver a explicação',
  explanationComes: (numbered) =>
    `O número ${numbered} está sendo explicado. A resposta aparece daqui a pouco, abaixo do relatório.`,
  thanksForFeedback:
    'Obrigado. Seu voto conta e fica guardado por um ano: “/logdecoder status” mostra quantas pessoas acharam as explicações úteis.',
  listComes: 'A lista completa acabou de ser publicada abaixo do relatório.',
  pageComes: 'A página acabou de ser publicada abaixo do relatório.',
  answerBelow: (file) => `“${file}” foi lido. A resposta está mais abaixo.`,
  showAnswer: 'Ver a resposta',
  noReportYet: 'Aqui ainda não há relatório. Envie um log, e ele é lido na hora.',
  nothingToCompare:
    'Aqui não há um relatório anterior de um log assim. Envie também o outro e pergunte de novo, ou mande os dois em uma mensagem.',
  readToCompare: (file, headline) =>
    `“${file}” foi lido. ${headline} O que mudou entre os dois logs está mais abaixo.`,
  howItWasRead: (file, said) => `Como ${file} foi lido: ${said || 'não há mais nada a dizer.'}`,
  lookingForLatest: 'O último relatório deste canal já vem, se houver um.',
  comparingLatest: 'O que mudou entre os dois últimos logs deste canal já vem, se houver dois.',
  greeting: 'Olá!',
  youAreWelcome: 'De nada.',
  whatIDo: 'Eu leio logs, encontro o que chama a atenção e explico em palavras simples.',
  dropALog:
    'Coloque um log aqui, e eu digo o que chama a atenção nele. Depois você pode me perguntar, de preferência em inglês.',
  askAbout: (file) =>
    `Você pode me perguntar sobre ${file}, de preferência em inglês: “which is the worst?”, “since when?”, “who is 10.0.0.7?”, “show me line 12”, “find timeout”. Ou coloque aqui outro log.`,
  nothingToAsk:
    'Aqui ainda não há relatório de onde eu possa tirar a resposta. Coloque um log, ele é lido na hora; depois você pode perguntar.',
  howToAsk:
    'Escreva sua pergunta aqui, de preferência em inglês, e mencione meu nome, por exemplo: “which is the worst?”',
  comparesWithItself: (file) =>
    `“${file}” está sendo comparado com ele mesmo. A resposta chega aqui.`,
  itselfAlready: 'Aqui cada log já é comparado com ele mesmo.',
  thingsStandOut: (things) =>
    `${number(things)} ${form(things, { one: 'coisa chama', other: 'coisas chamam' })} a atenção`,
  nothingUnusual: 'nada fora do normal',
  sessionsUnusual: (unusual, sessions) =>
    `${number(unusual)} de ${amount(sessions, SESSAO)} ${form(unusual, { one: 'chama', other: 'chamam' })} a atenção`,
};
