type JsonObject = Record<string, unknown>;

/** What Slack sends is unknown until looked at: each of these gives an empty value for anything else. */
export function objectAt(value: unknown, ...path: string[]): JsonObject {
  let at: unknown = value;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return isObject(at) ? at : {};
}

export function textAt(value: unknown, ...path: string[]): string {
  const at = valueAt(value, path);
  return typeof at === 'string' ? at : '';
}

export function numberAt(value: unknown, ...path: string[]): number | null {
  const at = valueAt(value, path);
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const at = valueAt(value, path);
  return Array.isArray(at) ? at : [];
}

function valueAt(value: unknown, path: string[]): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const holder = objectAt(value, ...path.slice(0, -1));
  return Object.hasOwn(holder, last) ? holder[last] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
