/** Paths that only a Mac has. */
const OF_MAC = /(?<![\w/])\/(?:Applications|Users|opt\/homebrew)\/|\bdarwin\b/i;
const MAMP = /\/Applications\/(?:MAMP|XAMPP)\b/;

/** Whether the lines of a log are of a Mac, by the paths in them. */
export function isOfMac(lines: string): boolean {
  return OF_MAC.test(lines);
}

/**
 * What is typed under Linux to look at, start or read a service, as a Mac has it; the rest stays as it is.
 * @example onMac('"sudo systemctl start mysql"', '/Users/ann') // '"brew services start mysql"'
 */
export function onMac(told: string | null, lines: string): string | null {
  if (told === null) return null;
  const [, app] = MAMP.exec(lines)?.[0].split(/(?<=s)\//) ?? [];
  const [, verb, unit = ''] =
    /^"(?:sudo )?(systemctl status|systemctl start|journalctl -u) ([\w@.-]{1,60})/.exec(told) ?? [];
  if (verb === undefined) return told;
  if (verb === 'systemctl start') {
    return app === undefined ? `"brew services start ${unit}"` : `open ${app} and press Start`;
  }
  if (app !== undefined) return `the window of ${app} shows it`;
  return verb === 'systemctl status' ? '"brew services list"' : 'the app Console';
}
