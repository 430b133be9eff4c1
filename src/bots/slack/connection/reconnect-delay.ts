const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before connecting again, ms: at once after a connection that stood (Slack ends
 * each after some hours), then doubling from half a second to half a minute, less up to a quarter by
 * `random` (in [0, 1)).
 */
export function reconnectDelayMs(failures: number, random: number): number {
  if (failures === 0) return 0;
  return Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (1 - random / 4));
}
