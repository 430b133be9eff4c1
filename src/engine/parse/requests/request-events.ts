import { statusInWords } from '../../../knowledge/status-words.ts';
import { keptString } from '../../read/bytes/kept-string.ts';
import { SHOWN_VALUE } from '../value.ts';
import { endingOf, shapeOf } from './path-shape.ts';
import { createPathTree } from './path-tree.ts';
import type { Request } from './request-in.ts';

/** The events of requests: method, shape of the path, status in words. In bounded memory. */
export interface RequestEvents {
  /** Number of the request's event, from 0 in order of first appearance. It never changes meaning. */
  indexOf(request: Request): number;
  /** The events by number; several may be the same: paths that hold no name of their own. */
  templates(): string[];
}

interface Seen {
  method: string;
  shape: string[];
  status: string;
  lines: number;
}

/** Shapes kept while reading; what is new beyond them counts by its depth and its ending alone. */
const MAX_SEEN = 10_000;
/** Most events of requests in all. */
const MAX_EVENTS = 400;

/**
 * `known` are the events of a baseline: a path that it knows, by its name or by that of its folder,
 * is the same event.
 *
 * @example
 * const events = createRequestEvents();
 * events.indexOf({ method: 'GET', path: '/users/17', status: '404' }); // 0
 * events.templates()[0]; // 'GET /users/<*> 404 not found'
 */
export function createRequestEvents(known: ReadonlySet<string> = new Set()): RequestEvents {
  const indexes = new Map<string, number>();
  const seen: Seen[] = [];

  return {
    indexOf({ method, path, status }) {
      const shape = shapeOf(path);
      const key = `${method} ${status} /${shape.join('/')}`;
      const found = indexes.get(key);
      if (found !== undefined) {
        seen[found]!.lines++;
        return found;
      }
      if (seen.length >= MAX_SEEN) return rareIndex(method, path, status);
      const kept = keptString(key);
      indexes.set(kept, seen.length);
      seen.push({ method, status, shape: shape.map(keptString), lines: 1 });
      return seen.length - 1;
    },
    templates: () => templatesOf(seen, known),
  };

  function rareIndex(method: string, path: string, status: string): number {
    const shape = byDepth(shapeOf(path), path);
    const key = `${method} ${status} /${shape.join('/')}`;
    const index = indexes.get(key) ?? seen.length;
    if (index === seen.length) {
      indexes.set(keptString(key), index);
      seen.push({ method, status, shape, lines: 0 });
    }
    seen[index]!.lines++;
    return index;
  }
}

function templatesOf(seen: readonly Seen[], known: ReadonlySet<string>): string[] {
  const tree = createPathTree(seen);
  const templates = seen.map((one) => {
    const own = textOf(one, one.shape);
    if (known.has(own)) return own;
    const general = tree.generalOf(one.shape);
    const folder = textOf(one, byLast(one.shape));
    return known.has(folder) ? folder : textOf(one, general);
  });
  return bounded(templates, seen);
}

/** Beyond `MAX_EVENTS` the rarest are told by depth and ending alone. */
function bounded(templates: string[], seen: readonly Seen[]): string[] {
  const lines = new Map<string, number>();
  for (const [at, template] of templates.entries())
    lines.set(template, (lines.get(template) ?? 0) + seen[at]!.lines);
  if (lines.size <= MAX_EVENTS) return templates;
  const kept = new Set(
    [...lines]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_EVENTS / 2)
      .map(([template]) => template),
  );
  return templates.map((template, at) => {
    const one = seen[at]!;
    return kept.has(template) ? template : textOf(one, byDepth(one.shape, one.shape.at(-1) ?? ''));
  });
}

function textOf({ method, status }: Seen, shape: readonly string[]): string {
  return `${method} /${shape.join('/')} ${statusInWords(status)}`;
}

function byLast(shape: readonly string[]): string[] {
  const last = shape.at(-1) ?? '';
  return last === '' ? [...shape] : [...shape.slice(0, -1), SHOWN_VALUE + endingOf(last)];
}

/** A folder within another is as deep as it gets: one value, and the ending. */
function byDepth(shape: readonly string[], path: string): string[] {
  return shape.length > 1 ? [SHOWN_VALUE, SHOWN_VALUE + endingOf(path)] : byLast(shape);
}

/** Whether a template is one of these. */
export function isRequestTemplate(template: string): boolean {
  return /^[A-Z]{3,9} \/\S{0,300} [1-5]\d\d [a-z]/.test(template);
}
