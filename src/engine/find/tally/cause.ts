import { depthOf } from '../../../knowledge/causes.ts';
import type { EventFacts, Kind } from '../../../knowledge/kind.ts';
import { kindOf } from '../../../knowledge/match.ts';
import { keepCodes, readCodes } from '../../parse/codes.ts';
import { MAX_MASKED, maskInto, textOf } from '../../parse/masker.ts';
import { showValues } from '../../parse/value.ts';

/**
 * The kind of an event by its template and what the lines below it say of the cause: that of the cause
 * where it lies deeper than what failed by it.
 * @example kindWithCause('Error starting shop', ' Caused by: Connection refused', facts)?.id // 'connection-refused'
 */
export function kindWithCause(
  template: string,
  cause: string,
  facts: Omit<EventFacts, 'template'>,
): Kind | null {
  const kind = kindOf({ ...facts, template: template + cause });
  if (cause === '') return kind;
  const ofCause = kindOf({ ...facts, template: cause.trim() });
  if (!ofCause || ofCause.match.length === 0 || ofCause.grade === 'routine') return kind;
  const isDeeper = kind?.security === undefined && depthOf(ofCause) < depthOf(kind);
  return isDeeper ? ofCause : kind;
}

const units = new Uint16Array(MAX_MASKED + 1);

/** The first line of a message as a template. */
export function masked(content: string): string {
  const text = content.trimStart();
  const end = text.search(/[\r\n]/);
  const length = maskInto(units, keepCodes(end === -1 ? text : text.slice(0, end)));
  return readCodes(showValues(textOf(units, length)));
}

const MAX_CONTINUATION = 20_000;
const MAX_CAUSE = 300;
const CAUSE =
  /^.{0,200}?(?:\b[A-Z]\w{0,80}(?:Exception|Error)\b|Caused by|\bORA-\d{5}\b|\b(?:error|fatal|panic)\b:|^> (?!\d)\S).{0,300}/;
/** What names a cause after another: the chains of Java, .NET and Gradle, and the last line of a trace of Python. */
const NEXT =
  /^\s{0,8}(?:caused by\b|root cause:|---> |> (?!\d))|^(?:\w{1,60}\.){0,6}\w{0,60}(?:Error|Exception): /i;

/** What the lines below a message say of its cause: of a stack trace the last; '' where there is none. */
export function causeIn(content: string): string {
  const end = content.indexOf('\n');
  const cause = end === -1 ? '' : lastCause(content.slice(end + 1, MAX_CONTINUATION));
  return cause === '' ? '' : ` ${masked(cause).slice(0, MAX_CAUSE)}`;
}

/** The last line of a stack trace that names a cause, word for word; '' where none does. */
export function lastCause(below: string): string {
  let cause = '';
  for (const line of below.split('\n')) {
    if (cause !== '' && !NEXT.test(line)) continue;
    cause = CAUSE.exec(line.trim())?.[0] ?? cause;
  }
  return cause || (DESCRIBED.exec(below)?.[1] ?? '');
}

/** What a program says under a heading of its own why it did not start, as Spring Boot does. */
const DESCRIBED = /(?:^|\n)(?:Description|Reason):\s{0,20}\n\s{0,20}(\S.{10,300})/;
