import { quotableText } from '../../text/quote.ts';
import { REDACTION_RULES, type RedactionRule } from './redaction-rules.ts';
import { MASKED_KINDS, PLACEHOLDER, type RedactionKind } from './setting-names.ts';

/** What one request has hidden: the same value has the same placeholder in all its texts. */
interface RedactionState {
  /** False: addresses and names stay, as `REDACT=off` asks. Secrets are hidden all the same. */
  readonly addressesToo: boolean;
  readonly placeholders: Map<string, string>;
  readonly originals: Map<string, string>;
  readonly counts: Map<RedactionKind, number>;
}

export function createRedaction(addressesToo = true): RedactionState {
  return { addressesToo, placeholders: new Map(), originals: new Map(), counts: new Map() };
}

/**
 * The text with keys, tokens, passwords, addresses, names and numbers of people replaced by
 * placeholders such as `<ip-1>`. Done twice it changes nothing more.
 */
export function redact(text: string, state: RedactionState): string {
  return hide(text, (kind, value) => {
    if (!state.addressesToo && !MASKED_KINDS.has(kind)) return value;
    const key = `${kind} ${value}`;
    const known = state.placeholders.get(key);
    if (known) return known;
    const number = (state.counts.get(kind) ?? 0) + 1;
    state.counts.set(kind, number);
    const placeholder = `<${kind}-${number}>`;
    state.placeholders.set(key, placeholder);
    if (!MASKED_KINDS.has(kind)) state.originals.set(placeholder, value);
    return placeholder;
  });
}

/** The text with addresses and names put back; secrets and card numbers stay hidden. */
export function restore(text: string, state: RedactionState): string {
  return putBack(text, state, (original) => original);
}

/** As `restore`, for a reader: nothing that is put back can be a link, a mention or a secret. */
export function restoreForReader(text: string, state: RedactionState): string {
  return maskSecrets(putBack(text, state, quotableText));
}

/** The addresses and names in the texts, as `restoreForReader` puts them back. */
export function personalValues(texts: string[]): string[] {
  const state = createRedaction();
  for (const text of texts) redact(text, state);
  return [...state.originals.values()].map(quotableText);
}

function putBack(text: string, state: RedactionState, shown: (original: string) => string): string {
  return text.replace(PLACEHOLDER, (placeholder) => {
    const original = state.originals.get(placeholder);
    return original === undefined ? placeholder.replace(/-\d+/, '') : shown(original);
  });
}

/** The text with keys, tokens, passwords and card numbers as `<secret>` and `<card>`: for what is stored. */
export function maskSecrets(text: string): string {
  return hide(text, (kind, value) => (MASKED_KINDS.has(kind) ? `<${kind}>` : value));
}

type Hide = (kind: RedactionKind, value: string) => string;

function hide(text: string, placeholderOf: Hide): string {
  let hidden = hidePrivateKeys(text, (key) => placeholderOf('secret', key));
  for (const rule of REDACTION_RULES) hidden = apply(rule, hidden, placeholderOf);
  return hidden;
}

function apply({ pattern, kind }: RedactionRule, text: string, placeholderOf: Hide): string {
  let result = '';
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { groups = {} } = match;
    const start = match.index + (groups.kept?.length ?? 0);
    const value = withoutClosing(groups.hidden ?? '');
    const found = value === '' || isPlaceholder(value) ? null : kind(value, groups);
    if (found) {
      result += text.slice(at, start) + placeholderOf(found, value);
      at = start + value.length;
      pattern.lastIndex = at;
    } else if (start > match.index) {
      // What looked like a value may be a name with a value of its own: `msg:token=x`.
      pattern.lastIndex = start;
    }
  }
  return result + text.slice(at);
}

/** Signs that close a sentence or a bracket are not part of what stands before them. */
function withoutClosing(value: string): string {
  let end = value.length;
  while (end > 0 && ')]}>.,'.includes(value.charAt(end - 1))) end--;
  const closed = value.slice(0, end);
  return /<(?:secret|card|ip|mac|email|phone|user)(?:-\d{1,6})?$/.test(closed)
    ? `${closed}>`
    : closed;
}

function isPlaceholder(value: string): boolean {
  return value.replace(PLACEHOLDER, '') === '';
}

/** Hides PEM and PGP blocks of private keys; a block without an end reaches to the end of the text. */
function hidePrivateKeys(text: string, hide: (key: string) => string): string {
  let result = '';
  let at = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    if (index < at) continue;
    const rest = text.slice(index + begin.length);
    const end = END.exec(rest);
    const stop = end ? index + begin.length + end.index + end[0].length : text.length;
    result += text.slice(at, index) + hide(text.slice(index, stop));
    at = stop;
  }
  return result + text.slice(at);
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
