import type { Logger } from '../log.ts';

const TOLD_EVERY = 10;

/**
 * One plain line on a platform that can not be reached, at the first failure in a row and at every
 * tenth: what else there is to know is the reason, never a stack. `failures` counts from 1.
 */
export function tellOutage(
  platform: 'Slack' | 'Discord',
  error: unknown,
  failures: number,
  log: Logger,
): void {
  const facts = { reason: reasonOf(error), failures };
  const message = `${platform} can not be reached; trying again`;
  if (failures === 1 || failures % TOLD_EVERY === 0) log.warn(facts, message);
  else log.debug(facts, message);
}

/** "Slack could not be reached: connect ECONNREFUSED": the error and what is behind it, in one line. */
function reasonOf(error: unknown): string {
  const parts: string[] = [];
  for (let at = error; at instanceof Error && parts.length < 4; at = at.cause) {
    const text = (at.message || codeOf(at)).split('\n', 1)[0] ?? '';
    if (text !== '' && !parts.includes(text)) parts.push(text);
  }
  return (parts.join(': ') || String(error)).slice(0, 300);
}

/** An error about several addresses has no message of its own. */
function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
