import type { KindPhrases } from '../../telling.ts';

/** Aparatos, discos, bases de datos, sistemas repartidos. */
export const machines: KindPhrases = {
  'hdfs-save-failed': [
    'al guardar una copia hubo un error y quedó a medias',
    '# veces hubo un error al guardar una copia y quedó a medias',
  ],
  'hdfs-repair-failed': [
    'la copia de un trozo de archivo no se pudo enviar a otro sitio',
    '# copias de trozos de archivo no se pudieron enviar a otro sitio',
  ],
  'hdfs-odd-record': [
    'la lista de los trozos de archivo no cuadraba con los propios trozos',
    '# veces la lista de los trozos de archivo no cuadraba con los propios trozos',
  ],
  'hdfs-work': [
    'se leyó, se escribió, se copió o se borró un trozo de archivo',
    'se leyeron, se escribieron, se copiaron o se borraron # trozos de archivo',
  ],
  'device-too-hot': [
    'una parte del equipo se calentó demasiado',
    '# veces una parte del equipo se calentó demasiado',
  ],
  'device-fan-failed': ['falló un ventilador', '# veces falló un ventilador'],
  'device-power-trouble': [
    'la alimentación eléctrica del equipo no era correcta',
    '# veces la alimentación eléctrica del equipo no era correcta',
  ],
  'device-battery-weak': [
    'una batería estaba casi vacía o gastada',
    '# veces una batería estaba casi vacía o gastada',
  ],
  'device-error-corrected': [
    'el equipo corrigió un error de sus propias piezas',
    '# veces el equipo corrigió un error de sus propias piezas',
  ],
  'device-hardware-fault': [
    'una pieza del equipo avisó de un error',
    '# veces una pieza del equipo avisó de un error',
  ],
  'device-graphics-failed': [
    'la tarjeta gráfica falló o se quedó colgada',
    '# veces la tarjeta gráfica falló o se quedó colgada',
  ],
  'device-gone': [
    'un aparato conectado desapareció de repente',
    '# veces un aparato conectado desapareció de repente',
  ],
  'device-usb-failed': ['no se reconoció un aparato USB', '# veces no se reconoció un aparato USB'],
  'device-printer-stuck': [
    'una impresora no pudo imprimir',
    '# veces una impresora no pudo imprimir',
  ],
  'device-sensor-gone': [
    'no se pudo contactar con un aparato o sensor',
    '# veces no se pudo contactar con un aparato o sensor',
  ],
  'device-plugged-in': [
    'se conectó o se desconectó un aparato',
    '# veces se conectó o se desconectó un aparato',
  ],
  'disk-full': ['un disco estaba lleno', '# veces un disco estaba lleno'],
  'disk-nearly-full': ['un disco estaba casi lleno', '# veces un disco estaba casi lleno'],
  'quota-exceeded': [
    'alguien agotó su espacio de almacenamiento',
    '# veces alguien había agotado su espacio de almacenamiento',
  ],
  'disk-failing': [
    'un disco avisó de que va a fallar',
    '# veces un disco avisó de que va a fallar',
  ],
  'disk-io-error': [
    'no se pudo leer o escribir en un disco',
    '# veces no se pudo leer o escribir en un disco',
  ],
  'disk-read-only': [
    'un disco quedó solo para lectura',
    '# veces un disco quedó solo para lectura',
  ],
  'file-system-damaged': [
    'un sistema de archivos estaba dañado',
    '# veces un sistema de archivos estaba dañado',
  ],
  'raid-degraded': [
    'un grupo de discos perdió uno de los suyos',
    '# veces un grupo de discos perdió uno de los suyos',
  ],
  'too-many-open-files': [
    'un programa tenía demasiados archivos abiertos',
    '# veces un programa tenía demasiados archivos abiertos',
  ],
  'data-damaged': [
    'había datos guardados que estaban dañados',
    '# veces había datos guardados que estaban dañados',
  ],
  'file-to-delete-missing': [
    'un archivo que se iba a borrar no estaba',
    '# veces no estaba un archivo que se iba a borrar',
  ],
  'file-missing': ['faltaba un archivo o una carpeta', '# veces faltaba un archivo o una carpeta'],
  'file-permission': [
    'a un programa no se le permitió usar un archivo',
    '# veces a un programa no se le permitió usar un archivo',
  ],
  'mount-failed': [
    'no se pudo conectar una unidad o carpeta compartida',
    '# veces no se pudo conectar una unidad o carpeta compartida',
  ],
  'file-locked': [
    'otro programa tenía ocupado un archivo',
    '# veces otro programa tenía ocupado un archivo',
  ],
  'database-damaged': ['la base de datos estaba dañada', '# veces la base de datos estaba dañada'],
  'database-vacuum-needed': [
    'la base de datos dejó de aceptar cambios porque no se limpió a tiempo',
    '# veces la base de datos no aceptó cambios porque no se limpió a tiempo',
  ],
  'data-not-saved': [
    'un almacén de datos no pudo guardar lo que tiene en memoria',
    '# veces un almacén de datos no pudo guardar lo que tiene en memoria',
  ],
  'data-store-out-of-memory': [
    'un almacén de datos en memoria se quedó sin espacio',
    '# veces un almacén de datos en memoria se quedó sin espacio',
  ],
  'database-stopped': [
    'la base de datos se paró de repente',
    '# veces la base de datos se paró de repente',
  ],
  'database-recovering': [
    'la base de datos se reparó sola tras una parada repentina',
    '# veces la base de datos se reparó sola tras una parada repentina',
  ],
  'database-unreachable': [
    'no se pudo llegar a la base de datos',
    '# veces no se pudo llegar a la base de datos',
  ],
  'database-too-many-connections': [
    'la base de datos no tenía sitio para más conexiones',
    '# conexiones se rechazaron porque la base de datos no tenía sitio',
  ],
  'database-deadlock': [
    'dos tareas de la base de datos se bloquearon la una a la otra',
    '# veces unas tareas de la base de datos se bloquearon entre sí',
  ],
  'database-lock-wait': [
    'una tarea esperó demasiado a que otra terminara en la base de datos',
    '# tareas esperaron demasiado a que otras terminaran en la base de datos',
  ],
  'database-replica-behind': [
    'una copia de la base de datos iba con retraso o se paró',
    '# veces una copia de la base de datos iba con retraso o se paró',
  ],
  'upgrade-stopped': [
    'una actualización de la base de datos se quedó a medias',
    '# veces una actualización de la base de datos se quedó a medias',
  ],
  'database-duplicate': [
    'la base de datos rechazó datos que no cumplen sus reglas',
    '# veces la base de datos rechazó datos que no cumplen sus reglas',
  ],
  'database-missing-thing': [
    'se le pidió a la base de datos algo que no existe',
    '# veces se le pidió a la base de datos algo que no existe',
  ],
  'database-query-wrong': [
    'la base de datos no entendió una consulta',
    '# veces la base de datos no entendió una consulta',
  ],
  'database-index-missing': [
    'la base de datos leyó mucho más de lo que devolvió',
    '# veces la base de datos leyó mucho más de lo que devolvió',
  ],
  'database-slow': [
    'una consulta a la base de datos tardó mucho',
    '# consultas a la base de datos tardaron mucho',
  ],
  'database-checkpoints': [
    'la base de datos guardó su estado más a menudo de lo previsto',
    '# veces la base de datos guardó su estado más a menudo de lo previsto',
  ],
  'cluster-no-leader': [
    'una parte de un clúster no tenía quien la dirigiera',
    '# veces una parte de un clúster no tenía quien la dirigiera',
  ],
  'cluster-leader-moved': [
    'se preguntó a un miembro que ya no dirige',
    '# veces se preguntó a un miembro que ya no dirige',
  ],
  'cluster-link-broken': [
    'dos miembros de un clúster perdieron el contacto',
    '# veces dos miembros de un clúster perdieron el contacto',
  ],
  'cluster-member-unclear': [
    'no estaba claro qué miembro debía responder a una llamada',
    '# veces no estaba claro qué miembro debía responder a una llamada',
  ],
  'cluster-quorum-lost': [
    'demasiado pocos miembros de un clúster podían hablar entre sí',
    '# veces demasiado pocos miembros de un clúster podían hablar entre sí',
  ],
  'cluster-election': [
    'un clúster eligió a un nuevo miembro para dirigir',
    '# veces un clúster eligió a un nuevo miembro para dirigir',
  ],
  'cluster-manager-silent': [
    'una tarea no pudo contactar con el programa que reparte el trabajo',
    '# veces una tarea no pudo contactar con el programa que reparte el trabajo',
  ],
  'cluster-client-left': [
    'un programa que usa el clúster cortó sin avisar',
    '# veces un programa que usa el clúster cortó sin avisar',
  ],
  'cluster-node-lost': [
    'dejó de funcionar un miembro de un clúster',
    '# veces dejó de funcionar un miembro de un clúster',
  ],
  'cluster-node-joined': [
    'un miembro se unió a un clúster',
    '# veces un miembro se unió a un clúster',
  ],
  'cluster-rebalance': [
    'un clúster volvió a repartir su trabajo',
    '# veces un clúster volvió a repartir su trabajo',
  ],
  'cluster-copies-missing': [
    'de algunos datos había menos copias de las previstas',
    '# veces había menos copias de los datos de las previstas',
  ],
  'queue-stopped-taking': [
    'una cola dejó de aceptar mensajes',
    '# veces una cola dejó de aceptar mensajes',
  ],
  'queue-backlog': [
    'el trabajo se acumuló más rápido de lo que se hacía',
    '# veces el trabajo se acumuló más rápido de lo que se hacía',
  ],
  'lease-not-renewed': [
    'un programa no pudo avisar al almacenamiento de que aún necesita sus archivos',
    '# veces un programa no pudo avisar al almacenamiento de que aún necesita sus archivos',
  ],
  'queue-session-expired': ['caducó la sesión de un miembro', 'caducaron # sesiones de miembros'],
  'job-failed': ['falló una tarea programada', 'fallaron # tareas programadas'],
  'image-not-pulled': [
    'no se pudo descargar la imagen de un contenedor',
    '# veces no se pudo descargar la imagen de un contenedor',
  ],
  'pod-evicted': [
    'un contenedor fue expulsado de su equipo',
    '# contenedores fueron expulsados de su equipo',
  ],
  'pod-not-placed': [
    'ningún equipo tenía sitio para un contenedor',
    '# veces ningún equipo tenía sitio para un contenedor',
  ],
  'node-not-ready': [
    'un equipo del clúster no estaba listo',
    '# veces un equipo del clúster no estaba listo',
  ],
  'volume-not-mounted': [
    'un contenedor no recibió su unidad de disco',
    '# veces un contenedor no recibió su unidad de disco',
  ],
  'container-not-started': [
    'no se pudo iniciar un contenedor',
    'no se pudieron iniciar # contenedores',
  ],
  'container-routine': [
    'se creó, se inició o se cerró un contenedor',
    '# veces se creó, se inició o se cerró un contenedor',
  ],
  'device-sensor-odd': [
    'un sensor dio valores imposibles y la máquina se paró',
    '# veces un sensor dio valores imposibles',
  ],
  'device-backup-battery-bad': [
    'la batería para cortes de luz está gastada',
    '# veces se avisó de que la batería para cortes de luz está gastada',
  ],
  'device-power-ran-out': [
    'faltó la luz hasta que se agotó la batería, y el equipo se apagó',
    '# veces faltó la luz hasta que se agotó la batería',
  ],
  'device-heater-failed': [
    'un calentador no llegó a su temperatura y la máquina se paró',
    '# veces un calentador no llegó a su temperatura',
  ],
  'disk-slow': [
    'un disco tardó demasiado en leer o escribir',
    '# veces un disco tardó demasiado en leer o escribir',
  ],
  'storage-path-lost': [
    'el equipo perdió el camino a un almacenamiento',
    '# veces el equipo perdió el camino a un almacenamiento',
  ],
};
