import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Letters, digits, signs and white space: what a class of characters is drawn from. */
const SIGNS = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...['\n', '\t'],
];
/** Repetitions beyond their least number: enough to be unlike each other. */
const MOST_MORE = 4;

/**
 * A text as a regular expression finds it, but for what stands around it: what it looks for ahead and
 * behind is left out.
 *
 * @param random 0 to 1, as `Math.random`.
 */
export function textOfPattern(
  { source, flags }: { source: string; flags: string },
  random: () => number,
): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const groups = new Map<AST.CapturingGroup, string>();

  function alternative({ elements }: AST.Alternative): string {
    return elements.map(element).join('');
  }

  function element(node: AST.Element): string {
    switch (node.type) {
      case 'Group':
        return alternative(pick(node.alternatives));
      case 'CapturingGroup': {
        const text = alternative(pick(node.alternatives));
        groups.set(node, text);
        return text;
      }
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'Quantifier': {
        const most = Math.min(node.max, node.min + MOST_MORE);
        const count = node.min + Math.floor(random() * (most - node.min + 1));
        return Array.from({ length: count }, () => element(node.element)).join('');
      }
      case 'Backreference':
        return (
          [node.resolved]
            .flat()
            .map((group) => groups.get(group) ?? '')
            .at(-1) ?? ''
        );
      case 'CharacterClass':
      case 'CharacterSet': {
        const one = new RegExp(`^${node.raw}$`, flags.replace(/[gy]/g, ''));
        const signs = SIGNS.filter((sign) => one.test(sign));
        return signs.length === 0 ? 'é' : pick(signs);
      }
      default:
        return '';
    }
  }

  return alternative(
    pick(new RegExpParser().parseLiteral(`/${source}/${flags}`).pattern.alternatives),
  );
}
