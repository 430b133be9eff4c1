import type { Kind } from '../../kind.ts';

/** Kinds of events about cloud accounts, the more telling first. */
export const CLOUD: Kind[] = [
  {
    id: 'cloud-nameless-change',
    area: 'cloud accounts',
    grade: 'danger',
    one: 'someone without a name changed something in a cluster',
    many: 'someone without a name changed something in a cluster # times',
    meaning:
      'The cluster took an order from a caller that gave no name. Anybody who reaches it may give it such orders, so a stranger may run programs there now.',
    steps: [
      'Close the way in: let only your own addresses reach the API of the cluster, and start its API server with "--anonymous-auth=false".',
      'See who was allowed this: "kubectl get clusterrolebindings -o wide" names the rules that speak of system:anonymous or system:unauthenticated. Delete all of them but system:public-info-viewer.',
      'Look at what was made or run from then on, and set it up anew from its image.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['address'],
    security: 'breach',
    match: [
      {
        words:
          /\b(?:create|update|patch|delete|deletecollection|bind|impersonate)(?: [a-z.]{3,60}){0,3} by system:(?:anonymous|unauthenticated)\b/,
        not: /\b(?:[45]\d\d|forbidden|unauthorized|denied|failed)\b|selfsubject|tokenreview|subjectaccessreview/,
      },
    ],
  },
  {
    id: 'root-account-used',
    area: 'cloud accounts',
    grade: 'danger',
    one: "the owner's account of the cloud was used",
    many: "the owner's account of the cloud was used # times",
    meaning:
      "The owner's account of the cloud may do everything, and nobody should use it for daily work. A stranger in it owns all you have there.",
    steps: [
      'Ask everyone who knows its password whether they used it at that time.',
      "If nobody did, change the password, end its sessions, delete its access keys, and call the cloud's support.",
      'Switch on a second step for it, and put the password away.',
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
      'A rule was changed that decides who sees {path|the stored files}. Strangers may read them now.',
    steps: [
      'Open the address of one file in a private window: you should be refused.',
      'If you see it, switch on "Block public access" for {path|that store} now.',
      'Ask {user|the person who changed it} why, and look who read files since.',
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
    meaning:
      '{user|Somebody} changed the firewall of the cloud: a door to the internet may have been opened, or closed.',
    steps: [
      'Look in the line for the port and the addresses: "0.0.0.0/0" means everybody.',
      'Ask {user|the person who changed it}. If nobody ordered it, take the rule back.',
      'See what was reached through {port|that door} since then.',
    ],
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
      '{user|An account here} deleted something of value. A clean-up looks like this, and so does a stranger who wants to harm you.',
    steps: [
      'Call the owner of {user|the account}, and ask if they did it.',
      'If not, lock {user|the account} and its keys at once.',
      'Look for a backup, a snapshot or a bin before it empties, and bring back what is missing.',
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
      'From now on a rule forwards or hides mail of {user|this mailbox}. Whoever gets into a mailbox does that to read along, or to hide answers to false invoices.',
    steps: [
      'Ask the owner of {user|the mailbox}, by phone, if they made it.',
      'If not, delete the rule, change the password, and end all sessions.',
      'Look at the mail sent since then, and warn those who got a false one.',
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
    meaning:
      '{user|A person here} let an app read their account. They may have been tricked into it; the app can read on without a password, even after a new one.',
    steps: [
      'Ask {user|the person} whether they know the app, and what it is for.',
      'If not, take the right away in the list of apps of the account, and end its sessions.',
      'Look who else allowed the same app.',
    ],
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
      '{user|An account} read a stored secret. Programs do this to work; many different ones by one account may mean that someone collects them.',
    steps: [
      'See whether {user|the account} is a program of yours, and whether it always reads this one.',
      'If nobody knows why, change the secret, and lock the account that read it.',
    ],
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
      '{user|Somebody} ran a command inside a running container or machine. An administrator looks for a fault that way; an intruder goes on from there.',
    steps: [
      'Ask {user|the person whose account did it} what they ran, and why.',
      'If it was not them, lock the account, and set {host|that container} up anew from its image.',
    ],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'host'],
    match: [
      {
        words:
          /pods?\/(?:exec|attach|portforward)|\bcreate pods (?:exec|attach|portforward)\b|executecommand\b|sendcommand\b|startsession\b.{0,10}$|runcommand\/action|kubectl exec/,
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
      'Call {user|the person}, and ask if it was them: a journey or a new phone explains much.',
      'If not, change the password, end all sessions, and look for new mail rules and new devices in the account.',
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
