import type { Chat } from '../chat.ts';
import { amount, form, number, SESION } from './basics.ts';

/** «el 3 de noviembre de 2026 por Ana» */
const elDiaPor = (day: string, by: string) => `el ${day}${by === '' ? '' : ` por ${by}`}`;
const quien = (by: string) => by || 'Alguien';

const CLASES = {
  one: 'clase de anomalía se considera normal',
  other: 'clases de anomalías se consideran normales',
};

export const normal: Chat['normal'] = {
  named: (name, sessions, day, by) =>
    `«${name}» (${amount(sessions, SESION)}), marcado como normal ${elDiaPor(day, by)}`,
  mutedOnce: (what, file, day, by) => `${what} (oculto desde ${elDiaPor(day, by)}, en ${file})`,
  mutedNote(kinds, more, sessions) {
    const all = kinds.length + more;
    const named = kinds.map(
      (kind) => `${kind.what}${kind.sessions === 0 ? '' : ` (${amount(kind.sessions, SESION)})`}`,
    );
    const many = sessions === 0 ? '' : ` (${amount(sessions, SESION)})`;
    const rest = more > 0 ? `; y ${number(more)} más` : '';
    return `${number(all)} ${form(all, CLASES)} aquí${many}: ${named.join('; ')}${rest}. Véase «/logdecoder muted».`;
  },
  listTitle: 'Qué es normal aquí',
  inUse: 'En uso',
  comparedWith: (name) => `Aquí cada registro nuevo se compara con «${name}».`,
  comparedWithItself: 'Aquí cada registro nuevo se compara consigo mismo.',
  kept: 'Guardados aquí',
  noneYet: 'Todavía ninguno.',
  keptInUse: (named) => `${named}, en uso`,
  howToChange: 'Cómo cambiarlo',
  howToSet:
    'Pulse «Usar como normal» en un informe, o escriba después «/logdecoder baseline set»: los registros nuevos se compararán con ese.',
  howToUse: 'Con «/logdecoder baseline use» y un nombre o un número de esta lista se elige otro.',
  howToClear: 'Tras «/logdecoder baseline clear», cada registro se compara otra vez consigo mismo.',
  mutesTitle: 'Qué se considera normal aquí',
  mutedKinds: 'Clases de anomalías ocultas',
  none: 'Ninguna.',
  howToMute:
    'Pulse «Aquí esto es normal» debajo de una explicación: desde entonces ya no recibe número aquí, y los informes solo dicen cuántas veces apareció.',
  howToUnmute:
    '«/logdecoder unmute» con un número de esta lista, o con «all», lo vuelve a mostrar.',
  nowCompared: (named, by) =>
    `${quien(by)} eligió qué es normal: cada registro nuevo de este canal se compara ahora con ${named}.`,
  noLongerCompared: (name, by) =>
    `${quien(by)} lo terminó: cada registro nuevo de este canal se compara otra vez consigo mismo. «${name}» se conserva. Para volver a usarlo: «/logdecoder baseline use ${name}»`,
  tooLarge: {
    message:
      'Este registro tiene demasiadas clases de sucesos para guardarlo como ejemplo de lo normal.',
    hint: 'Cada registro se sigue comparando consigo mismo. Se puede guardar una parte del registro con menos clases de sucesos.',
  },
  tooLittle: {
    message: 'Este registro contiene demasiado poco para decir qué es normal.',
    hint: 'Suba uno más largo, por ejemplo de una hora o de un día, y úselo como normal.',
  },
  noSuchBaseline: {
    message: 'Aquí no se guarda ningún registro normal con ese nombre o número.',
    hintSome: '«/logdecoder baseline list» muestra los que hay.',
    hintNone: 'Aquí todavía no se guarda ninguno. Pulse primero «Usar como normal» en un informe.',
  },
  mutedAlready: (numbered, day, by) =>
    `El número ${numbered} ya se considera normal aquí: se ocultó ${elDiaPor(day, by)}. Para verlo o deshacerlo: «/logdecoder muted».`,
  tooManyMutes: {
    message: (most) =>
      `Aquí ya hay ${number(most)} clases de anomalías ocultas, y no pueden ser más.`,
    hint: '«/logdecoder muted» las muestra y «/logdecoder unmute» las vuelve a hacer visibles. Si casi todos sus registros llaman la atención, elija uno normal: pulse «Usar como normal» en su informe.',
  },
  shownAgain: (what, by) =>
    `${quien(by)} lo cambió: desde el próximo informe ${
      what === null
        ? 'todo lo oculto vuelve a recibir un número'
        : `esto vuelve a recibir un número: ${what}`
    }.`,
  noSuchMute: {
    message: 'Aquí no hay nada oculto con ese número.',
    hint: '«/logdecoder muted» muestra lo que está oculto. Indique un número de esa lista, o «all».',
  },
  anywaySessions: (unusual, sessions) =>
    `Aquí ${form(unusual, { one: 'llama', other: 'llaman' })} la atención ${number(unusual)} de ${amount(sessions, SESION)}. ¿Usar este registro como normal de todos modos?`,
  anywayThings: (things) =>
    `Aquí ${form(things, { one: 'llama la atención 1 cosa', other: `llaman la atención ${number(things)} cosas` })}. ¿Usar este registro como normal de todos modos?`,
  sureOfNormal: (file, sessions) =>
    `Aquí nada llama la atención. ¿Usar «${file}» (${amount(sessions, SESION)}) como normal?`,
  sureOfNormalMeans:
    'Desde entonces cada registro nuevo de este canal se compara con él, para todos. Si no está seguro, no haga nada.',
  setAsNormal(name, { sessions, unusual, gone, by }) {
    const odd =
      unusual === 0
        ? ''
        : ` De ellas, ${number(unusual)} ${form(unusual, { one: 'llamaba', other: 'llamaban' })} la atención; las sesiones así se seguirán mostrando.`;
    const left =
      gone === null ? '' : ` «${gone}» era el que llevaba más tiempo sin usarse y ya no se guarda.`;
    return `${quien(by)} marcó «${name}» (${amount(sessions, SESION)}) como normal.${odd} Desde ahora cada registro nuevo de este canal se compara con él. «/logdecoder baseline clear» lo termina.${left}`;
  },
  notNormalAnyMore: (file, inUse, by) =>
    `${quien(by)} lo deshizo: «${file}» no se considera normal aquí. Cada registro nuevo de este canal se compara, como antes, ${inUse === null ? 'consigo mismo' : `con «${inUse}»`}.`,
  sureOfMute: (numbered, what, isDanger) =>
    `${isDanger ? `El número ${numbered} es un peligro. ` : ''}¿De verdad es normal aquí el número ${numbered} (${what})? Desde entonces, en este canal y para todos, ya no recibe número lo que no sea peor que esto. Si no está seguro, no haga nada.`,
  nowMuted: (numbered, what, by) =>
    `${quien(by)} dice que el número ${numbered} es normal aquí (${what}). Desde el próximo informe, en este canal ya no recibe número lo que no sea peor que esto; el informe solo dice cuántas veces apareció. «/logdecoder muted» lo muestra y lo deshace.`,
  notMutedAnyMore: (what, numbered, by) =>
    `${quien(by)} lo deshizo: el número ${numbered} (${what}) vuelve a recibir un número desde el próximo informe.`,
  nothingToUndo:
    'Ya no hay nada que deshacer: se cambió desde entonces, o hace más de un día. «/logdecoder baseline» y «/logdecoder muted» muestran y cambian lo que es normal aquí.',
  notAllowed: {
    message: 'Usted no puede cambiar lo que es normal aquí.',
    who: {
      anyone: 'los miembros de este espacio de trabajo o servidor, pero no los invitados',
      uploader: 'quien subió el registro y los administradores',
      admins: 'los administradores',
    },
    hint: (who) =>
      `Solo pueden hacerlo ${who}. Pídaselo a alguno de ellos. Si usted lo es, quien cuida de este bot debería ejecutar su «doctor»: quizá el bot no tiene permiso para ver quién es quién.`,
  },
  setOnHome: (named) => `Normal: ${named}.`,
  mutedOnHome: (muted) => `Oculto: ${muted}.`,
};
