import type { Samples } from '../samples.ts';

export const MEMORY_SAMPLES: Samples = {
  'killed-for-memory': {
    fits: [
      'Out of memory: Killed process <*> (java) total-vm:<*>kB, anon-rss:<*>kB',
      'myapp.service: A process of this unit has been killed by the OOM killer.',
      'Last State: Terminated, Reason: OOMKilled, Exit Code: <*>',
      "lowmemorykiller: Killing 'com.example.app' (<*>), adj <*>",
    ],
    misses: ['oom_score_adj set to <*>'],
  },
  'program-out-of-memory': {
    fits: [
      'java.lang.OutOfMemoryError: Java heap space',
      {
        level: 'error',
        template:
          'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      },
      'PHP Fatal error: Allowed memory size of <*> bytes exhausted',
      { level: 'warning', template: 'fork: Cannot allocate memory' },
    ],
    misses: ['memory limit is <*> MB'],
  },
  'memory-low': {
    fits: [
      {
        level: 'warning',
        template:
          'WARNING overcommit_memory is set to 0! Background save may fail under low memory condition.',
      },
      'Memory usage is high: <*> %',
      {
        level: 'warning',
        template:
          '[gc][<*>] overhead, spent [<*>] collecting in the last [<*>], JvmGcMonitorService overhead',
      },
    ],
    misses: ['memory usage back below threshold'],
  },
};
