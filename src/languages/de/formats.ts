/** Was eine Datei ist, nach unseren englischen Worten dafür. */
export const formats: Readonly<Record<string, string>> = {
  'a system log': 'Systemlog',
  'a system log (systemd)': 'Systemlog (systemd)',
  'a supercomputer log': 'Log eines Großrechners',
  'a program’s log': 'Log eines Programms',
  'a text log': 'Textlog',
  'a text file': 'Textdatei',
  'a log as a table': 'Log als Tabelle',
  'a log as JSON': 'Log als JSON',
  'a phone’s log (Android)': 'Log eines Telefons (Android)',
  'a web access log': 'Zugriffslog einer Website',
  'a web error log': 'Fehlerlog einer Website',
};
