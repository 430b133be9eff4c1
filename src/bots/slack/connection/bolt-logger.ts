import { type Logger, LogLevel } from '@slack/bolt';
import type { Logger as BotLogger } from '../../../log.ts';

const TOKEN = /x(?:ox[a-z]|app)-[\w.-]+/g;
const MAX_LENGTH = 300;

/**
 * Bolt's logger on ours. What it says below a warning is dropped: there stand payloads and request
 * bodies.
 */
export function createBoltLogger(log: BotLogger): Logger {
  return {
    debug() {},
    info() {},
    warn: (...said) => log.warn({ said: brief(said) }, 'Slack SDK warning'),
    error: (...said) => log.warn({ said: brief(said) }, 'Slack SDK error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

/** The message alone: what follows it may be an error with a whole request inside. */
function brief([first]: unknown[]): string {
  const text = first instanceof Error ? `${first.name}: ${first.message}` : String(first);
  return text.replace(TOKEN, '[token]').slice(0, MAX_LENGTH);
}
