import { type FieldFormat, type Fields, withOutcome, words } from './field-format.ts';
import { headOf } from './line-head.ts';

/**
 * PAN-OS (docs: "Syslog Field Descriptions"): cells by their place, other ones for each type. The first
 * seven are the same: …, time received, serial, type, subtype, …, time generated.
 */
export const PALO_ALTO: FieldFormat = {
  name: 'a Palo Alto Networks log',
  sign: /\d,\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,[\dA-F]{0,20},[A-Z]{4,16},/,
  read(line) {
    const start = line.slice(0, 300).search(START);
    if (start === -1) return null;
    const body = line.slice(start);
    const cells = cellsOf(body);
    const [, received = '', serial = '', type = '', subtype = '', , generated = ''] = cells;
    const places = PLACES[type];
    if (places === undefined) return null;
    const { fields } = headOf(line.slice(0, start));
    const told: Fields = {};
    for (const [name, at] of Object.entries(places)) if (cells[at]) told[name] = cells[at];
    return {
      ...fields,
      ...told,
      serial,
      type,
      subtype,
      time: HAS_ZONE.test(fields.time ?? '') ? fields.time! : generated || received,
      ...(told.severity !== undefined && { level: told.severity.toLowerCase() }),
      message: body,
    };
  },
  tells: ['type', 'subtype', 'threat', 'event', 'command', 'action', 'outcome'],
  eventOf(field) {
    const subtype = field('subtype') === '0' ? '' : field('subtype');
    const what = field('threat') || field('event') || field('command');
    const whole = words(
      field('type').toLowerCase(),
      subtype,
      what.replace(/\((?:\d{1,10}|<\*>)\)$/, ''),
    );
    return withOutcome(whole, words(field('action'), field('outcome')));
  },
  bySource: true,
};

/** The firewall's own times are local, and do not say of where. */
const HAS_ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;
const START = /(?<=^|[\s:])\d{0,3},\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,[\dA-F]{0,20},[A-Z]{4,16},/;
const MAX_CELLS = 130;

const FLOW = {
  ...{ source_ip: 7, target_ip: 8, rule: 11, user: 12, target_user: 13, application: 14 },
  ...{ source_zone: 16, target_zone: 17, session: 22, source_port: 24, target_port: 25 },
  ...{ protocol: 29, action: 30 },
};
const ALERT = { ...FLOW, url: 31, threat: 32, category: 33, severity: 34, direction: 35 };
const PLACES: Record<string, Record<string, number>> = {
  TRAFFIC: { ...FLOW, bytes: 31, bytes_sent: 32, bytes_received: 33, packets: 34, reason: 46 },
  THREAT: ALERT,
  WILDFIRE: ALERT,
  DATA: ALERT,
  URL: ALERT,
  SYSTEM: { event: 8, object: 9, module: 12, severity: 13, description: 14 },
  CONFIG: { host: 7, command: 9, user: 10, client: 11, outcome: 12, path: 13 },
  GLOBALPROTECT: { event: 8, stage: 9, user: 12, source_ip: 15, reason: 25, outcome: 28 },
  USERID: { source_ip: 8, user: 9, event: 11 },
  AUTHENTICATION: { source_ip: 8, user: 9, object: 11, description: 18, event: 20 },
};

/** Cells with commas between, in quotation marks where they hold some. */
function cellsOf(text: string): string[] {
  const cells: string[] = [];
  for (const match of text.slice(0, 20_000).matchAll(CELL)) {
    const [, quoted, bare = ''] = match;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (cells.length === MAX_CELLS) break;
  }
  return cells;
}

const CELL = /(?:^|,)(?:"((?:[^"]|""){0,5000})"(?=,|$)|([^,]{0,5000}))/g;
