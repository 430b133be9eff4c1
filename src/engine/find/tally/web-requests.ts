import { kindById } from '../../../knowledge/catalogue.ts';
import type { Kind } from '../../../knowledge/kind.ts';
import { kindOf } from '../../../knowledge/match.ts';
import type { Watched } from './watched.ts';

/** What a line of a web access log tells beside its template, which masks path and status. */
export interface WebRequest {
  /** The same for requests that mean the same: the id of a kind, or the status. */
  key: string;
  template: string;
  kind: Kind | null;
  /** How it was answered: "404"; '' where the line does not tell. */
  status: string;
}

export type WebReader = (content: string) => WebRequest | null;

const REQUEST = /^"?([A-Z]{3,10}) (\S{1,1000})/;
const STATUS = /\s([1-5]\d\d)(?=\s|$)/g;
/** A cheap first look that every probe passes; what passes it is looked up. */
const MAY_PROBE =
  /\.(?:env|git|php|aspx?|cgi|sql|bak|old|ini|ya?ml|cfg|conf|pem|key|htaccess|htpasswd|DS_Store|svn|aws|ssh|jsp)|admin|login|wp-|xmlrpc|phpmyadmin|cgi-bin|\.\.[/%]|%2e|passwd|shell|eval|union|select|script|actuator|solr|setup|config|backup|console|manager|boaform|hnap|vendor|owa/i;
/** Browsers and search engines ask every site for these, whether it has them or not. */
const ASKED_UNBIDDEN =
  /^\/(?:favicon\.ico|robots\.txt|(?:ads|app-ads|humans|security)\.txt|apple-touch-icon\S{0,40}|sitemap\S{0,20}\.xml|browserconfig\.xml|manifest\.json|\.well-known\/\S{0,60})(?:\?|$)/;
/** Most distinct requests that are looked up; later ones are told by their status alone. */
const MAX_LOOKED_UP = 3000;
const BAD_REQUEST = 400;
const INJECTION = 'code-injection-try';

/** Reads the requests of a web access log; null for one that was answered as usual. */
export function createWebReader(format: string): WebReader | null {
  if (!/\bweb access|access log/i.test(format)) return null;
  const known = new Map<string, Kind | null>();
  // A proxy is asked to pass on what is secured.
  const isProxy = /squid|proxy/i.test(format);

  function probeOf(method: string, path: string, status: string): Kind | null {
    const plain = path.slice(0, 200);
    let kind = known.get(plain);
    if (kind === undefined) {
      if (known.size === MAX_LOOKED_UP) return null;
      kind = kindOf({ template: `${method} ${plain} ${status}`, level: null, format });
      if (kind?.security === undefined && plain.includes('?'))
        kind = injectionIn(method, plain) ?? kind;
      known.set(plain, kind);
    }
    return kind?.security === undefined ? null : kind;
  }

  /** What stands in a query is a stranger's, and tells of nothing but that he tries to trick the site. */
  function injectionIn(method: string, path: string): Kind | null {
    const kind = kindOf({
      template: `${method} ${path.replace('?', '/')} 200`,
      level: null,
      format,
    });
    return kind?.id === INJECTION ? kind : null;
  }

  return (content) => {
    const [, method = '', path = ''] = REQUEST.exec(content) ?? [];
    if (method === '' || (method === 'CONNECT' && isProxy)) return null;
    let status = '';
    for (const [, found = ''] of content.slice(method.length + path.length).matchAll(STATUS)) {
      status ||= found;
    }
    const probe = MAY_PROBE.test(path) ? probeOf(method, path, status) : null;
    if (probe) {
      // Who got something is told by the lines in which they did.
      const key = isHandedOut(status) ? `${probe.id} ${status}` : probe.id;
      return { key, template: `${method} <*> ${status}`, kind: probe, status };
    }
    if (Number(status) < BAD_REQUEST || status === '') return null;
    if (status === '404' && ASKED_UNBIDDEN.test(path)) return null;
    const template = `${method} <*> ${status}`;
    let kind = known.get(status);
    if (kind === undefined) {
      kind = kindOf({ template, level: null, format });
      known.set(status, kind);
    }
    return { key: status, template, kind, status };
  };
}

type Asked = Pick<Watched, 'kind' | 'count' | 'answers'>;

/**
 * Requests for files with secrets that brought some are that. A site that answers whatever is asked for
 * with its one page tells nothing by it.
 */
export function withWhatWasGot<T extends Asked>(requests: readonly T[]): T[] {
  const asked = requests.filter(({ kind }) => kind?.id === FOR_SECRETS);
  const got = asked.filter(gotSecrets);
  const sum = (of: readonly Asked[]) => of.reduce((total, { count }) => total + count, 0);
  if (got.length === 0 || 2 * sum(got) > sum(asked)) return [...requests];
  return requests.map((one) =>
    got.includes(one) ? { ...one, kind: kindById('secrets-handed-out') } : one,
  );
}

/** Whether a site handed something out to those who looked for files with secrets. */
export function gotSecrets({ kind, answers }: Pick<Asked, 'kind' | 'answers'>): boolean {
  return kind?.id === FOR_SECRETS && [...(answers?.keys() ?? [])].some(isHandedOut);
}

const FOR_SECRETS = 'probe-for-secrets';

function isHandedOut(status: string): boolean {
  return /^2\d\d$/.test(status);
}
