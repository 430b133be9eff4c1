import { masked } from '../events/roles.ts';
import { hasAll, type TableFormat } from './table-format.ts';

/** Honeypots and services that find attacks, whose events have names of their own. */
export const SECURITY_SERVICES: TableFormat[] = [
  {
    name: 'a Cowrie log (honeypot)',
    recognise: hasAll('eventid', 'session', 'sensor'),
    time: ['timestamp', 'time'],
    message: [],
    level: [],
    event: {
      columns: ['eventid'],
      eventOf: ([id = '']) => ({ eventId: id, template: id.replace(/^cowrie\./, 'cowrie ') }),
    },
    window: { keys: ['srcip'], minutes: 10 },
  },
  {
    name: 'an AWS GuardDuty export',
    recognise: hasAll('type', 'severity', 'accountid', 'title'),
    level: [],
    message: [],
    event: {
      columns: ['type', 'severity'],
      eventOf: ([type = '', severity = '']) => ({
        eventId: type,
        template: severity ? `alert severity ${gravityOf(severity)}: ${type}` : type,
      }),
    },
  },
  {
    name: 'a Wazuh export',
    recognise: (names) =>
      hasAll('ruleid', 'rulelevel', 'ruledescription')(names) && !names.has('fulllog'),
    level: [],
    message: [],
    event: {
      columns: ['ruledescription', 'rulelevel'],
      eventOf([description = '', level = '']) {
        const name = masked(description.slice(0, MAX_CHARS));
        const template = level ? `${name}, rule level ${level}` : name;
        return { eventId: template, template };
      },
    },
    window: { keys: ['agentname', 'agentid'], minutes: 10 },
  },
];

const MAX_CHARS = 120;

/** The word for a severity of GuardDuty, 1 to 10 (AWS, "Severity levels for GuardDuty findings"). */
function gravityOf(severity: string): string {
  const value = Number(severity);
  if (!(value >= 1)) return severity;
  return value >= HIGH ? 'high' : value >= MEDIUM ? 'medium' : 'low';
}

const HIGH = 7;
const MEDIUM = 4;
