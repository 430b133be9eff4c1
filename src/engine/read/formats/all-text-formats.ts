import {
  ANDROID_LOG,
  APPLICATION_LOG,
  BGL_LOG,
  CONTAINER_LOG,
  LEVEL_FIRST_LOG,
  NAMED_APPLICATION_LOG,
  THUNDERBIRD_LOG,
} from './application-logs.ts';
import { HDFS } from './hdfs.ts';
import { LOGFMT } from './logfmt.ts';
import { SYSLOG } from './syslog.ts';
import type { TextFormat } from './text-format.ts';
import { TIMED_LINES } from './timed-lines.ts';
import { ACCESS_LOG, APACHE_ERROR_LOG, NGINX_ERROR_LOG } from './web-servers.ts';

/** The more telling come first. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  HDFS,
  ACCESS_LOG,
  NGINX_ERROR_LOG,
  APACHE_ERROR_LOG,
  BGL_LOG,
  THUNDERBIRD_LOG,
  ANDROID_LOG,
  CONTAINER_LOG,
  SYSLOG,
  NAMED_APPLICATION_LOG,
  APPLICATION_LOG,
  LEVEL_FIRST_LOG,
  LOGFMT,
  TIMED_LINES,
];

/** The format that reads most of these lines, and how many it reads; null where none reads one. */
export function textFormatOf(
  lines: readonly string[],
): { format: TextFormat; read: number } | null {
  let best: { format: TextFormat; read: number } | null = null;
  for (const format of TEXT_FORMATS) {
    const read = lines.filter((line) => format.read(line) !== null).length;
    // A more telling format need not read every line that the next one would.
    if (read > 0 && (best === null || 0.8 * read > best.read)) best = { format, read };
  }
  return best;
}
