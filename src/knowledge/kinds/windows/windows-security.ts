import type { Kind } from '../../kind.ts';

/** Kinds of events about windows security, the more telling first. */
export const WINDOWS_SECURITY: Kind[] = [
  {
    id: 'windows-process-started',
    area: 'windows security',
    grade: 'routine',
    one: 'a program was started',
    many: 'programs were started # times',
    meaning: 'Windows noted that {program|a program} was started, as it is told to.',
    steps: [
      'If you search for something odd, look at its folder: Temp and Downloads are worth a look.',
      'Else leave it.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['program', 'user'],
    match: [
      {
        words:
          /^4688\b|a new process has been created|a program was started|sysmon (?:event )?1\b|^process create\b|^1: process creat/,
        from: /windows|sysmon/,
      },
    ],
  },
  {
    id: 'windows-process-ended',
    area: 'windows security',
    grade: 'routine',
    one: 'a program ended',
    many: 'programs ended # times',
    meaning: '{program|A program} ended in the usual way.',
    steps: [
      'If people lost work then, look for a crash near it: "eventvwr.msc", under Application.',
      'Else leave it.',
    ],
    who: 'nobody: this is everyday work.',
    parties: ['program'],
    match: [
      {
        words:
          /^4689\b|a process has exited|a program ended|^process terminated|sysmon (?:event )?5\b/,
        from: /windows|sysmon/,
      },
    ],
  },
  {
    id: 'windows-service-installed',
    area: 'windows security',
    grade: 'watch',
    one: 'a new service was installed',
    many: 'new services were installed # times',
    meaning:
      'From now on {service|a new service} starts with Windows. New software does that; so does an intruder who wants to stay.',
    steps: [
      'Ask whether somebody installed software at that time.',
      'If not, see where its file lies: "services.msc", then its Properties. Scan that file, and set its start to Disabled.',
      'Until you know, keep the log.',
    ],
    who: 'the person who looks after this Windows computer, today.',
    parties: ['service', 'user', 'path'],
    raised: { times: 5, grade: 'trouble' },
    match: [
      { words: /a (?:new )?service was installed|^(?:4697|7045)\b/, from: /windows|event/ },
      { words: /a service was installed in the system/ },
    ],
  },
  {
    id: 'windows-task-created',
    area: 'windows security',
    grade: 'watch',
    one: 'a planned task was made or changed',
    many: 'planned tasks were made or changed # times',
    meaning:
      'Windows was told to start something by itself at set times. Software that updates itself does this; attackers do it too.',
    steps: [
      'Open "taskschd.msc", find {thing|the task}, and see under Actions what it starts.',
      'If nobody knows it, switch it off there (Disable), and scan that file.',
    ],
    who: 'the person who looks after this Windows computer, today.',
    parties: ['user', 'program'],
    match: [
      { words: /^(?:4698|4699|4700|4701|4702)\b/, from: /windows/ },
      {
        words:
          /a scheduled task was (?:created|updated|enabled|deleted|disabled)|task scheduler.{0,30}registered task/,
      },
    ],
  },
  {
    id: 'windows-kerberos-failed',
    area: 'windows security',
    grade: 'watch',
    one: 'a sign-in to the Windows network failed',
    many: '# sign-ins to the Windows network failed',
    meaning:
      'Someone did not get a pass for the Windows network as {user|that account}. A changed password that is still stored on a phone or printer is the usual cause.',
    steps: [
      'Ask the owner of {user|the account} whether they changed the password.',
      'Look for a phone, printer or task with the old one.',
    ],
    ofMany: {
      times: 20,
      meaning:
        'So many in a short time come from a program: one that guesses passwords, or one with an old password that tries again and again.',
      steps: [
        'Look at which computer they come from.',
        'If it is yours, find the service or task there with the old password. If not, block it.',
        'Change the passwords of the names that were tried.',
      ],
    },
    who: 'the person who manages your accounts, today.',
    parties: ['user', 'address', 'host'],
    security: 'attempt',
    raised: { times: 10, grade: 'trouble' },
    match: [
      { words: /^(?:4771|4772|4777)\b/, from: /windows/ },
      {
        words:
          /kerberos (?:pre-?authentication failed|sign-in failed)|kdc_err_(?:preauth_failed|c_principal_unknown|client_revoked)|kerberos.{0,40}(?:failed|failure)/,
      },
    ],
  },
  {
    id: 'windows-ticket',
    area: 'windows security',
    grade: 'routine',
    one: 'a pass for the Windows network was asked for',
    many: 'passes for the Windows network were asked for # times',
    meaning:
      'Each sign-in and each use of a shared service asks for a pass. That is everyday work.',
    steps: ['If you search for something odd, look for names that nobody knows.', 'Else leave it.'],
    who: 'nobody: this is everyday work.',
    parties: ['user', 'host'],
    match: [
      { words: /^(?:4768|4769|4770|4776)\b/, from: /windows/ },
      {
        words:
          /a kerberos (?:service |authentication )?ticket (?:\(\S{1,5}\) )?was (?:asked|requested|renewed|granted)|a password was checked|attempted to validate the credentials/,
      },
    ],
  },
  {
    id: 'windows-share-opened',
    area: 'windows security',
    grade: 'watch',
    one: 'a shared folder was opened or searched',
    many: 'shared folders were opened or searched # times',
    meaning:
      '{user|Somebody} opened or searched a shared folder. Colleagues do so all day; hidden shares ("ADMIN$") are for administrators.',
    steps: [
      'See which share and which computer it was.',
      'If it ends in "$" and {user|the person} is no administrator, ask them.',
    ],
    who: 'the person who looks after this Windows computer, this week.',
    parties: ['user', 'path', 'address'],
    match: [
      { words: /^(?:5140|5145|5142)\b/, from: /windows/ },
      { words: /a network share object was|network share .{0,60}accessed/ },
    ],
  },
  {
    id: 'windows-update-odd-package',
    area: 'windows security',
    grade: 'watch',
    one: 'a look for updates met a package that it could not read',
    many: '# times a look for updates met a package that it could not read',
    meaning:
      'Windows writes such lines at most of its looks for updates, and goes on. Nothing is damaged by them.',
    steps: [
      'Open Settings, then Windows Update. If it says that you are up to date, leave it.',
      'If an update is marked as failed there, restart and let it try again.',
    ],
    who: 'the person who uses this Windows computer, when there is time.',
    parties: ['host'],
    minor: true,
    match: [
      {
        words:
          /cbs_e_manifest_invalid_item|cbs_e_invalid_package|failed to create backup log cab|unrecognized packageextended/,
      },
    ],
  },
  {
    id: 'windows-update-failed',
    area: 'windows security',
    grade: 'trouble',
    one: 'an update of Windows failed',
    many: 'updates of Windows failed # times',
    meaning:
      'Windows could not install an update. The computer runs on as before, but may miss a fix for a weak spot.',
    steps: [
      'See that its disk has room, and restart.',
      'Settings → Windows Update → Retry. Its history names the update and the error.',
      'If it fails again: "DISM /Online /Cleanup-Image /RestoreHealth", then "sfc /scannow", in a window opened as administrator.',
    ],
    who: 'the person who looks after this Windows computer, this week.',
    parties: ['host', 'program'],
    match: [
      {
        words:
          /installation failure: windows|windows (?:update )?failed to (?:install|download)|(?:update|hotfix|kb\S{1,10}) (?:\S{1,20} )?(?:installation )?failed|windowsupdateclient.{0,30}\b20\b|failed to install the following update/,
        not: /upload|no update|update (?:user|group|device|policy|application|member)\b/,
      },
    ],
  },
  {
    id: 'windows-app-error',
    area: 'windows security',
    grade: 'watch',
    one: 'a part of Windows or of a program reported a fault',
    many: 'parts of Windows or of a program reported faults # times',
    meaning:
      'Windows noted a fault of {program|a program} or of a part of itself. Many of them nobody notices; it matters if something closed or froze then.',
    steps: [
      'If something did, update {program|that program}, or Settings → Apps → Repair.',
      'If it comes again, see its details: "eventvwr.msc" at that minute, or "perfmon /rel".',
    ],
    who: 'the person who looks after this Windows computer, this week.',
    parties: ['program', 'host'],
    match: [
      {
        words:
          /distributedcom|dcom .{0,60}(?:error|permission)|volsnap|vss .{0,30}error|group policy .{0,40}failed|the processing of group policy failed|wmi .{0,40}error|esent|side-by-side|activation context generation failed|license activation .{0,30}failed|time-service.{0,40}(?:error|unable)|perflib|schannel.{0,40}error/,
        from: /windows/,
      },
    ],
  },
];
