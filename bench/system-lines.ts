/** What a system writes: the beginning of a line, its daily talk, and its troubles. */
export interface System {
  /** `i` counts the lines of a log from 0. */
  begin(i: number, level: string): string;
  usual: string[];
  /** How often it comes, and the line; `#` becomes a number that changes. */
  troubles: [name: string, times: number, line: string, level?: string][];
}

export const clock = (i: number) =>
  new Date(Date.UTC(2026, 2, 4, 9, 0, 7 * i)).toISOString().replace('.000Z', '');
export const iso = (i: number, level: string) => `${clock(i).replace('T', ' ')} ${level} `;
export const syslog = (program: string) => (i: number) =>
  `Mar  4 ${clock(i).slice(11)} web1 ${program}[${400 + (i % 3)}]: `;
