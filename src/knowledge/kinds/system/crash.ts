import type { Kind } from '../../kind.ts';

/** Kinds of events about crashes, the more telling first. */
export const CRASH: Kind[] = [
  {
    id: 'kernel-crash',
    area: 'crashes',
    grade: 'trouble',
    one: 'the core of the operating system crashed or reported a grave fault',
    many: '# times the core of the operating system reported a grave fault',
    meaning:
      'The core of the operating system hit a fault that it could not mend. Programs on {host|the machine} hang or end, and open work is lost; saved files are mostly safe.',
    steps: [
      'Save what you can. Keep the words: "journalctl -k -b" on Linux, "eventvwr.msc" on Windows.',
      'Update system, drivers and firmware, and restart.',
      'If it comes back, test memory ("memtest") and disk ("smartctl -a").',
    ],
    who: 'the person who looks after the machine, at once.',
    parties: ['host', 'program'],
    match: [
      {
        words:
          /kernel panic(?! timeout| on boot)|kernel bug at|\boops: |\bbug: (?:unable|kernel|scheduling|bad)|unable to handle (?:kernel|page)|general protection fault|machine check (?:exception|error|event)|hardware error\]|bugcheck|blue ?screen|rebooted from a bugcheck|double fault|rcu.{0,20}detected stalls|call trace:|kernel oops|mce: \[hardware|uncorrectable (?:memory )?error|fatal: (?:machine|kernel)/,
      },
    ],
  },
  {
    id: 'machine-hung',
    area: 'crashes',
    grade: 'trouble',
    one: 'a part of the machine hung',
    many: '# times a part of the machine hung',
    meaning:
      'Something on {host|the machine} stood still for long, mostly waiting for a disk or the network. People saw it as frozen. It may move again by itself.',
    steps: [
      'See what waits: "top" (a high "wa" is the disk).',
      'Look for disk errors of that minute: "dmesg -T", then "smartctl -a".',
      'Restart it only if it stays frozen.',
    ],
    who: 'the person who looks after the machine, today.',
    parties: ['program', 'host'],
    match: [
      {
        words:
          /soft lockup|hard lockup|blocked for more than|hung task|hung_task|watchdog: bug|watchdog.{0,40}(?:timeout|timed out|expired|triggered|did not|reset|detected|bite)|nmi watchdog.{0,20}lockup|stalled for more|deadlock detected in (?:thread|jvm)|thread \S{1,60} (?:has been )?(?:stuck|blocked|hung)|stuck thread|main thread (?:is )?(?:blocked|stuck|not responding)|a single server tick took/,
        not: /netdev/,
      },
    ],
  },
  {
    id: 'program-crashed',
    area: 'crashes',
    grade: 'trouble',
    one: 'a program crashed',
    many: 'programs crashed # times',
    meaning:
      'The system ended {program|the program} because it used memory wrongly: a bug in it or in an add-on. Open work in it is lost; saved files and other programs are fine.',
    steps: [
      'Start it again, and open its last work.',
      'Update {program|it}, and take out the add-on that came last.',
      'If it crashes again, send its makers this line and the trace ("coredumpctl info" on Linux).',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /segfault\b|segmentation (?:fault|violation)|sigsegv|sigabrt|sigbus|sigill|sigfpe|core ?dump(?:ed)?\b|dumped core|fatal signal|signal (?:4|6|7|8|11)\b|signal: (?:aborted|segmentation)|(?<!\w)stack ?overflow(?:error)?\b(?!:? {1,9}not affected)|stack smashing|access violation|exception_access_violation|0xc0000005|assertion .{0,120}failed|assert(?:ion)?(?:error)? ?failed|double free|heap corruption|free\(\): invalid|bus error|illegal instruction|floating point exception|trap (?:divide|invalid opcode)|terminate called after|application error.{0,20}\b1000\b|faulting application|crash_dump|>>> .{1,100} <<<|tombstone written|abort message:|a fatal error has been detected by|has crashed\b|\ba program crashed\b|crashed (?:with|due|unexpectedly|on)|---- minecraft crash report|unexpected crash|systemd-coredump|process (?:\S{1,60} )?crashed|quit unexpectedly|fatal exception in thread/,
        not: /creating (?:user|group)|core dump (?:size|limit|is disabled|disabled)|ulimit|libsegfault|not crashed|handler/,
      },
    ],
  },
  {
    id: 'program-gave-up-by-exception',
    area: 'crashes',
    grade: 'trouble',
    one: 'a program stopped at a mistake that nobody caught',
    many: 'programs stopped at mistakes that nobody caught # times',
    meaning:
      '{program|The program} met a case that its makers did not foresee, and that step ended there. What it was doing is not finished; what was saved before stays.',
    steps: [
      'Do the same again, and see whether it stops at the same point.',
      'If it began with a change, an update or an add-on, take that back.',
      'Else give the developers the first error and its last "Caused by".',
    ],
    who: 'the developers of this program, today.',
    parties: ['exception', 'program', 'service'],
    match: [
      {
        words:
          /(?:unhandled|uncaught|unexpected fatal) (?:\S{1,40} )?(?:exception|error|promise|rejection)|unhandledrejection|unhandled ?promise|uncaughtexception|exception in thread|thread \S{1,60} panicked|panicked at|goroutine panic|^panic: |panic: runtime error|runtime error: (?:invalid memory|index out|slice)|traceback \(most recent call last\)|fatal (?:python |php )?error: uncaught|fatal exception:|exception ticking|exception in server tick loop|encountered an unexpected exception|unrecovered panic|the process was terminated due to an unhandled/,
        not: /handler (?:registered|installed)/,
      },
    ],
  },
  {
    id: 'code-mistake',
    area: 'crashes',
    grade: 'trouble',
    one: 'a program made a mistake in its own code',
    many: '# times a program made a mistake in its own code',
    meaning:
      'The code of {program|the program} used a value that was empty or of another sort than it expects. Only that step failed; whoever did it may have seen an error.',
    steps: [
      'Do the same step again, and see whether it fails each time.',
      'If it began with an update, go back to the version before.',
      'Else give the developers the quoted words and the lines below: they name the place in the code.',
    ],
    who: 'the developers of this program, today.',
    parties: ['exception', 'program', 'service', 'path'],
    match: [
      {
        words:
          /nullpointerexception|nullreferenceexception|object reference not set|typeerror: |undefinederror|attributeerror: |nameerror\b|keyerror: |indexerror: |indexoutofbounds|arrayindexoutof|classcastexception|cannot be cast to|nosuchmethod(?:error)?|undefined (?:method|function|variable|index|array key|local variable|offset|property|constant)|nosuchfielderror|noclassdeffounderror|classnotfoundexception|cannot read propert|is not a function\b|is not defined\b|call to (?:a member function|undefined)|unsupportedoperationexception|illegalstateexception|illegalargumentexception|valueerror: |zerodivisionerror|division by zero|arithmeticexception|unboundlocalerror|recursionerror|maximum call stack|concurrentmodificationexception|abstractmethoderror|referenceerror: |rangeerror: |notimplementederror|importerror: |modulenotfounderror|cannot find module|trying to (?:access|get) (?:array offset|property)|nomethoderror|argumenterror|errorexception/,
        not: /symbol|reference to/,
        level: 'error',
      },
    ],
  },
  {
    id: 'ended-by-force',
    area: 'crashes',
    grade: 'trouble',
    one: 'a program was ended by force',
    many: 'programs were ended by force # times',
    meaning:
      '{program|The program} was killed in the middle of its work, by a person, a time limit, or the system for want of memory. It could not save.',
    steps: [
      'See whether it runs again, and since when: {look|"systemctl status" and its name}.',
      'Look for "Out of memory" at that minute: "journalctl -k" or "dmesg -T".',
      'If it is there, give it more memory; if not, ask who or which time limit stopped it.',
    ],
    who: 'the person who runs {service|this program}, today.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /sigkill|killed by signal 9|signal 9\b|signal: killed|exit(?:ed)?(?:ing)? (?:with )?(?:code|status)?(?: code| status)?[ :=]{0,3}137\b|code=killed|status=9\/kill|killing process .{0,60}with signal sigkill|\(killed\)|worker .{0,40}was sent sigkill|terminated by signal 9/,
      },
    ],
  },
  {
    id: 'ended-with-error-code',
    area: 'crashes',
    grade: 'trouble',
    one: 'a program ended and said that it had failed',
    many: 'programs ended and said that they had failed # times',
    meaning:
      '{program|The program} said at its end that it did not succeed: its result is missing or half done. The code alone does not say why; the lines before it do.',
    steps: [
      'Go up from there to the first line with "error": {log|it names the cause}.',
      'Mend that, and run it again: {again|in the same way as before}.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /(?:exit(?:ed)?|returned|finished|terminated|ended)(?: \S{1,30}){0,3}?(?: code| status| value|:| with)[ :=]{1,3}\(?(?:code )?-?(?:[1-9]\d{0,9}|<\*>)\b|exit (?:code|status):? ?[1-9]\d{0,9}|non-?zero (?:exit|return|status)|status=[1-9]\d{0,2}\/(?!kill|success)\w|bad exit status|command (?:\S{1,60} )?(?:failed|exited) with|returned non-zero|main process exited, code=(?:exited|dumped)|process exited unexpectedly|exited too quickly|exit(?:ed)? abnormally|errno? [1-9]\d{0,2}$|elifecycle|\bexited rc[=: ]{1,2}[1-9]\d{0,2}\b/,
        not: /terminated: 15|exit(?:ed)? (?:code|status|with)?(?: code| status)?[ :=]{0,3}(?:0\b|143)|exit code[ :=]{1,3}<\*> ok|status 0|records|https?\b|response code|returned status/,
      },
    ],
  },
];
