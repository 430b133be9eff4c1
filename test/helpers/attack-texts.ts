import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/**
 * Texts of about `chars` characters that make a backtracking matcher try the most: for each
 * repetition of the pattern what stands before it, then its element over and over; the two over and
 * over; and runs of the characters that patterns care about.
 */
export function attackTexts(source: string, flags: string, chars: number): Set<string> {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  const texts = new Set(COMMON.map((unit) => repeated(unit, chars)));
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < WIDE) return;
      const before = exampleBefore(quantifier, flags);
      const element = exampleOf(quantifier.element, flags) || 'a';
      texts.add(before + repeated(element, chars));
      texts.add(repeated(before + element, chars));
      texts.add(repeated(before + repeated(element, 60), chars));
    },
  });
  return texts;
}

/** A quantifier that repeats less often costs nothing worth trying. */
const WIDE = 10;
const COMMON = [
  'a',
  'A',
  '0',
  ' ',
  '\n',
  '.',
  '-',
  '"',
  '<',
  'a.',
  'a:',
  'a ',
  '0,',
  '\\',
  '\u200b',
];

function repeated(unit: string, chars: number): string {
  return unit.repeat(Math.ceil(chars / unit.length));
}

/** What the pattern needs to have seen where `node` begins, in every alternative around it. */
function exampleBefore(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent) return '';
  const before = exampleBefore(parent, flags);
  if (parent.type !== 'Alternative') return before;
  const preceding = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return before + preceding.map((one) => exampleOf(one, flags)).join('');
}

/** A short text that the node matches; look-arounds are taken to hold. */
function exampleOf(node: AST.Element, flags: string): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
      return CANDIDATES.find((character) => one.test(character)) ?? '';
    }
    case 'Group':
    case 'CapturingGroup':
      return (node.alternatives[0]?.elements ?? []).map((one) => exampleOf(one, flags)).join('');
    case 'Quantifier':
      return exampleOf(node.element, flags).repeat(Math.max(node.min, 1));
    default:
      return '';
  }
}

const CANDIDATES = [
  ...['a', 'A', '0', '-', '.', ' '],
  ...Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)),
];
