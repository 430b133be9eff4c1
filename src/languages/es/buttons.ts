import type { Chat } from '../chat.ts';

export const labels: Chat['labels'] = {
  back: '◀ Atrás',
  more: 'Más ▶',
  list: 'Lista completa en un archivo',
  html: 'Informe como página',
  notes: 'Cómo se leyó',
  menu: 'Más sobre esto …',
  itself: 'Comparar consigo mismo',
  normal: 'Usar como normal',
  helpful: '👍 Útil',
  notHelpful: '👎 No es útil',
  mute: 'Aquí esto es normal',
  sureOfNormal: 'Sí, usarlo como normal',
  sureOfMute: 'Sí, aquí es normal',
  undo: 'Deshacer (durante un día)',
  link: 'Abrir',
  show: 'Mostrar',
  undoNow: 'Deshacer',
  showReport: 'Mostrar su informe',
  ask: 'Preguntar …',
  forget: 'Borrar mis datos …',
  forgetMine: 'Sí, borrar todo lo mío',
  forgetHere: 'Borrar todo lo de este canal',
};

export const suggested: Chat['suggested'] = {
  labels: {
    worst: '¿Qué es lo peor?',
    since: '¿Desde cuándo?',
    'who-acts': '¿Quién debe actuar?',
    manager: 'Para mi responsable',
  },
  asked: {
    worst: '¿Qué es lo peor?',
    since: '¿Desde cuándo?',
    'who-acts': '¿Quién debe actuar?',
    manager: '¿Qué le digo a mi responsable?',
  },
};

export const spokenNumber: Chat['spokenNumber'] = (number) => `Explicar el número ${number}`;
