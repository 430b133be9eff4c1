/** Words that name a level. */
const LEVELS = new Set([
  ...['TRACE', 'DEBUG', 'INFO', 'NOTICE', 'WARN', 'WARNING', 'ERROR', 'ERR', 'SEVERE', 'FATAL'],
  ...['CRIT', 'CRITICAL', 'ALERT', 'EMERG', 'EMERGENCY', 'PANIC', 'AUDIT', 'FINE', 'FINER'],
  ...['FINEST', 'CONFIG', 'VERBOSE', 'SUCCESS', 'INFORMATION', 'DBG', 'WRN', 'INF', 'FAILURE'],
]);

/**
 * Whether a word at the place of a level is one. In small letters it may be the first word of the
 * text ("error while opening"): then a bracket, a colon or a gap must set it apart.
 */
export function isLevel(word: string, isApart: boolean): boolean {
  if (LEVELS.has(word)) return true;
  return isApart && LEVELS.has(word.toUpperCase());
}
