import type { KindPhrases } from '../../telling.ts';

/** Red, nombres, certificados, web, correo. */
export const internet: KindPhrases = {
  'mail-sign-in-refused': [
    'falló un inicio de sesión en el servidor de correo',
    'fallaron # inicios de sesión en el servidor de correo',
  ],
  'mail-relay-denied': [
    'alguien quiso enviar correos a través de su servidor',
    '# veces alguien quiso enviar correos a través de su servidor',
  ],
  'mail-listed': [
    'otro servidor de correo tomó el suyo por uno que envía spam',
    '# veces otro servidor de correo tomó el suyo por uno que envía spam',
  ],
  'mail-spam': [
    'se retuvo un correo por ser spam o llevar un virus',
    'se retuvieron # correos por ser spam o llevar un virus',
  ],
  'mail-delayed': [
    'un correo todavía no se pudo entregar',
    '# correos todavía no se pudieron entregar',
  ],
  'mail-bounced': [
    'un correo no se pudo entregar y volvió',
    '# correos no se pudieron entregar y volvieron',
  ],
  'mail-sent': ['se entregó un correo', 'se entregaron # correos'],
  'certificate-expired': [
    'un certificado estaba caducado',
    '# veces un certificado estaba caducado',
  ],
  'certificate-not-renewed': [
    'no se pudo renovar un certificado',
    '# veces no se pudo renovar un certificado',
  ],
  'certificate-expires-soon': ['un certificado caduca pronto', '# certificados caducan pronto'],
  'certificate-not-trusted': [
    'un certificado no se dio por fiable',
    '# veces un certificado no se dio por fiable',
  ],
  'tls-failed': [
    'no se logró establecer una conexión segura',
    'no se logró establecer # conexiones seguras',
  ],
  'clock-wrong': ['un reloj iba mal', '# veces un reloj iba mal'],
  'clock-set': ['se puso en hora un reloj', '# veces se puso en hora un reloj'],
  'name-unknown': [
    'no se encontró la dirección de un nombre',
    '# veces no se encontró la dirección de un nombre',
  ],
  'name-service-troubled': [
    'el servicio que conoce los nombres de la red no respondió bien',
    '# veces el servicio que conoce los nombres de la red no respondió bien',
  ],
  'name-refused': [
    'se rechazó la búsqueda de un nombre',
    '# veces se rechazó la búsqueda de un nombre',
  ],
  'name-server-elsewhere-odd': [
    'un servicio de nombres ajeno no respondió bien',
    '# veces un servicio de nombres ajeno no respondió bien',
  ],
  'secrets-handed-out': [
    'el sitio web entregó un archivo con secretos',
    '# veces el sitio web entregó un archivo con secretos',
  ],
  'web-shell': [
    'alguien llamó a un programa que puede dar el control del servidor',
    '# peticiones llamaron a un programa que puede dar el control del servidor',
  ],
  'path-traversal': [
    'alguien quiso leer archivos que están fuera del sitio web',
    '# veces alguien quiso leer archivos que están fuera del sitio web',
  ],
  'code-injection-try': [
    'alguien envió una petición pensada para engañar al sitio web',
    '# peticiones estaban pensadas para engañar al sitio web',
  ],
  'probe-for-secrets': [
    'alguien buscó archivos con secretos',
    '# peticiones buscaban archivos con secretos',
  ],
  'probe-for-admin-pages': [
    'alguien buscó páginas para administradores',
    '# peticiones buscaban páginas para administradores',
  ],
  'odd-request': [
    'una petición no era una petición web de verdad',
    '# peticiones no eran peticiones web de verdad',
  ],
  'web-sign-in-refused': [
    'el sitio web pidió iniciar sesión y no recibió datos válidos',
    '# peticiones llegaron sin un inicio de sesión válido',
  ],
  'web-forbidden': [
    'alguien quiso ver una página que no está permitida',
    '# peticiones se rechazaron por no estar permitidas',
  ],
  'web-not-found': [
    'alguien quiso ver una página que no existe',
    '# peticiones eran para páginas que no existen',
  ],
  'web-too-many-requests': [
    'se frenó a alguien por pedir demasiadas veces',
    '# peticiones se rechazaron por llegar demasiado seguidas',
  ],
  'web-gateway-failed': [
    'el servidor web no recibió una respuesta útil del programa que tiene detrás',
    '# peticiones no recibieron una respuesta útil del programa que hay tras el servidor web',
  ],
  'web-helper-failed': [
    'el servidor web no pudo iniciar bien un programa auxiliar',
    '# veces el servidor web no pudo iniciar bien un programa auxiliar',
  ],
  'web-unavailable': [
    'el sitio web avisó de que en ese momento no podía responder',
    '# peticiones se rechazaron porque el sitio web no podía responder',
  ],
  'web-server-error': [
    'el sitio web falló con una petición',
    '# peticiones fallaron dentro del sitio web',
  ],
  'web-bad-request': [
    'el sitio web no entendió una petición',
    '# peticiones no tenían sentido para el sitio web',
  ],
  'web-visitor-left': [
    'una visita se fue antes de recibir la respuesta',
    '# visitas se fueron antes de recibir la respuesta',
  ],
  'web-moved': [
    'alguien quiso ver una página que cambió de sitio',
    '# peticiones se enviaron a otra página',
  ],
  'web-served': ['se entregó una página', 'se entregaron # páginas'],
  'caller-on-deny-list': [
    'se rechazó una dirección que está en la lista de bloqueo',
    '# veces se rechazó una dirección que está en la lista de bloqueo',
  ],
  'firewall-blocked': [
    'el cortafuegos rechazó un paquete de datos',
    'el cortafuegos rechazó # paquetes de datos',
  ],
  'address-banned': [
    'se bloqueó una dirección tras demasiados intentos fallidos',
    'se bloquearon # direcciones tras demasiados intentos fallidos',
  ],
  'internet-line-down': [
    'no se logró la conexión a internet',
    '# veces no se logró la conexión a internet',
  ],
  'provider-sign-in-refused': [
    'el proveedor rechazó los datos de acceso del router',
    '# veces el proveedor rechazó los datos de acceso del router',
  ],
  'link-down': ['se cayó una conexión de red', '# veces se cayó una conexión de red'],
  'link-up': [
    'una conexión de red volvió a funcionar',
    '# veces se estableció una conexión de red',
  ],
  'vpn-down': [
    'se cayó una conexión protegida (VPN)',
    '# veces se cayó una conexión protegida (VPN)',
  ],
  'vpn-up': [
    'se estableció una conexión protegida (VPN)',
    '# veces se estableció una conexión protegida (VPN)',
  ],
  'address-conflict': [
    'dos aparatos usaron la misma dirección',
    '# veces dos aparatos usaron la misma dirección',
  ],
  'dhcp-pool-full': [
    'a la red no le quedaban direcciones libres',
    '# veces a la red no le quedaban direcciones libres',
  ],
  'dhcp-no-address': [
    'un aparato no recibió dirección de la red',
    '# veces un aparato no recibió dirección de la red',
  ],
  'dhcp-routine': [
    'un aparato pidió una dirección y la recibió',
    '# veces un aparato pidió una dirección',
  ],
  'wireless-trouble': [
    'una conexión wifi falló o se cortó',
    '# veces una conexión wifi falló o se cortó',
  ],
  'route-neighbour-lost': [
    'el router perdió a un vecino de la red',
    '# veces el router perdió a un vecino de la red',
  ],
  'helper-not-ready': [
    'un programa llamó a otro que lo ayuda antes de que estuviera listo',
    '# veces un programa llamó a otro que lo ayuda antes de que estuviera listo',
  ],
  'watched-group-silent': [
    'la vigilancia no recibió datos de los equipos que cuida',
    '# veces la vigilancia no recibió datos de los equipos que cuida',
  ],
  'host-unreachable': [
    'no se pudo llegar a otro equipo',
    '# veces no se pudo llegar a otro equipo',
  ],
  'connection-refused': [
    'a un programa se le negó una conexión',
    '# veces a un programa se le negó una conexión',
  ],
  'connection-timed-out': [
    'otro programa no respondió a tiempo',
    '# veces otro programa no respondió a tiempo',
  ],
  'connection-cut': ['la otra parte cortó una conexión', 'la otra parte cortó # conexiones'],
  'name-used-twice': [
    'dos aparatos usaron el mismo nombre y se echaron el uno al otro',
    '# veces un aparato echó a otro que usaba el mismo nombre',
  ],
  'packets-lost': [
    'se perdieron o se dañaron paquetes de datos por el camino',
    '# veces se perdieron o se dañaron paquetes de datos por el camino',
  ],
  'service-answered-oddly': [
    'otro programa dio una respuesta sin sentido',
    '# respuestas de otros programas no tenían sentido',
  ],
  'mail-taken-for-spam': [
    'otro servidor de correo rechazó como spam un correo enviado desde aquí',
    'otros servidores de correo rechazaron como spam # correos enviados desde aquí',
  ],
  'network-loop': [
    'un aparato apareció en dos puertos de un conmutador de red a la vez',
    '# veces un aparato apareció en dos puertos de un conmutador de red a la vez',
  ],
  'vpn-settings-differ': [
    'los dos extremos de una conexión protegida (VPN) no se pusieron de acuerdo en la protección',
    '# veces los dos extremos de una conexión protegida (VPN) no se pusieron de acuerdo en la protección',
  ],
};
