import type { JsonObject } from '../../fake-slack/json.ts';
import type { World } from '../world.ts';

export interface PostedFile {
  filename: string;
  content: Buffer;
}

export interface RouteCall {
  world: World;
  /** The values of the path's `:names`. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** Lists, for a bulk overwrite, as `{ list }`. */
  body: JsonObject;
  files: PostedFile[];
}

/** One route of the API. `run` gives the answer, `undefined` for 204. */
export interface Route {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages` */
  path: string;
  /** Interaction routes are opened by their own token instead of the bot's. */
  withoutToken?: boolean;
  run(call: RouteCall): unknown;
}

/** The path's parameters, null where it is another path. */
export function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}
