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
      'The record of what happened was wiped by {user|somebody}, so what was done before cannot be read there. Hardly anyone does that to a security log for a good reason.',
    steps: [
      'Ask everyone with administrator rights whether they did it, first {user|the one whose name was used}.',
      'If nobody did, take {host|the computer} off the network, and leave it switched on.',
      'Save what is left now, and look for copies on other machines (log server, backup): they tell what was to be hidden.',
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
      'Call the owner of {user|the account that did it} and of each other account below. Lock them all until they have answered, but keep one administrator.',
      'Switch the record on again (AWS: "CloudTrail", then "Trails"). If it was deleted, make a new one.',
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
      'Without its guard, {host|the computer} does not see malware and attacks. Some updates stop it for a minute; intruders stop it for good.',
    steps: [
      'See whether it runs again: on Windows open Windows Security, on Linux "systemctl status {service}". || See whether it runs again: on Windows open Windows Security.',
      'If it does not, switch it on, and run a full scan of {host|the computer}.',
      'Ask {user|who was signed in} whether it was meant. If nobody did it, treat the computer as broken into.',
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
    meaning:
      'Less may be recorded from now on, or more: the rules for what is written down were changed by {user|somebody}.',
    steps: [
      'Ask {user|who may change it} whether it was them.',
      'See what is recorded now: on Windows "auditpol /get /category:*", on Linux "sudo auditctl -l". Compare it with before.',
      'If it was not meant, set the old rules again.',
    ],
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
      'A part of the record of what happened is missing, because {host|the system} could not write it down in time or its disk was full. What happened in that gap cannot be read up later.',
    steps: [
      'Look at the free space with "df -h /var/log/audit" and at the losses with "sudo auditctl -s" (the number after "lost").',
      'Give it room: a larger "backlog_limit" in the audit rules, or older records moved to another disk.',
      'See whether the number after "lost" still grows.',
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
      'The list of the commands that {user|somebody} typed was wiped, so what was done cannot be read there any more.',
    steps: [
      'Ask the owner of {user|the account} why they did it.',
      'If it was not them, keep this log, and take {host|the computer} off the network, switched on.',
      'See from where {user|the account} signed in: on Linux "last {user}". || See from where that account signed in: on Linux "last" lists it.',
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
