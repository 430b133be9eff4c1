import type { EventFacts } from './kind.ts';
import { withoutConditions } from './only-spoken-of.ts';

/** Beyond this, a template says nothing more of its kind. */
const MAX_CHARS = 600;

const REQUEST =
  /(?:^|["\s])(get|post|put|head|delete|options|patch|propfind|connect|trace) (\S{1,300})(?: http\/[\d.]{1,3})?"? (?:\S{1,30} ){0,2}?([1-5]\d\d|<\*>)(?= |$|,)(.{0,40})/;

/**
 * What of an event may tell its kind: lower case, one line, at most 600 characters. Of a web request
 * only `web METHOD PATH STATUS words`: the query, the referrer and the user agent are what a stranger
 * chose.
 */
export function readableText({
  template,
  format,
}: Pick<EventFacts, 'template' | 'format'>): string {
  const whole = template.slice(0, MAX_CHARS).toLowerCase().replace(/\s+/g, ' ').trim();
  const text = withoutOptions(whole);
  const isAccessLog = /web access/i.test(format);
  if (
    isAccessLog ||
    /^(?:get|post|put|head|delete|options|patch|propfind|connect) \S*[/*<]/.test(text)
  ) {
    const [, method, path = '', status, after = ''] = REQUEST.exec(text) ?? [];
    if (method !== undefined) {
      const words = /^ [a-z][a-z ]{0,39}$/.test(after) ? after : '';
      return `web ${method} ${path.split('?', 1)[0]} ${status}${words}`;
    }
    if (isAccessLog) return `web ${text.split('?', 1)[0]}`;
  }
  return withoutConditions(text);
}

/** Options of a command that a line quotes name settings, not what happened: `cc -O2 -DDISABLE_DEPRECATED …`. */
export function withoutOptions(text: string): string {
  const options = text.match(OPTION)?.length ?? 0;
  return options < MANY_OPTIONS ? text : text.replace(OPTION, '');
}

const MANY_OPTIONS = 4;
const OPTION = / -{1,2}[A-Za-z]\S{0,200}/g;

/** Whether a text of `readableText` is a web request: kinds of other areas have no say in it. */
export function isWebRequest(text: string): boolean {
  return text.startsWith('web ');
}
