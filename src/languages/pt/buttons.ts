import type { Chat } from '../chat.ts';

export const labels: Chat['labels'] = {
  back: '◀ Voltar',
  more: 'Mais ▶',
  list: 'Lista completa em um arquivo',
  html: 'Relatório como página',
  notes: 'Como foi lido',
  menu: 'Mais sobre isto …',
  itself: 'Comparar com ele mesmo',
  normal: 'Usar como normal',
  helpful: '👍 Útil',
  notHelpful: '👎 Não é útil',
  mute: 'Aqui isto é normal',
  sureOfNormal: 'Sim, usar como normal',
  sureOfMute: 'Sim, aqui é normal',
  undo: 'Desfazer (por um dia)',
  link: 'Abrir',
  show: 'Mostrar',
  undoNow: 'Desfazer',
  showReport: 'Mostrar o relatório',
  ask: 'Perguntar …',
  forget: 'Apagar meus dados …',
  forgetMine: 'Sim, apagar tudo o que é meu',
  forgetHere: 'Apagar tudo deste canal',
};

export const suggested: Chat['suggested'] = {
  labels: {
    worst: 'O que é o pior?',
    since: 'Desde quando?',
    'who-acts': 'Quem deve agir?',
    manager: 'Para minha chefia',
  },
  asked: {
    worst: 'O que é o pior?',
    since: 'Desde quando?',
    'who-acts': 'Quem deve agir?',
    manager: 'O que digo à minha chefia?',
  },
};

export const spokenNumber: Chat['spokenNumber'] = (number) => `Explicar o número ${number}`;
