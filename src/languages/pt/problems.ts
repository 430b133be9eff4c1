import type { Chat } from '../chat.ts';
import { amount, DIA, MINUTO, number } from './basics.ts';

const LOG_KINDS =
  'texto, CSV, JSON ou Excel (.xlsx), também compactados (.gz, .zip, .tar, .zst, .xz, .bz2)';
const TELL = 'Se isso também não der certo, avise quem cuida deste bot.';
const SHORTER = 'Envie uma parte mais curta, por exemplo um único dia.';
const PACK =
  'envie uma parte mais curta do log, ou compacte antes o arquivo com gzip (o nome então termina em .gz).';

export const problems: Chat['problems'] = {
  upload: {
    message:
      'Desculpe, não foi possível verificar este log. Algo falhou no caminho, não no seu arquivo.',
    hint: `Envie o arquivo de novo daqui a alguns minutos, do mesmo jeito. ${TELL}`,
  },
  explanation: (numbered) => ({
    message: `Desculpe, não foi possível explicar o número ${numbered} agora.`,
    hint: `Aperte o número de novo daqui a alguns minutos. ${TELL}`,
  }),
  request: {
    message: 'Desculpe, isso não deu certo.',
    hint: `Tente de novo daqui a alguns minutos. ${TELL}`,
  },
  storeDamaged: {
    message: 'Desculpe, não posso continuar: o que eu guardo está danificado, e paro por aqui.',
    hint: 'Avise quem cuida deste bot: o log do próprio bot diz o que fazer. Depois envie seu arquivo de novo.',
  },
  expiredReport: (days) => ({
    message: `Este relatório venceu ou foi apagado: os relatórios ficam guardados por ${amount(days, DIA)}.`,
    hint: 'Envie o arquivo de novo para receber um novo.',
  }),
  reportOfElsewhere: {
    message: 'Este relatório é de outra conversa.',
    hint: 'Um relatório só é mostrado onde foi feito. Envie o arquivo aqui para receber um aqui.',
  },
  unknownButton: {
    message: 'Este botão não funciona mais.',
    hint: 'Envie o arquivo de novo e use os botões da nova resposta.',
  },
  oneIsMissing: {
    message: 'Não dá para comparar os dois logs: um deles não tem relatório.',
    hint: 'Envie os dois de novo, em uma mensagem.',
  },
  noCounts: {
    message: 'Não dá para comparar estes dois: os eventos deles não foram contados.',
    hint: 'Tabelas de números não têm eventos, e relatórios antigos não os guardam. Logs com eventos podem ser enviados de novo.',
  },
};

export const refusals: Chat['refusals'] = {
  logKinds: LOG_KINDS,
  kinds: {
    picture: 'uma imagem',
    recording: 'uma gravação',
    document: 'um documento',
    'program or settings file': 'um programa ou um arquivo de configuração',
  },
  otherKind: (kind) => ({
    message: `Pelo nome, isto é ${kind}, não um log.`,
    hint: `Envie o próprio log: ${LOG_KINDS}.`,
  }),
  empty: {
    message: 'O arquivo está vazio.',
    hint: 'Verifique se a exportação ou o envio foi até o fim e envie o arquivo de novo.',
  },
  tooLarge: (megabytes) => ({
    message: `O arquivo é grande demais: aqui dá para ler no máximo ${megabytes} MB.`,
    hint: `Por favor, ${PACK}`,
  }),
  tooSlow: (minutes) => ({
    message: `O arquivo não chegou em ${amount(minutes, MINUTO)}.`,
    hint: `Envie de novo. Se acontecer outra vez, ${PACK}`,
  }),
  tookTooLong: (minutes) => ({
    message: `Não foi possível verificar o log em ${amount(minutes, MINUTO)}.`,
    hint: SHORTER,
  }),
  pastedGone: {
    message: 'As linhas coladas não estão mais guardadas.',
    hint: 'Cole de novo, ou envie como arquivo.',
  },
  tooComplex: {
    message: 'O log contém coisas demais para verificar de uma vez.',
    hint: SHORTER,
  },
  queueFull(whose, most) {
    const isPerson = whose === 'person';
    const waiting =
      most === 1
        ? `Um log ${isPerson ? 'seu' : 'daqui'} já está na fila para ser lido`
        : `${number(most)} logs ${isPerson ? 'seus' : 'daqui'} já estão na fila para ser lidos`;
    return {
      message: `${waiting}. Mais do que isso ao mesmo tempo não dá.`,
      hint: 'Espere um deles ser respondido e então envie este arquivo de novo.',
    };
  },
  otherDetector: (name, judged, asked) => ({
    message: `Aqui os logs são comparados com “${name}”, que foi verificado ${judged}. Este deveria ser verificado ${asked}, por isso não dá para comparar os dois.`,
    hint: 'Envie de novo sem escolher um método. Ou escreva antes “/logdecoder baseline clear”: então ele é comparado com ele mesmo.',
  }),
  manner: (_, detector) => `com o método “${detector}”`,
  unusableBaseline: (name) => ({
    message: `“${name}”, que conta como normal aqui, não pode mais ser usado: foi salvo por outra versão deste programa.`,
    hint: 'Escreva “/logdecoder baseline clear” e envie o arquivo de novo. Depois envie também o log normal mais uma vez e aperte “Usar como normal” no relatório dele.',
  }),
};
