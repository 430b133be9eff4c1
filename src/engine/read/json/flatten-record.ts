import { findName, MESSAGE_NAMES, plainName } from '../formats/names.ts';
import { isRecord, type JsonRecord } from './json-record.ts';

/** Deeper records stay JSON. */
const MAX_DEPTH = 8;
const MAX_MEMBERS = 1000;

/**
 * A record's members as texts, nested ones by dotted names (`kubernetes.pod`). Lists are JSON; null
 * is an empty text. A text that is a JSON record itself is opened as well.
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
    const inner = depth < MAX_DEPTH ? recordIn(key, value) : null;
    if (inner === null) members.set(name, textOf(value));
    else if (typeof value === 'string' && WHOLE_LINES.has(plainName(key)))
      openLine(name, inner, depth, members);
    else add(inner, `${name}.`, depth + 1, members);
  }
}

/** Members that hold a list of what happened, of which the first is told. */
const LISTS_OF_EVENTS = new Set(['events', 'actions', 'findings']);

/** Members that hold the line of a program, which may be JSON again: docker's `log`, for one. */
const WHOLE_LINES = new Set([
  ...['log', 'message', 'msg', 'line', 'raw', 'body', 'event', 'textpayload', 'fulllog'],
  ...['eventoriginal', 'content', 'logentry', 'data', 'auditdata', 'record'],
]);

function recordIn(key: string, value: unknown): JsonRecord | null {
  if (isRecord(value)) return value;
  if (Array.isArray(value) && isRecord(value[0]) && LISTS_OF_EVENTS.has(plainName(key)))
    return value[0];
  return typeof value === 'string' ? recordInText(value) : null;
}

/** The record of a text that is JSON itself; null for any other text. */
export function recordInText(text: string): JsonRecord | null {
  if (!/^\s{0,20}\{\s{0,20}"/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // Text that only begins as JSON does, or was cut: it stays a text.
    return null;
  }
}

/** The inner record tells what happened; what the outer one tells beside it stays. */
function openLine(
  name: string,
  inner: JsonRecord,
  depth: number,
  members: Map<string, string>,
): void {
  const own = new Map<string, string>();
  add(inner, '', depth + 1, own);
  const names = [...own.keys()];
  const at = findName(names, MESSAGE_NAMES);
  members.set(name, at === -1 ? '' : own.get(names[at]!)!);
  for (const [key, value] of own) if (!members.get(key)) members.set(key, value);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trimEnd();
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
