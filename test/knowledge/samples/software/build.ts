import type { Samples } from '../samples.ts';

export const BUILD_SAMPLES: Samples = {
  'build-dependency-missing': {
    fits: [
      "No matching package to install: 'python3-<*>'",
      'npm ERR! code ERESOLVE unable to resolve dependency tree',
      'nothing provides libfoo >= 2.1 needed by <*>',
      'Could not resolve dependencies for project <*>',
    ],
    misses: [{ level: 'info', template: 'optional dependency not found, skipping' }],
  },
  'build-name-missing': {
    fits: [
      "<*>.c:(.text+<*>): undefined reference to `<*>'",
      'error: cannot find symbol',
      { level: 'error', template: 'ld: library not found for -lfoo' },
    ],
    misses: ['symbols stripped'],
  },
  'build-compile-error': {
    fits: [
      "src/main.c:<*>: error: expected ';' before '}' token",
      "src/app.ts(<*>,<*>): error TS2322: Type '<*>' is not assignable",
      'SyntaxError: invalid syntax',
    ],
    misses: ['main.c compiled'],
  },
  'build-test-failed': {
    fits: [
      '12 runs, 40 assertions, 2 failures, 1 errors, 0 skips',
      '--- FAIL: TestLogin (0.01s)',
      'AssertionError: expected 3 to equal 4',
      { level: 'error', template: 'There were 2 failures:' },
    ],
    misses: ['12 tests passed, 0 failures, 0 errors'],
  },
  'build-patch-failed': {
    fits: [
      '1 out of 3 hunks FAILED -- saving rejects to file <*>.rej',
      'error: patch failed: src/<*>:<*>',
      'CONFLICT (content): Merge conflict in <*>',
    ],
    misses: ['patch applied'],
  },
  'build-download-failed': {
    fits: [
      "Couldn't download <*>: the requested URL returned error: 404",
      'curl: (22) The requested URL returned error: 403',
      'fatal: Could not read from remote repository.',
    ],
    misses: ['download finished'],
  },
  'build-package-failed': {
    fits: [
      'npm ERR! code ELIFECYCLE',
      'ERROR: Failed building wheel for <*>',
      'E: Sub-process /usr/bin/dpkg returned an error code (1)',
    ],
    misses: ['package installed'],
  },
  'build-failed': {
    fits: [
      'make: *** [Makefile:<*>: all] Error 2',
      '[ERROR] Failed to execute goal org.apache.maven.plugins:<*>',
      'RPM build errors:',
    ],
    misses: ['build succeeded'],
  },
  'build-lint': {
    fits: [
      { level: 'warning', template: 'eslint: 12 problems (2 errors, 10 warnings)' },
      "src/a.c:<*>: warning: unused variable 'x' [-Wunused-variable]",
      'checkstyle reported 4 violations',
    ],
    misses: ['lint passed'],
  },
};
