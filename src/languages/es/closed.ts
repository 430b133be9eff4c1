import type { ClosedWords } from '../closed-words.ts';

export const SPANISH: ClosedWords = {
  language: 'es',
  numbers: 'es-ES',
  quotes: ['«', '»'],
  times: timesInWords,
  listed: (names) => new Intl.ListFormat('es').format(names),
  stands: (seen, log) =>
    log === null
      ? `un suceso sin nombre apareció ${timesInWords(seen)}`
      : `en el registro aparece ${timesInWords(seen)} ${log}`,
  came: (seen, log) =>
    log === null
      ? `en ese tiempo hubo ${seen} ${seen === '1' ? 'línea' : 'líneas'}`
      : `en ese tiempo apareció ${timesInWords(seen)} ${log}`,
  share: (percent, log) =>
    log === null
      ? `el ${percent} de las líneas habla de un fallo`
      : `el ${percent} del registro es ${log}`,
  signInAfterFailures: (failed, user, address) =>
    `un inicio de sesión${user === null ? '' : ` como ${user}`} funcionó después de ${failed} que fallaron${address === null ? '' : `, desde ${address}`}`,
  signInAmongAttempts: (seen, user) =>
    `${seen === '1' ? 'un inicio' : `${seen} inicios`} de sesión${user === null ? '' : ` como ${user}`} ${seen === '1' ? 'funcionó' : 'funcionaron'} mientras otros trataban de adivinar contraseñas`,
  startOverAndOver: (seen, log) =>
    `el mismo arranque apareció ${timesInWords(seen)}, siempre tras un fallo${log === null ? '' : `: ${log}`}`,
  session: (id, judged) => `la sesión ${id} se aparta de las ${judged} que se revisaron`,
  sessions: (alike, judged, id) =>
    `${alike} de ${judged} sesiones se apartan del mismo modo, por ejemplo ${id}`,
  fromBaseline: (alike, id) =>
    alike === '1'
      ? `la sesión ${id} se aparta de su registro normal`
      : `${alike} sesiones se apartan de su registro normal, por ejemplo ${id}`,
  isNew: (log, seen) =>
    `es nuevo ${log}, ${timesInWords(seen)}, y nunca está en las sesiones habituales`,
  isMissing: (log, usual) => `falta ${log}, que de costumbre aparece ${timesInWords(usual)}`,
  differs: (log, seen, usual, isMore) =>
    `${log} apareció ${timesInWords(seen)}, de costumbre ${usual}, es decir, ${isMore ? 'más' : 'menos'} que lo habitual`,
  onlyTheMix: 'cada suceso apareció casi como de costumbre, solo la mezcla es rara',
  onlyTheOrder: 'cada suceso apareció tantas veces como de costumbre, pero en otro orden',
  usual: (count) =>
    count === '0'
      ? 'de costumbre no aparece'
      : `de costumbre aparece ${timesInWords(count)} en un tiempo igual`,
  span: (first, last) =>
    first === last ? `la hora fue ${first}` : `empezó a las ${first} y terminó a las ${last}`,
  lines: (lines, more) => {
    const all = more === null ? lines : [...lines, `${more} más`];
    return `está en ${all.length === 1 ? 'la línea' : 'las líneas'} ${new Intl.ListFormat('es').format(all)}`;
  },
  says: (line, log) => `la línea ${line} dice ${log}`,
  party: (role, names) =>
    ({
      address: `la dirección: ${names}`,
      user: `el nombre usado: ${names}`,
      host: `el equipo: ${names}`,
      path: `el archivo o la página: ${names}`,
      service: `el servicio: ${names}`,
      program: `el programa: ${names}`,
      exception: `el error: ${names}`,
      port: `el puerto: ${names}`,
      test: `la prueba: ${names}`,
    })[role],
  grade: {
    danger: 'los sucesos de esta clase cuentan como peligro',
    trouble: 'los sucesos de esta clase cuentan como fallo',
    watch: 'los sucesos de esta clase merecen una mirada',
    routine: 'los sucesos de esta clase son parte del día a día',
  },
  topic: {
    'sign-in': 'el tema son los inicios de sesión',
    'break-in': 'el tema es la seguridad',
    rights: 'el tema son los permisos de los usuarios',
    storage: 'el tema son los discos y los archivos',
    memory: 'el tema es la memoria',
    network: 'el tema es la red',
    program: 'el tema es un programa o un servicio',
    build: 'el tema es la creación y la prueba de programas',
    database: 'el tema es una base de datos',
    web: 'el tema es un sitio web',
    quiet: 'el tema es un silencio en el registro',
    copies: 'el tema son las copias de archivos guardados',
    routine: 'el tema es el trabajo diario del sistema',
  },
  meaning: {
    'sign-in':
      'Alguien podría haber escrito mal una contraseña, o haber intentado adivinar la de otra persona',
    'break-in':
      'Alguien podría haber entrado, o una protección podría haber avisado de algo inofensivo',
    rights: 'Alguien podría haber recibido o usado permisos que no le tocan',
    storage: 'Podría faltar espacio en un disco, o podría haber datos que no se pueden leer',
    memory: 'Un programa podría haberse quedado sin memoria',
    network: 'Una conexión podría estar cortada, o la otra parte podría no responder',
    program: 'Un programa podría haberse parado o no haber hecho su trabajo',
    build: 'Un cambio en el programa podría tener un error, o podría faltarle una parte',
    database: 'Una base de datos podría no haber atendido una petición, y podrían faltar datos',
    web: 'Las visitas de un sitio web podrían haber visto errores o no haber tenido respuesta',
    quiet: 'Un programa podría haber estado parado, o alguien podría haberlo apagado a propósito',
    copies: 'Una parte de un archivo podría no haberse guardado, o tener pocas copias',
    routine: 'Esto podría ser parte del trabajo de cada día',
    other: 'Algo podría haberse roto, o podría haberse hecho algo nuevo',
  },
  look: (line) => `mire la línea ${line} del registro`,
  actions: {
    'check-space': 'compruebe que queda espacio en los discos',
    'check-backup': 'compruebe que hay una copia de seguridad reciente',
    'check-sign-ins': 'compruebe quién inició sesión en ese tiempo',
    'change-password': 'cambie la contraseña si no fue su dueño quien la usó',
    'take-off-network': 'desconecte el equipo de la red si nadie sabe qué fue',
    'check-network': 'compruebe la conexión y la otra parte',
    restart: 'reinicie el programa si está parado',
    'check-update': 'averigüe qué se cambió justo antes',
    'check-rights': 'compruebe que esos permisos son los previstos',
    'check-file': 'abra el archivo que se guardó entonces y compruebe que está completo',
    'check-work': 'compruebe que el sistema hace su trabajo',
    'ask-who': 'pregunte quién trabajó entonces en el sistema',
    compare: 'compárelo con el registro de un día bueno',
    'keep-log': 'guarde este registro',
    professional: 'llame a un profesional si no sabe cómo seguir',
  },
  who: {
    now: 'esto es para quien cuida del sistema, ahora mismo',
    today: 'esto es para quien cuida del sistema, hoy',
    week: 'esto es para quien cuida del sistema, esta semana',
    whenever: 'esto es para quien cuida del sistema, cuando haya tiempo',
    nobody: 'esto es trabajo de cada día y no es tarea de nadie',
  },
  unsure: 'Otras causas son igual de posibles.',
  untold: {
    this: 'el registro no dice esto',
    why: 'el registro no dice por qué ocurrió',
    over: 'el registro no dice si ya terminó',
    lost: 'el registro no dice si se perdió algo',
    who: 'el registro no dice quién fue',
    when: 'el registro no dice cuándo fue',
  },
};

function timesInWords(count: string): string {
  return `${count} ${count === '1' ? 'vez' : 'veces'}`;
}
