import type { TableFormat } from './table-format.ts';

/**
 * The Event Viewer's "Save All Events As CSV" and security events of Azure, by event number: the
 * text of such an event is the same each time, but for pages of details.
 */
export const WINDOWS_EVENTS: TableFormat = {
  name: 'a Windows event export',
  recognise: (names) =>
    names.has('eventid') &&
    (names.has('taskcategory') ||
      names.has('providername') ||
      names.has('logname') ||
      (names.has('computer') && (names.has('timegenerated') || names.has('channel')))),
  time: ['dateandtime', 'timecreated', 'timegenerated', 'date', 'time', 'systemtime'],
  message: ['message', 'description', 'renderedmessage', 'activity'],
  level: ['level', 'leveldisplayname', 'entrytype'],
  event: {
    columns: ['eventid', 'logontype', 'source', 'providername', 'taskcategory'],
    eventOf([eventId = '', logonType = '', source = '', provider = '', task = '']) {
      if (eventId === '') return { eventId: '', template: '' };
      const known = SECURITY_EVENTS[eventId];
      const from = provider || source;
      const isSecurity = known !== undefined && (from === '' || /security/i.test(from));
      const kind = logonType && logonType !== '-' ? `/${logonType}` : '';
      const origin = isSecurity || from === '' ? '' : ` ${from}`;
      const words = isSecurity ? known : task && task !== 'None' ? task : '';
      const id = `${eventId}${kind}${origin}`;
      return { eventId: id, template: words ? `${id}: ${words}` : id };
    },
  },
  window: { keys: ['targetusername', 'account', 'user', 'username', 'computer'], minutes: 10 },
};

/**
 * PowerShell's `Get-WinEvent` (which calls the number `Id`) and `Get-EventLog`, and what forwards
 * such events (Winlogbeat, NXLog): whole messages, of which the first line says what happened.
 */
export const WINDOWS_MESSAGES: TableFormat = {
  name: WINDOWS_EVENTS.name,
  recognise: (names) =>
    names.has('message') &&
    (names.has('winlogeventid') ||
      (names.has('eventid') && FORWARDED.some((name) => names.has(name))) ||
      (names.has('id') && names.has('providername') && names.has('timecreated'))),
  time: ['timecreated', 'timegenerated', 'eventtime', 'timestamp'],
  message: ['message'],
  level: ['leveldisplayname', 'entrytype', 'severity', 'loglevel', 'level'],
};

/** Columns beside the event's number, each of which no other log has. */
const FORWARDED = ['entrytype', 'channel', 'sourcename'];

/** docs: "Appendix L: Events to Monitor" of Microsoft's AD security guide, in plain words. */
const SECURITY_EVENTS: Record<string, string> = {
  '1102': 'the security log was cleared',
  '4624': 'someone signed in',
  '4625': 'a sign-in failed',
  '4634': 'someone signed out',
  '4647': 'someone signed out',
  '4648': 'a sign-in with other credentials',
  '4672': 'a sign-in with administrator rights',
  '4688': 'a program was started',
  '4689': 'a program ended',
  '4697': 'a service was installed',
  '4698': 'a scheduled task was created',
  '4719': 'the audit policy was changed',
  '4720': 'a user account was created',
  '4722': 'a user account was enabled',
  '4723': 'someone tried to change a password',
  '4724': 'someone tried to reset a password',
  '4725': 'a user account was disabled',
  '4726': 'a user account was deleted',
  '4728': 'someone was added to a global group',
  '4732': 'someone was added to a local group',
  '4740': 'a user account was locked out',
  '4756': 'someone was added to a universal group',
  '4768': 'a Kerberos ticket was asked for',
  '4769': 'a Kerberos service ticket was asked for',
  '4771': 'a Kerberos sign-in failed',
  '4776': 'a password was checked',
  '7045': 'a service was installed',
};
