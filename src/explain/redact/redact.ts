import type { Finder } from './finder.ts';
import { MASKED_KINDS, type RedactionKind } from './kinds.ts';
import { kindOfSetting } from './names/setting-values.ts';
import { DETAILS, SECRETS } from './rules.ts';
import { type ColumnNames, columnNamesIn, fits, secretCells } from './secrets/tables.ts';
import { withoutMarks } from './see-through.ts';
import { createPrefilter } from './signs.ts';

/** What one request has hidden: the same value has the same placeholder in all its texts. */
interface RedactionState {
  /** False: addresses and names stay, as `REDACT=off` asks. Secrets are hidden all the same. */
  readonly addressesToo: boolean;
  readonly placeholders: Map<string, string>;
  readonly counts: Map<RedactionKind, number>;
}

export function createRedaction(addressesToo = true): RedactionState {
  return { addressesToo, placeholders: new Map(), counts: new Map() };
}

/**
 * The text with keys, tokens, passwords, addresses, names and numbers of people replaced by
 * placeholders such as `<ip-1>`. Done twice it changes nothing more.
 */
export function redact(text: string, state: RedactionState): string {
  return hide(text, allHidden, (kind, value) => {
    if (!state.addressesToo && !MASKED_KINDS.has(kind)) return value;
    const key = `${kind} ${value}`;
    const known = state.placeholders.get(key);
    if (known) return known;
    const number = (state.counts.get(kind) ?? 0) + 1;
    state.counts.set(kind, number);
    const placeholder = `<${kind}-${number}>`;
    state.placeholders.set(key, placeholder);
    return placeholder;
  });
}

/**
 * As `redact`, and hides each value that the state knows wherever it stands by itself, or a long one
 * where a word begins with it: a quotation lacks the words or the sign that told what it is.
 */
export function redactKnown(text: string, state: RedactionState): string {
  let hidden = text;
  for (const [key, placeholder] of state.placeholders) {
    hidden = replaceWord(hidden, key.slice(key.indexOf(' ') + 1), placeholder);
  }
  return redact(hidden, state);
}

const LONG = 4;

function replaceWord(text: string, value: string, by: string): string {
  if (value === '') return text;
  let result = '';
  let at = 0;
  for (let next = text.indexOf(value); next !== -1; next = text.indexOf(value, next + 1)) {
    const end = next + value.length;
    if (next < at || /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, next - 2), next))) continue;
    const isJoined = /^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
    if (isJoined && value.length < LONG) continue;
    result += text.slice(at, next) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** The text with keys, tokens, passwords and card numbers as `<secret>` and `<card>`: for what is stored. */
export function maskSecrets(text: string): string {
  return hide(text, secretsMasked, (kind, value) => (MASKED_KINDS.has(kind) ? `<${kind}>` : value));
}

/** A cell of a column, hidden where the column is named for a secret: `password`, `session_token`. */
export function maskCell(column: string, cell: string): string {
  if (cell !== '' && kindOfSetting(column, cell, true) === 'secret') return '<secret>';
  // Most cells of tables are numbers, of fewer whole digits than a card has.
  if (PLAIN_NUMBER.test(cell)) return cell;
  return maskSecrets(cell);
}

const PLAIN_NUMBER = /^[-+]?(?:[\d.]{0,12}|\d{0,12}\.\d{0,30}(?:[eE][-+]?\d{1,3})?)$/;

/**
 * Masks the cells of one log in their order, as `maskCell` does, and the cells of rows of a table that
 * stands within its text: what a line names (`user,password`) tells of the lines behind it.
 */
export function createCellMasker(): (column: string, cell: string) => string {
  const inRow = createRowMasker();
  return (column, cell) => maskCell(column, column === 'Content' ? inRow(cell) : cell);
}

/**
 * Given the lines of one log in their order, masks in rows of a table what stands in columns named for a
 * secret. All else that is secret in a line is `maskSecrets`' affair.
 */
export function createRowMasker(): (line: string) => string {
  let known: ColumnNames | null = null;
  return (line) => {
    if (known !== null && fits(line, known)) {
      return replaced(line, rowOf(known), () => '<secret>');
    }
    known = columnNamesIn(line) ?? known;
    return line;
  };
}

function rowOf(names: ColumnNames): Finder {
  return (line) => secretCells(line, names);
}

/** The name of a file without what is secret in it; its ending stays. */
export function maskFileName(name: string): string {
  const [, base = name, ending = ''] =
    /^([\s\S]{0,1000}?)((?:\.[a-z][a-z0-9]{0,8}){0,3})$/i.exec(name) ?? [];
  return maskSecrets(base.replace(TELLING_NAME, '$<kept><secret>')) + ending;
}

/** `backup-password-hunter2`, `api_key_9f8e7d`: in names of files, a dash stands for an equals sign. */
const TELLING_NAME =
  /(?<kept>(?<![a-z])(?:password|passwd|pwd|passwort|secret|token|api[-_ ]?key|key)[-_ =:])(?=[a-z!@#$%^&+]{0,64}\d|\d{1,64}[a-z])(?!<)[^\s._-]{6,200}/gi;

type Shown = (kind: RedactionKind, value: string) => string;
type Hide = (text: string, shown: Shown) => string;

function hide(text: string, hidden: Hide, shown: Shown): string {
  const found = hidden(text, shown);
  const plain = withoutMarks(text);
  if (plain === null) return found;
  // What colours and letters without width cut in two is found without them; else they stay.
  const behind = hidden(plain, shown);
  return behind === plain ? found : behind;
}

const FINDERS = [...SECRETS.map(({ find }) => find), ...DETAILS];

function allHidden(text: string, shown: Shown): string {
  let hidden = text;
  for (const find of FINDERS) hidden = replaced(hidden, find, shown);
  return hidden;
}

const { mayFind } = createPrefilter(SECRETS);

/** Secrets alone: of the rules those that could find something, and all once one has. */
function secretsMasked(text: string, shown: Shown): string {
  let hidden = text;
  const isTried = mayFind(text);
  for (const [place, { find }] of SECRETS.entries()) {
    if (hidden !== text || isTried(place)) hidden = replaced(hidden, find, shown);
  }
  return hidden;
}

function replaced(text: string, find: Finder, shown: Shown): string {
  let result = '';
  let at = 0;
  for (const { start, end, kind } of find(text)) {
    if (start < at) continue;
    result += text.slice(at, start) + shown(kind, text.slice(start, end));
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}
