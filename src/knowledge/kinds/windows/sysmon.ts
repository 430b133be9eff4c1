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
      '{program|One program} put its own code into another and ran it there. Malware does this to hide; some guards and tools for developers do it too.',
    steps: [
      'See which two programs it was (SourceImage and TargetImage in the event), and where their files lie.',
      'If nobody knows the first, take {host|the computer} off the network, and leave it on.',
      'If it is a guard or a tool of yours, check its signature, and ask its maker.',
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
      '{program|One program} looked into the memory of another. If that one is "lsass", it was after passwords; guards and the task manager look as well.',
    steps: [
      'See both in the event (SourceImage, TargetImage).',
      'If the second is "lsass" and nobody knows the first, take {host|the computer} off the network, and leave it on.',
      'If it is your guard, leave it.',
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
    meaning:
      '{host|The computer} loaded drivers and parts of programs, as at each start. Only one without a valid signature is worth a look.',
    steps: [
      'Search these events for "Signed: false", and see where the file lies.',
      'If nobody knows it, scan it: right-click → Scan with Microsoft Defender.',
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
    meaning:
      '{program|A program} read the disk past the rules for files. Tools that steal password files do this; backup programs do it too.',
    steps: [
      'See which program it was, and where its file lies.',
      'If it is your backup or guard, leave it.',
      'If nobody knows it, take {host|the computer} off the network, and leave it on.',
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
    meaning:
      '{program|A program} changed settings deep in Windows. Most do so all day; what it writes under Run or Services starts by itself from then on.',
    steps: [
      'See in TargetObject whether it ends in Run, RunOnce or Services.',
      'If nobody knows the program there, switch it off (Task Manager → Startup apps), and scan it.',
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
    meaning: 'Sysmon notes what programs write. That is everyday work.',
    steps: [
      'If you search for something odd, look at names under Temp and Downloads.',
      'Else leave it.',
    ],
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
    meaning: 'Sysmon notes connections, look-ups of names and pipes. That is everyday work.',
    steps: [
      'If you search for something odd, look which program called an address that nobody knows.',
      'Else leave it.',
    ],
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
    meaning:
      'Sysmon, which keeps this record, was changed or had a fault; from then on it may note less. An administrator may have done it, or somebody who wants to work unseen.',
    steps: [
      'Ask who changed it.',
      'If nobody did, look what came just before on {host|the computer}, and load the old settings: "sysmon -c" and their file.',
    ],
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
