import type { KindPhrases } from '../../telling.ts';

/** Programas, servicios, ajustes, compilación y pruebas, juegos, teléfonos. */
export const programs: KindPhrases = {
  'backup-failed': ['falló una copia de seguridad', '# veces falló una copia de seguridad'],
  'backup-overdue': [
    'una copia de seguridad llevaba retraso',
    '# veces una copia de seguridad llevaba retraso',
  ],
  'backup-finished': ['terminó una copia de seguridad', '# veces terminó una copia de seguridad'],
  'build-part-not-found': [
    'para compilar falta una pieza que no existe en ningún sitio con la versión adecuada',
    '# piezas para compilar no existen en ningún sitio con la versión adecuada',
  ],
  'build-test-failed': ['falló una prueba', 'fallaron # pruebas'],
  'build-header-missing': [
    'el compilador no encontró un archivo que necesita',
    '# veces el compilador no encontró un archivo que necesita',
  ],
  'build-link-failed': [
    'no se pudieron unir las partes del programa',
    '# veces no se pudieron unir las partes del programa',
  ],
  'build-patch-failed': [
    'un cambio de un archivo de parches no encajaba con el código',
    '# cambios de archivos de parches no encajaban con el código',
  ],
  'build-compile-error': [
    'no se pudo compilar un programa a partir de su código',
    '# errores impidieron compilar un programa',
  ],
  'build-npm-script-failed': [
    'un script del proyecto terminó con un error',
    '# scripts del proyecto terminaron con un error',
  ],
  'build-install-failed': ['no se pudo instalar un paquete', 'no se pudieron instalar # paquetes'],
  'build-timed-out': [
    'una compilación o prueba tardó demasiado y se canceló',
    '# compilaciones o pruebas tardaron demasiado y se cancelaron',
  ],
  'build-command-failed': [
    'un paso de la compilación terminó con un error',
    '# pasos de la compilación terminaron con un error',
  ],
  'build-style-complaint': [
    'la revisión de estilo puso un reparo al código',
    'la revisión de estilo puso # reparos al código',
  ],
  'build-compiler-warning': [
    'el compilador advirtió de un punto débil en el código',
    'el compilador dio # advertencias',
  ],
  'build-worked': [
    'la compilación o la prueba salió bien',
    '# veces la compilación o la prueba salió bien',
  ],
  'build-download-failed': [
    'no se pudo descargar un archivo',
    'no se pudieron descargar # archivos',
  ],
  'game-behind-time': [
    'el servidor de juego no podía seguir el ritmo del juego',
    '# veces el servidor de juego no podía seguir el ritmo del juego',
  ],
  'game-server-hung': [
    'el servidor de juego se colgó o falló en plena partida',
    '# veces el servidor de juego se colgó o falló en plena partida',
  ],
  'game-mod-wrong-side': [
    'un mod pidió una parte que solo tiene el juego de un jugador',
    '# veces un mod pidió una parte que solo tiene el juego de un jugador',
  ],
  'game-mod-missing': [
    'un mod o plugin necesita otro que falta o no encaja',
    '# mods o plugins necesitan otros que faltan o no encajan',
  ],
  'game-mods-not-loaded': [
    'el servidor de juego no arrancó porque no se cargó un mod',
    '# veces el servidor de juego no arrancó porque no se cargó un mod',
  ],
  'game-plugin-failed': [
    'falló un plugin o mod del servidor de juego',
    '# veces falló un plugin o mod del servidor de juego',
  ],
  'game-world-not-saved': [
    'el juego no pudo guardar o leer su mundo',
    '# veces el juego no pudo guardar o leer su mundo',
  ],
  'game-player-not-let-in': [
    'un jugador no pudo entrar en el juego',
    '# veces un jugador no pudo entrar en el juego',
  ],
  'game-player-thrown-out': [
    'un jugador fue expulsado o perdió la conexión',
    '# veces un jugador fue expulsado o perdió la conexión',
  ],
  'game-offline-mode': [
    'el servidor de juego dejó entrar a jugadores sin comprobar quiénes son',
    '# veces el servidor de juego dejó entrar a jugadores sin comprobar quiénes son',
  ],
  'game-player-came-or-went': ['un jugador entró o salió', '# veces un jugador entró o salió'],
  'app-not-answering': [
    'una aplicación del teléfono tardó demasiado en responder',
    '# veces una aplicación del teléfono tardó demasiado en responder',
  ],
  'app-camera-part-not-loaded': [
    'no se cargó un complemento de la cámara',
    '# veces no se cargó un complemento de la cámara',
  ],
  'app-camera-failed': ['falló la cámara del teléfono', '# veces falló la cámara del teléfono'],
  'app-ended': [
    'se cerró una aplicación en segundo plano',
    '# veces se cerró una aplicación en segundo plano',
  ],
  'app-service-missing': [
    'una aplicación llamó a algo que no existe en este teléfono',
    '# veces una aplicación llamó a algo que no existe en este teléfono',
  ],
  'app-crashed': [
    'una aplicación del teléfono se cerró por un fallo',
    '# aplicaciones del teléfono se cerraron por un fallo',
  ],
  'app-may-not': [
    'a una aplicación no se le permitió usar una parte del teléfono',
    '# veces a una aplicación no se le permitió usar una parte del teléfono',
  ],
  'app-slow': [
    'una aplicación dibujó su pantalla demasiado despacio',
    '# veces una aplicación dibujó su pantalla demasiado despacio',
  ],
  'app-update-failed': [
    'no se pudo instalar una aplicación en el teléfono',
    'no se pudieron instalar # aplicaciones en el teléfono',
  ],
  'killed-for-memory': [
    'el sistema se quedó sin memoria y cerró un programa',
    '# programas se cerraron porque se acabó la memoria',
  ],
  'program-out-of-memory': [
    'un programa se quedó sin memoria',
    '# veces un programa se quedó sin memoria',
  ],
  'memory-low': ['quedaba poca memoria', '# veces quedaba poca memoria'],
  'kernel-crash': [
    'el núcleo del sistema operativo falló o avisó de un error grave',
    '# veces el núcleo del sistema operativo avisó de un error grave',
  ],
  'machine-hung': [
    'una parte del equipo se quedó colgada',
    '# veces una parte del equipo se quedó colgada',
  ],
  'program-crashed': [
    'un programa se cerró por un fallo',
    '# veces un programa se cerró por un fallo',
  ],
  'program-gave-up-by-exception': [
    'un programa se interrumpió por un error que no supo tratar',
    '# veces un programa se interrumpió por un error que no supo tratar',
  ],
  'code-mistake': [
    'un programa tropezó con un error de su propio código',
    '# veces un programa tropezó con un error de su propio código',
  ],
  'ended-by-force': [
    'se cerró un programa a la fuerza',
    '# veces se cerró un programa a la fuerza',
  ],
  'ended-with-error-code': [
    'un programa terminó avisando de un error',
    '# veces un programa terminó avisando de un error',
  ],
  'service-crash-loop': [
    'un servicio fallaba una y otra vez y se dejó de intentar',
    '# veces un servicio fallaba una y otra vez y se dejó de intentar',
  ],
  'port-in-use': [
    'un programa no pudo arrancar porque su puerto estaba ocupado',
    '# veces un programa no pudo arrancar porque su puerto estaba ocupado',
  ],
  'service-did-not-start': ['un servicio no arrancó', '# veces un servicio no arrancó'],
  'service-stopped-unexpectedly': [
    'un servicio se paró de forma inesperada',
    '# veces un servicio se paró de forma inesperada',
  ],
  'health-check-failed': [
    'falló una comprobación de funcionamiento',
    'fallaron # comprobaciones de funcionamiento',
  ],
  'secret-store-sealed': [
    'el almacén de contraseñas y claves se cerró',
    '# veces el almacén de contraseñas y claves estaba cerrado',
  ],
  'service-hung': [
    'un servicio tardó demasiado y se dejó de esperar',
    '# veces un servicio tardó demasiado y se dejó de esperar',
  ],
  'service-restarted': ['un servicio se reinició solo', '# veces un servicio se reinició solo'],
  'service-asked-to-stop': [
    'se pidió a un servicio que parara',
    '# veces se pidió a un servicio que parara',
  ],
  'service-stopped': [
    'un servicio se paró como estaba previsto',
    '# veces un servicio se paró como estaba previsto',
  ],
  'service-started': ['arrancó un servicio', '# veces arrancó un servicio'],
  'version-mismatch': [
    'las versiones de dos partes no encajaban',
    '# veces las versiones de dos partes no encajaban',
  ],
  'licence-expired': [
    'una licencia o suscripción estaba caducada',
    '# veces una licencia o suscripción estaba caducada',
  ],
  'setting-unreadable': [
    'no se pudo entender un archivo de ajustes',
    '# veces no se pudo entender un archivo de ajustes',
  ],
  'setting-missing': ['faltaba un ajuste necesario', 'faltaban # ajustes necesarios'],
  'setting-unknown': ['el programa no conocía un ajuste', 'el programa no conocía # ajustes'],
  'setting-out-of-date': [
    'algo está anticuado y pronto dejará de existir',
    '# cosas están anticuadas y pronto dejarán de existir',
  ],
  'setting-unsafe': ['se usaba un ajuste poco seguro', 'se usaban # ajustes poco seguros'],
  'setting-loaded': ['se leyeron los ajustes', '# veces se leyeron los ajustes'],
  'build-part-twice': [
    'al compilar se encontró dos veces la misma parte',
    '# veces se encontró repetida la misma parte al compilar',
  ],
};
