import type { Finder } from './finder.ts';

/**
 * What a text must hold for a rule to find anything in it, so that most rules need not read most
 * lines. Any one of the signs is enough; where `all` is set, its characters must be there as well.
 */
export interface Signs {
  /**
   * Parts of words, with spaces between, of at most four signs: a letter in either case, `0` any
   * digit, `-`, `_`, `"` any quotation mark, `.` any other sign or the end of the text, `~` what is no
   * letter, `*` anything.
   * Behind `^` a part stands where no letter or digit precedes it.
   */
  parts?: string;
  /** Single characters. */
  chars?: string;
  /** A text as it stands. */
  has?: string;
  /** Characters that must all be there. */
  all?: string;
  /**
   * The least length of a run of letters and digits; with `_-`; with `+/_-`, and with letters of both
   * cases and digits in it.
   */
  alnum?: number;
  word?: number;
  mixed?: number;
  /** The least number of digits, wherever they stand. */
  digits?: number;
}

/** A finder with its signs. Without any it reads every text. */
export interface Rule {
  find: Finder;
  signs: Signs | null;
}

export function where(signs: Signs, ...finders: Finder[]): Rule[] {
  return finders.map((find) => ({ find, signs }));
}

export function always(...finders: Finder[]): Rule[] {
  return finders.map((find) => ({ find, signs: null }));
}

/** Tells by one look at a text which rules could find something in it. */
export interface Prefilter {
  /** The rules by their place; false where one can find nothing. */
  mayFind(text: string): (place: number) => boolean;
}

/** Classes of characters: 0 for signs, 1 to 26 for letters. */
const DIGIT = 27;
const DASH = 28;
const UNDERSCORE = 29;
const QUOTE = 30;
const CLASSES = 32;
const CLASS_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  if (sign >= 'a' && sign <= 'z') return sign.charCodeAt(0) - 96;
  if (sign >= '0' && sign <= '9') return DIGIT;
  return sign === '-' ? DASH : sign === '_' ? UNDERSCORE : '"\'`'.includes(sign) ? QUOTE : 0;
});

/** The bits of a number. */
const MOST_KINDS = 32;

/**
 * The table of all parts is 1 MiB: one byte for each four classes in a row, which names the rules
 * that have such a part.
 */
export function createPrefilter(rules: readonly Rule[]): Prefilter {
  const all = rules.flatMap(({ signs }) =>
    signs ? [[JSON.stringify(signs), signs] as const] : [],
  );
  const kinds = [...new Map(all).values()];
  if (kinds.length > MOST_KINDS) throw new Error('a prefilter requires at most 32 kinds of signs');
  const places = new Map([...new Map(all).keys()].map((key, place) => [key, place]));
  const bitOf = (signs: Signs | null) => (signs ? 1 << places.get(JSON.stringify(signs))! : 0);
  const bits = rules.map(({ signs }) => bitOf(signs));
  const table = tableOf(kinds);
  const chars = new Int32Array(128);
  for (const [kind, signs] of kinds.entries()) {
    for (const sign of signs.chars ?? '') chars[sign.charCodeAt(0)]! |= 1 << kind;
  }
  const runs = { alnum: runsOf('alnum'), mixed: runsOf('mixed'), word: runsOf('word') };
  const digitRuns = runsOf('digits');
  const texts = kinds.flatMap(({ has }, kind) => (has ? [{ has, bit: 1 << kind }] : []));
  const wholes = kinds.flatMap(({ all }, kind) => (all ? [{ all: [...all], bit: 1 << kind }] : []));

  function runsOf(name: 'alnum' | 'mixed' | 'word' | 'digits'): { least: number; bit: number }[] {
    return kinds.flatMap(({ [name]: least }, kind) => (least ? [{ least, bit: 1 << kind }] : []));
  }

  function kindsIn(text: string): number {
    let found = 0;
    let window = 0;
    let alnum = 0;
    let word = 0;
    let base64 = 0;
    let cases = 0;
    let digits = 0;
    let mostAlnum = 0;
    let mostWord = 0;
    let mostMixed = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // Words of other scripts are many: such a text is read by every rule.
      if (code > 127) return -1;
      const sort = CLASS_OF[code]!;
      found |= chars[code]!;
      window = ((window << 5) | sort) & 0x1ffffff;
      found |= table.at(window);
      if (sort === DIGIT) digits++;
      alnum = sort > 0 && sort <= DIGIT ? alnum + 1 : 0;
      word = sort > 0 && sort < QUOTE ? word + 1 : 0;
      if (word > 0 || code === 43 || code === 47) {
        base64++;
        cases |= caseOf(code);
      } else {
        base64 = 0;
        cases = 0;
      }
      if (alnum > mostAlnum) mostAlnum = alnum;
      if (word > mostWord) mostWord = word;
      if (base64 > mostMixed && cases === 7) mostMixed = base64;
    }
    for (let beyond = 0; beyond < 4; beyond++) {
      window = (window << 5) & 0x1ffffff;
      found |= table.at(window);
    }
    for (const { least, bit } of runs.alnum) if (mostAlnum >= least) found |= bit;
    for (const { least, bit } of runs.word) if (mostWord >= least) found |= bit;
    for (const { least, bit } of runs.mixed) if (mostMixed >= least) found |= bit;
    for (const { least, bit } of digitRuns) if (digits >= least) found |= bit;
    for (const { has, bit } of texts) if (text.includes(has)) found |= bit;
    for (const { all, bit } of wholes) {
      if ((found & bit) !== 0 && !all.every((sign) => text.includes(sign))) found &= ~bit;
    }
    return found;
  }

  return {
    mayFind(text) {
      const found = kindsIn(text);
      return (place) => bits[place] === 0 || (found & bits[place]!) !== 0;
    },
  };
}

