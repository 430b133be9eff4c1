import { MACHINES } from './details/machines.ts';
import { CARDS, PEOPLE } from './details/people.ts';
import { PERSONAL } from './details/personal.ts';
import type { Finder } from './finder.ts';
import { SETTINGS } from './names/settings.ts';
import { CALLS } from './secrets/calls.ts';
import { COMMAND_LINES } from './secrets/command-lines.ts';
import { HEADERS } from './secrets/headers.ts';
import { KEY_BLOCKS } from './secrets/key-blocks.ts';
import { PLACES } from './secrets/places.ts';
import { findLastLineOfKey, findRandom } from './secrets/random.ts';
import { SENTENCES } from './secrets/sentences.ts';
import { TABLES } from './secrets/tables.ts';
import { URLS } from './secrets/urls.ts';
import { VENDOR_KEYS } from './secrets/vendor-keys.ts';
import { type Rule, where } from './signs.ts';

/**
 * In the order in which they are applied, each to what the one before left: the most certain first.
 * Those of `SECRETS` find names of users as well, where they stand beside a secret.
 */
export const SECRETS: readonly Rule[] = [
  ...KEY_BLOCKS,
  ...VENDOR_KEYS,
  ...URLS,
  ...HEADERS,
  ...COMMAND_LINES,
  ...CALLS,
  ...TABLES,
  ...PLACES,
  ...SETTINGS,
  ...SENTENCES,
  ...where({ mixed: 32 }, findRandom),
  ...where({ chars: '=' }, findLastLineOfKey),
  ...where({ digits: 13 }, CARDS),
];

/** Details of people and addresses: on the way to a model alone. */
export const DETAILS: readonly Finder[] = [...PERSONAL, ...PEOPLE, ...MACHINES];
