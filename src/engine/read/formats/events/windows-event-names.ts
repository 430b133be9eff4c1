/** What an event of Windows means, by its number and who wrote it; '' where that is not known. */
export function windowsEventInWords(number: string, provider: string): string {
  const known = PROVIDERS.find(({ by }) => by.test(provider));
  if (known) return known.names[number] ?? '';
  return provider === '' ? (SECURITY[number] ?? SYSTEM[number] ?? '') : '';
}

/** docs: "Appendix L: Events to Monitor" of Microsoft's AD security guide, in plain words. */
const SECURITY: Record<string, string> = {
  ...{ 1100: 'event logging was shut down', 1102: 'the security log was cleared' },
  ...{ 4616: 'the system time was changed', 4624: 'an account logged on (someone signed in)' },
  ...{ 4625: 'an account failed to log on (a sign-in failed)', 4634: 'an account logged off' },
  ...{ 4647: 'an account logged off', 4648: 'a logon with other credentials' },
  ...{ 4649: 'a replay attack was detected', 4656: 'access to an object was asked for' },
  ...{ 4657: 'a registry value was changed', 4658: 'access to an object ended' },
  ...{ 4660: 'an object was deleted', 4661: 'access to an object was asked for' },
  ...{ 4662: 'an operation was done on a directory object', 4663: 'an object was accessed' },
  ...{ 4670: 'permissions on an object were changed', 4672: 'administrator rights at logon' },
  ...{ 4673: 'a privileged service was called', 4674: 'an operation on a privileged object' },
  ...{
    4688: 'a program was started',
    4689: 'a program ended',
    4696: 'a program got another token',
  },
  ...{ 4697: 'a service was installed', 4698: 'a scheduled task was created' },
  ...{ 4699: 'a scheduled task was deleted', 4700: 'a scheduled task was enabled' },
  ...{ 4701: 'a scheduled task was disabled', 4702: 'a scheduled task was changed' },
  ...{ 4703: 'user rights were changed', 4704: 'a user right was assigned' },
  ...{ 4713: 'the Kerberos policy was changed', 4719: 'the audit policy was changed' },
  ...{ 4720: 'a user account was created', 4722: 'a user account was enabled' },
  ...{ 4723: 'an account tried to change its password', 4724: 'a password reset was tried' },
  ...{ 4725: 'a user account was disabled', 4726: 'a user account was deleted' },
  ...{ 4727: 'a global group was created', 4728: 'a member was added to a global group' },
  ...{ 4729: 'a member was removed from a global group', 4730: 'a global group was deleted' },
  ...{ 4731: 'a local group was created', 4732: 'a member was added to a local group' },
  ...{ 4733: 'a member was removed from a local group', 4734: 'a local group was deleted' },
  ...{ 4735: 'a local group was changed', 4737: 'a global group was changed' },
  ...{ 4738: 'a user account was changed', 4739: 'the domain policy was changed' },
  ...{ 4740: 'a user account was locked out', 4741: 'a computer account was created' },
  ...{ 4742: 'a computer account was changed', 4743: 'a computer account was deleted' },
  ...{ 4755: 'a universal group was changed', 4756: 'a member was added to a universal group' },
  ...{ 4764: 'the type of a group was changed', 4765: 'SID history was added to an account' },
  ...{ 4767: 'a user account was unlocked', 4768: 'a Kerberos ticket was asked for' },
  ...{ 4769: 'a Kerberos service ticket was asked for', 4770: 'a Kerberos ticket was renewed' },
  ...{ 4771: 'Kerberos pre-authentication failed', 4776: 'a password was checked' },
  ...{ 4778: 'a remote session was connected', 4779: 'a remote session was disconnected' },
  ...{ 4781: 'an account was renamed', 4794: 'the restore mode password was set' },
  ...{ 4798: 'the groups of a user were listed', 4799: 'the members of a group were listed' },
  ...{ 4800: 'the workstation was locked', 4801: 'the workstation was unlocked' },
  ...{ 4886: 'a certificate was asked for', 4887: 'a certificate was issued' },
  ...{ 4946: 'a firewall rule was added', 4947: 'a firewall rule was changed' },
  ...{ 4948: 'a firewall rule was deleted', 4950: 'a firewall setting was changed' },
  ...{ 5024: 'the firewall started', 5025: 'the firewall was stopped' },
  ...{ 5136: 'a directory object was changed', 5137: 'a directory object was created' },
  ...{ 5140: 'a network share was accessed', 5142: 'a network share was added' },
  ...{ 5145: 'access to a network share was checked', 5152: 'the firewall blocked a packet' },
  ...{ 5154: 'a program was allowed to listen', 5156: 'the firewall allowed a connection' },
  ...{ 5157: 'the firewall blocked a connection', 5158: 'a program was allowed to use a port' },
};

