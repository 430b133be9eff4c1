import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  type Node,
} from 'typescript/unstable/ast';
import { parseSources } from './parse-sources.ts';

/** A regular expression of the sources, where it stands. */
export interface Pattern {
  path: string;
  line: number;
  source: string;
  flags: string;
}

export interface Patterns {
  literals: Pattern[];
  /** Places that make one of a computed text: `path:line`. */
  computed: string[];
}

/** Finds every regular expression by the compiler itself, so that no comment or string feigns one. */
export function readPatterns(files: ReadonlyMap<string, string>): Patterns {
  const found: Patterns = { literals: [], computed: [] };
  for (const [path, source] of parseSources(files)) {
    const lineOf = (node: Node) => source.text.slice(0, node.end).split('\n').length;

    function visit(node: Node): void {
      if (isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const [body, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        found.literals.push({ path, line: lineOf(node), source: body, flags });
      }
      if (isComputed(node)) found.computed.push(`${path}:${lineOf(node)}`);
      node.forEachChild((child) => {
        visit(child);
        return undefined;
      });
    }
    visit(source);
  }
  return found;
}

/** `new RegExp(…)`, `RegExp(…)`. */
function isComputed(node: Node): boolean {
  if (!isCallExpression(node) && !isNewExpression(node)) return false;
  const { expression } = node;
  const name = isPropertyAccessExpression(expression) ? expression.name : expression;
  return isIdentifier(name) && name.text === 'RegExp';
}
