import { sortOfName } from './names/setting-names.ts';
import { kindOfSetting } from './names/setting-values.ts';
import { createRowMasker } from './redact.ts';

/**
 * Hides what stands in columns named for a secret (`password`, `api_key`), of a table and of one within a
 * text. All else that is secret in a line is `maskSecrets`' affair, once it leaves the engine.
 * It is what the engine takes as `hiding`.
 */
export const SECRET_COLUMNS = {
  ofColumn: (name: string) => (isSecretName(name) ? (cell: string) => hidden(name, cell) : null),
  ofLines: createRowMasker,
};

function hidden(name: string, cell: string): string {
  return kindOfSetting(name, cell.trim(), true) === 'secret' ? '<secret>' : cell;
}

/** Whether a column's name says that its cells are secrets: one named `key` or `code` often holds none. */
export function isSecretName(name: string): boolean {
  const sort = sortOfName(name);
  return sort === 'password' || sort === 'token';
}
