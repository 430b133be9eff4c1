import type { Kind } from '../../kind.ts';

/** Kinds of events about memory, the more telling first. */
export const MEMORY: Kind[] = [
  {
    id: 'killed-for-memory',
    area: 'memory',
    grade: 'trouble',
    one: 'the system ran out of memory and stopped a program by force',
    many: '# programs were stopped by force for want of memory',
    meaning:
      'The machine had no memory left, so the system ended {program|a program} to save the rest. What that did is not there until it is started again, and unsaved work is lost.',
    steps: [
      'See whether {program|the program} runs again.',
      'Look what used so much ("top", sorted by memory), and give that one a limit.',
      'If all of it is needed, add memory.',
    ],
    who: 'the person who runs {program|this program}, at once.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /out of memory:? kill(?:ed)? process|oom[-_ ]?kill(?:er|ed|ing|s)?\b|invoked oom-killer|memory cgroup out of memory|oom_reaper|killed process .{0,60}(?:total-vm|anon-rss)|oomkilled|oom-kill:|result 'oom-kill'|low ?memory ?kill\w{0,3}|lowmemorykiller: kill/,
        not: /creating user|oomscoreadjust|oom_score_adj (?:set|to)|oom killer (?:enabled|disabled)/,
      },
    ],
  },
  {
    id: 'program-out-of-memory',
    area: 'memory',
    grade: 'trouble',
    one: 'a program ran out of memory',
    many: 'programs ran out of memory # times',
    meaning:
      'The memory that {program|the program} may use was used up. It stopped or did only half of that step; what was to be saved then may be missing.',
    steps: [
      'See whether {program|it} still runs, and look for what was being saved then.',
      'Give it more memory (a Java program by "-Xmx"), or smaller pieces of work.',
      'If it fills up again within hours, tell its developers.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program', 'service', 'exception', 'host'],
    match: [
      {
        words:
          /outofmemory(?:error|exception)?\b|java heap space|gc overhead limit exceeded|heap (?:out of memory|limit)|javascript heap|allocation failed - |allowed memory size|bad_alloc|memoryerror\b|cannot allocate memory|can't allocate memory|could not allocate|failed to allocate|memory allocation (?:of \S{1,12} bytes )?failed|unable to (?:allocate|create (?:new )?native thread|reserve)|\benomem\b|insufficient memory|not enough (?:memory|heap)|out of memory\b|memory exhausted|virtual memory exhausted|metaspace\b.{0,20}(?:exceeded|full)|ora-04031|can't save in background: fork|memory limit (?:exceeded|reached)|page allocation failure/,
        not: /graphics|gpu|cuda|vram/,
      },
    ],
  },
  {
    id: 'memory-low',
    area: 'memory',
    grade: 'watch',
    one: 'memory became scarce',
    many: 'memory became scarce # times',
    meaning:
      'Memory was nearly used up. Everything gets slow then, and soon the system ends programs.',
    steps: [
      'Look what uses most of it ("top", sorted by memory).',
      'Close what is not needed; if it is always this full, add memory.',
    ],
    who: 'the person who runs this server, this week.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /(?:memory|heap|swap)(?: usage| use| consumption)?(?: \S{1,20}){0,3} (?:is )?(?:low|high|critical|above|exceeds|over (?:the )?(?:limit|threshold)|running low|nearly full|pressure)\b|low (?:on )?memory|memory ?pressure|swap (?:is )?(?:full|exhausted)|trim(?:ming)? memory|overcommit_memory is set to 0|high memory (?:usage|use|watermark)|memory (?:leak|warning)|gc (?:pause|overhead)|jvm(?:gcmonitorservice)?.{0,40}overhead|(?:concurrent mode|to-space) (?:failure|exhausted)/,
        not: /below|normal|no memory pressure|high water|watcher/,
      },
    ],
  },
];
