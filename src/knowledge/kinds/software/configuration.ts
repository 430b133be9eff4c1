import type { Kind } from '../../kind.ts';

/** Kinds of events about settings, the more telling first. */
export const CONFIGURATION: Kind[] = [
  {
    id: 'setting-unreadable',
    area: 'settings',
    grade: 'trouble',
    one: 'a file with settings could not be understood',
    many: '# times a file with settings could not be understood',
    meaning:
      '{thing|A file with settings} has a sign that does not fit: a bracket, a quote or a space. The program does not start, or goes without these settings.',
    steps: [
      'Keep a copy, then open it at the line that is named; the slip is there or just above.',
      'Check its form: {check|with a checker for YAML, JSON or XML}.',
      'Start it again: {start}. || Start it again, and see that it stays up.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['path', 'program', 'service'],
    match: [
      {
        words:
          /(?:config\w{0,12}\.|yaml\.|toml\.|hocon\.|loader\.)\S{0,60}(?:parsing|parser|scanner|malformed|config\w{0,12})exception|(?:yaml|invalidconfiguration|configuration)exception/,
      },
      {
        words:
          /(?:config\w{0,9}|settings?|yaml|toml|ini|properties|\.conf|\.cfg|\.ya?ml|crontab|sudoers|fstab|manifest)\b(?: \S{1,80}){0,6} (?:syntax error|parse error|parsing error|is invalid|invalid|malformed|could not be (?:parsed|read)|cannot be parsed|test failed)\b|(?:failed|unable|could not|cannot|error)(?: to| while)?(?: \S{1,16}){0,2} (?:parse|parsing|read|reading|load|loading)(?: \S{1,30}){0,3} (?:config\w{0,9}|settings?|yaml|toml|properties)\b|(?:yaml|toml|json)(?:exception|\.\w{1,12}error|decodeerror)|yaml: line|mapping values are not allowed|invalid configuration|invalidconfiguration\w{0,4}|configuration (?:error|file .{1,80} test failed)|bad configuration|error in (?:the )?config\w{0,8}|configerror|\[emerg\] .{0,60}(?:unexpected|invalid|directive)/,
        not: /no error|valid configuration:|properties of (?:undefined|null)|loading configuration from|kubeconfig found|on error/,
      },
    ],
  },
  {
    id: 'setting-missing',
    area: 'settings',
    grade: 'trouble',
    one: 'a setting that is needed was missing',
    many: '# settings that are needed were missing',
    meaning:
      'The program needs {thing|a setting} that nobody has set, so it does not start or leaves a part out. A move or an update often loses it.',
    steps: [
      'Set {thing|it} in {settings|its settings or the variables of its environment}.',
      'Start it again: {start}. Then see that the line does not come back. || Start it again, and see that the line does not come back.',
    ],
    who: 'the person who runs this program, today.',
    parties: ['program', 'path', 'service'],
    match: [
      {
        words:
          /missing (?:required |mandatory )?(?:config\w{0,9}|settings?|environment variables?|env(?:ironment)? ?vars?|option|propert(?:y|ies)|api key|secret_?key)\b|(?:config\w{0,9}|setting|environment variable|env var|propert(?:y|ies)|api key|option)(?: \S{1,60}){0,3} (?:is |are |was )?(?:missing|not set|not defined|undefined|required but|must be (?:set|specified|provided|defined))\b|could not resolve placeholder|no (?:config\w{0,9}|settings) (?:file )?found|no application encryption key|improperlyconfigured|(?:config|configuration) file .{1,80}(?:not found|does not exist)/,
        not: /not set, |(?:not found|missing), (?:skip|not|ignor|us)|optional|using default|default(?:s|ing)? to|not missing/,
      },
    ],
  },
  {
    id: 'setting-unknown',
    area: 'settings',
    grade: 'watch',
    minor: true,
    one: 'a setting was not known to the program',
    many: '# settings were not known to the program',
    meaning:
      'The program does not know {thing|a setting}: it is misspelt, or gone in this version. It goes on as if that line were not there.',
    steps: [
      'Look it up in the handbook of your version.',
      'Correct its name or take it out in {settings|the settings}, and start it again at a quiet time.',
    ],
    who: 'the person who runs this program, this week.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /(?:unknown|unrecogni[sz]ed|unsupported|unexpected|invalid|bad)(?: \S{1,16}){0,2} (?:config\w{0,9}|setting|option|directive|parameter|property|argument|flag|lvalue|key name|section)\b|(?:config\w{0,9}|setting|option|directive|property)s? ["'`]?\S{1,60}["'`]? (?:is |was |are )?(?:not (?:recogni[sz]ed|supported|known)|unknown|unsupported)|isn.t a known config|unused config/,
        not: /0 unknown/,
      },
    ],
  },
  {
    id: 'setting-out-of-date',
    area: 'settings',
    grade: 'watch',
    minor: true,
    one: 'something in use is out of date and will go away',
    many: '# things in use are out of date and will go away',
    meaning:
      'All works as before, but {thing|something in use} will be gone in a later version. Nothing is broken today.',
    steps: [
      'Leave it for now.',
      'Before the next big update, change to what the message names in {settings|the settings}.',
    ],
    who: 'the person who runs this program, when there is time.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /deprecat(?:ed|ion)\b|deprecationwarning|\bobsolete\b|will be removed in|no longer (?:supported|maintained|recommended)|end[- ]of[- ](?:life|support)|is (?:out of date|outdated) and/,
        not: /without deprecat|no deprecat|deprecated=false/,
      },
    ],
  },
  {
    id: 'setting-unsafe',
    area: 'settings',
    grade: 'watch',
    one: 'a setting was in use that is not safe',
    many: '# settings were in use that are not safe',
    meaning:
      '{product|The program} runs with a setting that lets others in more easily than they should. Nobody has got in by that alone.',
    steps: [
      'See who may reach it: "sudo ss -ltnp" on Linux shows on which addresses it listens.',
      'Change what the message names in {settings|its settings}, at once if the internet reaches it.',
    ],
    who: 'the person who runs this program, this week.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /(?:is|are|was) (?:insecure|unsafe|not secure)\b|insecure (?:mode|setting|default|configuration|permissions)|world[- ](?:readable|writable)|default (?:password|credentials|secret)|(?:permissions|mode) .{1,60} (?:are|is) too open|without (?:a )?password|access control is not enabled|unprotected private key|do not use (?:it|this|them) in (?:a )?production|running as root|verification is disabled|development server/,
        not: /not insecure/,
      },
    ],
  },
  {
    id: 'setting-loaded',
    area: 'settings',
    grade: 'routine',
    one: 'settings were read',
    many: '# times settings were read',
    meaning: 'A program read its settings, as at each start.',
    steps: [
      'If somebody changed them just before, use it once to see that all works.',
      'Else leave it.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /(?:loaded|loading|read|reading|reloaded|reloading|using)(?: \S{1,16}){0,2} (?:config\w{0,9}|settings)\b|config\w{0,9} (?:file )?(?:\S{1,80} )?(?:loaded|reloaded|read|test is successful|syntax is ok)/,
        not: /fail|error|unable|cannot|could not/,
      },
    ],
  },
];
