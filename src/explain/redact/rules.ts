import { COMMAND_LINES } from './command-lines.ts';
import type { Finder } from './finder.ts';
import { HEADERS } from './headers.ts';
import { KEY_BLOCKS } from './key-blocks.ts';
import { MACHINES } from './machines.ts';
import { CARDS, PEOPLE } from './people.ts';
import { PERSONAL } from './personal.ts';
import { findLastLineOfKey, findRandom } from './random.ts';
import { SENTENCES } from './sentences.ts';
import { SETTINGS } from './settings.ts';
import { URLS } from './urls.ts';
import { VENDOR_KEYS } from './vendor-keys.ts';

/**
 * In the order in which they are applied, each to what the one before left: the most certain first.
 * Those of `SECRETS` find names of users as well, where they stand beside a secret.
 */
export const SECRETS: readonly Finder[] = [
  ...KEY_BLOCKS,
  ...VENDOR_KEYS,
  ...URLS,
  ...HEADERS,
  ...COMMAND_LINES,
  ...SETTINGS,
  ...SENTENCES,
  findRandom,
  findLastLineOfKey,
  CARDS,
];

/** Details of people and addresses: on the way to a model alone. */
export const DETAILS: readonly Finder[] = [...PERSONAL, ...PEOPLE, ...MACHINES];
