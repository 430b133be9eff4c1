import { HDFS_SAMPLES } from './samples/storage/hdfs.ts';
import { COVERING_TRACKS_SAMPLES } from './samples/security/covering-tracks.ts';
import { RIGHTS_SAMPLES } from './samples/security/rights.ts';
import { SIGN_IN_SAMPLES } from './samples/security/sign-in.ts';
import { WEB_SAMPLES } from './samples/internet/web.ts';
import { MEMORY_SAMPLES } from './samples/system/memory.ts';
import { CRASH_SAMPLES } from './samples/system/crash.ts';
import { SERVICE_SAMPLES } from './samples/system/service.ts';
import type { Samples } from './samples/samples.ts';

/** The samples of every kind with words. */
export const SAMPLES: Samples = {
...HDFS_SAMPLES,
...COVERING_TRACKS_SAMPLES,
...RIGHTS_SAMPLES,
...SIGN_IN_SAMPLES,
...WEB_SAMPLES,
...MEMORY_SAMPLES,
...CRASH_SAMPLES,
...SERVICE_SAMPLES,
};
