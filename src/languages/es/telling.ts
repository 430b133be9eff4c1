import type { Forms } from '../forms.ts';
import type { ChangeName, TellingWords } from '../telling.ts';
import { amount, count, decimal, form, LINEA, number, veces } from './basics.ts';
import { SPANISH } from './closed.ts';
import { formats } from './formats.ts';
import { kinds } from './kinds.ts';

const AVISA: Forms = { one: 'avisa', other: 'avisan' };

const CHANGES: Record<ChangeName, string> = {
  new: 'nuevo',
  gone: 'ya no está',
  more: 'más que antes',
  fewer: 'menos que antes',
  slower: 'más lento que antes',
};

/** Con un número delante: «2 nuevos», «1 que ya no está». */
const CHANGED: Record<ChangeName, Forms> = {
  new: { one: 'nuevo', other: 'nuevos' },
  gone: { one: 'que ya no está', other: 'que ya no están' },
  more: { one: 'más frecuente', other: 'más frecuentes' },
  fewer: { one: 'menos frecuente', other: 'menos frecuentes' },
  slower: { one: 'más lento', other: 'más lentos' },
};

const LLAMAN_LA_ATENCION = (things: number) =>
  `${number(things)} ${form(things, { one: 'cosa llama', other: 'cosas llaman' })} la atención`;

const advertencias = (warnings: number) =>
  `${number(warnings)} ${form(warnings, { one: 'es una advertencia', other: 'son advertencias' })}`;

export const telling: TellingWords = {
  closed: SPANISH,
  kinds,
  opening: 'El registro muestra lo siguiente:',
  grades: {
    danger: 'peligro',
    trouble: 'fallo',
    watch: 'merece una mirada',
    routine: 'día a día',
  },
  says: (log, seen) => `en el registro aparece ${log}${seen === 1 ? '' : `, ${veces(seen)}`}`,
  nameless: 'hubo un suceso sin nombre',
  mostly: (name) => `sobre todo ${name}`,
  and: (first, second) => `${first}; además, ${second}`,
  shareOf: (percent, phrase) => `${percent} del registro: ${phrase}`,
  silence: (log) =>
    log === null
      ? 'durante un tiempo no llegaron líneas, o casi ninguna'
      : `durante un tiempo faltó ${log}`,
  many: (seen, usual) =>
    `muchas más líneas que de costumbre (${count(seen)}${usual === null ? '' : `, de costumbre ${count(usual)}`})`,
  value: (name, seen, usual) => `${name ?? 'un valor medido'}: ${seen}, de costumbre ${usual}`,
  change: (kind, phrase) => `${CHANGES[kind]}: ${phrase}`,
  headline: {
    grave: (things, first) =>
      things === 1
        ? `${LLAMAN_LA_ATENCION(1)}: ${first}.`
        : `${LLAMAN_LA_ATENCION(things)}. Lo más grave: ${first}.`,
    mild: (things, first) =>
      `Nada aquí apunta a un fallo; ${number(things)} ${form(things, { one: 'cosa merece', other: 'cosas merecen' })} una mirada${things === 1 ? ':' : '. La primera:'} ${first}.`,
  },
  summary: {
    formats,
    log: 'Registro',
    lines: (format, lines, when) =>
      `${format}: ${amount(lines, LINEA)}${when === '' ? '' : `, ${when}`}.`,
    noFailure: (warnings) =>
      warnings === 0
        ? 'Ninguna línea avisa de un error.'
        : `Ninguna línea avisa de un error; ${advertencias(warnings)}.`,
    trouble(failures, attempts, warnings) {
      const told = [
        ...(failures > 0
          ? [`${amount(failures, LINEA)} ${form(failures, AVISA)} de un error`]
          : []),
        ...(attempts > 0
          ? [
              `${amount(attempts, LINEA)} ${form(attempts, { one: 'habla de un intento fallido', other: 'hablan de intentos fallidos' })} de entrar`,
            ]
          : []),
        ...(warnings > 0 ? [advertencias(warnings)] : []),
      ];
      return `${told.join(', ')}.`;
    },
    mostOfIt: (percent, what) => `La mayor parte (${percent}): ${what}.`,
    mostCommon: (percent, what) => `La línea más frecuente (${percent}): ${what}.`,
  },
  security: {
    breach: (tried, worked) =>
      `Alguien probó ${tried > 0 ? `${count(tried)} ${form(tried, { one: 'contraseña', other: 'contraseñas' })}` : 'muchas contraseñas'}, y ${worked === 1 ? 'un inicio de sesión funcionó' : `${number(worked)} inicios de sesión funcionaron`}`,
    alarms(attempts, alarms) {
      const told = `${amount(alarms, LINEA)} ${form(alarms, AVISA)} de lo que hacen los intrusos`;
      if (attempts === 0) return told;
      return `${form(attempts, { one: 'Falló', other: 'Fallaron' })} ${amount(attempts, { one: 'intento', other: 'intentos' })} de entrar, y ${told}`;
    },
    attempts: 'Alguien quiso entrar; hasta donde llega este registro, no lo logró',
    probes: 'Alguien buscó puntos débiles; hasta donde llega este registro, nadie entró',
    none: 'Ninguna señal de un ataque en este registro',
  },
  comparison: {
    nothing: 'No cambió nada que sea más que casualidad.',
    changed(found, kinds, newFailures) {
      const others: Partial<Record<ChangeName, number>> = {
        ...kinds,
        new: (kinds.new ?? 0) - newFailures,
      };
      const told = [
        ...(newFailures > 0
          ? [
              `${number(newFailures)} ${form(newFailures, { one: 'error nuevo', other: 'errores nuevos' })}`,
            ]
          : []),
        ...(['new', 'more', 'slower', 'gone', 'fewer'] as const).flatMap((kind) => {
          const times = others[kind] ?? 0;
          return times > 0 ? [amount(times, CHANGED[kind])] : [];
        }),
      ];
      return `${amount(found, { one: 'cambio', other: 'cambios' })}: ${told.join(', ')}.`;
    },
    before: (log) => `Antes: ${log}.`,
    after: (log) => `Después: ${log}.`,
    log: (name, lines, when) => `${name}, ${amount(lines, LINEA)}${when === '' ? '' : `, ${when}`}`,
    hardlyAlike: (percent) =>
      `Solo el ${percent} de las líneas es de una clase que tienen los dos registros: quizá sean de programas distintos.`,
    turnedRound:
      'Según las horas que contienen, el registro que se tomó por el anterior es el posterior.',
    lengths: (which, times, byTime) =>
      `El registro ${which === 'earlier' ? 'anterior' : 'posterior'} tiene ${decimal(times)} veces el número de líneas del otro. Por eso cuenta la proporción de las líneas${byTime ? ' y por hora' : ''}, no el número.`,
    leftOut: (lines) =>
      `Las clases de sucesos menos frecuentes, en total ${amount(lines, LINEA)}, son demasiadas para compararlas.`,
  },
  explanation: {
    when: (span) => `Cuándo: ${span}.`,
    counts: (before, ofBefore, after, ofAfter) =>
      `Antes ${veces(before)} en ${amount(ofBefore, LINEA)}, después ${veces(after)} en ${amount(ofAfter, LINEA)}.`,
    meaningOfChange: 'Entre los dos registros se podría haber cambiado algo en el sistema',
    more: [
      'El motivo suele estar en las líneas justo anteriores.',
      'Si vuelve a ocurrir, guarde el registro de ese momento y enséñeselo a alguien que conozca el sistema.',
      'Si no vuelve a ocurrir, quizá fue solo un fallo pasajero.',
    ],
  },
};
