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
      'The machine had no memory left, so the system ended {program|a program} to save the rest. What that had not saved is lost; the others run on.',
    steps: [
      'See whether {program|it} runs again: {look|"systemctl status" and its name}.',
      'See who uses the memory: "free -h", then "top" and the key M.',
      'Give that one a limit ("MemoryMax" in its unit), or the machine more memory.',
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
      '{program|The program} used up the memory that it may have. The step it was at failed, and it may hang until it is restarted. Saved data is not harmed.',
    steps: [
      'See whether it still works: {answers|use it once}.',
      'Allow it more: "-Xmx" for Java, "--max-old-space-size" for Node, the limit of its container.',
      'If it fills up again within hours, it leaks: give the developers this log.',
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
      'Memory was nearly used up. Everything gets slow then, and if it goes on, the system ends programs. Nothing has failed by this yet.',
    steps: [
      'See who uses it: "free -h", then "top" and the key M (on Windows the Task Manager).',
      'Close or limit that program. If it is always so full, add memory.',
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
