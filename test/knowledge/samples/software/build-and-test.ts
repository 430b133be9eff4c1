import type { Samples } from '../samples.ts';

export const BUILD_AND_TEST_SAMPLES: Samples = {
  'build-part-not-found': {
    fits: [
      { level: 'error', template: 'Problem: nothing provides requested (libfoo >= <*>)' },
      'ERROR: No matching distribution found for <*>',
      'npm ERR! code ERESOLVE unable to resolve dependency tree',
      '[ERROR] Failed to execute goal on project shop: Could not resolve dependencies for project org.example:shop:jar',
      'error: failed to select a version for the requirement `serde = "<*>"`',
    ],
    misses: [{ level: 'info', template: 'all dependencies resolved for <*>' }],
  },
  'build-part-twice': {
    fits: [
      'Duplicate class kotlin.<*> found in modules a-1.8 and b-1.6',
      'multiple definition of <*>; first defined here',
      { level: 'error', template: 'error: duplicate symbol _main in: a.o b.o' },
    ],
    misses: ['no duplicates were found'],
  },
  'build-test-failed': {
    fits: [
      '--- FAIL: TestParse (0.00s)',
      'FAILED tests/test_cart.py::test_total - AssertionError: assert 3 == 4',
      { level: 'error', template: 'Tests run: 12, Failures: 2, Errors: 0, Skipped: 1' },
      '40 runs, 88 assertions, 1 failures, 0 errors, 0 skips',
      'not ok 7 - reads the settings',
    ],
    misses: ['Tests run: 12, Failures: 0, Errors: 0, Skipped: 0', '116 passed, 0 failed'],
  },
  'build-header-missing': {
    fits: [
      "src/main.cc:3:10: fatal error: 'zlib.h' file not found",
      "make: *** No rule to make target '<*>', needed by 'all'. Stop.",
      'error[E0432]: unresolved import `serde`',
      "Module not found: Error: Can't resolve './cart' in '/app/src'",
    ],
    misses: ['checking for zlib.h... yes'],
  },
  'build-link-failed': {
    fits: [
      "main.c:(.text+0x1f): undefined reference to `crc32'",
      'collect2: error: ld returned 1 exit status',
      'Undefined symbols for architecture arm64:',
      'main.obj : error LNK2019: unresolved external symbol crc32',
    ],
    misses: ['ld: warning: search path <*> not used'],
  },
  'build-patch-failed': {
    fits: [
      '1 out of 3 hunks FAILED -- saving rejects to file src/io.c.rej',
      'error: patch failed: lib/util.c:40',
      'CONFLICT (content): Merge conflict in <*>',
    ],
    misses: ['Hunk #1 succeeded at <*> (offset <*> lines).'],
  },
  'build-compile-error': {
    fits: [
      "src/io.c:12:5: error: 'buf' undeclared (first use in this function)",
      'error[E0308]: mismatched types; could not compile `shop` due to <*> previous errors',
      "src/cart.ts(4,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      '[ERROR] COMPILATION ERROR :',
      'cc1: all warnings being treated as errors',
    ],
    misses: [
      'gcc -O2 -fexceptions -Werror=format-security -c io.c',
      "src/io.c:40:1: warning: unused variable 'n'",
    ],
  },
  'build-npm-script-failed': {
    fits: [
      'npm ERR! Failed at the shop@1.2.0 start script.',
      'ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL shop@1.2.0 build',
      'npm ERR! Missing script: "start"',
    ],
    misses: ['> shop@1.2.0 start'],
  },
  'build-install-failed': {
    fits: [
      'E: Unable to locate package <*>',
      'dpkg: error processing package <*> (--configure):',
      'ERROR: Failed building wheel for <*>',
    ],
    misses: ['dpkg: status installed <*>'],
  },
  'build-timed-out': {
    fits: [
      'ctest: 4/9 Test #4: upload ...***Timeout 30.01 sec',
      'Error: Timeout of 5000ms exceeded. For async tests, ensure done() is called',
      'The job running on runner <*> has exceeded the maximum execution time of <*> minutes.',
    ],
    misses: [{ level: 'info', template: 'timeout for tests set to <*> minutes' }],
  },
  'build-command-failed': {
    fits: [
      'RPM build errors:',
      'make[2]: *** [Makefile:40: io.o] Error 1',
      'Finished: FAILURE',
      'FAILURE: Build failed with an exception.',
    ],
    misses: ['Process completed with exit code 0'],
  },
  'build-style-complaint': {
    fits: [
      '12 problems (3 errors, 9 warnings)',
      'would reformat src/app.py',
      'checkstyle: found <*> violations in <*>',
    ],
    misses: ['flake8: 0 errors'],
  },
  'build-compiler-warning': {
    fits: [
      "src/io.c:40:1: warning: unused variable 'n' [-Wunused-variable]",
      "Cart.cs(12,7): warning CS0168: The variable 'n' is declared but never used",
      'npm WARN deprecated request@2.88.2: request has been deprecated',
    ],
    misses: [{ level: 'warning', template: 'disk is nearly full' }],
  },
  'build-worked': {
    fits: ['[INFO] BUILD SUCCESS', '116 passed, 0 failed', 'Finished: SUCCESS'],
    misses: ['Finished: FAILURE'],
  },
  'build-download-failed': {
    fits: [
      "Couldn't download <*>: the requested URL returned error: 404",
      'curl: (22) The requested URL returned error: 403',
      'fatal: Could not read from remote repository.',
    ],
    misses: ['download finished'],
  },
};
