/** `Mar  4 09:00:07`, so many seconds after nine o'clock. */
export function syslogTime(seconds: number): string {
  return `Mar  4 ${isoTime(seconds).slice(11, 19)}`;
}

/** `2026-03-04T09:00:07.000Z` */
export function isoTime(seconds: number): string {
  return new Date(Date.UTC(2026, 2, 4, 9, 0, seconds)).toISOString();
}

/** Lines as a file. */
export function joined(lines: string[]): string {
  return `${lines.join('\n')}\n`;
}
