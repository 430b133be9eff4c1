/**
 * Whether the bot token may be sent to this address: HTTPS to a host of Slack's, or the origin of
 * the configured API.
 */
export function isAllowedHost(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, username, port } = new URL(url);
  if (username !== '') return false;
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return hostname === 'slack.com' || hostname.endsWith('.slack.com');
}