/** Service Control Manager, Kernel-General, EventLog and others that write to System. */
const SYSTEM: Record<string, string> = {
  ...{ 12: 'the system started', 13: 'the system shut down', 41: 'the system restarted uncleanly' },
  ...{ 104: 'an event log was cleared', 1001: 'a program crashed (error report)' },
  ...{ 1074: 'a shutdown or restart was asked for', 6005: 'the event log service started' },
  ...{ 6006: 'the event log service stopped', 6008: 'the last shutdown was unexpected' },
  ...{ 7000: 'a service failed to start', 7001: 'a service failed to start: another one failed' },
  ...{ 7009: 'a service timed out at its start', 7011: 'a service did not answer' },
  ...{ 7022: 'a service hung at its start', 7023: 'a service ended with an error' },
  ...{ 7024: 'a service ended with an error', 7026: 'a driver failed to load' },
  ...{ 7031: 'a service crashed', 7034: 'a service crashed', 7035: 'a service was controlled' },
  ...{ 7036: 'a service started or stopped', 7040: 'the start type of a service was changed' },
  ...{ 7045: 'a service was installed' },
};

/** docs: learn.microsoft.com, "Sysmon", Events. */
const SYSMON: Record<string, string> = {
  ...{ 1: 'a program was started', 2: 'a program changed when a file was created' },
  ...{ 3: 'a network connection was made', 4: 'the state of Sysmon changed', 5: 'a program ended' },
  ...{ 6: 'a driver was loaded', 7: 'a program loaded a library' },
  ...{ 8: 'a program put code into another program', 9: 'a program read a disk directly' },
  ...{ 10: "a program opened another program's memory", 11: 'a file was created' },
  ...{ 12: 'a registry key was created or deleted', 13: 'a registry value was set' },
  ...{ 14: 'a registry key was renamed', 15: 'a hidden file stream was created' },
  ...{ 16: 'the configuration of Sysmon changed', 17: 'a named pipe was created' },
  ...{ 18: 'a named pipe was connected', 19: 'a WMI filter was registered' },
  ...{ 20: 'a WMI consumer was registered', 21: 'a WMI consumer was bound to a filter' },
  ...{ 22: 'a name was looked up (DNS)', 23: 'a file was deleted (kept by Sysmon)' },
  ...{ 24: 'the clipboard was changed', 25: 'a program was tampered with' },
  ...{ 26: 'a file was deleted', 27: 'Sysmon blocked a program file' },
  ...{ 28: 'Sysmon blocked the shredding of a file', 29: 'a program file was created' },
  ...{ 255: 'an error of Sysmon' },
};

const POWERSHELL: Record<string, string> = {
  ...{ 400: 'PowerShell started', 403: 'PowerShell stopped', 600: 'a PowerShell provider started' },
  ...{ 800: 'a PowerShell command ran', 4103: 'a PowerShell command ran' },
  ...{ 4104: 'a PowerShell script ran', 4105: 'a PowerShell script started' },
  ...{ 4106: 'a PowerShell script ended', 40961: 'the PowerShell console started' },
  ...{ 40962: 'the PowerShell console is ready', 53504: 'PowerShell listens for commands' },
};

const DEFENDER: Record<string, string> = {
  ...{ 1006: 'malware was found', 1007: 'an action against malware was taken' },
  ...{ 1008: 'an action against malware failed', 1013: 'the history of malware was deleted' },
  ...{ 1015: 'suspicious behaviour was found', 1116: 'malware was found' },
  ...{ 1117: 'an action against malware was taken', 1118: 'an action against malware failed' },
  ...{ 1119: 'an action against malware failed badly', 5001: 'real-time protection was disabled' },
  ...{ 5007: 'the configuration of Defender was changed', 5010: 'scanning was disabled' },
  ...{ 5012: 'scanning for viruses was disabled', 2001: 'an update of Defender failed' },
};

const TASKS: Record<string, string> = {
  ...{ 106: 'a scheduled task was registered', 140: 'a scheduled task was updated' },
  ...{ 141: 'a scheduled task was deleted', 200: 'a scheduled task started' },
  ...{ 201: 'a scheduled task ended' },
};

/** Application Error, Application Hang, .NET Runtime and Windows Error Reporting, of Application. */
const APPLICATION: Record<string, string> = {
  ...{ 1000: 'a program crashed', 1001: 'a crash was reported', 1002: 'a program hung' },
  ...{ 1026: 'a program crashed (.NET)' },
};

const PROVIDERS: { by: RegExp; names: Record<string, string> }[] = [
  { by: /sysmon/i, names: SYSMON },
  { by: /powershell/i, names: POWERSHELL },
  { by: /defender/i, names: DEFENDER },
  { by: /task-?scheduler/i, names: TASKS },
  { by: /application (?:error|hang)|\.net runtime|error reporting/i, names: APPLICATION },
  { by: /security/i, names: { ...SECURITY } },
  { by: /service control|eventlog|kernel|^system$|user32/i, names: SYSTEM },
];
