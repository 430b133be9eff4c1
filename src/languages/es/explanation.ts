import type { Chat } from '../chat.ts';
import { amount, decimal, form, number, SESION, veces } from './basics.ts';

export const explanation: Chat['explanation'] = {
  headings: {
    why: 'Qué llama la atención',
    meaning: 'Qué puede significar',
    steps: 'Qué hacer',
    who: 'Quién debería actuar',
  },
  evidence: 'Las pruebas',
  evidenceOf: (numbered) => `Número ${numbered}: las pruebas`,
  seen: '',
  orderHere: (chain) => `Orden aquí: ${chain}`,
  usualOrder: (chain) => `Orden habitual: ${chain}`,
  course: (when, duration, usual) =>
    [when, duration, usual && `de costumbre ${usual}`]
      .filter((part) => part !== undefined)
      .join(', '),
  inLines: (lines, more) =>
    ` (${lines.length + more === 1 ? 'línea' : 'líneas'} ${lines.join(', ')}${more > 0 ? ` y ${more} más` : ''})`,
  seenAndUsual: (seen, usual) =>
    `${typeof seen === 'number' ? veces(seen) : seen}, de costumbre ${typeof usual === 'number' ? decimal(usual) : usual}`,
  byModel: 'Un modelo de lenguaje eligió las palabras; cada número se comprobó con el registro.',
  byCounts: 'Escrito sin modelo de lenguaje, a partir de lo que hay en el registro.',
  origin: (numbered, file, lines) =>
    `Número ${numbered} ${file ? `de ${file}` : 'del registro'}, ${lines}.`,
  fileAndLines: (file, lines) => `${file || 'El registro'}, ${lines}`,
  about: (file) => `Sobre ${file || 'el registro'}.`,
  nameless: 'un suceso sin nombre',
  whatIsSent: (name, replacesNames) =>
    `Cuando alguien pulsa un número o pregunta algo sobre el registro, se envían a ${name} los datos de ese punto y hasta cinco líneas del registro: ${
      replacesNames
        ? 'antes se sustituyen los nombres y las direcciones, y se quitan los secretos'
        : 'antes se quitan los secretos, pero no los nombres ni las direcciones'
    }. El archivo en sí no se envía nunca.`,
};

const INFORME = { one: 'informe', other: 'informes' };
const MESSAGES_STAY =
  'Los mensajes que he publicado se quedan en el chat; allí puede borrarlos. Si ahora mismo se está leyendo un registro, aún recibirá respuesta.';

export const forgetting: Chat['forgetting'] = {
  areYouSure: (reports, isInChannel) =>
    `Guardo ${amount(reports, INFORME)} sobre registros suyos. ¿Borro todo lo que es suyo: esos informes con sus explicaciones, sus votos y lo que usted marcó como normal?${
      isInChannel
        ? ' ¿O borro todo lo de este canal, sea de quien sea? Eso solo lo puede pedir un administrador.'
        : ''
    } No se puede deshacer. ${MESSAGES_STAY}`,
  ownForgotten: (reports) =>
    `Hecho: se ${form(reports, { one: 'borró', other: 'borraron' })} ${amount(reports, INFORME)} sobre sus registros y todo lo demás que era suyo. ${MESSAGES_STAY}`,
  placeForgotten: (reports, by) =>
    `${by || 'Un administrador'} hizo borrar todo lo que yo guardaba de este canal: ${amount(reports, INFORME)} y lo que aquí se consideraba normal. ${MESSAGES_STAY}`,
  notAllowed: {
    message: 'Solo un administrador puede hacer borrar todo lo de este canal.',
    hint: 'Lo que es suyo lo puede borrar usted: escriba «/logdecoder forget».',
  },
};

export const notices: Chat['notices'] = {
  done: 'Hecho.',
  oneMoment: 'Un momento.',
  alreadyExplained: (numbered) => `El número ${numbered} ya está explicado.`,
  showExplanation: 'Ver la explicación',
  explanationComes: (numbered) =>
    `El número ${numbered} se está explicando. La respuesta sale enseguida debajo del informe.`,
  thanksForFeedback:
    'Gracias. Su voto cuenta y se guarda un año: «/logdecoder status» muestra a cuántos les resultaron útiles las explicaciones.',
  listComes: 'La lista completa se acaba de publicar debajo del informe.',
  pageComes: 'La página se acaba de publicar debajo del informe.',
  answerBelow: (file) => `«${file}» está leído. La respuesta está más abajo.`,
  showAnswer: 'Ver la respuesta',
  noReportYet: 'Aquí todavía no hay ningún informe. Suba un registro y se leerá enseguida.',
  nothingToCompare:
    'Aquí no hay un informe anterior de un registro así. Suba también el otro y pregunte de nuevo, o envíe los dos en un mensaje.',
  readToCompare: (file, headline) =>
    `«${file}» está leído. ${headline} Lo que cambió entre los dos registros está más abajo.`,
  howItWasRead: (file, said) => `Cómo se leyó ${file}: ${said || 'no hay nada más que decir.'}`,
  lookingForLatest: 'Enseguida sale el último informe de este canal, si hay alguno.',
  comparingLatest:
    'Enseguida sale lo que cambió entre los dos últimos registros de este canal, si hay dos.',
  greeting: '¡Hola!',
  youAreWelcome: 'De nada.',
  whatIDo: 'Leo registros, busco lo que llama la atención y lo explico con palabras sencillas.',
  dropALog:
    'Deje aquí un registro y le digo qué llama la atención en él. Después puede preguntarme, mejor en inglés.',
  askAbout: (file) =>
    `Puede preguntarme sobre ${file}, mejor en inglés: «which is the worst?», «since when?», «who is 10.0.0.7?», «show me line 12», «find timeout». O deje otro registro.`,
  nothingToAsk:
    'Aquí todavía no hay un informe del que pueda sacar la respuesta. Deje un registro, se lee enseguida; después puede preguntar.',
  howToAsk:
    'Escriba aquí su pregunta, mejor en inglés, y mencióneme en ella, por ejemplo: «which is the worst?»',
  comparesWithItself: (file) => `«${file}» se compara consigo mismo. La respuesta llegará aquí.`,
  itselfAlready: 'Aquí cada registro ya se compara consigo mismo.',
  thingsStandOut: (things) =>
    `${number(things)} ${form(things, { one: 'cosa llama', other: 'cosas llaman' })} la atención`,
  nothingUnusual: 'nada raro',
  sessionsUnusual: (unusual, sessions) =>
    `${number(unusual)} de ${amount(sessions, SESION)} ${form(unusual, { one: 'llama', other: 'llaman' })} la atención`,
};
