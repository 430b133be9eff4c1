import type { IncomingMessage } from 'node:http';

/** By which names the page may be asked for: this computer's own, so that no name of the outside leads here. */
const HOSTS = ['127.0.0.1', 'localhost'];
/** What a browser says of a request that the page itself, or the person, has made. */
const OWN_SITES = ['same-origin', 'none'];

/**
 * Why a request is refused, whoever sends it: it asks for another name than ours (DNS rebinding), or
 * comes from a page of somebody else's. Null where it may go on.
 */
export function refusalOf({ headers, method }: IncomingMessage, port: number): string | null {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (!HOSTS.some((name) => host === `${name}:${port}`)) return 'another host';
  const isChange = method !== 'GET' && method !== 'HEAD';
  // A browser sends it with all but plain reading.
  if ((isChange || origin !== undefined) && origin !== `http://${host}`) return 'another origin';
  // A link may lead here from anywhere; all else is asked by the page.
  const isLink = !isChange && mode === 'navigate';
  return site === undefined || OWN_SITES.includes(String(site)) || isLink ? null : 'another site';
}

/** The value of a cookie; '' where it is not sent. */
export function cookieOf({ headers }: IncomingMessage, name: string): string {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return '';
}
