/** Ce qu’est un fichier, d’après nos mots anglais pour le dire. */
export const formats: Readonly<Record<string, string>> = {
  'a system log': 'Journal système',
  'a system log (systemd)': 'Journal système (systemd)',
  'a supercomputer log': 'Journal d’un supercalculateur',
  'a program’s log': 'Journal d’un programme',
  'a text log': 'Journal en texte',
  'a text file': 'Fichier texte',
  'a log as a table': 'Journal en tableau',
  'a log as JSON': 'Journal en JSON',
  'a phone’s log (Android)': 'Journal d’un téléphone (Android)',
  'a web access log': 'Journal des visites d’un site web',
  'a web error log': 'Journal des erreurs d’un site web',
};
