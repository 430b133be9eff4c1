import type { Kind } from '../../kind.ts';

/** Kinds of events about cloud accounts, the more telling first. */
export const CLOUD: Kind[] = [
  {
    id: 'root-account-used',
    area: 'cloud accounts',
    grade: 'danger',
    one: "the owner's account of the cloud was used",
    many: "the owner's account of the cloud was used # times",
    meaning:
      "The owner's account of the cloud may do everything, and nobody should use it for daily work. A stranger in it owns all you have there.",
    steps: [
      'Ask everyone who knows its password.',
      "If nobody used it, change the password, end its sessions, and call the cloud's support.",
      'Switch on a second step for it.',
    ],
    who: 'the person who manages the cloud account, at once.',
    parties: ['address', 'user'],
    match: [
      {
        words:
          /consolelogin.{0,40}\broot\b|\broot\b.{0,40}consolelogin|rootcredentialusage|root account (?:was )?used|"?type"?: ?"?root"?/,
      },
    ],
  },
  {
    id: 'bucket-made-public',
    area: 'cloud accounts',
    grade: 'danger',
    one: 'stored files may be open to everybody',
    many: 'stored files may be open to everybody # times',
    meaning:
      'A rule was changed that decides who sees the stored files. Strangers may read them now.',
    steps: [
      'Open the address of one file in a private window: you should be refused.',
      'If you see it, close the public access.',
      'Ask {user|the person who changed it}.',
    ],
    who: 'the person who manages the cloud account, at once.',
    parties: ['user', 'path', 'address'],
    match: [
      {
        words:
          /put(?:bucket|object)(?:acl|policy|publicaccessblock)|deletebucketpublicaccessblock|deletepublicaccessblock|deleteaccountpublicaccessblock|public (?:read|access) (?:was )?(?:granted|enabled|allowed)|bucket .{0,60}(?:is|made|now) public|storage\.setiampermissions|allusers\b|anonymouslink(?:created|used)|anyone with the link|visibility changed to public|repo\.access public|repository (?:\S{1,60} )?(?:made|changed to) public/,
      },
    ],
  },
  {
    id: 'cloud-door-opened',
    area: 'cloud accounts',
    grade: 'watch',
    one: "a rule of the cloud's firewall was changed",
    many: "rules of the cloud's firewall were changed # times",
    meaning: 'A door to the internet may have been opened, or closed.',
    steps: ['Look at which port and which addresses it names.', 'Ask the person who changed it.'],
    who: 'the person who manages the cloud account, today.',
    parties: ['user', 'address', 'port'],
    match: [
      {
        words:
          /authorizesecuritygroup(?:ingress|egress)|revokesecuritygroup|createsecuritygroup|deletesecuritygroup|networksecuritygroups?\/.{0,30}(?:write|delete)|compute\.firewalls\.(?:insert|patch|update|delete)|createnetworkacl|replacenetworkacl|modifynetworkinterface|createinternetgateway|attachinternetgateway/,
      },
    ],
  },
  {
    id: 'cloud-things-deleted',
    area: 'cloud accounts',
    grade: 'trouble',
    one: 'something of value was deleted',
    many: '# things of value were deleted',
    meaning:
      'Something of value was deleted by {user|an account here}. A clean-up looks like this, and so does a stranger who wants to harm you.',
    steps: [
      'Ask the owner of {user|the account} if they did it.',
      'If not, lock {user|the account} at once.',
      'Look for a backup or a bin before it empties.',
    ],
    who: 'the person who manages the cloud account, at once.',
    parties: ['user', 'path', 'address'],
    match: [
      {
        words:
          /\bdelete(?:bucket|dbinstance|dbcluster|table|snapshot|volume|cluster|stack|function|vpc|recoverypoint|backupvault|key)\b|schedulekeydeletion|disablekey\b|terminateinstances|repo\.destroy|project\.destroy|(?:repository|project|database|bucket|org|organi[sz]ation) (?:\S{1,60} )?(?:was |has been )?(?:deleted|destroyed|dropped)\b|virtualmachines\/delete|resourcegroups\/delete|storageaccounts\/delete|compute\.instances\.delete|storage\.buckets\.delete|^delete (?:namespaces|persistentvolumeclaims|secrets|statefulsets)\b|drop (?:database|table)\b/,
        not: /if exists/,
      },
    ],
  },
  {
    id: 'mail-rule-made',
    area: 'cloud accounts',
    grade: 'danger',
    one: 'a rule that forwards or hides mail was made',
    many: 'rules that forward or hide mail were made # times',
    meaning:
      'From now on a rule forwards or hides mail of {user|this mailbox}. Whoever gets into a mailbox does that to read along or to hide answers.',
    steps: [
      'Ask the owner of {user|the mailbox} if they made it.',
      'If not, delete the rule, change the password, and end all sessions.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'address'],
    security: 'breach',
    match: [
      {
        words:
          /(?:new|set)-inboxrule|updateinboxrules|set-mailbox\b.{0,60}forward|forwarding(?:smtp)?address|(?:mail(?:box)?|inbox) (?:forwarding )?rule (?:was )?(?:created|added|set)|email_forwarding_out_of_domain|new-transportrule|set-transportrule|add-mailboxpermission|email forwarding (?:was )?(?:enabled|set)/,
      },
    ],
  },
  {
    id: 'app-consent-given',
    area: 'cloud accounts',
    grade: 'trouble',
    one: 'an app was allowed to read accounts',
    many: 'apps were allowed to read accounts # times',
    meaning: 'The person may have been tricked into it. The app can read on without a password.',
    steps: ['Ask the person if they know the app.', 'Take the right away if they do not.'],
    who: 'whoever is responsible for security here, today.',
    parties: ['user'],
    security: 'breach',
    match: [
      {
        words:
          /consent to application|add (?:oauth2permissiongrant|delegated permission grant|app role assignment)|(?:oauth|admin|user) consent (?:was )?(?:granted|given)|authorize api client access|app\.oauth2\.as\.consent\.grant|oauth_application\.(?:create|token)|integration_installation\.create/,
      },
    ],
  },
  {
    id: 'secret-read',
    area: 'cloud accounts',
    grade: 'watch',
    one: 'a stored secret was read',
    many: 'stored secrets were read # times',
    meaning:
      'Programs do this to work. Many reads by one account may mean that someone collects them.',
    steps: ['Look at which account it was.', 'Change the secrets if nobody knows why.'],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'path', 'address'],
    raised: { times: 20, grade: 'trouble' },
    match: [
      {
        words:
          /getsecretvalue|getparameters?\b.{0,20}decrypt|getpassworddata|secretget\b|accesssecretversion|^(?:get|list) secrets\b|vaults?\/secrets\/.{0,40}(?:read|get)|sync-?secrets|getcredentialreport/,
      },
    ],
  },
  {
    id: 'cloud-program-run-inside',
    area: 'cloud accounts',
    grade: 'trouble',
    one: 'someone ran a command inside a running container or machine',
    many: 'someone ran commands inside running containers or machines # times',
    meaning:
      'An administrator may have looked for a fault. An attacker may use it to go on from there.',
    steps: ['Ask the person whose account did it.', 'Stop the account if they did not.'],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'host'],
    match: [
      {
        words:
          /pods?\/(?:exec|attach|portforward)|^create pods\/exec|executecommand\b|sendcommand\b|startsession\b.{0,10}$|runcommand\/action|kubectl exec/,
      },
    ],
  },
  {
    id: 'cloud-login-risky',
    area: 'cloud accounts',
    grade: 'trouble',
    one: 'a sign-in was judged to be risky',
    many: '# sign-ins were judged to be risky',
    meaning:
      'The service thinks that somebody else signed in as {user|this person}: a new place, a new device, or a password that strangers know.',
    steps: [
      'Call {user|the person}, and ask if it was them.',
      'If not, change the password and end all sessions.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'address'],
    security: 'attempt',
    match: [
      {
        words:
          /risky (?:sign-?in|user)|impossible travel|atypical travel|unfamiliar sign-?in|(?:leaked|breached|compromised) (?:credentials|password)|suspicious_login|user\.risk\.|sign-?in risk|threat\.suspected|security\.threat\.detected|report_suspicious_activity|anonymous ?ip ?address|new (?:device|location) sign-?in|consolelogin(?:success)?\.b\b/,
      },
    ],
  },
  {
    id: 'cloud-call-worked',
    area: 'cloud accounts',
    grade: 'routine',
    one: 'a routine call to the cloud worked',
    many: '# routine calls to the cloud worked',
    meaning: 'A program or a person looked something up, or took up a role. This is everyday work.',
    steps: ['There is nothing to do.', 'Look at the account if you search for something odd.'],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'address'],
    match: [
      {
        words:
          /^(?:describe|list|get|head|lookup|batchget|query|scan|assumerole|generatedatakey|decrypt|encrypt)[a-z0-9]{0,40}$|^(?:list|get|watch) [a-z./]{3,40}(?: 200| ok)?$/,
      },
    ],
  },
];
