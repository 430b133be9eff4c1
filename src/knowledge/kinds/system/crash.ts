import type { Kind } from '../../kind.ts';

/** Kinds of events about crashes, the more telling first. */
export const CRASH: Kind[] = [
  {
    id: 'kernel-crash',
    area: 'crashes',
    grade: 'trouble',
    one: 'the core of the operating system crashed or reported a grave fault',
    many: '# grave faults in the core of the operating system',
    meaning:
      'The machine may have stopped or may work wrongly. A driver or a broken part is often the cause.',
    steps: [
      'Start the machine again if it hangs.',
      'Install updates of the system and its drivers.',
      'Have the hardware tested if it comes back.',
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
    meaning: 'A program or a core did not move for a long time. The disk may be slow or broken.',
    steps: [
      'Start the machine again if it does not answer.',
      'Look for disk errors at the same time.',
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
    meaning: 'It made an illegal step and was ended. Its work at that moment may be lost.',
    steps: [
      'Check that the program runs again.',
      'Update it, and tell its developers if it comes back.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program', 'service', 'host'],
    match: [
      {
        words:
          /segfault\b|segmentation (?:fault|violation)|sigsegv|sigabrt|sigbus|sigill|sigfpe|core ?dump(?:ed)?\b|dumped core|fatal signal|signal (?:4|6|7|8|11)\b|signal: (?:aborted|segmentation)|(?<!\w)stack ?overflow(?:error)?\b(?!:? {1,9}not affected)|stack smashing|access violation|exception_access_violation|0xc0000005|assertion .{0,120}failed|assert(?:ion)?(?:error)? ?failed|double free|heap corruption|free\(\): invalid|bus error|illegal instruction|floating point exception|trap (?:divide|invalid opcode)|terminate called after|application error.{0,20}\b1000\b|faulting application|crash_dump|>>> .{1,100} <<<|tombstone written|abort message:|a fatal error has been detected by|has crashed\b|crashed (?:with|due|unexpectedly|on)|---- minecraft crash report|unexpected crash|systemd-coredump|process (?:\S{1,60} )?crashed|quit unexpectedly|fatal exception in thread/,
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
      'The program met something its makers did not expect. What it did at that moment may not be done.',
    steps: [
      'Try again what you did at that time.',
      'Undo the last change if it began after one.',
      'Send the quoted words to the developers.',
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
    many: "# mistakes in a program's own code",
    meaning:
      'The developers used something that was not there. The part of the work that met it did not get done.',
    steps: ['Try again what you did at that time.', 'Send the quoted words to the developers.'],
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
    meaning: 'A person, the system or a time limit stopped it without letting it finish.',
    steps: [
      'Check that the program runs again.',
      'Ask who stopped it. Lack of memory is a common cause.',
    ],
    who: 'the person who runs this server, today.',
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
    meaning: 'What it should have done may not be done.',
    steps: [
      'Look at the lines just before its end for the cause.',
      'Start it again once that is mended.',
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
