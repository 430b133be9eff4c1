import type { Samples } from '../samples.ts';

export const VERSIONS_SAMPLES: Samples = {
  'version-mismatch': {
    fits: [
      { level: 'critical', template: 'FATAL: database files are incompatible with server' },
      'java.lang.UnsupportedClassVersionError: <*> has been compiled by a more recent version',
      "/lib/libc.so.6: version `GLIBC_2.34' not found",
    ],
    misses: [
      'version checked',
      { level: 'info', template: 'Disabling the extra view: incompatible with api <*>' },
    ],
  },
  'licence-expired': {
    fits: [
      { level: 'warning', template: 'Your license has expired on <*>' },
      'License key is invalid',
      'subscription for <*> expired',
    ],
    misses: ['licence text shown'],
  },
};
