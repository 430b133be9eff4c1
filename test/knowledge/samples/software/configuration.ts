import type { Samples } from '../samples.ts';

export const CONFIGURATION_SAMPLES: Samples = {
  'setting-unreadable': {
    fits: [
      { level: 'error', template: 'failed to parse config file <*>' },
      'yaml: line 4: mapping values are not allowed in this context',
      'nginx: configuration file /etc/nginx/nginx.conf test failed',
    ],
    misses: ['configuration file /etc/nginx/nginx.conf test is successful'],
  },
  'setting-missing': {
    fits: [
      { level: 'error', template: 'Missing required environment variable DATABASE_URL' },
      'Could not resolve placeholder \'mail.host\' in value "<*>"',
      'No application encryption key has been specified.',
    ],
    misses: ['optional config file not found, using defaults'],
  },
  'setting-unknown': {
    fits: [
      { level: 'warning', template: "Unknown lvalue 'Restrat' in section 'Service', ignoring" },
      'unknown directive "sever_name" in <*>',
      {
        level: 'warning',
        template: "The configuration 'ssl.mode' was supplied but isn't a known config.",
      },
    ],
    misses: ['all options recognised'],
  },
  'setting-out-of-date': {
    fits: [
      { level: 'warning', template: 'DeprecationWarning: Buffer() is deprecated' },
      "Option 'fast' is deprecated and will be removed in a later version",
      { level: 'notice', template: 'The attribute `version` is obsolete, it will be ignored' },
    ],
    misses: ['no deprecated options in use', 'cc -O2 -DDISABLE_DEPRECATED -I. -c -o a.o a.c'],
  },
  'setting-unsafe': {
    fits: [
      { level: 'warning', template: 'Access control is not enabled for the database.' },
      "Permissions 0644 for '<*>' are too open.",
      {
        level: 'warning',
        template: 'This is a development server. Do not use it in a production deployment.',
      },
    ],
    misses: ['secure mode is on'],
  },
  'setting-loaded': {
    fits: [
      'Loading configuration from <*>',
      'settings: using config file <*>',
      { level: 'info', template: 'Configuration reloaded' },
    ],
    misses: ['failed loading configuration from <*>'],
  },
};
