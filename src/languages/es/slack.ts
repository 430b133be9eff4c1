import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

export const slack: Chat['slack'] = {
  form: {
    submit: 'Buscar lo raro',
    close: 'Cancelar',
    files: { label: 'Archivos de registro', hint: `Registros: ${logKinds}.` },
    channel: {
      label: '¿Adónde va la respuesta?',
      hint: 'Un canal al que se haya invitado a Log Decoder.',
    },
    detector: { label: '¿Cómo se revisa?' },
    grouping: { label: '¿Qué líneas van juntas?' },
    groupValue: {
      label: 'Cuánto tiempo, cuántas o cuál',
      hint: 'Solo si no dejó la elección a Log Decoder.',
    },
  },
  askForm: {
    title: 'Preguntar por esto',
    submit: 'Preguntar',
    close: 'Cancelar',
    label: 'Su pregunta, mejor en inglés',
    hint: 'Por ejemplo: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  groupings: {
    auto: { text: 'Automático', description: 'Vale para casi todos los registros.' },
    window: { text: 'Por tiempo', description: 'Escriba abajo 10m o 10m every 5m.' },
    lines: { text: 'Por número de líneas', description: 'Escriba abajo, por ejemplo, 100.' },
    column: { text: 'Por una columna', description: 'Escriba abajo su nombre.' },
    pattern: {
      text: 'Por códigos en el texto',
      description: 'Escriba abajo una regex: order-(\\d+)',
    },
  },
  formErrors: {
    files: `Leo registros: ${logKinds}. Quite los demás archivos, por favor.`,
    groupValue:
      'Escriba lo que corresponda a la opción de arriba: 10m o 10m every 5m, un número de líneas, una columna o una regex.',
    notYourChannel: 'Elija un canal en el que usted esté.',
    archived: 'Este canal está archivado. Elija otro.',
  },
  invitation: (which) =>
    `No estoy en ${which === 'this' ? 'este' : 'ese'} canal. Escriba allí /invite @Log Decoder e inténtelo otra vez.`,
  receipt(taken, where) {
    const what =
      typeof taken === 'number' ? `Han llegado ${taken} archivos` : `Ha llegado ${taken}`;
    return `${what}. La respuesta llegará ${where === 'here' ? 'aquí' : 'a este hilo'}.`;
  },
  formDidNotOpen:
    'Slack no abrió el formulario. Inténtelo otra vez, o deje el archivo en un canal en el que yo esté.',
  noLogOnMessage: `Este mensaje no lleva ningún registro. Elija un mensaje con un registro: ${logKinds}.`,
  noFiles:
    'Para la lista completa, la aplicación necesita permiso para publicar archivos: quien la instaló puede añadir files:write y volver a instalarla.',
};
