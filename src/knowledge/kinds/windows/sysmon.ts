import type { Kind } from '../../kind.ts';

/** Kinds of events about sysmon, the more telling first. */
export const SYSMON: Kind[] = [
  {
    id: 'sysmon-code-into-program',
    area: 'sysmon',
    grade: 'danger',
    one: 'a program put code into another program',
    many: 'programs put code into other programs # times',
    meaning:
      'One program wrote its own code into another and ran it there. Malware does this to hide; some guards and tools for developers do it too.',
    steps: [
      'Find out what {program|the program that is named} is, and which program it went into.',
      'If nobody knows it, take {host|the computer} off the network, and leave it on.',
      'If it is a guard or a tool of yours, ask its maker whether it does this.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['program', 'user', 'host'],
    security: 'breach',
    match: [
      {
        words:
          /createremotethread|sysmon (?:event )?8\b|put code into another program|\bremote thread\b/,
      },
      { words: /^8(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
      { words: /process ?tampering|sysmon (?:event )?25\b|image is replaced/ },
    ],
  },
  {
    id: 'sysmon-memory-read',
    area: 'sysmon',
    grade: 'watch',
    one: "a program opened another program's memory",
    many: "programs opened another program's memory # times",
    meaning:
      'One program looked into the memory of another. If that other one is "lsass", it was after passwords; guards and the task manager look as well.',
    steps: [
      'See in the line which two programs it was.',
      'If the second is "lsass" and nobody knows the first, take {host|the computer} off the network.',
    ],
    who: 'whoever is responsible for security here, today.',
    parties: ['program', 'user', 'host'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      { words: /sysmon (?:event )?10\b|process ?access(?:ed)?\b.{0,60}|opened another program/ },
      { words: /^10(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-driver-or-module',
    area: 'sysmon',
    grade: 'watch',
    one: 'a driver or a part of a program was loaded',
    many: 'drivers or parts of programs were loaded # times',
    meaning: 'This is usual at a start. Parts without a valid signature are worth a look.',
    steps: [
      'Look for files that are not signed.',
      'Scan the computer if you find one that nobody knows.',
    ],
    who: 'whoever is responsible for security here, this week.',
    parties: ['program', 'path', 'host'],
    match: [
      { words: /sysmon (?:event )?(?:6|7)\b|^driver loaded|^image loaded/ },
      { words: /^[67](?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-raw-disk',
    area: 'sysmon',
    grade: 'trouble',
    one: 'a program read the disk past all guards',
    many: 'programs read the disk past all guards # times',
    meaning: 'Tools that steal password files do this. Backup programs do it too.',
    steps: [
      'Look at which program it was.',
      'Take the computer off the network if you do not know it.',
    ],
    who: 'whoever is responsible for security here, today.',
    parties: ['program', 'user', 'host'],
    security: 'breach',
    match: [
      { words: /rawaccessread|sysmon (?:event )?9\b|raw access read/ },
      { words: /^9(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-lasting-watch',
    area: 'sysmon',
    grade: 'danger',
    one: 'a hidden trigger was set up in Windows',
    many: 'hidden triggers were set up in Windows # times',
    meaning:
      'Something was set up that starts a program by itself when a certain thing happens. Attackers stay on a computer that way; so does software for managing computers.',
    steps: [
      'Ask whoever manages {host|the computers} if it is theirs.',
      'If not, take {host|the computer} off the network, and keep the log.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'program', 'host'],
    security: 'breach',
    match: [
      {
        words: /wmi(?:event)?(?:filter|consumer|consumertofilter)|sysmon (?:event )?(?:19|20|21)\b/,
      },
      { words: /^(?:19|20|21)(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-registry-changed',
    area: 'sysmon',
    grade: 'watch',
    one: 'settings deep in Windows were changed',
    many: 'settings deep in Windows were changed # times',
    meaning: 'Most changes are usual. Those that start a program at each sign-in are worth a look.',
    steps: [
      'Look for names such as Run or Services in the changed setting.',
      'Scan the computer if nobody knows the program named there.',
    ],
    who: 'the person who looks after this Windows computer, this week.',
    parties: ['program', 'path', 'user'],
    match: [
      {
        words:
          /sysmon (?:event )?(?:12|13|14)\b|registry (?:value set|object added|object renamed|key and value)/,
      },
      { words: /^(?:12|13|14)(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
      { words: /^4657\b|a registry value was modified/ },
    ],
  },
  {
    id: 'sysmon-file-noted',
    area: 'sysmon',
    grade: 'routine',
    one: 'a file was created, changed or deleted',
    many: 'files were created, changed or deleted # times',
    meaning: 'The monitor notes what programs write. This is everyday work.',
    steps: ['There is nothing to do.', 'Look at the names if you search for something odd.'],
    who: 'nobody: this is everyday work.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /sysmon (?:event )?(?:11|2|15|23|26|27|28|29)\b|^file (?:created|creation time changed|stream created|delete(?:d)?|block \S{1,20})(?: logged)?:|^file stream/,
      },
      { words: /^(?:11|2|15|23|26|27|28|29)(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-connection-noted',
    area: 'sysmon',
    grade: 'routine',
    one: 'a program used the network',
    many: 'programs used the network # times',
    meaning: 'The monitor notes connections, look-ups and pipes. This is everyday work.',
    steps: ['There is nothing to do.', 'Look at the addresses if you search for something odd.'],
    who: 'nobody: this is everyday work.',
    parties: ['program', 'address', 'host'],
    match: [
      {
        words:
          /sysmon (?:event )?(?:3|17|18|22|24)\b|network connection detected|^dns query:|^pipe (?:created|connected)/,
      },
      { words: /^(?:3|17|18|22|24)(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
  {
    id: 'sysmon-itself',
    area: 'sysmon',
    grade: 'watch',
    one: 'the monitor of Windows was changed or had a fault',
    many: 'the monitor of Windows was changed or had a fault # times',
    meaning: 'An administrator may have set it up anew. Attackers change it to work unseen.',
    steps: ['Ask who changed it.', 'Put the old settings back if nobody did.'],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'host'],
    match: [
      {
        words:
          /sysmon (?:event )?(?:4|16|255)\b|sysmon (?:config|service) (?:state|error)|sysmon config/,
      },
      { words: /^(?:4|16|255)(?:$|:| microsoft-windows-sysmon)/, from: /windows/ },
    ],
  },
];
