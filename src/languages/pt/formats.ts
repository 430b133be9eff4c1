/** O que é um arquivo, pelas nossas palavras em inglês para isso. */
export const formats: Readonly<Record<string, string>> = {
  'a system log': 'Log do sistema',
  'a system log (systemd)': 'Log do sistema (systemd)',
  'a supercomputer log': 'Log de um supercomputador',
  'a program’s log': 'Log de um programa',
  'a text log': 'Log em texto',
  'a text file': 'Arquivo de texto',
  'a log as a table': 'Log em forma de tabela',
  'a log as JSON': 'Log em JSON',
  'a phone’s log (Android)': 'Log de um celular (Android)',
  'a web access log': 'Log de acessos de um site',
  'a web error log': 'Log de erros de um site',
};
