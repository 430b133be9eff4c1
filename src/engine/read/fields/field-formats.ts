import { LOGFMT } from '../formats/logfmt.ts';
import { PAIRS } from './any-pairs.ts';
import { AUDITD } from './auditd.ts';
import { CEF, LEEF } from './cef.ts';
import { CISCO } from './cisco.ts';
import type { FieldFormat } from './field-format.ts';
import { FORTIGATE } from './fortigate.ts';
import { FILTERLOG, NETFILTER } from './packet-filters.ts';
import { PALO_ALTO } from './palo-alto.ts';

/** The first that reads a file is it: the more telling come first. */
export const FIELD_FORMATS: readonly FieldFormat[] = [
  CEF,
  LEEF,
  PALO_ALTO,
  FORTIGATE,
  AUDITD,
  NETFILTER,
  FILTERLOG,
  CISCO,
  PAIRS,
];

/** A file with more lines of other forms is a text, in which those lines are messages. */
const MOST = 0.8;
const MAX_SIGN_CHARS = 2000;

/** The format that nearly all of these lines are of; null where none is. */
export function fieldFormatOf(lines: readonly string[]): FieldFormat | null {
  const whole = lines.filter((line) => line !== '----');
  const [first = '', second = '', third = ''] = whole;
  const heads = [first, second, third].map((line) => line.slice(0, MAX_SIGN_CHARS));
  for (const format of FIELD_FORMATS) {
    if (!heads.some((line) => format.sign.test(line))) continue;
    if (format.isGeneral && isLogfmt(whole)) continue;
    const read = whole.filter((line) => format.read(line) !== null).length;
    if (read >= MOST * whole.length) return format;
  }
  return null;
}

/** Pairs with a message, and without a request whose status would be lost, are a text with fields. */
function isLogfmt(lines: readonly string[]): boolean {
  const messages = lines.filter((line) => LOGFMT.read(line) !== null).length;
  const requests = lines.filter((line) => REQUEST.test(line.slice(0, MAX_SIGN_CHARS))).length;
  return 2 * messages > lines.length && 2 * requests < lines.length;
}

const REQUEST = /\b(?:status|status_code|code|http_status)="?[1-5]\d\d\b/;
