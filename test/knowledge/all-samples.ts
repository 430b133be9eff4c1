import { CLOUD_SAMPLES } from './samples/internet/cloud.ts';
import { CONNECTIONS_SAMPLES } from './samples/internet/connections.ts';
import { NAMES_SAMPLES } from './samples/internet/names.ts';
import { NETWORK_SAMPLES } from './samples/internet/network.ts';
import { TRUST_SAMPLES } from './samples/internet/trust.ts';
import { WEB_SAMPLES } from './samples/internet/web.ts';
import { WEB_ANSWERS_SAMPLES } from './samples/internet/web-answers.ts';
import type { Samples } from './samples/samples.ts';
import { COVERING_TRACKS_SAMPLES } from './samples/security/covering-tracks.ts';
import { MALWARE_SAMPLES } from './samples/security/malware.ts';
import { RIGHTS_SAMPLES } from './samples/security/rights.ts';
import { SESSIONS_SAMPLES } from './samples/security/sessions.ts';
import { SIGN_IN_SAMPLES } from './samples/security/sign-in.ts';
import { BACKUP_SAMPLES } from './samples/software/backup.ts';
import { BUILD_AND_TEST_SAMPLES } from './samples/software/build-and-test.ts';
import { CONFIGURATION_SAMPLES } from './samples/software/configuration.ts';
import { GAME_SERVER_SAMPLES } from './samples/software/game-server.ts';
import { MAIL_SAMPLES } from './samples/software/mail.ts';
import { MOBILE_SAMPLES } from './samples/software/mobile.ts';
import { VERSIONS_SAMPLES } from './samples/software/versions.ts';
import { HDFS_SAMPLES } from './samples/storage/hdfs.ts';
import { CLUSTER_SAMPLES } from './samples/system/cluster.ts';
import { CRASH_SAMPLES } from './samples/system/crash.ts';
import { DATABASE_SAMPLES } from './samples/system/database.ts';
import { DEVICE_SAMPLES } from './samples/system/device.ts';
import { DISK_SAMPLES } from './samples/system/disk.ts';
import { KUBERNETES_SAMPLES } from './samples/system/kubernetes.ts';
import { MEMORY_SAMPLES } from './samples/system/memory.ts';
import { SERVICE_SAMPLES } from './samples/system/service.ts';
import { SYSMON_SAMPLES } from './samples/windows/sysmon.ts';
import { WINDOWS_SECURITY_SAMPLES } from './samples/windows/windows-security.ts';

/** The samples of every kind with words. */
export const SAMPLES: Samples = {
  ...HDFS_SAMPLES,
  ...MALWARE_SAMPLES,
  ...WINDOWS_SECURITY_SAMPLES,
  ...SYSMON_SAMPLES,
  ...CLOUD_SAMPLES,
  ...MAIL_SAMPLES,
  ...COVERING_TRACKS_SAMPLES,
  ...RIGHTS_SAMPLES,
  ...SIGN_IN_SAMPLES,
  ...SESSIONS_SAMPLES,
  ...TRUST_SAMPLES,
  ...NAMES_SAMPLES,
  ...BACKUP_SAMPLES,
  ...BUILD_AND_TEST_SAMPLES,
  ...GAME_SERVER_SAMPLES,
  ...MOBILE_SAMPLES,
  ...WEB_SAMPLES,
  ...WEB_ANSWERS_SAMPLES,
  ...DEVICE_SAMPLES,
  ...DISK_SAMPLES,
  ...DATABASE_SAMPLES,
  ...CLUSTER_SAMPLES,
  ...KUBERNETES_SAMPLES,
  ...MEMORY_SAMPLES,
  ...CRASH_SAMPLES,
  ...SERVICE_SAMPLES,
  ...VERSIONS_SAMPLES,
  ...CONFIGURATION_SAMPLES,
  ...NETWORK_SAMPLES,
  ...CONNECTIONS_SAMPLES,
};
