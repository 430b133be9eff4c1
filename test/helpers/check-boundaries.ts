import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import, Reach, Use } from './read-imports.ts';

/** What the files that match a pattern may reach. The first rule that matches a file is its rule. */
export interface Rule {
  /** `*` stands for anything within a folder, `**` for anything. */
  files: string;
  /** Our files it may import beside those of the same rule; `!` takes some away again. */
  ours?: string[];
  packages?: string[];
  /** Node's modules that are barred elsewhere. */
  node?: string[];
  /** No network, files, environment, clock, chance or logging. */
  pure?: true;
  readsEnv?: true;
}

/** Node's modules that only a rule with `node` may name. */
const reservedModules = new Set(['node:sqlite']);

/** Node's modules that compute and do nothing else: the only ones for pure files. */
const pureModules = new Set([
  'node:assert',
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:stream',
  'node:stream/promises',
  'node:stream/web',
  'node:string_decoder',
  'node:util',
  'node:zlib',
]);

/** Names of the surroundings that pure files do without, each with all its properties. */
const impureNames = new Set([
  ...['process', 'globalThis', 'global', 'require', 'console', 'navigator'],
  ...['fetch', 'WebSocket', 'EventSource', 'Worker'],
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate'],
]);
const pureExceptions = new Set(['Date.UTC']);

/**
 * Every import and use that the rules do not allow, every file without a rule, and every import
 * cycle, types included.
 *
 * @param files What each file of `src/` reaches, by its path below `src/`.
 */
export function findViolations(files: ReadonlyMap<string, Reach>, rules: Rule[]): string[] {
  const violations: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, reach] of files) {
    const rule = ruleOf(path, rules);
    if (!rule) violations.push(`${path} has no rule`);
    else violations.push(...violationsOf(path, reach, rule, rules, files));
    edges.set(path, importedFiles(path, reach));
  }
  return [...violations, ...findCycles(edges)];
}

function violationsOf(
  path: string,
  reach: Reach,
  rule: Rule,
  rules: Rule[],
  files: ReadonlyMap<string, Reach>,
): string[] {
  const violations: string[] = [];
  for (const one of reach.imports) {
    const problem = importProblem(path, one, rule, rules, files);
    if (problem) violations.push(`${path}:${one.line} ${problem}`);
  }
  for (const use of reach.uses) {
    if (isBarred(use, rule)) violations.push(`${path}:${use.line} may not use ${use.name}`);
  }
  return violations;
}

function importProblem(
  path: string,
  { specifier }: Import,
  rule: Rule,
  rules: Rule[],
  files: ReadonlyMap<string, Reach>,
): string | null {
  if (specifier === null) return 'may not import a computed name';
  if (isRelative(specifier)) {
    const target = resolve(path, specifier);
    if (!files.has(target)) return `may not import ${specifier}, which is no file of src/`;
    const allowed = ruleOf(target, rules) === rule || matchesAny(target, rule.ours ?? []);
    return allowed ? null : `may not import ${target}`;
  }
  if (isBuiltin(specifier)) {
    const name = specifier.startsWith('node:') ? specifier : `node:${specifier}`;
    if (rule.pure && !pureModules.has(name)) return `may not import ${name}`;
    if (reservedModules.has(name) && !rule.node?.includes(name)) return `may not import ${name}`;
    return null;
  }
  const [scope = '', name] = specifier.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
  return rule.packages?.includes(packageName) ? null : `may not import ${packageName}`;
}

function isBarred({ name, renamed }: Use, rule: Rule): boolean {
  const [root = '', property] = name.split('.');
  if (rule.pure && (impureNames.has(root) || name === 'Math.random')) {
    return !pureExceptions.has(name);
  }
  if (rule.readsEnv || root !== 'process') return false;
  return property === 'env' || property === '?' || (property === undefined && renamed);
}

function importedFiles(path: string, { imports }: Reach): string[] {
  const targets: string[] = [];
  for (const { specifier, byUrl } of imports) {
    if (specifier !== null && !byUrl && isRelative(specifier)) {
      targets.push(resolve(path, specifier));
    }
  }
  return targets;
}

/** One cycle, as `cycle: a.ts -> b.ts -> a.ts`, for every import that closes one. */
function findCycles(edges: ReadonlyMap<string, string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  for (const path of edges.keys()) walk(path);
  return cycles;

  function walk(path: string): void {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push(`cycle: ${[...way.slice(start), path].join(' -> ')}`);
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const target of edges.get(path) ?? []) walk(target);
    way.pop();
    done.add(path);
  }
}

function ruleOf(path: string, rules: Rule[]): Rule | undefined {
  return rules.find(({ files }) => posix.matchesGlob(path, files));
}

function matchesAny(path: string, patterns: string[]): boolean {
  const refused = patterns.filter((pattern) => pattern.startsWith('!'));
  if (refused.some((pattern) => posix.matchesGlob(path, pattern.slice(1)))) return false;
  return patterns.some((pattern) => posix.matchesGlob(path, pattern));
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/');
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** `engine/parse <-> engine/group` for every two folders side by side that import each other, directly or from below. */
export function findTwoWayFolders(files: ReadonlyMap<string, Reach>): string[] {
  const arrows = new Set<string>();
  for (const [path, reach] of files) {
    for (const target of importedFiles(path, reach)) {
      const [from, to] = siblingsOf(path, target);
      if (from !== null && to !== null) arrows.add(`${from} ${to}`);
    }
  }
  return [...arrows]
    .map((arrow) => arrow.split(' '))
    .filter(([from = '', to = '']) => from < to && arrows.has(`${to} ${from}`))
    .map(([from, to]) => `${from} <-> ${to}`);
}

/** The folders that hold the two files where their ways part; null where a file itself lies there. */
function siblingsOf(path: string, target: string): [string | null, string | null] {
  const [from, to] = [path.split('/'), target.split('/')];
  let depth = 0;
  while (from[depth] === to[depth] && depth < from.length) depth++;
  const folder = (parts: string[]) =>
    parts.length > depth + 1 ? parts.slice(0, depth + 1).join('/') : null;
  return [folder(from), folder(to)];
}

/** `engine/find: 21 files` for every folder that holds more than `most` itself. */
export function findFullFolders(paths: Iterable<string>, most: number): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([folder, count]) => `${folder}: ${count} files`);
}
