import {
  type Identifier,
  isCallExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isExternalModuleReference,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isParameterDeclaration,
  isPropertyAccessExpression,
  isShorthandPropertyAssignment,
  isStringLiteral,
  isTypeQueryNode,
  isTypeReferenceNode,
  isVariableDeclaration,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { parseSources } from './parse-sources.ts';

/** What a source file reaches for outside itself. */
export interface Reach {
  imports: Import[];
  uses: Use[];
}

export interface Import {
  /** As written; null where it is computed and can not be known. */
  specifier: string | null;
  line: number;
  /** Loaded by its address, as a worker is: not part of an import cycle. */
  byUrl: boolean;
}

/** A name of the file's surroundings with the properties read of it: `process.env.HOME`. */
export interface Use {
  name: string;
  line: number;
  /** The whole thing is given another name or taken apart: `const { env } = process`. */
  renamed: boolean;
}

/**
 * What each file imports and uses, by the compiler itself, so that no comment, string or line break
 * can hide or feign an import.
 *
 * @param files Text by path, such as `engine/analyze.ts`.
 */
export function readImports(files: ReadonlyMap<string, string>): Map<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const [path, source] of parseSources(files)) reaches.set(path, readSource(source));
  return reaches;
}

function readSource(source: SourceFile): Reach {
  const reach: Reach = { imports: [], uses: [] };
  visit(source, []);
  return reach;

  function visit(node: Node, above: Node[]): void {
    const target = importTarget(node);
    if (target) {
      const specifier = target.name ? literalText(target.name) : null;
      const line = lineOf(target.name ?? node);
      reach.imports.push({ specifier, line, byUrl: target.byUrl });
      if (specifier === 'node:process' && hidesEnv(node)) {
        reach.uses.push({ name: 'process.env', line, renamed: false });
      }
    }
    if (isIdentifier(node) && isUse(node, above)) {
      const { name, parent } = chainOf(node, above);
      const renamed = isVariableDeclaration(parent) || isParameterDeclaration(parent);
      reach.uses.push({ name, line: lineOf(node), renamed });
    }
    node.forEachChild((child) => {
      visit(child, [...above, node]);
      return undefined;
    });
  }

  function lineOf(node: Node): number {
    return source.text.slice(0, node.end).split('\n').length;
  }
}

/** The node that names what is loaded, if `node` loads something. */
function importTarget(node: Node): { name: Node | undefined; byUrl: boolean } | undefined {
  if (isImportDeclaration(node)) return { name: node.moduleSpecifier, byUrl: false };
  if (isExportDeclaration(node)) {
    return node.moduleSpecifier && { name: node.moduleSpecifier, byUrl: false };
  }
  if (isExternalModuleReference(node)) return { name: node.expression, byUrl: false };
  if (isImportTypeNode(node)) {
    const { argument } = node;
    return { name: isLiteralTypeNode(argument) ? argument.literal : argument, byUrl: false };
  }
  if (isCallExpression(node)) {
    const { expression } = node;
    const loads =
      expression.kind === SyntaxKind.ImportKeyword ||
      (isIdentifier(expression) && expression.text === 'require');
    if (loads) return { name: node.arguments[0], byUrl: false };
  }
  // new URL('./worker.ts', import.meta.url)
  if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === 'URL') {
    const address = node.arguments?.[0];
    const text = address && literalText(address);
    if (text?.startsWith('.') && /\.[cm]?[jt]s$/.test(text)) return { name: address, byUrl: true };
  }
  return undefined;
}

function literalText(node: Node): string | null {
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) ? node.text : null;
}

/** An import of node:process under any other name than `process`, which would hide its `env`. */
function hidesEnv(node: Node): boolean {
  if (!isImportDeclaration(node)) return true;
  const clause = node.importClause;
  return clause?.namedBindings !== undefined || clause?.name?.text !== 'process';
}

/** False for names of properties, declarations and types. */
function isUse(node: Node, above: Node[]): boolean {
  const parent = above.at(-1);
  if (!parent || isTypeReferenceNode(parent) || above.some(isTypeQueryNode)) return false;
  if (parent.kind === SyntaxKind.QualifiedName) return false;
  if (isShorthandPropertyAssignment(parent)) return true;
  const { name, propertyName } = parent as { name?: Node; propertyName?: Node };
  return name?.pos !== node.pos && propertyName?.pos !== node.pos;
}

/** `process.env.HOME` for its `process`, and what stands around it; `globalThis.` is left out. */
function chainOf(identifier: Identifier, above: Node[]): { name: string; parent: Node } {
  const names = [identifier.text];
  let parent: Node = identifier;
  for (const outer of above.toReversed()) {
    parent = outer;
    // A chain grows only to the right: its nodes begin where the identifier does.
    if (outer.pos !== identifier.pos) break;
    if (isPropertyAccessExpression(outer)) names.push(outer.name.text);
    else if (isElementAccessExpression(outer))
      names.push(literalText(outer.argumentExpression) ?? '?');
    else break;
  }
  if (names.length > 1 && names[0] === 'globalThis') names.shift();
  return { name: names.join('.'), parent };
}
