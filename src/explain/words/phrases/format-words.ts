/**
 * What a file was read as, for a reader who does not know the names that the formats go by:
 * "a syslog file" is "a system log".
 */
export function formatInWords(format: string): string {
  const at = format.indexOf(INSIDE);
  // The text inside is what a reader knows the log by; what it was carried in says little.
  const inner = at > 0 ? format.slice(0, at) : format;
  return PLAIN.get(inner) ?? inner.replace(PARTS, '');
}

const INSIDE = ' inside ';
/** What a line consists of: "an application log (time, level, text)". */
const PARTS = / \([a-z, ]{1,60}\)$/;

const PLAIN = new Map([
  ['a syslog file', 'a system log'],
  ['an Azure syslog export', 'a system log (from Azure)'],
  ['a supercomputer log (syslog)', 'a system log'],
  ['a BlueGene/L log', 'a supercomputer log'],
  ['a systemd journal', 'a system log (systemd)'],
  ['an application log (time, level, text)', 'a program’s log'],
  ['an application log (level, time, text)', 'a program’s log'],
  ['an application log (level, text)', 'a program’s log'],
  ['the log of a Java service wrapper', 'a program’s log'],
  ['a text log with times', 'a text log'],
  ['a plain text file', 'a text file'],
  ['a structured log (as loghub has them)', 'a log as a table'],
  ['a CSV file', 'a log as a table'],
  ['a CSV file (with semicolons)', 'a log as a table'],
  ['a JSON log', 'a log as JSON'],
  ['an Android log (logcat)', 'a phone’s log (Android)'],
  ['a Suricata EVE log', 'a network watch’s log (Suricata)'],
  ['a Zeek log', 'a network watch’s log (Zeek)'],
  ['a Zeek connection log', 'a log of network connections (Zeek)'],
  ['an SSSD log', 'a sign-in service’s log (SSSD)'],
]);
