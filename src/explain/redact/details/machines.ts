import { isIPv6 } from 'node:net';
import { type Finder, shape } from '../finder.ts';

/** Finds addresses of machines, and no versions. */
export const MACHINES: readonly Finder[] = [
  shape(
    'mac',
    /(?<![\w:.-])(?<hidden>[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5})|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])/gi,
  ),
  shape(
    (hidden) =>
      hidden.length > 2 && isIPv6(hidden) && /\d|[a-f]{4}|:[a-f]/.test(hidden) ? 'ip' : null,
    /(?<![\w:.])(?<hidden>(?:[0-9a-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?(?:%[\w-]{1,16})?)(?![\w:])/gi,
  ),
  shape(
    (hidden, _, { before }) =>
      isIpv4(hidden.split('.')) && !(PRODUCT.test(before) && /\.0\.0$|^\d\./.test(hidden))
        ? 'ip'
        : null,
    /(?<![\d.]|(?<!\w)v|version[ =:]{0,2}["']?|[a-z]{2}[-_]v?)(?<hidden>(?:\d{1,3}\.){3}\d{1,3})(?!\d|\.\d|\.(?:jar|zip|tar|t?gz|deb|rpm|whl|exe|msi|dll|so|war|nupkg|apk)\b|-(?:SNAPSHOT|RELEASE|alpha|beta|rc)|-\d{1,3}(?:\.|ubuntu|\+|el|~))/gi,
  ),
  shape(
    (hidden) => (isIpv4(hidden.split('-')) ? 'ip' : null),
    /(?<kept>(?<!\w)ip-)(?<hidden>(?:\d{1,3}-){3}\d{1,3})(?![\w-])/g,
  ),
];

/** Browsers and tools with their version: `Chrome/120.0.0.0`. */
const PRODUCT = /[A-Za-z][\w-]{2,30}\/$/;

function isIpv4(octets: string[]): boolean {
  return octets.every((octet) => Number(octet) <= 255);
}
