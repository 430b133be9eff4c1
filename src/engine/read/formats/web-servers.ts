import { statusInWords } from '../../../knowledge/status-words.ts';
import { type TextFormat, textFormat } from './text-format.ts';

const ACCESS_HEAD =
  /^(?:[\w.-]+(?::\d+)? )?(?<client>\S+) \S+ (?<user>[^[\s]\S*(?: [^[\s]\S*)?) \[(?<time>\d[^\]]{10,40})\] "(?<request>(?:[^"\\]|\\.){0,900})" (?<status>\d{3}|-) (?<size>\d+|-)/;

/**
 * NCSA common and combined, which Apache, nginx and many others write. The message is all from the
 * request on; the event of it is what `requestIn` finds.
 */
export const ACCESS_LOG: TextFormat = {
  ...textFormat(
    'a web access log',
    [ACCESS_HEAD],
    ['client'],
    ({ request = '', status = '', size = '' }, rest) => `"${request}" ${status} ${size}${rest}`,
  ),
  tells: ['request', 'status'],
};

/** `GET /a/b?c=d HTTP/1.1` and `200` as the request and what came of it: `GET /a/b?c=d 200 ok`. */
export function accessMessage(request: string, status: string): string {
  const [method = '', path = ''] = request.split(' ');
  if (!/^[A-Z]{3,20}$/.test(method)) return `unreadable request ${status}`;
  return `${method} ${path} ${statusInWords(status) || status}`;
}

export const NGINX_ERROR_LOG = textFormat(
  'an nginx error log',
  [
    /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(?<level>[a-z]{3,6})\] (?<pid>\d+)#\d+: (?:\*\d+ )?/,
  ],
  ['pid'],
);

export const APACHE_ERROR_LOG = textFormat(
  'an Apache error log',
  [
    /^\[(?<time>[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \d{4})\] \[(?:\w*:)?(?<level>[a-z0-9]{3,8})\] (?:\[pid (?<pid>\d+)(?::tid \d+)?\] )?(?:\[client (?<client>[^\]\s]{1,80}?)(?::\d+)?\] )?/,
  ],
  ['client', 'pid'],
);
