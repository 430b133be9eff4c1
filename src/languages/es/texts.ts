import type { Chat } from '../chat.ts';
import type { Forms } from '../forms.ts';
import { amount, DIA, form, number, REGISTRO } from './basics.ts';

/** Cada trabajo: de qué es, y cómo se dice que se hace, que espera y que no salió bien. */
const WORK: Record<
  'logs' | 'explanations' | 'replies',
  { noun: Forms; doing: Forms; undone: Forms }
> = {
  logs: {
    noun: REGISTRO,
    doing: { one: 'se está leyendo', other: 'se están leyendo' },
    undone: { one: 'no se pudo leer', other: 'no se pudieron leer' },
  },
  explanations: {
    noun: { one: 'explicación', other: 'explicaciones' },
    doing: { one: 'se está escribiendo', other: 'se están escribiendo' },
    undone: { one: 'no se pudo escribir', other: 'no se pudieron escribir' },
  },
  replies: {
    noun: { one: 'mensaje', other: 'mensajes' },
    doing: { one: 'se está enviando', other: 'se están enviando' },
    undone: { one: 'no se pudo enviar', other: 'no se pudieron enviar' },
  },
};

export const texts: Chat['texts'] = {
  helloTitle: '¡Hola! Soy Log Decoder.',
  hello: [
    'Deje aquí un registro (un «log») y le digo con palabras sencillas qué llama la atención en él.',
    'Pulse un número debajo de mi respuesta para ver qué pasó y qué hacer, o pregúnteme sobre ello.',
    'Leo los archivos que deja aquí y lo que me pregunta, y no guardo ningún archivo: «/logdecoder help» dice más.',
  ],
  help: [
    {
      heading: 'Qué hace',
      paragraphs: [
        'Lee un registro (un «log»), busca lo que llama la atención y lo explica con palabras sencillas.',
      ],
    },
    {
      heading: 'Cómo empezar',
      paragraphs: [
        'Suba un registro: un archivo de texto, CSV, JSON o Excel, también comprimido (.gz, .zip, .tar, .zst, .xz, .bz2).',
        'La respuesta muestra lo que llama la atención, empezando por lo más llamativo.',
        'Pulse un número para leer qué pasó, qué hacer y quién debería actuar.',
        'Después puede preguntarme, mejor en inglés: «Which is the worst?», «Since when?», «Who is 10.0.0.7?», «Show me the lines around 834.»',
        'Para comparar dos registros: «Descifrar este registro» (en Slack «Decode this log») en un mensaje con los dos, o «What has changed?» cuando los dos ya tienen informe.',
      ],
    },
    {
      heading: 'Cómo decirle qué es normal',
      paragraphs: [
        'Pulse «Usar como normal» en el informe de un día bueno: los registros nuevos de ese canal se comparan entonces con él. Para verlo o cambiarlo: «/logdecoder baseline».',
        'Pulse «Aquí esto es normal» debajo de una explicación, y algo así ya no recibe número. Para verlo o deshacerlo: «/logdecoder muted».',
      ],
    },
  ],
  yourData: 'Sus datos',
  dataKept: (days) =>
    `El archivo en sí no se guarda nunca; para una pregunta se vuelve a leer donde usted lo dejó. El informe, con unas pocas líneas como ejemplo, se guarda ${amount(days, DIA)} y después se borra. Lo que se marcó como normal se guarda hasta que pasen 400 días sin usarse.`,
  nothingSent: 'No se envía nada a ningún modelo de lenguaje.',
  statusTitle: 'Estado de Log Decoder',
  now: 'Ahora mismo',
  nothingWaits: 'No hay nada en espera.',
  work(what, { running, waiting, failed }) {
    const { noun, doing, undone } = WORK[what];
    const told = [
      ...(running > 0 ? [`${amount(running, noun)} ${form(running, doing)}`] : []),
      ...(waiting > 0
        ? [
            `${amount(waiting, noun)} ${form(waiting, { one: 'espera su turno', other: 'esperan su turno' })}`,
          ]
        : []),
      ...(failed > 0 ? [`${amount(failed, noun)} ${form(failed, undone)}`] : []),
    ];
    return told.length === 0 ? '' : `${told.join(', ')}.`;
  },
  lastReports: 'Últimos informes aquí',
  noneYet: 'Todavía ninguno.',
  whatIsNormal: 'Qué es normal',
  learned(baselines, mutes) {
    const told = [
      ...(baselines > 0
        ? [
            `${amount(baselines, REGISTRO)} ${form(baselines, { one: 'marcado', other: 'marcados' })} como normal`,
          ]
        : []),
      ...(mutes > 0
        ? [
            `${amount(mutes, { one: 'clase de anomalía oculta', other: 'clases de anomalías ocultas' })}`,
          ]
        : []),
    ];
    return `En todos los canales juntos: ${told.join(', ')}.`;
  },
  nothingLearned: 'Todavía no se ha marcado nada como normal.',
  modelToday: 'ChatGPT hoy',
  spent: (tokens, usd) =>
    `${amount(tokens, { one: 'token', other: 'tokens' })}, ${usd.replace('.', ',')} dólares estadounidenses.`,
  noModel: 'No está configurado. Las explicaciones son las incorporadas.',
  feedback: 'Votos sobre las explicaciones',
  votes: (up, down) => `Útiles: ${number(up)}. No útiles: ${number(down)}.`,
  reportLine: (file, day, result) => `${file} (${day}): ${result}`,
  sendALog: 'Enviar un registro',
  sendHow:
    'Deje un registro en un canal en el que yo esté, o arriba en «Mensajes». «/logdecoder» abre un formulario.',
  latest: 'Sus últimos informes',
  noLatest: 'Todavía ninguno. Suba un registro y su informe saldrá aquí.',
  setByYou: 'Lo que usted marcó como normal',
  nothingSet: { heading: 'Qué es normal', text: 'Usted no ha marcado nada.' },
  whoSeesWhat: 'Quién ve qué',
  whoSees:
    'Un informe lo ven quienes están en la conversación donde se dejó el registro, y nadie más. Esta página la ve solo usted: muestra sus propios registros y lo que marcó usted.',
};
