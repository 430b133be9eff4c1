import {
  isCallExpression,
  isIdentifier,
  isImportDeclaration,
  isLiteralTypeNode,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import { parseSources } from './parse-sources.ts';

/**
 * Every text in the sources that looks as if a person were to read it, as `path:line text`: two words
 * or more in a row, and in a sentence's form (a capital letter at its start, or a full stop) where
 * `form` says so. Not what the operator reads (an argument of `log.info` and its like, the message
 * of an error that is no UserError), types, and what is compared with or stands for a state.
 *
 * @param files Text by path, such as `bots/slack/send.ts`.
 */
export function findWording(
  files: ReadonlyMap<string, string>,
  form: 'two words' | 'sentence',
): string[] {
  const found: string[] = [];
  for (const [path, source] of parseSources(files)) {
    visit(source);

    function visit(node: Node): void {
      if (isForOperator(node) || isImportDeclaration(node) || isLiteralTypeNode(node)) return;
      const text = textOf(node);
      if (text !== null && looksWorded(text, form)) {
        found.push(`${path}:${lineOf(node, source)} ${text}`);
      }
      node.forEachChild((child) => {
        visit(child);
        return undefined;
      });
    }
  }
  return found;
}

/** `log.warn(…)`, `new RangeError(…)` */
function isForOperator(node: Node): boolean {
  if (isNewExpression(node) && isIdentifier(node.expression)) {
    return (
      /Error$|^PlatformRefusal$/.test(node.expression.text) && node.expression.text !== 'UserError'
    );
  }
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const logger = isPropertyAccessExpression(expression) ? expression.name : expression;
  const isLogger = isIdentifier(logger) && logger.text === 'log';
  return isLogger && ['debug', 'info', 'warn', 'error'].includes(name.text);
}

/** A text with its computed parts as `<*>`; null for any other node. */
function textOf(node: Node): string | null {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `<*>${literal.text}`).join('');
}

function looksWorded(text: string, form: 'two words' | 'sentence'): boolean {
  if (!/\p{L}{2,}[,;:]? \p{L}+/u.test(text)) return false;
  return form === 'two words' || /^\P{L}{0,3}\p{Lu}|\p{L}\.(?:\s|$)/u.test(text);
}

function lineOf(node: Node, source: SourceFile): number {
  return source.text.slice(0, node.getStart(source)).split('\n').length;
}
