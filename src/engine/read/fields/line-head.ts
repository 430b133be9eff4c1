import { WHOLE_TIME } from '../layers/find-time.ts';
import { isLevelWord, priorityLevel } from '../layers/levels.ts';
import type { Fields } from './field-format.ts';

/** What carries a line is shorter. */
const MAX_HEAD_CHARS = 300;

/**
 * What stands before the fields of a line, as syslog in any of its forms writes it: time, the host that
 * sent it, and the level of its priority. `rest` is what follows those.
 */
export function headOf(text: string): { fields: Fields; rest: string } {
  const head = text.slice(0, MAX_HEAD_CHARS);
  const fields: Fields = {};
  const [whole = '', priority = ''] = /^<(\d{1,3})>(?:\d )?/.exec(head) ?? [];
  const level = priorityLevel(priority);
  if (level !== '') fields.level = level;
  const bare = text.slice(whole.length);
  const span = WHOLE_TIME.find(bare);
  if (span === null) return { fields, rest: bare.trim() };
  fields.time = bare.slice(span.at, span.end);
  const before = bare.slice(0, span.at).replace(/[\s[(*:]{1,10}$/, '');
  const after = bare.slice(span.end).replace(/^[\])\s]{0,10}/, '');
  const [found = '', host = ''] = HOST.exec(after) ?? [];
  if (host === '' || isLevelWord(host)) return { fields, rest: `${before} ${after}`.trim() };
  fields.host = host;
  const behind = after.slice(found.length);
  const [facility = '', named = ''] = /^[a-z\d]{2,10}\.([a-z]{3,7}) /.exec(behind) ?? [];
  if (isLevelWord(named)) fields.level = named;
  const end = isLevelWord(named) ? behind.slice(facility.length) : behind;
  return { fields, rest: `${before} ${end}`.trim() };
}

const HOST = /^(?!kernel:)([A-Za-z\d][\w.-]{0,200})(?: : ?| {1,3}|$)/;