/** One bit each for digits, capitals and small letters. */
function caseOf(code: number): number {
  if (code >= 97) return 4;
  if (code >= 65) return code <= 90 ? 2 : 0;
  return code >= 48 ? 1 : 0;
}

/** For five classes in a row, the first of which says where the word begins, the kinds with such a part. */
function tableOf(kinds: readonly Signs[]): { at(window: number): number } {
  const table = new Uint8Array(CLASSES ** 4);
  const anywhere: number[] = [0];
  const atStart: number[] = [0];
  const places = new Map<string, number>();
  const add = (four: number, any: number, start: number) => {
    const known = table[four]!;
    const all = [anywhere[known]! | any, atStart[known]! | start] as const;
    const key = all.join();
    const place = places.get(key) ?? anywhere.length;
    if (place === anywhere.length) {
      places.set(key, place);
      anywhere.push(all[0]);
      atStart.push(all[1]);
    }
    table[four] = place;
  };
  for (const [kind, { parts = '' }] of kinds.entries()) {
    for (const part of parts.trim().split(/\s+/).filter(Boolean)) {
      const isStart = part.startsWith('^');
      const [any, start] = isStart ? [0, 1 << kind] : [1 << kind, 0];
      for (const four of foursOf(isStart ? part.slice(1) : part)) add(four, any, start);
    }
  }
  if (anywhere.length > 256) throw new Error('the parts of signs overlap in too many ways');
  return {
    at(window) {
      const place = table[window & 0xfffff]!;
      if (place === 0) return 0;
      const before = window >>> 20;
      const isInWord = before > 0 && before <= DIGIT;
      return isInWord ? anywhere[place]! : anywhere[place]! | atStart[place]!;
    },
  };
}

const ALL_CLASSES = [...Array(CLASSES).keys()];
const CLASSES_OF: Record<string, number[]> = {
  '*': ALL_CLASSES,
  '~': ALL_CLASSES.filter((sort) => sort === 0 || sort >= DIGIT),
};

/** All rows of four classes that a part stands for. */
function foursOf(part: string): number[] {
  let rows = [0];
  for (const sign of part.padEnd(4, '*')) {
    const classes = CLASSES_OF[sign] ?? [CLASS_OF[sign.charCodeAt(0)]!];
    rows = rows.flatMap((row) => classes.map((one) => (row << 5) | one));
  }
  return rows;
}
