/** Kinds of events by which somebody hides what comes next. */
const HIDING = new Set(['trail-stopped', 'log-cleared', 'guard-off', 'history-cleared']);
/** Kinds of events by which somebody gets in again later. */
const GIVING_ACCESS = new Set([
  ...['account-created', 'group-changed', 'rights-changed', 'key-created'],
]);

/** Whether an event of this kind gives somebody a way in, or more rights. */
export function givesAccess(kindId: string | null | undefined): boolean {
  return GIVING_ACCESS.has(kindId ?? '');
}

/** Whether what gives access came with what hides it: with the record off, the name it was done under says little. */
export function isHidden(
  access: string | null | undefined,
  hider: string | null | undefined,
): boolean {
  return HIDING.has(hider ?? '') && GIVING_ACCESS.has(access ?? '');
}
