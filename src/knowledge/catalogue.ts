import type { Kind } from './kind.ts';
import { CLOUD } from './kinds/internet/cloud.ts';
import { CONNECTIONS } from './kinds/internet/connections.ts';
import { NAMES } from './kinds/internet/names.ts';
import { NETWORK } from './kinds/internet/network.ts';
import { TRUST } from './kinds/internet/trust.ts';
import { WEB } from './kinds/internet/web.ts';
import { WEB_ANSWERS } from './kinds/internet/web-answers.ts';
import { COVERING_TRACKS } from './kinds/security/covering-tracks.ts';
import { MALWARE } from './kinds/security/malware.ts';
import { RIGHTS } from './kinds/security/rights.ts';
import { SESSIONS } from './kinds/security/sessions.ts';
import { SIGN_IN } from './kinds/security/sign-in.ts';
import { BACKUP } from './kinds/software/backup.ts';
import { BUILD_AND_TEST } from './kinds/software/build-and-test.ts';
import { CONFIGURATION } from './kinds/software/configuration.ts';
import { GAME_SERVER } from './kinds/software/game-server.ts';
import { MAIL } from './kinds/software/mail.ts';
import { MOBILE } from './kinds/software/mobile.ts';
import { VERSIONS } from './kinds/software/versions.ts';
import { HDFS } from './kinds/storage/hdfs.ts';
import { CLUSTER } from './kinds/system/cluster.ts';
import { CRASH } from './kinds/system/crash.ts';
import { DATABASE } from './kinds/system/database.ts';
import { DEVICE } from './kinds/system/device.ts';
import { DISK } from './kinds/system/disk.ts';
import { KUBERNETES } from './kinds/system/kubernetes.ts';
import { MEMORY } from './kinds/system/memory.ts';
import { SERVICE } from './kinds/system/service.ts';
import { SYSMON } from './kinds/windows/sysmon.ts';
import { WINDOWS_SECURITY } from './kinds/windows/windows-security.ts';
import { FAILED_IN_ITS_OWN_WORDS, WARNED_IN_ITS_OWN_WORDS } from './own-words-kinds.ts';

/** All kinds, in order of precedence: where several fit an event, the first is it. The last two have no words of their own. */
export const KINDS: readonly Kind[] = [
  ...HDFS,
  ...MALWARE,
  ...WINDOWS_SECURITY,
  ...SYSMON,
  ...CLOUD,
  ...MAIL,
  ...COVERING_TRACKS,
  ...RIGHTS,
  ...SIGN_IN,
  ...SESSIONS,
  ...TRUST,
  ...NAMES,
  ...BACKUP,
  ...BUILD_AND_TEST,
  ...GAME_SERVER,
  ...MOBILE,
  ...WEB,
  ...WEB_ANSWERS,
  ...DEVICE,
  ...DISK,
  ...DATABASE,
  ...CLUSTER,
  ...KUBERNETES,
  ...MEMORY,
  ...CRASH,
  ...SERVICE,
  ...VERSIONS,
  ...CONFIGURATION,
  ...NETWORK,
  ...CONNECTIONS,
  FAILED_IN_ITS_OWN_WORDS,
  WARNED_IN_ITS_OWN_WORDS,
];

/** The kind with this id, as reports and mutes store it; null where the catalogue has none such. */
export function kindById(id: string): Kind | null {
  return BY_ID.get(id) ?? null;
}

const BY_ID = new Map(KINDS.map((kind) => [kind.id, kind]));
