import { comparable, type Facts } from './facts.ts';
import type { Objection } from './objection.ts';
import type { Token } from './prose.ts';
import { isNumber } from './verify-numbers.ts';

/** Every id, address and (in English) name of the tokens is in the facts. */
export function verifyNames(tokens: Token[], facts: Facts, english: boolean): Objection[] {
  const objections: Objection[] = [];
  for (const token of tokens) {
    const { text } = token;
    if (isNumber(text) || isPlaceholder(text)) continue;
    if (isId(text) ? stands(text, facts) : !english || isWord(token, facts)) continue;
    objections.push({
      kind: 'name',
      message: 'A name, id or address is not in the facts.',
      found: text,
    });
  }
  return objections;
}

/** What holds digits, signs or capitals inside is an id, an address, a path or a name of a thing. */
function isId(text: string): boolean {
  if (/^(?:e\.g|i\.e|a\.m|p\.m)$/i.test(text)) return false;
  return /\p{Nd}|[_\\@=$#<>{}|~^]|\p{L}[.:]+\p{L}|\/\S*\/|^\/|\p{Ll}\p{Lu}/u.test(text);
}

function stands(id: string, { logText }: Facts): boolean {
  const wanted = comparable(id);
  const at = logText.indexOf(wanted);
  if (wanted === '' || at === -1) return false;
  return (
    !/[\p{L}\p{Nd}]/u.test(logText.charAt(at - 1)) &&
    !/[\p{L}\p{Nd}]/u.test(logText.charAt(at + wanted.length))
  );
}

/** Lower case, the start of a sentence, or a name that a meaning has: log text is to be quoted. */
function isWord({ text, startsSentence }: Token, { plainWords }: Facts): boolean {
  return text.split(/[-/'’]/u).every((part, index) => {
    if (!/\p{Lu}/u.test(part)) return true;
    const shouted = part.length > 1 && part === part.toUpperCase();
    if (startsSentence && index === 0 && !shouted) return true;
    return KNOWN.has(part) || plainWords.has(part.toLowerCase());
  });
}

const KNOWN = new Set(['I', 'OK', 'IT', 'S', 'T', 'M', 'UTC']);

function isPlaceholder(text: string): boolean {
  return text === '<secret>' || text === '<card>' || text === '<*>';
}
