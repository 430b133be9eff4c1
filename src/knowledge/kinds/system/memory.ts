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
      'The machine had no memory left. Whatever that program did has ended until it is started again.',
    steps: [
      'Check that the stopped program runs again.',
      'Close what is not needed, or start the machine again.',
      'Find what used so much memory, or add more.',
    ],
    who: 'the person who runs this server, at once.',
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
    meaning: 'It may have stopped, or it may work wrongly from then on.',
    steps: [
      'Start the program again.',
      'Give it more memory, or less to do at once.',
      'Tell its developers if it comes back.',
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
    meaning: 'The machine or a program is close to its limit. It may get slow.',
    steps: ['Close what is not needed.', 'Watch if it grows, and add memory if it does.'],
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
