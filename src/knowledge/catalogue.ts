import type { Kind } from './kind.ts';
import { WEB } from './kinds/internet/web.ts';
import { COVERING_TRACKS } from './kinds/security/covering-tracks.ts';
import { RIGHTS } from './kinds/security/rights.ts';
import { SIGN_IN } from './kinds/security/sign-in.ts';
import { HDFS } from './kinds/storage/hdfs.ts';
import { CRASH } from './kinds/system/crash.ts';
import { MEMORY } from './kinds/system/memory.ts';
import { SERVICE } from './kinds/system/service.ts';
import { FAILED_IN_ITS_OWN_WORDS, WARNED_IN_ITS_OWN_WORDS } from './own-words-kinds.ts';

/** All kinds, in order of precedence: where several fit an event, the first is it. The last two have no words of their own. */
export const KINDS: readonly Kind[] = [
  ...HDFS,
  ...COVERING_TRACKS,
  ...RIGHTS,
  ...SIGN_IN,
  ...WEB,
  ...MEMORY,
  ...CRASH,
  ...SERVICE,
  FAILED_IN_ITS_OWN_WORDS,
  WARNED_IN_ITS_OWN_WORDS,
];

/** The kind with this id, as reports and mutes store it; null where the catalogue has none such. */
export function kindById(id: string): Kind | null {
  return BY_ID.get(id) ?? null;
}

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));
