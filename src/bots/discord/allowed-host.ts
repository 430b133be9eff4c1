/** Where Discord keeps attachments. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Whether an attachment may be fetched there: Discord's own hosts, or the configured CDN's origin. */
export function isAllowedHost(url: string, cdnUrl: string | undefined): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false;
  if (cdnUrl !== undefined && parsed.origin === URL.parse(cdnUrl)?.origin) return true;
  return parsed.protocol === 'https:' && parsed.port === '' && HOSTS.has(parsed.hostname);
}
