import type { Span } from '../finder.ts';
import { isHarmlessValue, isState } from '../names/setting-values.ts';
import { SIGN_IN_WORDS } from '../names/word-signs.ts';
import { type Rule, where } from '../signs.ts';

/** Finds passwords by their place among the values of a call: `connect("host", "bob", "x")`. */
export const CALLS: readonly Rule[] = where(SIGN_IN_WORDS, valuesOfCalls);

function valuesOfCalls(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: head, groups = {} } of text.matchAll(HEAD)) {
    const start = index + head.length;
    const values = [...text.slice(start, start + MOST_CHARS).matchAll(VALUE)].slice(0, MOST_VALUES);
    const told = values[placeOfPassword(groups.name ?? '', values)]?.groups?.quoted;
    if (told === undefined || !isPassword(told)) continue;
    const at = start + (values[placeOfPassword(groups.name ?? '', values)]?.index ?? 0);
    const from = text.indexOf(told, at);
    spans.push({ start: from, end: from + told.length, kind: 'secret' });
  }
  return spans;
}

/** Behind the user; a host, an address of a database or a variable comes before that. */
function placeOfPassword(name: string, values: RegExpExecArray[]): number {
  if (/^credentials$/i.test(name) && values.length === 4) return 3;
  const first = values[0]?.groups?.quoted;
  return first === undefined || IS_SERVER.test(first) ? 2 : 1;
}

/** No port, address or word for a state. */
function isPassword(text: string): boolean {
  if (text.length < 3 || text.startsWith('<') || isState(text, true)) return false;
  return !isHarmlessValue(text) && !/^\d{1,5}$|^[\w.-]{1,80}:\d{1,5}$/.test(text);
}

const HEAD =
  /(?<![a-z])(?:(?<name>(?:\w{1,20}_)?connect|__construct|log_?in|sign_?in|authenticate|(?:set_?|http_?)?basic_?auth|networkcredential|credentials|(?:username)?password(?:credentials?|authenticationtoken))\(|(?:(?:http|basic|proxy)_?)?auth\s?[=:]\s?[[(]|cred(?:ential)?s\s?[=:]\s?[[(])\s{0,2}/gi;
/** A value of a call, with the comma behind it. */
const VALUE =
  /(?<=^|,\s{0,3})(?:[buN]?"(?<quoted>[^"\r\n]{0,200})"|[buN]?'(?<quoted>[^'\r\n]{0,200})'|[\w.$:>-]{1,100})\s{0,2}(?:,|(?=\)|\]|$))/g;
const IS_SERVER = /[:/;=]|^localhost$|^[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}$/i;
const MOST_CHARS = 1_000;
const MOST_VALUES = 8;
