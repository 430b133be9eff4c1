import type { Kind } from '../../kind.ts';

/** Kinds of events about covering tracks, the more telling first. */
export const COVERING_TRACKS: Kind[] = [
  {
    id: 'log-cleared',
    area: 'covering tracks',
    grade: 'danger',
    one: 'a log was cleared',
    many: 'logs were cleared # times',
    meaning:
      'The record of what happened was wiped by {user|somebody}. Hardly anyone does that to a security log for a good reason.',
    steps: [
      'Ask everyone with administrator rights whether they did it.',
      'If nobody did, take {host|the computer} off the network, and leave it switched on.',
      'Look for copies of the log on other machines.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'host'],
    security: 'breach',
    match: [
      {
        words:
          /(?:audit|security|event|system|application) log (?:file )?was cleared|log(?:s|file)? (?:was |were |has been |have been )(?:cleared|wiped|erased)|wevtutil.{0,30}\bcl\b|clear-eventlog|audit log cleared|(?:cleared|wiped|erased) the (?:\S{1,20} ){0,2}logs?\b/,
      },
      {
        words: /delete(?:loggroup|logstream|flowlogs)\b|(?:rm|shred|truncate).{0,40} \/var\/log\//,
      },
    ],
  },
  {
    id: 'trail-stopped',
    area: 'covering tracks',
    grade: 'danger',
    one: 'the record of what people do was switched off',
    many: 'the record of what people do was switched off # times',
    meaning:
      'From then on nobody sees what is done in this account. Attackers switch the record off before their real work; hardly anybody does it for a good reason.',
    steps: [
      'Switch the record on again at once.',
      'Ask the owner of {user|the account that did it} if it was them. If not, lock {user|that account}.',
      'List the new users, keys and rights of the hour before and after, under any name, and take back what nobody ordered.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'address'],
    security: 'breach',
    match: [
      {
        words:
          /\b(?:stoplogging|deletetrail|updatetrail|puteventselectors|deleteflowlogs|stopconfigurationrecorder|deleteconfigurationrecorder|deletedeliverychannel|disableloggroup)\b/,
      },
      {
        words:
          /deletesink|logging\.sinks\.delete|diagnosticsettings\/delete|set-adminauditlogconfig|audit_log_streaming\.destroy|auditing settings.{0,40}changed|unifiedauditlogingestionenabled.{0,20}false/,
      },
    ],
  },
  {
    id: 'guard-off',
    area: 'covering tracks',
    grade: 'danger',
    one: 'a program that guards the system was switched off',
    many: 'guards of the system were switched off # times',
    meaning:
      'Without its guard, {host|the computer} does not see malware and attacks. Some updates stop it for a minute; attackers stop it for good.',
    steps: [
      'See whether the guard runs again; if not, switch it on.',
      'Ask {user|who was signed in} whether it was meant.',
      'If nobody did it, scan {host|the computer}.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user', 'host', 'service'],
    security: 'breach',
    match: [
      {
        words:
          /(?:antivirus|anti-malware|real-?time protection|tamper protection|defender|firewall|selinux|apparmor|guardduty|security ?hub|edr|clamav|intrusion (?:detection|prevention)|audit(?:ing)?|fail2ban|crowdstrike|falcon|sentinelone)(?: \S{1,30}){0,5} (?:is |was |has been |were )?(?:disabled|turned off|switched off|stopped|deactivated|uninstalled)\b/,
        not: /not |by default|runtime|configuration|authentication|acls|because|compiled/,
      },
      {
        words:
          /deletedetector\b|updatedetector\b|disassociatefrommasteraccount|disablesecurityhub|(?<!disabled by )setenforce 0|the windows filtering.{0,30}disabled|sysmon service state changed.{0,20}stopped|sysmon 16\b/,
      },
    ],
  },
  {
    id: 'audit-changed',
    area: 'covering tracks',
    grade: 'watch',
    one: 'the rules for what is recorded were changed',
    many: 'the rules for what is recorded were changed # times',
    meaning: 'Less may be recorded from now on. An administrator may also have set it up anew.',
    steps: ['Ask who changed it.', 'Compare the rules with how they were.'],
    who: 'whoever is responsible for security here, today.',
    parties: ['user', 'host'],
    match: [
      {
        words:
          /(?<!\w)audit policy was changed|system audit policy|audit_(?:enabled|failure)=|audit(?:d)?(?: configuration| rules?)? (?:was |were |has been )?(?:changed|removed|deleted)|type=config_change|remove_rule/,
      },
    ],
  },
  {
    id: 'audit-lost',
    area: 'covering tracks',
    grade: 'trouble',
    one: 'part of the record of what happened was lost',
    many: 'parts of the record of what happened were lost # times',
    meaning:
      'The system may be so busy that it can not write everything down, or its disk may be full.',
    steps: [
      'Check the free space on the disk.',
      'Give the record more room, and look at what makes so many events.',
    ],
    who: 'the person who runs this server, today.',
    parties: ['host'],
    match: [
      {
        words:
          /audit: .{0,60}(?:lost|backlog limit exceeded)|kauditd hold queue overflow|audit_lost=[1-9]|imjournal: \S{1,10} messages lost|messages lost due to rate-limiting|suppressed \S{1,10} messages from|begin to drop messages|event log (?:is full|service was shut)|log is full\b/,
        not: /binary/,
      },
    ],
  },
  {
    id: 'history-cleared',
    area: 'covering tracks',
    grade: 'danger',
    one: 'the list of typed commands was cleared',
    many: 'the list of typed commands was cleared # times',
    meaning:
      'The list of the commands that {user|somebody} typed was wiped, so what was done can not be read there any more.',
    steps: [
      'Ask the owner of {user|the account} why.',
      'If it was not them, take {host|the computer} off the network, and keep this log: it may be the only record.',
    ],
    who: 'whoever is responsible for security here, at once.',
    parties: ['user'],
    security: 'breach',
    match: [
      {
        words:
          /history -c\b|unset histfile|histfile=\/dev\/null|histsize=0|\b(?:rm|shred|ln)\b.{0,40}\.(?:bash|zsh)_history|clear-history/,
      },
    ],
  },
];
