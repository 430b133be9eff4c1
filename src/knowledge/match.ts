import { type EventFacts, IN_OWN_WORDS, type Kind } from './kind.ts';

const base = { meaning: '', steps: [], who: '', match: [] };
const OWN: Kind = { id: IN_OWN_WORDS, area: 'any', grade: 'trouble', one: '', many: '', parties: ['exception', 'path', 'host', 'address'], ...base };
const WARN: Kind = { ...OWN, id: 'warned-in-its-own-words', grade: 'watch' };
const FAIL: Kind = { ...OWN, id: 'sign-in-failed', area: 'sign-in', security: 'attempt', parties: ['address', 'user'] };
const OK: Kind = { ...OWN, id: 'sign-in-worked', area: 'sign-in', grade: 'routine', parties: ['address', 'user'] };
const PROBE: Kind = { ...OWN, id: 'web-probe', area: 'web', grade: 'watch', security: 'probe', parties: ['address', 'path'] };

export function kindOf({ template, level, format }: EventFacts): Kind | null {
  if (/web access/.test(format)) return /\.env|adminer|xmlrpc|wp-login|phpmyadmin/i.test(template) ? PROBE : null;
  if (/failed password|authentication failure|invalid user|unsuccessful|verification failed/i.test(template)) return FAIL;
  if (/accepted (?:password|publickey)/i.test(template)) return OK;
  if (/\b(?:no|0) errors?\b|without error/i.test(template)) return null;
  if (level === 'error' || level === 'critical') return OWN;
  if (level === 'debug' || level === 'trace') return null;
  const words = /\b(?:error|failed|failure|fatal|panic|cannot|could not|couldn't|unable to|refused|denied|timed out|aborted|crash)|Exception\b/i.test(template);
  if (words) return level === 'info' || level === 'warning' ? WARN : OWN;
  return level === 'warning' ? WARN : null;
}
export function failureScore({ template, level }: EventFacts): number {
  let s = 0.3;
  if (/fatal|panic|caused by|exit (?:status|code)|crash/i.test(template) || level === 'critical') s = 0.9;
  else if (level === 'error' || /Exception|\berror:/i.test(template)) s = 0.7;
  else if (/failed|could not|cannot/i.test(template)) s = 0.55;
  return s;
}
