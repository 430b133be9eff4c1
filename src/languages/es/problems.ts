import type { Chat } from '../chat.ts';
import { amount, DIA, MINUTO, number } from './basics.ts';

const LOG_KINDS =
  'texto, CSV, JSON o Excel (.xlsx), también comprimidos (.gz, .zip, .tar, .zst, .xz, .bz2)';
const TELL = 'Si eso tampoco funciona, avise a quien cuida de este bot.';
const SHORTER = 'Suba una parte más corta, por ejemplo un solo día.';
const PACK =
  'suba una parte más corta del registro, o comprima antes el archivo con gzip (su nombre termina entonces en .gz).';

export const problems: Chat['problems'] = {
  upload: {
    message:
      'Lo siento, este registro no se pudo revisar. Algo falló por el camino, no en su archivo.',
    hint: `Envíe el archivo otra vez dentro de unos minutos, igual que antes. ${TELL}`,
  },
  explanation: (numbered) => ({
    message: `Lo siento, el número ${numbered} no se pudo explicar en este momento.`,
    hint: `Pulse el número otra vez dentro de unos minutos. ${TELL}`,
  }),
  request: {
    message: 'Lo siento, eso no salió bien.',
    hint: `Inténtelo otra vez dentro de unos minutos. ${TELL}`,
  },
  storeDamaged: {
    message: 'Lo siento, no puedo seguir: lo que guardo está dañado, y me detengo aquí.',
    hint: 'Avise a quien cuida de este bot: el registro del propio bot dice qué hacer. Después suba su archivo otra vez.',
  },
  expiredReport: (days) => ({
    message: `Este informe caducó o se borró: los informes se guardan ${amount(days, DIA)}.`,
    hint: 'Suba el archivo otra vez y recibirá uno nuevo.',
  }),
  reportOfElsewhere: {
    message: 'Este informe es de otra conversación.',
    hint: 'Un informe se muestra solo donde se hizo. Suba el archivo aquí y recibirá uno aquí.',
  },
  unknownButton: {
    message: 'Este botón ya no funciona.',
    hint: 'Suba el archivo otra vez y use los botones de la respuesta nueva.',
  },
  oneIsMissing: {
    message: 'No se pueden comparar los dos registros: uno de ellos no tiene informe.',
    hint: 'Envíe los dos otra vez, en un mensaje.',
  },
  noCounts: {
    message: 'Estos dos no se pueden comparar: sus sucesos no se contaron.',
    hint: 'Las tablas de números no tienen sucesos, y los informes antiguos no los guardan. Los registros con sucesos los puede enviar otra vez.',
  },
};

export const refusals: Chat['refusals'] = {
  logKinds: LOG_KINDS,
  kinds: {
    picture: 'una imagen',
    recording: 'una grabación',
    document: 'un documento',
    'program or settings file': 'un programa o un archivo de ajustes',
  },
  otherKind: (kind) => ({
    message: `Por su nombre, esto es ${kind}, no un registro.`,
    hint: `Suba el registro en sí: ${LOG_KINDS}.`,
  }),
  empty: {
    message: 'El archivo está vacío.',
    hint: 'Compruebe que la exportación o la subida se completó y suba el archivo otra vez.',
  },
  tooLarge: (megabytes) => ({
    message: `El archivo es demasiado grande: aquí se pueden leer como mucho ${megabytes} MB.`,
    hint: `Por favor, ${PACK}`,
  }),
  tooSlow: (minutes) => ({
    message: `El archivo no llegó en ${amount(minutes, MINUTO)}.`,
    hint: `Súbalo otra vez. Si vuelve a pasar, ${PACK}`,
  }),
  tookTooLong: (minutes) => ({
    message: `El registro no se pudo revisar en ${amount(minutes, MINUTO)}.`,
    hint: SHORTER,
  }),
  pastedGone: {
    message: 'Las líneas pegadas ya no están guardadas.',
    hint: 'Péguelas otra vez, o súbalas como archivo.',
  },
  tooComplex: {
    message: 'El registro contiene demasiado para revisarlo de una vez.',
    hint: SHORTER,
  },
  queueFull(whose, most) {
    const from = whose === 'person' ? 'suyo' : 'de aquí';
    const waiting =
      most === 1
        ? `Ya hay un registro ${from} que espera a que lo lean`
        : `Ya hay ${number(most)} registros ${whose === 'person' ? 'suyos' : 'de aquí'} que esperan a que los lean`;
    return {
      message: `${waiting}. No se admiten más a la vez.`,
      hint: 'Espere a recibir respuesta sobre uno de ellos y suba entonces este archivo otra vez.',
    };
  },
  otherDetector: (name, judged, asked) => ({
    message: `Aquí los registros se comparan con «${name}», que se revisó ${judged}. Este se iba a revisar ${asked}, por eso no se pueden comparar.`,
    hint: 'Súbalo otra vez sin elegir un método. O escriba antes «/logdecoder baseline clear»: entonces se compara consigo mismo.',
  }),
  manner: (_, detector) => `con el método «${detector}»`,
  unusableBaseline: (name) => ({
    message: `«${name}», que aquí se considera normal, ya no se puede usar: lo guardó otra versión de este programa.`,
    hint: 'Escriba «/logdecoder baseline clear» y suba el archivo otra vez. Después suba también otra vez el registro normal y pulse «Usar como normal» en su informe.',
  }),
};
