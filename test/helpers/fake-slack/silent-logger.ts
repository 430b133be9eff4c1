import type { Logger, LogLevel } from '@slack/bolt';

/** For Bolt and its clients: says nothing, so that refusals a test provokes stay out of its output. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error' as LogLevel,
  setName() {},
};
