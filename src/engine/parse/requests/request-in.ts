/** A request to a web server or a proxy, and what came of it. */
export interface Request {
  method: string;
  /** Without query and fragment; of a whole address its path alone. */
  path: string;
  /** Three digits. */
  status: string;
}

/**
 * The request that a message is about, in any of the forms that servers, proxies and frameworks write:
 * method, path and status in this order or with the status first. Null where the message is about
 * something else, though it may quote a request, or tells no status.
 *
 * @example
 * requestIn('192.0.2.7 "GET /a?b=c HTTP/1.1" 404 512'); // GET, /a, 404
 * requestIn('web/s1 1/0/3/6/9 502 275 - - ---- "GET /a HTTP/1.1"'); // GET, /a, 502
 */
export function requestIn(message: string): Request | null {
  if (!MAY_BE.test(message)) return null;
  const text = message.length > MAX_CHARS ? message.slice(0, MAX_CHARS) : message;
  const match = REQUEST.exec(text);
  if (match === null) return null;
  const [whole, method = '', target = ''] = match;
  const before = text.slice(0, match.index);
  if (wordsIn(before) > MOST_WORDS_BEFORE) return null;
  const after = text.slice(match.index + whole.length);
  const status = statusAfter(after) ?? statusBefore(before) ?? statusLater(after);
  return status === null ? null : { method, path: pathOf(target), status };
}

/** Whether a message of this shape (see `foldInto`) may be about a request. */
export function mayBeRequest(shape: string): boolean {
  return MAY_BE.test(shape);
}

/** A longer line is looked at so far. */
const MAX_CHARS = 3000;
/** Beside them a request is quoted in a sentence. */
const MOST_WORDS_BEFORE = 2;

const MAY_BE = /[A-Z]{3} (?:[a-z]{3,5} \S{1,100} )?"?(?:\/|\*|[\w.-]{1,100}:\d|https?:)/;

const REQUEST =
  /(?<![\w/.-])(GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT|TRACE|PROPFIND|PROPPATCH|REPORT|MKCOL|MOVE|COPY|SEARCH|PURGE) (?:https? [\w.:[\]-]{1,200} )?"?((?:\/|\*|https?:\/\/|[\w.-]{1,200}:\d)[^\s"]{0,2000})(?: HTTP\/[\d.]{1,3})?"?/;

/** Words of a sentence, not names of hosts, users or back ends. */
function wordsIn(text: string): number {
  return text.match(/(?<!\S)[A-Za-z]{2,30}(?=[\s,:])/g)?.length ?? 0;
}

function statusAfter(text: string): string | null {
  return (
    /^[\s,|:;>)-]{0,8}(?:\[?(?:response|responded|returned|completed|status)(?:[ _-]?code)?[\s:="']{1,4}(?:with )?)?([1-5]\d\d)(?![\w.])/i.exec(
      text,
    )?.[1] ?? null
  );
}

/** HAProxy, Amazon's load balancer, gin, and Squid (`110 192.0.2.7 TCP_MISS/200`, after how long it took) tell it first. */
function statusBefore(text: string): string | null {
  const found =
    /[A-Z]\/([1-5]\d\d)\s(?=.)/s.exec(text) ?? /(?:^|[\s|])([1-5]\d\d)[\s|](?=.)/s.exec(text);
  return found?.[1] ?? null;
}

/** After the referrer and the agent, in columns of their own, or by name. */
function statusLater(text: string): string | null {
  const match =
    /\bstatus(?:[ _-]?code)?["']?[:=]\s?["']?([1-5]\d\d)(?![\w.])|\| ([1-5]\d\d) \|/.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

function pathOf(target: string): string {
  const [bare = ''] = target.split(/[?#]/, 1);
  const path = bare.replace(/^https?:\/\/[^/]{0,300}/, '');
  return path === '' ? '/' : path;
}
