import type { Reason } from './reason.ts';

/** What is true of much, and so told where nothing closer fits. */
export const GENERAL_REASONS: Reason[] = [
  {
    id: 'other-side-failed',
    what: '{thing|another service} answered with an error',
    meaning:
      'The call arrived, but the service that was asked failed inside. The fault is on its side, not in {part|this program}.',
    steps: [
      'Read the log of {thing|the service that was asked} for the same minute.',
      'Try again later. If it lasts, tell whoever runs that service, with this line.',
    ],
    words:
      /(?:status|code|http|answered|responded|response|returned|replied|server|got)[\s:=a-z]{0,14}\b50[0-4]\b|\b50[0-4]\b[\s:-]{1,3}(?:internal server|bad gateway|service unavailable|gateway time|server error)|internal server error|bad gateway|service (?:is )?(?:temporarily )?unavailable|\bstatus(?: code)?[ :=]{1,3}(?:unavailable|internal)\b|upstream (?:connect|server) error/i,
    thing: {
      name: 'The service asked is',
      in: [
        /(?<![\w./@-])(?<thing>(?=[\w.-]{0,80}[a-z\d])[a-z\d][\w.-]{1,80}:\d{2,5})(?![\w:.-])/i,
        /(?<thing>https?:\/\/[^\s"'<>)]{3,120})/i,
      ],
    },
    saidBy: ['web-server-error', 'web-gateway-failed', 'web-unavailable', 'health-check-failed'],
  },
  {
    id: 'nothing-found',
    isWeak: true,
    what: '{thing|something it looked for} was not found',
    meaning:
      'It is not there under that name, so this step was left out or failed. A rename or a clean-up is behind it as often as a slip.',
    steps: [
      'Look for {thing|that name} where the program looks for it.',
      'If it was renamed or removed on purpose, take it out of {settings|the settings} too; if not, bring it back.',
    ],
    words:
      /not (?:be )?found\b|no such\b|does(?: not|n't) exist|could not find|cannot find|can't find|couldn't find|unable to find|failed to find|\bmissing\b|unknown (?:host|user|id|service|node|object|key|resource|entity|item)|no (?:\w{1,20} ){1,3}(?:found|available)|notfound/i,
    thing: {
      name: 'What was looked for is',
      in: [
        /(?:find|found|missing|no such|unknown)(?: the)?(?: \w{1,20})?[\s:"'`[(]{1,3}["'`[(](?<thing>[^"'`\])\n]{2,80})["'`\])]/i,
        /["'`[](?<thing>[^"'`\]\n]{2,80})["'`\]] (?:was |is |could )?(?:not|does)/i,
        /(?:find|no such) (?:\w{1,20} )?(?<thing>(?=[\w.@/-]{0,60}[\d._/@-])[\w.@/-]{2,80})/i,
      ],
    },
    saidBy: [
      'file-missing',
      'web-not-found',
      'name-unknown',
      'setting-missing',
      'build-header-missing',
      'game-mod-missing',
      'unknown-user',
      'database-missing-thing',
    ],
  },
  {
    id: 'not-supported',
    isWeak: true,
    what: '{thing|something} is not supported',
    meaning:
      'The program, the device or the system does not have this ability, or has it switched off. The rest works without it.',
    steps: [
      'Check in the manual whether this version can do it.',
      'If not, switch that feature off so that it is not tried again.',
    ],
    words:
      /(?:is |are |was )?not (?:supported|implemented)|unsupported|enotsup|eopnotsupp|notimplemented|no handler|unknown (?:command|method|function|type|format|codec)|unrecogni[sz]ed (?:command|format|codec)|not available (?:on|in|for) this/i,
    thing: {
      name: 'It is about',
      in: [
        /(?:unsupported|unknown|unrecogni[sz]ed) (?:command|method|function|type|format|codec|option|version)?[\s:"'`([]{1,4}(?<thing>[\w./-]{2,60})/i,
      ],
    },
  },
  {
    id: 'not-running-yet',
    isWeak: true,
    what: 'what it needs was not running',
    meaning:
      'It was called too early or too late: {thing|the other part} had not started yet, or was closed already. Right after a start or at an end this is usual.',
    steps: [
      'See whether it happened just after a start or at a shutdown. If so, leave it.',
      'If not, see that what it needs runs now: {otherlook|use it once}.',
    ],
    words:
      /(?:is |was |are )?not (?:yet )?(?:running|initiali[sz]ed|started|ready|connected|open|active)\b|(?:already|been|was|is) (?:closed|shut ?down|stopped|disposed)|(?:stream|session|channel|socket|pool|connection) (?:is )?closed|shutting down|after (?:close|shutdown)|no longer (?:available|valid|exists|running)|objectdisposed/i,
    saidBy: ['service-stopped', 'node-not-ready', 'service-stopped-unexpectedly'],
  },
  {
    id: 'was-ended',
    isWeak: true,
    what: 'the work was broken off',
    meaning:
      'Something or somebody ended it before it was done: a person, a time limit, or the system for want of memory. Its result is missing until it runs again.',
    steps: [
      'Ask whether somebody stopped it on purpose.',
      'If not, look for "Out of memory" in that minute ("journalctl -k"), or for its limit of time. Then run it again.',
    ],
    words:
      /\bcancel(?:l)?ed\b|\binterrupted\b|\baborted\b|sigkill|sigterm|signal: (?:killed|terminated)|\bkilled\b|terminated by signal|exit(?:ed)?(?: with)?(?: code| status)? (?:137|143|130)\b|was stopped|context canceled/i,
    saidBy: ['ended-by-force', 'killed-for-memory'],
  },
];
