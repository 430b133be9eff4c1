import { isRecord, type JsonRecord } from './json-splitter.ts';

const MAX_DEPTH = 6;
const MAX_MEMBERS = 1000;

/**
 * A record's members as texts, nested ones by dotted names (`kubernetes.pod`). Lists are JSON; null
 * is an empty text.
 */
export function flattenRecord(record: JsonRecord): Map<string, string> {
  const members = new Map<string, string>();
  add(record, '', 1, members);
  return members;
}

function add(
  record: JsonRecord,
  prefix: string,
  depth: number,
  members: Map<string, string>,
): void {
  for (const [key, value] of Object.entries(record)) {
    if (members.size >= MAX_MEMBERS) return;
    const name = prefix + key;
    if (isRecord(value) && depth < MAX_DEPTH) add(value, `${name}.`, depth + 1, members);
    else members.set(name, textOf(value));
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * A stream of Grafana's Loki holds many lines: `{"stream": {…}, "values": [[time, line], …]}`. Each
 * becomes a record of its own; any other record stays one.
 */
export function lokiLines(record: JsonRecord): JsonRecord[] {
  const { stream, values } = record;
  if (!isRecord(stream) || !Array.isArray(values)) return [record];
  return values.map((pair: unknown) => {
    const [time, line] = Array.isArray(pair) ? pair : [];
    return { tsNs: time, line, ...stream };
  });
}
