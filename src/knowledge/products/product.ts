/**
 * How a well-known program is looked at, started and set up, in the words that its own handbook uses. What a
 * person can type stands in double quotes; `NAME` in it is where the name goes that the log gives, and falls
 * away where it gives none. Nothing here changes data.
 */
export interface Product {
  name: string;
  /** In the lines that it writes itself: its format, its loggers, the form of its lines. */
  own: RegExp;
  /** In the lines of others that call it. */
  called?: RegExp;
  /** Shows whether it runs. */
  look?: string;
  /** Shows whether it answers, and how it is. */
  answers?: string;
  start?: string;
  /** Where it says itself what happened. */
  log?: string;
  /** The file or page of its settings. */
  settings?: string;
  /** Shows who is connected, or what runs in it now. */
  sessions?: string;
  /** Shows why a search is slow. */
  plan?: string;
  /** Copies what is in it, while it runs. */
  copy?: string;
  /** Gives it room to save. */
  room?: string;
  /** Shows what it holds: tables, fields, figures. */
  list?: string;
  /** Makes a search fast. */
  index?: string;
  /** Shows how far a copy is behind. */
  replica?: string;
  /** Shows which jobs block each other. */
  locks?: string;
  /** Checks the form of its settings. */
  check?: string;
  /** Builds: runs the step again. */
  again?: string;
  /** Builds: which versions of a part there are. */
  versions?: string;
  /** Builds: adds a part. */
  add?: string;
}

/** What of a product a sentence may name. */
export const PRODUCT_SLOTS = [
  ...(['look', 'answers', 'start', 'log', 'settings', 'sessions', 'plan', 'copy'] as const),
  ...(['room', 'list', 'index', 'replica', 'locks', 'check'] as const),
  ...(['again', 'versions', 'add'] as const),
] as const satisfies (keyof Product)[];
export type ProductSlot = (typeof PRODUCT_SLOTS)[number];

/** How a service of that name is looked at and started on a Linux of today. */
export function onSystemd(unit: string): Pick<Product, 'look' | 'start' | 'log'> {
  return {
    look: `"systemctl status ${unit}"`,
    start: `"sudo systemctl start ${unit}"`,
    log: `"journalctl -u ${unit} -e"`,
  };
}
