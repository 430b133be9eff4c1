import type { Samples } from '../samples.ts';

export const CRASH_SAMPLES: Samples = {
  'kernel-crash': {
    fits: [
      'Kernel panic - not syncing: Attempted to kill init!',
      'BUG: unable to handle page fault for address: <*>',
      {
        format: 'a Windows event export',
        template: 'The computer has rebooted from a bugcheck. The bugcheck was: <*>',
      },
    ],
    misses: ['kernel panic timeout set to <*>s on boot parameter panic=<*>'],
  },
  'machine-hung': {
    fits: [
      'watchdog: BUG: soft lockup - CPU#3 stuck for 22s!',
      'INFO: task jbd2/sda1-8:<*> blocked for more than 120 seconds.',
      'Stuck Thread Detected: thread "http-exec-7" is stuck for <*> s',
    ],
    misses: ['NMI watchdog enabled'],
  },
  'program-crashed': {
    fits: [
      'myapp[<*>]: segfault at <*> ip <*> sp <*> error 4 in libc.so',
      {
        level: 'critical',
        template: 'Fatal signal 11 (SIGSEGV), code 1, fault addr <*> in tid <*>',
      },
      'Faulting application name: <*>, version: <*>',
      "app: main.c:<*>: run: Assertion `n > 0' failed.",
    ],
    misses: ['core dump size limit set to unlimited', 'Spec stack overflow: Not affected'],
  },
  'program-gave-up-by-exception': {
    fits: [
      'Exception in thread "main" java.lang.IllegalStateException: <*>',
      'panic: runtime error: invalid memory address or nil pointer dereference',
      { level: 'error', template: 'Unhandled Promise Rejection: TypeError: <*>' },
      'PHP Fatal error: Uncaught Error: Call to undefined function <*>',
    ],
    misses: ['unhandled exception handler registered'],
  },
  'code-mistake': {
    fits: [
      'java.lang.NullPointerException: Cannot invoke "String.length()" because "<*>" is null',
      "TypeError: Cannot read properties of undefined (reading 'id')",
      {
        level: 'error',
        template:
          'local.ERROR: Undefined variable $user {"exception":"[object] (ErrorException(code: 0)"',
      },
      "AttributeError: 'NoneType' object has no attribute 'name'",
    ],
    misses: [{ level: 'info', template: 'loaded class NullSafe' }],
  },
  'ended-by-force': {
    fits: [
      { level: 'error', template: 'wait: supervisor: signal: killed' },
      'app.service: Main process exited, code=killed, status=9/KILL',
      'container web exited with code 137',
    ],
    misses: ['sent signal 9600 baud'],
  },
  'ended-with-error-code': {
    fits: [
      'app.service: Main process exited, code=exited, status=1/FAILURE',
      'error: Bad exit status from /var/tmp/rpm-tmp.<*> (%prep)',
      'container db exited with code 1',
      "subprocess.CalledProcessError: Command 'make' returned non-zero exit status 2.",
    ],
    misses: ['process exited with code 0'],
  },
};
