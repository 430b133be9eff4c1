import type { Reason } from './reason.ts';

const QUOTED_BEFORE =
  /["'`[(](?!errno\b)(?<thing>(?:[a-z]:)?[^"'`<>|*?\n[\]]{1,160})["'`\])]{1,2}[:,]? (?:could not|cannot|can't|was not|is not|not found|no such|does not|doesn't|permission|access|already|failed)/i;
const BEFORE_COLON =
  /(?<![\w/\\.@-])(?<thing>(?:[a-z]:\\|\.{0,2}\/)?(?:[\w.@+~$%-]{1,80}[\\/]){0,12}[\w@+~$%-]{0,80}[\\/.][\w@+~$%.-]{1,80}): {1,2}(?:no such file|permission denied|access (?:is )?denied|cannot open|not found|no space|read-only|input\/output|is a directory|not a directory|file exists|device or resource|text file busy)/i;
const AFTER_WORDS =
  /(?:no such file or directory|file not found|filenotfound(?:error|exception)|permission denied|eacces|enoent|eperm|erofs|enospc|(?:cannot|can't|could not|couldn't|unable to|failed to|error) (?:open(?:ing)?|read(?:ing)?|find|access|writ(?:e|ing)|create|load(?:ing)?|stat|delete|remove|rename|move|copy|be opened)|bad file|missing file|(?:get|acquire|obtain|open) lock|open|stat|mkdir|unlink|scandir|access)[:,]? (?:the )?(?:(?:config|configuration|log|key|data)(?: file)? |file |directory |folder |path )?["'`([{]?(?<thing>(?:[a-z]:[\\/]|\.{0,2}\/|~\/)?(?:[\w.@+~$%-]{1,80}[\\/]){0,14}[\w@+~$%-]{0,80}[\\/.][\w@+~$%.-]{1,80})/i;
const WINDOWS_PATH = /(?<thing>[a-z]:\\[^"'<>|*?\n(]{2,180}?\.[a-z]\w{1,5})(?=[\s"'),:;(]|$)/i;
const FILES = [WINDOWS_PATH, QUOTED_BEFORE, BEFORE_COLON, AFTER_WORDS];

/** What a program lacks on its own machine: memory, room, files, rights, ports. */
export const RESOURCE_REASONS: Reason[] = [
  {
    id: 'no-memory',
    what: 'there was no memory left',
    meaning:
      'The program asked for more memory than it could get, so it stopped in the middle of that step. What was saved before is safe.',
    steps: [
      'See who uses it: "free -h", then "top" and the key M (on Windows the Task Manager).',
      'Close what is not needed, or give {part|the program} more; then do the step again.',
    ],
    words:
      /out ?of ?memory|cannot allocate|heap space|\boom\b|\benomem\b|memory (?:exhausted|allocation)|bad_?alloc|memoryerror|insufficient memory|gc overhead|allowed memory size|metaspace|not enough memory|0x8007000e/i,
    saidBy: [
      'killed-for-memory',
      'program-out-of-memory',
      'memory-low',
      'data-not-saved',
      'data-store-out-of-memory',
    ],
  },
  {
    id: 'no-room',
    what: 'there was no room left',
    meaning:
      'The disk, or the share of it that {part|this program} may use, is full. What was to be saved then is missing or half there.',
    steps: [
      'See how full it is: {fullness|"df -h"}. Delete old logs, packages and trash; touch no file of a database.',
      'Do again what failed, and see that the file is whole.',
    ],
    words:
      /no space left|enospc|disk (?:is )?(?:almost |nearly )?full|not enough (?:disk |free )?space|insufficient (?:disk |storage )?space|out of (?:disk )?space|disk quota|quota exceeded|\bedquot\b|volume is full|0x80070070|database or disk is full|mailbox (?:is )?full/i,
    thing: {
      name: 'The full place is',
      in: [
        /(?:on|for|device|volume|disk|drive|mount(?:ed on)?|filesystem|partition)[\s:"']{1,3}(?<thing>(?:\/[\w./-]{1,80}|[a-z]:(?:\\[\w\\.-]{0,60})?|\w{1,20}\d))(?![\w])/i,
        ...FILES,
      ],
    },
    saidBy: ['disk-full', 'disk-nearly-full', 'quota-exceeded'],
  },
  {
    id: 'only-readable',
    what: 'the disk could only be read',
    meaning:
      'Nothing can be saved there. Linux does that to a disk after an error, to keep what is left of it.',
    steps: [
      'Copy what matters from {thing|that disk} to another one first.',
      'Find the first error ("dmesg -T"), and have the disk checked before anybody writes on it again.',
    ],
    words:
      /read-only file ?system|erofs|write[- ]protected|is read-only\b|readonly (?:database|file)/i,
    thing: { name: 'It is about', in: FILES },
    saidBy: ['disk-read-only'],
  },
  {
    id: 'disk-error',
    what: '{thing|a disk} could not be read or written',
    meaning: 'The disk, its cable or its port failed at that spot. Such faults seldom stay alone.',
    steps: [
      'Copy what matters from {thing|that disk} to another one now.',
      'Read its health ({health|"sudo smartctl -a" and its name}), and plug its cable in anew.',
    ],
    words:
      /i\/o error|input\/output error|\beio\b|bad sector|unrecoverable read|medium error|crc error|cyclic redundancy|0x8007045d|uncorrectable/i,
    thing: {
      name: 'The disk is',
      isBare: true,
      in: [
        /\b(?:dev(?:ice)?|disk|drive|on)[\s:=]{1,2}(?<thing>(?:\/dev\/)?(?:sd|hd|nvme|vd|xvd|md|mmcblk|dm-|disk)[\w-]{1,12})\b/i,
        ...FILES,
      ],
    },
    saidBy: ['disk-io-error', 'disk-failing', 'device-hardware-fault'],
  },
  {
    id: 'too-many-open',
    what: 'too many files or connections were open',
    meaning:
      'The program reached the number of files and connections that it may hold. New ones are turned away; what is stored is safe.',
    steps: [
      'Count them: "sudo lsof -p" and its number. Restart it at a quiet time: that closes all of them.',
      'Raise the limit ("LimitNOFILE" in its unit), and watch if the number keeps growing.',
    ],
    words: /too many open files|emfile|enfile|file descriptors? (?:limit|exhausted)/i,
    saidBy: ['too-many-open-files'],
  },
  {
    id: 'library-file-missing',
    what: 'the library {thing|that it needs} was missing',
    meaning:
      'The program needs this file of ready-made code ({thing|named in the line}). Without it, it does not even start.',
    steps: [
      'Find the package that holds it, and install that: {provides|"dnf provides" or "apt-file search"}.',
      'If it is there, see that version and kind (32 or 64 bits) fit; then start the program again.',
    ],
    words:
      /error while loading shared libraries|library not loaded|cannot open shared object|unsatisfiedlinkerror|\.dll(?:"|')? (?:was |is |could )?not (?:be )?(?:found|loaded)|dll load failed|dllnotfound|no such shared object|image not found|library (?:\S{1,80} )?(?:not found|is missing|could not be (?:found|loaded))|cannot find -l/i,
    thing: {
      name: 'The library is',
      in: [
        /(?<thing>(?:lib)?[\w.+-]{2,60}\.(?:so(?:\.\d{1,4}){0,4}|dll|dylib))\b/i,
        /cannot find (?<thing>-l[\w.+-]{1,60})/i,
        /unsatisfiedlinkerror: (?:no )?(?<thing>[\w.+-]{2,80})/i,
      ],
    },
  },
  {
    id: 'command-missing',
    what: 'the command {thing|that was called} was missing',
    meaning:
      'The machine does not know {thing|that command}: it is not installed, or its folder is not among those that are searched (PATH).',
    steps: [
      'See whether it is there: "command -v" and its name. If not, install it.',
      'If it is there, call it by its full path, or add its folder to PATH.',
    ],
    words:
      /command not found|is not recognized as an? (?:internal|name)|executable (?:file )?not found|spawn \S{1,100} enoent|cannot run program|no such command|\b(?:sh|bash|zsh|dash|ksh)\b.{0,80}: not found$|exec(?:ve)?\b.{0,80}no such file|exec format error|exit(?:ed)?(?: with)?(?: code| status)? 127\b/i,
    thing: {
      name: 'The command is',
      in: [
        /(?<thing>[\w./+-]{1,80}): (?:command )?not found/i,
        /(?:spawn|exec(?:ve)?:?|cannot run program|no such command:?) ["'`]?(?<thing>[\w./\\+-]{1,100})/i,
        /["'`](?<thing>[\w./\\+-]{1,80})["'`]:? (?:is not recognized|executable)/i,
      ],
    },
  },
  {
    id: 'socket-missing',
    what: 'the program that should answer there did not run',
    meaning:
      'Programs talk through such a file (a socket). The one that answers makes it at its start, so that one is off, or makes it elsewhere.',
    steps: [
      'See whether it runs: {otherlook|"systemctl status" and its name}. If not, start it: {otherstart|"systemctl start" and its name}.',
      'If it runs, compare the path of its socket with the one in the settings of the program that asked.',
    ],
    words:
      /(?:\.sock(?:et)?\b|\bunix(?::|-?socket|domain| socket)|sqlstate\[?hy000\]?).{0,120}(?:no such file|enoent)|(?:no such file|enoent).{0,120}\.sock(?:et)?\b/i,
    thing: { name: 'The socket is', in: FILES },
  },
  {
    id: 'document-missing',
    what: 'the file {thing|it wanted} was missing',
    meaning: 'It was moved, renamed or deleted, or the settings name it wrongly.',
    steps: [
      'Look whether {thing|that file} is there, or lies in another folder or under another name.',
      'If it was deleted by mistake, bring it back from a backup.',
    ],
    words:
      /\.(?:docx?|xlsx?|pptx?|pdf|od[tsp]|csv|heic|psd|dwg)\b.{0,60}(?:no such file|enoent|file not found|cannot find the (?:file|path))|(?:no such file|enoent|filenotfound|file not found).{0,200}\.(?:docx?|xlsx?|pptx?|pdf|od[tsp]|csv|heic|psd|dwg)\b/i,
    thing: { name: 'The missing file is', in: FILES },
    saidBy: ['file-to-delete-missing', 'build-header-missing'],
  },
  {
    id: 'file-not-there',
    what: 'the file or folder {thing|it wanted} was missing',
    meaning:
      'By its name it is {use|something that the program reads or runs}. What hangs on it does not work until it is there.',
    steps: [
      'Look for it: {seefile|"ls -l" and the path in the line}.',
      'If it was moved or deleted, bring it back; if the path is wrong, correct it in {settings|the settings}.',
    ],
    words:
      /no such file|enoent|filenotfound|file (?:\S{1,120} )?(?:was |is )?not found|cannot find the (?:file|path)|(?:path|directory|folder) (?:\S{1,120} )?(?:does(?: not|n't) exist|not found)|file (?:\S{1,120} )?does(?: not|n't) exist|missing file|nosuchfile|0x8007000[23]|nosuchkey/i,
    thing: { name: 'The missing file is', in: FILES },
    saidBy: ['file-missing', 'file-to-delete-missing', 'build-header-missing'],
  },
  {
    id: 'not-permitted',
    what: 'a right was missing',
    meaning:
      'The account under which the program runs may not touch {thing|this}. A restore or an update often changes the owner; nothing is damaged.',
    steps: [
      'See whose it is: {seefile|"ls -l" and the path in the line}. See who runs the program: "ps aux".',
      'Give the right to that one account ("sudo chown"), not to everybody. Then do the step again.',
    ],
    words:
      /permission denied|eacces|\beperm\b|access (?:is|was) denied|operation not permitted|accessdenied(?:exception)?\b(?!.{0,80}perform)|unauthorizedaccess|insufficient (?:permission|privilege|right)s?|permissionerror|0x80070005|not permitted|permission (?:is )?(?:required|missing)|requires? (?:root|admin|elevat)/i,
    thing: { name: 'It is about', in: FILES },
    saidBy: ['file-permission', 'sudo-refused', 'access-refused', 'app-may-not', 'web-forbidden'],
  },
  {
    id: 'port-taken',
    what: 'the port {thing|that it wants} was taken',
    meaning:
      'Another program already listens there, mostly an older copy of the same one. So this one did not start.',
    steps: [
      'See who holds {port|the port}: "sudo ss -ltnp" on Linux, "netstat -ano" on Windows.',
      'End the old copy, or choose another port in {settings|the settings}. Then start it again.',
    ],
    words:
      /eaddrinuse|address already in use|port (?:\d{1,5} )?(?:is )?already (?:in use|allocated|bound|taken|used)|failed to bind|bind(?:ing)? (?:to \S{1,60} )?failed|wsaeaddrinuse|\b10048\b|only one usage of each socket/i,
    thing: {
      name: 'The port is',
      isBare: true,
      in: [
        /\bport[\s:=]{1,2}(?<thing>\d{2,5})\b/i,
        /(?:in use|bind(?:ing)?|listen)\b.{0,60}?[:\s](?<thing>\d{2,5})\b/i,
        /[\]\d*]:(?<thing>\d{2,5})\b/,
      ],
    },
    saidBy: ['port-in-use'],
  },
  {
    id: 'held-by-another',
    what: '{thing|something} was in use by another program',
    meaning:
      'Two programs, or two copies of one, want {thing|the same thing} at once. This one had to give way; the thing itself is fine.',
    steps: [
      'See who holds it: {holder|"sudo lsof" or "ps aux"}. Let that one finish, and try again.',
      'If nothing holds it, a lock of an earlier crash is left over: only then delete that.',
    ],
    words:
      /being used by another process|could not (?:get|acquire|obtain) (?:the )?(?:\S{1,60} )?lock|(?:unable|failed) to (?:get|acquire|obtain) (?:\S{1,40} ){0,3}lock\b|failed to lock\b|(?:database|file|table|repository|resource|directory) is locked|lock file|already (?:running|locked|in progress|mounted)|another (?:instance|process|copy|program)|resource (?:temporarily unavailable|busy)|device (?:or resource )?busy|\bebusy\b|\beagain\b|text file busy|sharing violation/i,
    thing: { name: 'It is about', in: FILES },
    saidBy: ['file-locked', 'database-lock-wait', 'database-deadlock'],
  },
  {
    id: 'all-places-taken',
    what: 'all places were taken',
    meaning:
      'As many as allowed were at work already, so the next one had to wait or was turned away. People see that as slow or as an error.',
    steps: [
      'See what holds the places: {sessions|slow searches, hung jobs, or many visitors}.',
      'End what hangs. Raise the limit only if the machine has room ("free -h").',
    ],
    words:
      /too many (?:connections|clients|processes|threads|users|sessions|jobs)|pool (?:is )?(?:exhausted|empty|full)|no (?:more|free|available) (?:connections?|threads?|workers?|slots?|ports?|channels?|licen[cs]es?)|queue (?:is )?full|max(?:imum)? (?:number of )?(?:connections|clients|children|workers|sessions)|max_(?:connections|children)|rejectedexecution|connection is not available|no idle (?:worker|connection)|resource ?exhausted|all circuits|(?:worker|thread)s? (?:are )?busy|limit (?:of \d{1,9} )?reached/i,
    saidBy: ['database-too-many-connections', 'queue-backlog', 'pod-not-placed'],
  },
];
