import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const purposes: Chat['discord']['purposes'] = {
  ViewChannel: 'ver lo que se sube',
  SendMessages: 'responder',
  EmbedLinks: 'mostrar las pruebas',
  AttachFiles: 'publicar imágenes y la lista completa en un archivo',
  ReadMessageHistory: 'responder debajo de lo que se sube',
  CreatePublicThreads: 'explicar en un hilo',
  SendMessagesInThreads: 'explicar en un hilo',
};

export const discord: Chat['discord'] = {
  contextCommand: 'Descifrar este registro',
  commands: {
    command: 'Busca las sesiones raras de un registro y las explica',
    analyze: 'Leer un registro y mostrar lo que llama la atención',
    file: 'El registro: .csv, .tsv, .log, .txt, .json, .jsonl o .ndjson, también comprimido en .gz',
    detector: 'Cómo se busca lo raro (si duda, déjelo vacío)',
    private: 'Solo usted ve la respuesta',
    window: 'Cuánto tiempo va junto, por ejemplo 10m (si no se indica, automático)',
    step: 'Con window: cada cuánto tiempo empieza un tramo, por ejemplo 5m',
    lines: 'Cuántas líneas van juntas, por ejemplo 100',
    sessionColumn: 'Las líneas con el mismo valor en esta columna van juntas',
    sessionPattern: 'Van juntas las líneas donde esta expresión regular halla el mismo código',
    help: 'Qué hace este bot y cómo empezar',
    forget: 'Borrar lo que el bot guarda de usted o de este canal',
    status: 'En qué se trabaja ahora, y los últimos informes',
    latest: 'Mostrar otra vez el último informe de este canal',
    compare: 'Qué cambió entre los dos últimos registros de este canal',
    baseline: 'Qué es normal aquí: los registros nuevos se comparan con ello',
    baselineSet: 'El último informe de este canal es normal',
    baselineSetName: 'Su nombre aquí (si no, el nombre del archivo)',
    baselineList: 'Los registros normales de este canal, y cuál está en uso',
    baselineUse: 'Comparar los registros nuevos con otro normal',
    baselineUseName: 'Su nombre, o su número en la lista',
    baselineClear: 'Comparar otra vez cada registro nuevo consigo mismo',
    muted: 'Lo que está oculto en este canal porque es normal',
    unmute: 'Volver a mostrar con número algo que estaba oculto',
    unmuteWhich: 'Su número en la lista de «/logdecoder muted», o all',
  },
  askForm: {
    title: 'Preguntar sobre este registro',
    label: 'Su pregunta, mejor en inglés',
    hint: 'Por ejemplo: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  permission: (name, permission) => `«${name}» (para ${purposes[permission]})`,
  withoutPermission: (name, permission) =>
    `Aquí me falta el permiso «${name}» para ${purposes[permission]}.`,
  notAllowedHere: (needed) => ({
    message: 'En este canal no puedo responder.',
    hint: `Quien administra este servidor lo puede cambiar: aquí necesito ${needed}. Para una respuesta que solo vea usted, elija «private» en «/logdecoder analyze».`,
  }),
  howToStart:
    'Deje aquí un registro y mencióneme en el mismo mensaje, o use «/logdecoder analyze». Más con «/logdecoder help».',
  notVisible:
    'Discord no me muestra este mensaje: menciona mi rol. Mencióneme a mí, o use «/logdecoder analyze».',
  noDirectMessage:
    'Para quien me preguntó aquí en privado: no puedo escribirle directamente, por eso la respuesta no le llega. Permita los mensajes directos de este servidor, o use el comando otra vez.',
  noFileThere: {
    message: 'Este mensaje no lleva ningún registro que yo pueda leer.',
    hint: `Elija un mensaje con un registro: ${refusals.logKinds}.`,
  },
  readingBelow(files) {
    const what = ['el archivo', 'los dos archivos y los comparo'][files - 1] ?? 'los archivos';
    return `Leo ${what}. La respuesta sale debajo de ese mensaje.`;
  },
};
