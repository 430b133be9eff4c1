/** ファイルの種類を、英語での呼び名から引きます。 */
export const formats: Readonly<Record<string, string>> = {
  'a system log': 'システムログ',
  'a system log (systemd)': 'システムログ（systemd）',
  'a supercomputer log': 'スーパーコンピューターのログ',
  'a program’s log': 'プログラムのログ',
  'a text log': 'テキストのログ',
  'a text file': 'テキストファイル',
  'a log as a table': '表形式のログ',
  'a log as JSON': 'JSON形式のログ',
  'a phone’s log (Android)': 'スマートフォンのログ（Android）',
  'a web access log': 'ウェブサイトのアクセスログ',
  'a web error log': 'ウェブサイトのエラーログ',
};
