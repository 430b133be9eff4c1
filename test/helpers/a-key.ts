let keys = 0;

/** A key of `Platform.post` that no other call has. */
export function aKey(): string {
  return `key-${++keys}`;
}
