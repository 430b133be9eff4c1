import { masked } from '../events/roles.ts';
import { windowsEventInWords } from '../events/windows-event-names.ts';
import type { TableFormat } from './table-format.ts';

/**
 * The Event Viewer's "Save All Events As CSV" and security events of Azure, by event number: the
 * text of such an event is the same each time, but for pages of details.
 */
export const WINDOWS_EVENTS: TableFormat = {
  name: 'a Windows event export',
  recognise: (names) =>
    names.has('eventid') &&
    (['taskcategory', 'providername', 'logname'].some((name) => names.has(name)) ||
      (COMPUTERS.some((name) => names.has(name)) &&
        ['timegenerated', 'channel', 'sourcename'].some((name) => names.has(name)))) &&
    !(names.has('message') && FORWARDED.some((name) => names.has(name))),
  time: ['dateandtime', 'timecreated', 'timegenerated', 'eventtime', 'date', 'time', 'systemtime'],
  message: ['message', 'description', 'renderedmessage', 'activity'],
  level: ['level', 'leveldisplayname', 'entrytype'],
  event: {
    columns: [
      'eventid',
      'logontype',
      'source',
      'providername',
      'sourcename',
      'channel',
      'taskcategory',
      'message',
      'description',
    ],
    eventOf([
      eventId = '',
      logonType = '',
      source = '',
      provider = '',
      name = '',
      channel = '',
      task = '',
      message = '',
      description = '',
    ]) {
      if (eventId === '') return { eventId: '', template: '' };
      const from = provider || name || source || channel;
      const told = windowsEventInWords(eventId, from);
      const isSecurity = from === '' || /security/i.test(from);
      const kind = logonType && logonType !== '-' ? `/${logonType}` : '';
      const origin = isSecurity && told !== '' ? '' : from;
      const words = told || (NO_TASK.test(task) ? firstSentence(message || description) : task);
      const id = `${eventId}${kind}${origin && ` ${origin}`}`;
      if (/sysmon/i.test(from))
        return { eventId: id, template: `Sysmon ${eventId} ${words}`.trim() };
      return { eventId: id, template: words ? `${id}: ${words}` : id };
    },
  },
  window: { keys: ['targetusername', 'account', 'user', 'username', 'computer'], minutes: 10 },
};

/** Of an event that belongs to no category, or to one without a name. */
const NO_TASK = /^(?:none|\(?\d{1,9}\)?)?$/i;

/** What a message begins with, without what differs from one to the next. */
function firstSentence(message: string): string {
  const [sentence = ''] = message
    .trimStart()
    .slice(0, MAX_SENTENCE)
    .split(/(?<=[.!?])\s|[\r\n]/, 1);
  return masked(sentence.replace(/"[^"]{0,200}"|'[^']{0,200}'/g, '<*>')).trimEnd();
}

const MAX_SENTENCE = 200;

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

const COMPUTERS = ['computer', 'computername', 'hostname', 'host', 'agentname'];

/** Columns beside the event's number, each of which no other log has. */
const FORWARDED = ['entrytype', 'channel', 'sourcename'];
