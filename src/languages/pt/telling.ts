import type { Forms } from '../forms.ts';
import type { ChangeName, TellingWords } from '../telling.ts';
import { amount, count, decimal, form, LINHA, number, vezes } from './basics.ts';
import { PORTUGUESE } from './closed.ts';
import { formats } from './formats.ts';
import { kinds } from './kinds.ts';

const AVISA: Forms = { one: 'avisa', other: 'avisam' };

const CHANGES: Record<ChangeName, string> = {
  new: 'novo',
  gone: 'não aparece mais',
  more: 'mais que antes',
  fewer: 'menos que antes',
  slower: 'mais lento que antes',
};

/** Depois do número de mudanças: “2 de algo novo”. */
const CHANGED: Record<ChangeName, string> = {
  new: 'de algo novo',
  gone: 'de algo que não aparece mais',
  more: 'de algo mais frequente',
  fewer: 'de algo menos frequente',
  slower: 'de algo mais lento',
};

const CHAMAM_A_ATENCAO = (things: number) =>
  `${number(things)} ${form(things, { one: 'coisa chama', other: 'coisas chamam' })} a atenção`;

const alertas = (warnings: number) =>
  `${number(warnings)} ${form(warnings, { one: 'é um alerta', other: 'são alertas' })}`;

export const telling: TellingWords = {
  closed: PORTUGUESE,
  kinds,
  opening: 'O log mostra o seguinte:',
  grades: {
    danger: 'perigo',
    trouble: 'falha',
    watch: 'merece uma olhada',
    routine: 'dia a dia',
  },
  says: (log, seen) => `no log aparece ${log}${seen === 1 ? '' : `, ${vezes(seen)}`}`,
  nameless: 'houve um evento sem nome',
  mostly: (name) => `principalmente ${name}`,
  and: (first, second) => `${first}; além disso, ${second}`,
  shareOf: (percent, phrase) => `${percent} do log: ${phrase}`,
  silence: (log) =>
    log === null
      ? 'por um tempo não vieram linhas, ou quase nenhuma'
      : `por um tempo faltou ${log}`,
  many: (seen, usual) =>
    `muito mais linhas que o normal (${count(seen)}${usual === null ? '' : `, normalmente ${count(usual)}`})`,
  value: (name, seen, usual) => `${name ?? 'um valor medido'}: ${seen}, normalmente ${usual}`,
  change: (kind, phrase) => `${CHANGES[kind]}: ${phrase}`,
  headline: {
    grave: (things, first) =>
      things === 1
        ? `${CHAMAM_A_ATENCAO(1)}: ${first}.`
        : `${CHAMAM_A_ATENCAO(things)}. A mais grave: ${first}.`,
    mild: (things, first) =>
      `Nada aqui indica uma falha; ${number(things)} ${form(things, { one: 'coisa merece', other: 'coisas merecem' })} uma olhada${things === 1 ? ':' : '. A primeira:'} ${first}.`,
  },
  summary: {
    formats,
    log: 'Log',
    lines: (format, lines, when) =>
      `${format}: ${amount(lines, LINHA)}${when === '' ? '' : `, ${when}`}.`,
    noFailure: (warnings) =>
      warnings === 0
        ? 'Nenhuma linha avisa de um erro.'
        : `Nenhuma linha avisa de um erro; ${alertas(warnings)}.`,
    trouble(failures, attempts, warnings) {
      const told = [
        ...(failures > 0 ? [`${amount(failures, LINHA)} ${form(failures, AVISA)} de um erro`] : []),
        ...(attempts > 0
          ? [
              `${amount(attempts, LINHA)} ${form(attempts, { one: 'fala de uma tentativa fracassada', other: 'falam de tentativas fracassadas' })} de entrar`,
            ]
          : []),
        ...(warnings > 0 ? [alertas(warnings)] : []),
      ];
      return `${told.join(', ')}.`;
    },
    mostOfIt: (percent, what) => `A maior parte disso (${percent}): ${what}.`,
    mostCommon: (percent, what) => `A linha mais frequente (${percent}): ${what}.`,
  },
  security: {
    breach: (tried, worked) =>
      `Alguém tentou ${tried > 0 ? `${count(tried)} ${form(tried, { one: 'senha', other: 'senhas' })}` : 'muitas senhas'}, e ${worked === 1 ? 'um login funcionou' : `${number(worked)} logins funcionaram`}`,
    alarms(attempts, alarms) {
      const told = `${amount(alarms, LINHA)} ${form(alarms, AVISA)} do que invasores fazem`;
      if (attempts === 0) return told;
      return `${amount(attempts, { one: 'tentativa de entrar fracassou', other: 'tentativas de entrar fracassaram' })}, e ${told}`;
    },
    attempts: 'Alguém quis entrar; até onde vai este log, não conseguiu',
    probes: 'Alguém procurou pontos fracos; até onde vai este log, ninguém entrou',
    none: 'Nenhum sinal de ataque neste log',
  },
  comparison: {
    nothing: 'Não mudou nada que seja mais que acaso.',
    changed(found, kinds, newFailures) {
      const others: Partial<Record<ChangeName, number>> = {
        ...kinds,
        new: (kinds.new ?? 0) - newFailures,
      };
      const told = [
        ...(newFailures > 0
          ? [
              `${number(newFailures)} ${form(newFailures, { one: 'erro novo', other: 'erros novos' })}`,
            ]
          : []),
        ...(['new', 'more', 'slower', 'gone', 'fewer'] as const).flatMap((kind) => {
          const times = others[kind] ?? 0;
          return times > 0 ? [`${number(times)} ${CHANGED[kind]}`] : [];
        }),
      ];
      return `${amount(found, { one: 'mudança', other: 'mudanças' })}: ${told.join(', ')}.`;
    },
    before: (log) => `Antes: ${log}.`,
    after: (log) => `Depois: ${log}.`,
    log: (name, lines, when) => `${name}, ${amount(lines, LINHA)}${when === '' ? '' : `, ${when}`}`,
    hardlyAlike: (percent) =>
      `Só ${percent} das linhas são de um tipo que os dois logs têm: talvez sejam de programas diferentes.`,
    turnedRound: 'Pelos horários que contêm, o log que conta como o anterior é o posterior.',
    lengths: (which, times, byTime) =>
      `O log ${which === 'earlier' ? 'anterior' : 'posterior'} tem ${decimal(times)} vezes o número de linhas do outro. Por isso conta a proporção das linhas${byTime ? ' e por hora' : ''}, não a quantidade.`,
    leftOut: (lines) =>
      `Os tipos de eventos mais raros, ao todo ${amount(lines, LINHA)}, são numerosos demais para comparar.`,
  },
  explanation: {
    when: (span) => `Quando: ${span}.`,
    counts: (before, ofBefore, after, ofAfter) =>
      `Antes ${vezes(before)} em ${amount(ofBefore, LINHA)}, depois ${vezes(after)} em ${amount(ofAfter, LINHA)}.`,
    meaningOfChange: 'Entre os dois logs, algo no sistema pode ter sido mudado',
    more: [
      'O motivo costuma estar nas linhas logo antes.',
      'Se acontecer de novo, guarde o log desse momento e mostre a alguém que conheça o sistema.',
      'Se não acontecer mais, talvez tenha sido só uma falha passageira.',
    ],
  },
};
