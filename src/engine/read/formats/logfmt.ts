import { causeOf, withCause } from './cause.ts';
import type { TextFormat } from './text-format.ts';

const TIMES = ['time', 'ts', 'timestamp', 't'];
const LEVELS = ['level', 'lvl', 'severity'];
const MESSAGES = ['msg', 'message', 'event'];
const CAUSES = ['error', 'err', 'exception'];
const KEYS = [
  ...['trace_id', 'traceID', 'request_id', 'req_id', 'session', 'user', 'caller', 'component'],
  ...['logger', 'service', 'namespace', 'pod', 'client_ip', 'remote_addr'],
];

/** `time=2024-01-02T03:04:05Z level=info msg="text" …`, as Go programs write. */
export const LOGFMT: TextFormat = {
  name: 'a log of key=value pairs (logfmt)',
  keys: KEYS,
  hasLevels: true,
  hasTimes: true,
  leads: true,
  read(line) {
    if (!/^\w[\w.-]{0,50}=/.test(line)) return null;
    const pairs = pairsOf(line);
    const first = (names: string[]) => names.map((name) => pairs.get(name)).find(Boolean) ?? '';
    const message = first(MESSAGES);
    const time = first(TIMES);
    if (message === '' || (time === '' && first(LEVELS) === '')) return null;
    return {
      time,
      level: first(LEVELS),
      message: withCause(message, causeOf(first(CAUSES))),
      keys: KEYS.map((key) => pairs.get(key) ?? ''),
    };
  },
};

const MAX_CHARS = 20_000;

function pairsOf(line: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const text = line.slice(0, MAX_CHARS);
  for (const match of text.matchAll(
    /(?<=^|\s)([\w.-]{1,50})=("(?:[^"\\]|\\.){0,5000}"|[^\s"]{0,5000})/g,
  )) {
    const [, key = '', value = ''] = match;
    if (!pairs.has(key)) pairs.set(key, value.startsWith('"') ? unquoted(value) : value);
  }
  return pairs;
}

function unquoted(value: string): string {
  return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
