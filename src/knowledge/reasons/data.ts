import type { Reason } from './reason.ts';

/** What is wrong with what a program was given: sign-in data, settings, files, entries. */
export const DATA_REASONS: Reason[] = [
  {
    id: 'sign-in-data-wrong',
    what: 'the password or key was not accepted',
    meaning:
      'The name, password, key or token did not fit: it was changed, has run out, or is missing in the settings. Nothing is done there until it is right.',
    steps: [
      'Sign in by hand with the account that {part|the program} uses ({thing|named in its settings}).',
      'Set the right password or key in {settings|its settings}, and let it try again.',
    ],
    words:
      /authentication (?:fail|error|required|exception)|(?:password|login|log-?in|sign-?in|auth) (?:authentication )?(?:was |is |has )?(?:failed|incorrect|wrong|refused|denied|rejected|error)|(?:invalid|bad|wrong|incorrect|missing|expired|unknown) (?:or (?:invalid|expired|missing) )?(?:credential|password|login|user ?name|api[ _-]?key|access key|token|client secret|jwt|signature)|access denied for user|unauthori[sz]ed|\b401\b|invalid_grant|invalid_client|token (?:has |is |was )?(?:expired|invalid|revoked)|could not authenticate|not authenticated|\b535\b|wrong pass|logon failure|signaturedoesnotmatch/i,
    thing: {
      name: 'The account is',
      in: [
        /(?:for |as )?(?:user|account|login|username|role)[\s:="'`]{1,3}(?<thing>[\w.@\\+-]{2,60})/i,
      ],
    },
    saidBy: [
      'sign-in-failed',
      'program-not-let-in',
      'unknown-user',
      'web-sign-in-refused',
      'mail-sign-in-refused',
      'second-step-refused',
      'remote-sign-in-failed',
      'windows-kerberos-failed',
    ],
  },
  {
    id: 'no-right-for-this',
    what: 'an account lacked the right for this',
    meaning:
      'It signed in, but may not do what it asked for. A right was taken away, or never given. Nothing was changed by the try.',
    steps: [
      'See whether this account should be able to do that ({thing|the right in the line}).',
      'If so, give it that one right, and no more; then do the step again.',
    ],
    words:
      /not authori[sz]ed to|is not allowed|not allowed to|forbidden|\b403\b|access ?denied|(?:lacks?|missing|insufficient|without) (?:the )?(?:required )?(?:permission|privilege|scope|role|right)|permission (?:check )?failed|policy (?:denie|violat|reject)|denied by|must be (?:owner|root|admin)/i,
    thing: {
      name: 'The right is',
      in: [
        /(?:to perform:?|permission|privilege|scope|role)[\s:"'`]{1,3}(?<thing>(?=[\w.-]{0,40}[:._])[\w.:-]{3,80})/i,
        /cannot (?<thing>(?:get|list|create|delete|watch|update|patch) resource "?[\w./-]{2,60})/i,
      ],
    },
    saidBy: [
      'access-refused',
      'web-forbidden',
      'sudo-refused',
      'file-permission',
      'mail-relay-denied',
      'name-refused',
    ],
  },
  {
    id: 'table-missing',
    what: 'a table or column was missing',
    meaning:
      'The program and its database do not fit: an update has not yet changed the database, or it talks to the wrong one.',
    steps: [
      'See what is there: {list|its list of tables}. Compare the name of the database in the settings.',
      'Make a copy ({copy|a backup}), then run the migrations of the last update to the end.',
    ],
    words:
      /\b(?:relation|table|column|view|index|schema|database|collection|keyspace|field) ["'`[]?[\w.$-]{1,80}["'`\]]? (?:does(?: not|n't) exist|not found|is missing|doesn't exist)|no such (?:table|column|index)|unknown (?:column|table|database)|invalid (?:object|column) name|index_?not_?found|ora-0?0942|table or view does not exist/i,
    thing: {
      name: 'The missing part is',
      in: [
        /\b(?:relation|table|column|view|index|schema|database|collection|keyspace|object name|column name)[\s:"'`[]{1,3}(?<thing>[\w.$-]{1,80})/i,
        /\[(?<thing>[\w.-]{1,60})\] \w{0,20}indexnotfound/i,
      ],
    },
    saidBy: ['database-missing-thing'],
  },
  {
    id: 'entry-there-already',
    what: 'the same thing was there already',
    meaning:
      'The same is there already, and two are not allowed: something ran twice, or an earlier try came half way.',
    steps: [
      'Find the one that is there by what the line names. If it is right and complete, leave it.',
      'If it came half way, copy the data first, remove that one, and do the step again.',
    ],
    words:
      /duplicate (?:entry|key|object|name|id)|unique (?:constraint|key|violation)|already (?:exists|registered|defined|been|taken|present)|eexist|integrity ?(?:constraint|error)|conflict(?:s|ing)? with|\b409\b/i,
    thing: {
      name: 'It is about',
      in: [
        /\b(?:constraint|entry|key|name|for key|user|table|file|folder|directory|container name)[\s:"'`[(]{1,3}(?<thing>[\w.@/-]{2,80})/i,
        /["'`](?<thing>[^"'`\n]{2,80})["'`] already/i,
      ],
    },
  },
  {
    id: 'data-does-not-hang-together',
    what: 'the data broke a rule of the database',
    meaning:
      'An entry points to another one that is not there, or leaves out what must be filled in. It was not saved; others are untouched.',
    steps: [
      'The line, or the one below it, names the entry and what it points to: look both up.',
      'Enter the missing one first, then save again. If somebody removed it, bring it back.',
    ],
    words:
      /foreign key|violates (?:not-null|check|foreign)|cannot be null|not[- ]null constraint|data too long|value too long|out of range value|constraint (?:fails|violation|failed)/i,
    thing: {
      name: 'The rule is about',
      in: [/(?:constraint|column|field)[\s:"'`[(]{1,3}(?<thing>[\w.-]{2,80})/i],
    },
  },
  {
    id: 'damaged-data',
    what: 'a file or message was damaged',
    meaning:
      'Its check sum or its form does not fit, so parts of it are missing or changed: a broken download or a failing disk. The original may still be good.',
    steps: [
      'Fetch {thing|it} again, or take it from a backup.',
      'If more files are damaged, read the health of the disk ("sudo smartctl -a").',
    ],
    words:
      /_e_\w{0,30}(?:invalid|corrupt)|check ?sum|\bcrc\b|hash (?:mismatch|sum mismatch|does not match)|sha\d{0,3}.{0,20}mismatch|corrupt|damaged|bad (?:magic|header|checksum|zip)|invalid (?:cen|zip|header|magic|block|archive|signature)|zipexception|not (?:in gzip format|a valid (?:zip|archive|image))|unexpected end of (?:archive|file|data|stream|zlib)|truncated|digest (?:mismatch|did not)|integrity check/i,
    thing: {
      name: 'It is about',
      in: [
        /(?:mismatch|check ?sum|corrupt\w{0,4}|damaged|decod\w{1,4}|extract\w{0,3}|unpack\w{0,3})(?: error)?(?: (?:for|of|in|file))?[\s:"'`]{1,3}(?<thing>(?=[\w./\\@+-]{0,80}\.[a-z])[\w./\\@+-]{3,100})/i,
        /(?:file|archive|image|package|block|database|table|pack)[\s:"'`[(]{1,3}(?<thing>(?=[\w./\\-]{0,80}[./\\\d])[\w./\\@+-]{2,100})/i,
      ],
    },
    saidBy: ['data-damaged', 'database-damaged', 'file-system-damaged'],
  },
  {
    id: 'too-large',
    what: 'something was larger than allowed',
    meaning: 'A file or message was bigger than the receiver takes. It was turned away as a whole.',
    steps: [
      'Send it in smaller pieces, or make it smaller.',
      'If such sizes are usual for you, have the limit raised.',
    ],
    words:
      /too (?:large|big|long)\b|entity too large|exceed(?:s|ed)? (?:the )?(?:max|limit|allowed|size|configured)|maximum (?:\w{1,20} )?(?:size|length) (?:exceeded|of)|\b413\b|max_allowed_packet|e2big|msgsize|payload.{0,20}limit|\b552\b/i,
    saidBy: ['database-duplicate'],
  },
  {
    id: 'setting-not-there',
    what: 'a setting was missing',
    meaning:
      'The program needs {thing|a value} that nobody has set; a move or an update often loses it. It goes without, or does not start.',
    steps: [
      'Set {thing|the value that is named} in {settings|its settings or the variables of its environment}.',
      'Start it again: {start}. Then see that the line stays away. || Start it again, and see that the line stays away.',
    ],
    words:
      /(?:environment variable|env var|setting|option|parameter|property|key|field|value|argument|variable|secret|config\w{0,10})s? (?:\S{1,60} )?(?:is |are |was |were )?(?:not (?:set|defined|specified|provided|configured|present)|missing|required|unset)|missing (?:required )?(?:setting|option|parameter|property|key|field|value|argument|variable|config|env)|no (?:value|default|config\w{0,12}) (?:for|set|found)|keyerror|must be (?:set|specified|provided)|is required\b|not configured/i,
    thing: {
      name: 'The setting is',
      in: [
        /(?:environment variable|env var|setting|option|parameter|property|key|field|value|argument|variable|secret|keyerror:?|no (?:value|default|config\w{0,12}) (?:for|set for))[\s:"'`[(]{1,3}(?!is\b|are\b|was\b|not\b|missing\b|required\b)(?<thing>[\w.-]{2,80})/i,
        /(?<thing>[A-Z][A-Z\d_]{3,60})["'`]? (?:is |must |was )?(?:not |be |required)/,
      ],
    },
    saidBy: ['setting-missing'],
  },
  {
    id: 'setting-not-known',
    what: 'a setting was not known',
    meaning:
      'The program has no setting of that name ({thing|see the line}). It is misspelt, or gone in this version; the program goes on as if it were not there.',
    steps: [
      'Look up in the handbook of your version how it is called now.',
      'Correct it or take it out in {settings|the settings}, and start the program again.',
    ],
    words:
      /(?:unknown|unrecogni[sz]ed|unexpected|invalid|illegal|bad|undefined) (?:option|argument|directive|key|field|parameter|setting|property|flag|keyword|configuration|config|variable|attribute|packageextended attribute|element)|no such (?:option|setting)|is not a (?:valid|known|recogni[sz]ed) (?:option|setting|key|directive)|duplicate default/i,
    thing: {
      name: 'The setting is',
      in: [
        /(?:option|argument|directive|key|field|parameter|setting|property|flag|keyword|variable|attribute|element)[\s:"'`[(-]{1,4}(?<thing>-{0,2}[\w.-]{2,60})/i,
      ],
    },
    saidBy: ['setting-unknown'],
  },
  {
    id: 'cannot-be-read',
    what: '{thing|a file or message} was not in the right form',
    meaning:
      'A bracket, a comma, a quote or a space in {thing|it} is wrong, so the program could not take it in. What stands in it is not used now.',
    steps: [
      'Open {thing|the file that is named}, at the line that is told, and look for what was changed last.',
      'Check its form ({check|a checker for JSON, YAML or XML}), then let the program read it again.',
    ],
    words:
      /syntax ?error|pars(?:e|ing) ?(?:error|exception|failure)|(?:failed|unable|could not|cannot|can't|error|exception)[ \w:]{0,30}pars(?:e|ing)|malformed|unexpected (?:token|end of|character|symbol|identifier|indent|string|'|")|mapping values|invalid (?:json|xml|yaml|toml|syntax|plugin\.yml|escape)|jsondecode|expected .{1,40} (?:at|but|got|found|near)|unmatched|unclosed|unterminated|jsonparse|scannererror|did not find expected|not well-formed|unknown error occurred while loading/i,
    thing: {
      name: 'The place is',
      in: [
        /(?<thing>[\w./\\-]{1,100}\.(?:json|ya?ml|xml|toml|conf|cfg|ini|properties|php|py|js|ts|html?)(?![\w.])(?:[:(]\d{1,6}(?::\d{1,5})?)?)/i,
        /(?<thing>line \d{1,6}(?:,? column \d{1,5})?)/i,
      ],
    },
    saidBy: ['setting-unreadable', 'database-query-wrong', 'build-compile-error'],
  },
  {
    id: 'wrong-letters',
    what: 'a text was stored in another way than expected',
    meaning:
      'Letters such as ä or 中 are stored in different ways, and the program read the text in the wrong one.',
    steps: [
      'Save the file as UTF-8, or tell the program how it is stored.',
      'Check names with special letters in what was read.',
    ],
    words:
      /unicode(?:decode|encode)|codec can't|invalid (?:byte sequence|utf|start byte|continuation)|malformed utf|incompatible character encoding|illegal mix of collations|incorrect string value|charset/i,
  },
  {
    id: 'wrong-clock',
    what: 'the clocks did not agree',
    meaning:
      'The two sides have different ideas of the time, so a pass or a certificate looks too old or too new.',
    steps: [
      'Compare the clock of both computers with the right time.',
      'Switch on that they set it by the network (NTP).',
    ],
    words:
      /clock (?:skew|drift|is ahead|is behind|offset)|time (?:skew|too skewed|drift)|tooskewed|not (?:yet )?valid (?:yet|before)|issued in the future|used before|clocks? (?:are )?(?:not )?synchroni[sz]/i,
    saidBy: ['clock-wrong', 'clock-set'],
  },
  {
    id: 'licence-ended',
    what: 'a licence did not allow it',
    meaning:
      'The right to use this has run out, or covers less than is used. Parts of the program may switch off.',
    steps: [
      'See until when the licence runs, and for how many users.',
      'Renew it, or have the key entered again.',
    ],
    words:
      /licen[cs]e (?:\S{1,30} )?(?:has |is )?(?:expired|invalid|not found|missing|exceeded|violation|required|error)|(?:expired|invalid|no valid|no) licen[cs]e|subscription (?:has )?(?:expired|ended)|trial (?:period )?(?:has )?(?:expired|ended)/i,
    saidBy: ['licence-expired'],
  },
  {
    id: 'device-gone',
    what: 'the device {thing|that it wanted} was not there',
    meaning:
      'The system could not find or reach {thing|it}: off, unplugged, asleep, or without its driver.',
    steps: [
      'Check its power and cable, then see whether it is known: "lsusb", "lsblk" (on Windows the Device Manager).',
      'If it is built in, restart the machine at a quiet time; if that does not help, install its driver anew.',
    ],
    words:
      /(?:device|printer|drive|disk|camera|sensor|node|controller|adapter|scanner|reader|port|subdev|gpu|speaker|bulb|lock|hub) (?:\S{1,60} )?(?:is |was |has gone |went )?(?:not (?:found|ready|present|detected|available|reachable|connected)|offline|disconnected|unavailable|unreachable|missing|removed|dead)|no such device|enodev|enxio|cannot find \w{1,20} subdev|could not (?:find|detect|open) (?:the )?(?:device|printer|camera|drive|adapter)|no (?:device|printer|camera|disk|battery|signal|carrier|medium)s? (?:found|detected|present|attached)/i,
    thing: {
      name: 'The device is',
      in: [
        /(?:device|printer|drive|disk|camera|sensor|node|controller|adapter|scanner|gpu|speaker|bulb|lock|hub)[\s:="'`[(]{1,3}(?!is\b|was\b|not\b|has\b|offline\b|went\b)(?<thing>[\w./:@-]{2,60})/i,
      ],
    },
    saidBy: [
      'device-sensor-gone',
      'device-usb-failed',
      'device-printer-stuck',
      'device-plugged-in',
    ],
  },
  {
    id: 'bad-value',
    isWeak: true,
    what: 'a value was not allowed',
    meaning:
      'The program was given {thing|a value} that it cannot use: of the wrong kind, too big, too small, or empty. Only that one step was left undone.',
    steps: [
      'Find out where the value comes from: a form, a file, or a setting.',
      'Put one there that fits, and do that step again.',
    ],
    words:
      /illegal ?argument|invalid (?:argument|value|parameter|number|date|format|input|data|request|id|state|event|private event|operation|address|url|uri|character|length|size|type|message|packet|frame|response)|number ?format|valueerror|not a valid|validation (?:error|failed)|could not convert|bad (?:value|argument|request|parameter)|\beinval\b|out of range|must be (?:a|an|between|greater|less|one|positive|at least)|for input string|\b400\b|rangeerror|0x80070057/i,
    thing: {
      name: 'The value is',
      in: [
        /(?:for input string|invalid literal for \w{1,20}\(\) with base \d{1,2}|convert string to \w{1,12})[:\s]{1,3}["'`](?<thing>[^"'`\n]{1,60})["'`]/i,
        /invalid \w{1,20}(?: \w{1,20})?[\s:"'`[(]{1,3}(?<thing>(?=\S{0,40}[\d"'`])[^\s"'`\])]{1,60})/i,
      ],
    },
    saidBy: ['web-bad-request', 'database-query-wrong'],
  },
];
