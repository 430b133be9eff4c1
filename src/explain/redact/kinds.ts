/** Kinds of text that does not leave as it is. */
export type RedactionKind =
  | ('secret' | 'card')
  | ('ip' | 'mac' | 'email' | 'phone' | 'user')
  | ('name' | 'address' | 'birth' | 'place' | 'iban' | 'id');

/** Kinds that nobody is shown again, not even the reader. */
export const MASKED_KINDS: ReadonlySet<RedactionKind> = new Set(['secret', 'card']);

/** `<ip-1>`, and `<secret>` where `maskSecrets` has been. */
export const PLACEHOLDER =
  /<(?:secret|card|ip|mac|email|phone|user|name|address|birth|place|iban|id)(?:-\d{1,6})?>/g;
