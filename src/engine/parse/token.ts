import { hasValue } from './value.ts';

/** A piece of masked text between two blanks. */
export interface Token {
  text: string;
  /** FNV-1a, never 0. */
  hash: number;
  /** Its parts between delimiters. */
  words: string[];
  /** The delimiters themselves, with a letter for each word. */
  skeleton: string;
  hasValue: boolean;
}

/**
 * @example
 * splitTokens('from uid=\x01')[1]; // { words: ['uid', '\x01'], skeleton: 'w=w', hasValue: true, … }
 */
export function splitTokens(masked: string): Token[] {
  return masked.split(' ').map((text) => ({
    text,
    hash: hashOf(text),
    words: text.match(WORD) ?? [],
    skeleton: text.replace(WORD, 'w'),
    hasValue: hasValue(text),
  }));
}

/** What `DELIMITERS` part. */
const WORD = /[^=:,()[\]{}"'|;<>]+/g;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash || 1;
}
