/** Texts of which a match holds at least one. */
export type AnyOf = readonly string[];

/** What is known of a part of an expression. */
interface Part {
  /** All that it can match, where that is little; else null. */
  exact: AnyOf | null;
  /** Where `exact` is null: what each match holds, of each of these one. */
  needs: readonly AnyOf[];
}

/** Shorter texts are in every line. */
const MIN_CHARS = 3;
const MAX_EXACT = 24;
const MAX_CLASS = 4;

const ANYTHING: Part = { exact: null, needs: [] };
const NOTHING: Part = { exact: [''], needs: [] };

/**
 * For each alternative of an expression, what a text must hold for it to match: of each list one text, in
 * lower case, of 3 characters or more; the most telling list first, and none where nothing can be said.
 * Reads the source once, so it is cheaper than compiling the expression, and says less where in doubt.
 * @example requiredTexts('fan .{1,9}fail(?:ed|ure)|too hot') // [[['failed', 'failure'], ['fan ']], [['too hot']]]
 */
export function requiredTexts(source: string): AnyOf[][] {
  return createParser(source)
    .branches()
    .map((branch) => [...needsOf(branch)].sort((one, other) => worthOf(other) - worthOf(one)));
}

function needsOf({ exact, needs }: Part): readonly AnyOf[] {
  if (exact === null) return needs;
  return exact.every((text) => text.length >= MIN_CHARS) ? [exact] : [];
}

function createParser(source: string) {
  let at = 0;

  /** Up to the closing bracket of the group, or the end. */
  function branches(): Part[] {
    const found = [sequence()];
    while (source[at] === '|') {
      at++;
      found.push(sequence());
    }
    return found;
  }

  function sequence(): Part {
    let run: AnyOf = [''];
    let isExact = true;
    const needs: AnyOf[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = repeated(atom());
      const { exact } = part;
      if (exact !== null && run.length * exact.length <= MAX_EXACT) {
        run = run.flatMap((start) => exact.map((end) => start + end));
        continue;
      }
      isExact = false;
      needs.push(...needsOf({ exact: run, needs: [] }), ...(exact === null ? part.needs : []));
      run = exact ?? [''];
    }
    if (isExact) return { exact: run, needs: [] };
    needs.push(...needsOf({ exact: run, needs: [] }));
    return { exact: null, needs };
  }

  function atom(): Part {
    LETTERS.lastIndex = at;
    const [letters = ''] = LETTERS.exec(source) ?? [];
    at += letters.length;
    if (letters !== '') return { exact: [letters.toLowerCase()], needs: [] };
    const sign = source[at++]!;
    if (sign === '(') return group();
    if (sign === '[') return characterClass();
    if (sign === '\\') return escaped();
    if (sign === '^' || sign === '$') return NOTHING;
    return sign === '.' ? ANYTHING : literal(sign);
  }

  function group(): Part {
    const [head = '', look] = /^\?(?:(<?[=!])|:|<\w+>)/.exec(source.slice(at, at + 40)) ?? [];
    at += head.length;
    const inside = branches();
    at++;
    return look === undefined ? either(inside) : NOTHING;
  }

  function characterClass(): Part {
    const start = at;
    while (source[at] !== ']' && at < source.length) at += source[at] === '\\' ? 2 : 1;
    const inside = source.slice(start, at++);
    const isList = !/^\^|\\|.-./.test(inside) && inside !== '' && inside.length <= MAX_CLASS;
    return isList ? { exact: inside.toLowerCase().split(''), needs: [] } : ANYTHING;
  }

  function escaped(): Part {
    const sign = source[at++] ?? '';
    if (sign === 'b' || sign === 'B') return NOTHING;
    if (!/\w/.test(sign)) return literal(sign);
    if (/[pP]/.test(sign) && source[at] === '{') at = source.indexOf('}', at) + 1;
    else if (sign === 'u') at += 4;
    else if (sign === 'x') at += 2;
    return ANYTHING;
  }

  /** With the quantifier behind it. */
  function repeated(part: Part): Part {
    if (!'?*+{'.includes(source[at] ?? ' ')) return part;
    const [whole = '', least] =
      /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 20)) ?? [];
    at += whole.length;
    if (whole[0] === '?' && part.exact !== null) return { exact: ['', ...part.exact], needs: [] };
    const isOptional = whole[0] === '?' || whole[0] === '*' || least === '0';
    return isOptional ? ANYTHING : { exact: null, needs: needsOf(part) };
  }

  return { branches };
}

/** Letters and signs that stand for themselves, but for the last of them where a quantifier follows. */
const LETTERS = /[\w %'"/:;,=<>@#&!~_-]{1,200}(?![?*+{])/y;

function literal(sign: string): Part {
  return { exact: [sign.toLowerCase()], needs: [] };
}

function either(branches: readonly Part[]): Part {
  if (branches.length === 1) return branches[0]!;
  const exact = branches.flatMap((branch) => branch.exact ?? []);
  if (exact.length <= MAX_EXACT && branches.every((branch) => branch.exact !== null))
    return { exact, needs: [] };
  const best = branches.map((branch) => mostTelling(needsOf(branch)));
  return { exact: null, needs: best.every((texts) => texts !== null) ? [best.flat()] : [] };
}

function mostTelling(needs: readonly AnyOf[]): AnyOf | null {
  let best: AnyOf | null = null;
  for (const texts of needs) if (best === null || worthOf(texts) > worthOf(best)) best = texts;
  return best;
}

/** Long texts are rare, and a few are quicker to look for than many. */
function worthOf(texts: AnyOf): number {
  let shortest = 8;
  for (const { length } of texts) if (length < shortest) shortest = length;
  return shortest - texts.length / 8;
}
