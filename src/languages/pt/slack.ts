import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

export const slack: Chat['slack'] = {
  form: {
    submit: 'Encontrar o estranho',
    close: 'Cancelar',
    files: { label: 'Arquivos de log', hint: `Logs: ${logKinds}.` },
    channel: {
      label: 'Para onde vai a resposta?',
      hint: 'Um canal para o qual o Log Decoder foi convidado.',
    },
    detector: { label: 'Como verificar?' },
    grouping: { label: 'Quais linhas ficam juntas?' },
    groupValue: {
      label: 'Quanto tempo, quantas ou qual',
      hint: 'Só se você não deixou a escolha com o Log Decoder.',
    },
  },
  askForm: {
    title: 'Perguntar sobre o log',
    submit: 'Perguntar',
    close: 'Cancelar',
    label: 'Sua pergunta, de preferência em inglês',
    hint: 'Por exemplo: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  groupings: {
    auto: { text: 'Automático', description: 'Serve para a maioria dos logs.' },
    window: { text: 'Por tempo', description: 'Escreva abaixo 10m ou 10m every 5m.' },
    lines: { text: 'Por número de linhas', description: 'Escreva abaixo, por exemplo, 100.' },
    column: { text: 'Por uma coluna', description: 'Escreva abaixo o nome dela.' },
    pattern: {
      text: 'Por códigos no texto',
      description: 'Escreva abaixo uma regex: order-(\\d+)',
    },
  },
  formErrors: {
    files: `Eu leio logs: ${logKinds}. Retire os outros arquivos, por favor.`,
    groupValue:
      'Escreva o que combina com a escolha acima: 10m ou 10m every 5m, um número de linhas, uma coluna ou uma regex.',
    notYourChannel: 'Escolha um canal em que você esteja.',
    archived: 'Este canal está arquivado. Escolha outro.',
  },
  invitation: (which) =>
    `Não estou ${which === 'this' ? 'neste' : 'nesse'} canal. Escreva lá /invite @Log Decoder e tente de novo.`,
  receipt(taken, where) {
    const what = typeof taken === 'number' ? `${taken} arquivos chegaram` : `${taken} chegou`;
    return `${what}. A resposta chega ${where === 'here' ? 'aqui' : 'nesta conversa'}.`;
  },
  formDidNotOpen:
    'O Slack não abriu o formulário. Tente de novo, ou coloque o arquivo em um canal em que eu esteja.',
  noLogOnMessage: `Esta mensagem não traz nenhum log. Escolha uma mensagem com um log: ${logKinds}.`,
  noFiles:
    'Para a lista completa, o app precisa de permissão para publicar arquivos: quem o instalou pode acrescentar files:write e instalá-lo de novo.',
};
