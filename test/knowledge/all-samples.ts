import { WEB_SAMPLES } from './samples/internet/web.ts';
import type { Samples } from './samples/samples.ts';
import { COVERING_TRACKS_SAMPLES } from './samples/security/covering-tracks.ts';
import { RIGHTS_SAMPLES } from './samples/security/rights.ts';
import { SIGN_IN_SAMPLES } from './samples/security/sign-in.ts';
import { HDFS_SAMPLES } from './samples/storage/hdfs.ts';

/** The samples of every kind with words. */
export const SAMPLES: Samples = {
  ...HDFS_SAMPLES,
  ...SIGN_IN_SAMPLES,
  ...RIGHTS_SAMPLES,
  ...COVERING_TRACKS_SAMPLES,
  ...WEB_SAMPLES,
};
