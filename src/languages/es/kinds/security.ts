import type { KindPhrases } from '../../telling.ts';

/** Inicios de sesión, permisos, rastros, programas dañinos, Windows. */
export const security: KindPhrases = {
  'test-virus': [
    'se encontró un virus de prueba, inofensivo',
    '# veces se encontró un virus de prueba, inofensivo',
  ],
  ransom: [
    'hay señales de un programa que secuestra archivos y pide un rescate',
    '# veces hubo señales de un programa que secuestra archivos y pide un rescate',
  ],
  miner: [
    'un programa genera criptomonedas a escondidas',
    '# veces hubo señales de que un programa genera criptomonedas a escondidas',
  ],
  'talk-to-attacker': [
    'uno de sus equipos se comunicó con una dirección que usan los atacantes',
    '# veces uno de sus equipos se comunicó con una dirección que usan los atacantes',
  ],
  'guessing-succeeded-alert': [
    'una alarma avisa de que alguien adivinó una contraseña y entró',
    '# alarmas avisan de que alguien adivinó una contraseña y entró',
  ],
  'malware-found': ['se encontró un programa dañino', '# veces se encontró un programa dañino'],
  'blocklisted-address': [
    'una alarma nombra una dirección conocida por sus ataques',
    '# alarmas nombran direcciones conocidas por sus ataques',
  ],
  'scan-alert': [
    'alguien buscó por dónde entrar desde la red',
    '# veces alguien buscó por dónde entrar desde la red',
  ],
  'attack-alert': [
    'saltó una alarma del nivel más grave',
    'saltaron # alarmas del nivel más grave',
  ],
  'exploit-alert': ['saltó una alarma de nivel medio', 'saltaron # alarmas de nivel medio'],
  'policy-alert': ['saltó una alarma de nivel leve', 'saltaron # alarmas de nivel leve'],
  'unusual-transfer': [
    'se enviaron muchos más datos que de costumbre',
    '# veces se enviaron muchos más datos que de costumbre',
  ],
  'grave-alert-by-name': ['saltó una alarma grave', 'saltaron # alarmas graves'],
  'alert-by-name': ['saltó una alarma', 'saltaron # alarmas'],
  'windows-process-started': ['se inició un programa', '# veces se inició un programa'],
  'windows-process-ended': ['se cerró un programa', '# veces se cerró un programa'],
  'windows-service-installed': [
    'se instaló un servicio nuevo',
    '# veces se instaló un servicio nuevo',
  ],
  'windows-task-created': [
    'se creó o se cambió una tarea programada',
    '# veces se creó o se cambió una tarea programada',
  ],
  'windows-kerberos-failed': [
    'falló un inicio de sesión en la red de Windows',
    'fallaron # inicios de sesión en la red de Windows',
  ],
  'windows-ticket': [
    'se pidió acceso a la red de Windows',
    '# veces se pidió acceso a la red de Windows',
  ],
  'windows-share-opened': [
    'se abrió o se examinó una carpeta compartida',
    '# veces se abrió o se examinó una carpeta compartida',
  ],
  'windows-update-odd-package': [
    'al buscar actualizaciones apareció un paquete que no se pudo leer',
    '# veces apareció, al buscar actualizaciones, un paquete que no se pudo leer',
  ],
  'windows-update-failed': [
    'falló una actualización de Windows',
    '# veces falló una actualización de Windows',
  ],
  'windows-app-error': [
    'una parte de Windows o un programa avisó de un error',
    '# veces una parte de Windows o un programa avisó de un error',
  ],
  'sysmon-code-into-program': [
    'un programa metió código dentro de otro',
    '# veces un programa metió código dentro de otro',
  ],
  'sysmon-memory-read': [
    'un programa entró en la memoria de otro',
    '# veces un programa entró en la memoria de otro',
  ],
  'sysmon-driver-or-module': [
    'se cargó un controlador o una parte de un programa',
    '# veces se cargó un controlador o una parte de un programa',
  ],
  'sysmon-raw-disk': [
    'un programa leyó el disco saltándose todas las protecciones',
    '# veces un programa leyó el disco saltándose todas las protecciones',
  ],
  'sysmon-lasting-watch': [
    'se instaló en Windows un disparador oculto',
    '# veces se instaló en Windows un disparador oculto',
  ],
  'sysmon-registry-changed': [
    'se cambiaron ajustes internos de Windows',
    '# veces se cambiaron ajustes internos de Windows',
  ],
  'sysmon-file-noted': [
    'se creó, se cambió o se borró un archivo',
    '# veces se creó, se cambió o se borró un archivo',
  ],
  'sysmon-connection-noted': ['un programa usó la red', '# veces un programa usó la red'],
  'sysmon-itself': [
    'la vigilancia de Windows se cambió o tuvo un error',
    '# veces la vigilancia de Windows se cambió o tuvo un error',
  ],
  'cloud-nameless-change': [
    'alguien sin identificar cambió algo en un clúster',
    '# veces alguien sin identificar cambió algo en un clúster',
  ],
  'root-account-used': [
    'se usó la cuenta principal de la nube',
    '# veces se usó la cuenta principal de la nube',
  ],
  'bucket-made-public': [
    'puede que unos archivos guardados estén abiertos a todo el mundo',
    '# veces puede que unos archivos guardados quedaran abiertos a todo el mundo',
  ],
  'cloud-door-opened': [
    'se cambió una regla del cortafuegos de la nube',
    '# veces se cambiaron reglas del cortafuegos de la nube',
  ],
  'cloud-things-deleted': ['se borró algo valioso', 'se borraron # cosas valiosas'],
  'mail-rule-made': [
    'se creó una regla que reenvía o esconde correos',
    '# veces se creó una regla que reenvía o esconde correos',
  ],
  'app-consent-given': [
    'una aplicación recibió permiso para leer cuentas',
    '# veces una aplicación recibió permiso para leer cuentas',
  ],
  'secret-read': [
    'se leyó un secreto que estaba guardado',
    '# veces se leyó un secreto que estaba guardado',
  ],
  'cloud-program-run-inside': [
    'alguien ejecutó una orden dentro de un contenedor o servidor en marcha',
    '# veces alguien ejecutó órdenes dentro de un contenedor o servidor en marcha',
  ],
  'cloud-login-risky': [
    'un inicio de sesión se consideró arriesgado',
    '# inicios de sesión se consideraron arriesgados',
  ],
  'cloud-call-worked': [
    'una petición corriente a la nube salió bien',
    '# peticiones corrientes a la nube salieron bien',
  ],
  'log-cleared': ['se borró un registro', '# veces se borró un registro'],
  'trail-stopped': ['se dejó de anotar quién hace qué', '# veces se dejó de anotar quién hace qué'],
  'guard-off': [
    'se desactivó un programa de protección',
    '# veces se desactivó un programa de protección',
  ],
  'audit-changed': [
    'se cambiaron las reglas sobre lo que se anota',
    '# veces se cambiaron las reglas sobre lo que se anota',
  ],
  'audit-lost': ['se perdió una parte de lo anotado', '# veces se perdió una parte de lo anotado'],
  'history-cleared': [
    'se borró la lista de órdenes escritas',
    '# veces se borró la lista de órdenes escritas',
  ],
  'sudo-refused': [
    'a alguien no se le permitió actuar como administrador',
    '# veces a alguien no se le permitió actuar como administrador',
  ],
  'sudo-used': ['alguien actuó como administrador', '# veces alguien actuó como administrador'],
  'made-administrator': [
    'alguien recibió permisos de administrador',
    '# veces alguien recibió permisos de administrador',
  ],
  'account-created': ['se creó una cuenta de usuario', 'se crearon # cuentas de usuario'],
  'account-removed': [
    'se borró o se desactivó una cuenta de usuario',
    'se borraron o se desactivaron # cuentas de usuario',
  ],
  'group-changed': [
    'se cambiaron los miembros de un grupo',
    '# veces se cambiaron los miembros de un grupo',
  ],
  'rights-changed': [
    'se cambiaron permisos o reglas de acceso',
    '# veces se cambiaron permisos o reglas de acceso',
  ],
  'key-created': ['se creó una clave de acceso nueva', 'se crearon # claves de acceso nuevas'],
  'access-refused': [
    'a alguien se le negó algo para lo que no tiene permiso',
    '# accesos se negaron por falta de permiso',
  ],
  'program-not-let-in': [
    'un programa no pudo entrar en su propia base de datos o servicio',
    '# veces un programa no pudo entrar en su propia base de datos o servicio',
  ],
  'break-in-by-host-name': [
    'quiso iniciar sesión una dirección que dio un nombre que no es el suyo',
    '# intentos de inicio de sesión vinieron de direcciones con un nombre que no es el suyo',
  ],
  'too-many-sign-ins': [
    'se desconectó a alguien tras demasiados inicios de sesión fallidos',
    '# veces se desconectó a alguien tras demasiados inicios de sesión fallidos',
  ],
  'account-locked': [
    'se bloqueó una cuenta tras demasiadas contraseñas erróneas',
    'se bloquearon # cuentas tras demasiadas contraseñas erróneas',
  ],
  'second-step-refused': [
    'se rechazó el segundo paso de un inicio de sesión',
    '# veces se rechazó el segundo paso de un inicio de sesión',
  ],
  'second-step-off': [
    'se desactivó el segundo paso del inicio de sesión',
    '# veces se desactivó el segundo paso del inicio de sesión',
  ],
  'sign-in-barred': [
    'alguien quiso iniciar sesión con una cuenta bloqueada',
    'fallaron # intentos de iniciar sesión con una cuenta bloqueada',
  ],
  'unknown-user': [
    'alguien quiso iniciar sesión con un nombre que no existe',
    '# veces alguien quiso iniciar sesión con un nombre que no existe',
  ],
  'remote-sign-in-failed': [
    'falló un inicio de sesión por escritorio remoto o VPN',
    'fallaron # inicios de sesión por escritorio remoto o VPN',
  ],
  'sign-in-failed': ['falló un inicio de sesión', 'fallaron # inicios de sesión'],
  'left-before-sign-in': [
    'alguien cortó la conexión antes de iniciar sesión',
    '# veces alguien cortó la conexión antes de iniciar sesión',
  ],
  'key-accepted': [
    'alguien inició sesión con una clave',
    '# inicios de sesión con una clave funcionaron',
  ],
  'sign-in-worked': ['un inicio de sesión funcionó', '# inicios de sesión funcionaron'],
  'session-opened': ['se abrió una sesión', 'se abrieron # sesiones'],
  'session-closed': ['se cerró una sesión', 'se cerraron # sesiones'],
  'password-changed': ['se cambió una contraseña', 'se cambiaron # contraseñas'],
  'password-expired': [
    'un inicio de sesión falló porque la contraseña o la cuenta había caducado',
    '# inicios de sesión fallaron porque la contraseña o la cuenta había caducado',
  ],
};
