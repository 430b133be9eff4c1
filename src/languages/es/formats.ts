/** Qué es un archivo, según nuestras palabras inglesas para ello. */
export const formats: Readonly<Record<string, string>> = {
  'a system log': 'Registro del sistema',
  'a system log (systemd)': 'Registro del sistema (systemd)',
  'a supercomputer log': 'Registro de una supercomputadora',
  'a program’s log': 'Registro de un programa',
  'a text log': 'Registro de texto',
  'a text file': 'Archivo de texto',
  'a log as a table': 'Registro en forma de tabla',
  'a log as JSON': 'Registro en JSON',
  'a phone’s log (Android)': 'Registro de un teléfono (Android)',
  'a web access log': 'Registro de visitas de un sitio web',
  'a web error log': 'Registro de errores de un sitio web',
};
