import { UserError } from '../../user-error.ts';
import { lineTooLong } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LogReader } from '../records/log-reader.ts';
import type { PlanOptions } from '../records/record-plan.ts';
import type { JsonRecord } from './json-record.ts';
import type { JsonSplitter } from './json-splitter.ts';
import { createRecordsReader } from './records-reader.ts';

/** Reads the Event Viewer's "Save as XML", and what `wevtutil qe` prints. */
export function createWindowsXmlReader(options: PlanOptions): LogReader {
  const splitter = createEventSplitter();
  const source = { splitter, kind: 'a Windows event export', unreadable: 'whole XML', none };
  return createRecordsReader(source, options);
}

/** Whether a text begins as such a file. */
export function looksLikeWindowsXml(start: string): boolean {
  return /^\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<Events[^<>]{0,500}>\s*)?<Event[\s>]/.test(
    start.slice(0, 2000),
  );
}

const OPEN = /<Event(?=[\s>])/g;
const CLOSE = '</Event>';
/** What stands around events. */
const AROUND = /<\?xml[^<>]*\?>|<\/?Events[^<>]*>|[\s\uFEFF]+/g;

function createEventSplitter(): JsonSplitter {
  let text = '';

  /** The events that end in the text, null for what is none; the rest is kept. */
  function take(): (JsonRecord | null)[] {
    const found: (JsonRecord | null)[] = [];
    let at = 0;
    for (let end = text.indexOf(CLOSE); end !== -1; end = text.indexOf(CLOSE, at)) {
      const piece = text.slice(at, end);
      // An event that was cut has the beginning of the next one in it.
      const begins = [...piece.matchAll(OPEN)];
      const last = begins.at(-1)?.index ?? piece.length;
      const before = piece.slice(0, last).replace(AROUND, '');
      if (begins.length > 1 || before !== '') found.push(null);
      if (begins.length > 0) found.push(readEvent(piece.slice(last)));
      at = end + CLOSE.length;
    }
    text = text.slice(at);
    if (text.length > MAX_RECORD_CHARS) throw lineTooLong();
    return found;
  }

  return {
    push(more) {
      text += more;
      return take();
    },
    end() {
      const rest = text.replace(AROUND, '');
      text = '';
      return rest === '' ? [] : [null];
    },
  };
}

const ELEMENT = /<([A-Za-z][\w.:-]{0,60})((?:\s[^<>]{0,4000})?)\/?>([^<]*)/g;
const ATTRIBUTE = /([\w.:-]{1,60})\s*=\s*(?:'([^']*)'|"([^"]*)")/g;

/** The members that the other exports of such events have, by their names. */
function readEvent(xml: string): JsonRecord | null {
  const record = new Map<string, string>();
  const put = (name: string, value = '') => {
    if (value !== '' && !record.has(name)) record.set(name, value);
  };
  for (const [, element = '', attributes = '', raw = ''] of xml.matchAll(ELEMENT)) {
    const text = plainText(raw).trim();
    const of = new Map<string, string>();
    for (const [, name = '', single, double] of attributes.matchAll(ATTRIBUTE))
      of.set(name, plainText(single ?? double ?? ''));
    if (element === 'Provider') put('ProviderName', of.get('Name'));
    else if (element === 'TimeCreated') put('TimeCreated', of.get('SystemTime'));
    else if (element === 'Execution') put('ProcessId', of.get('ProcessID'));
    else if (element === 'Task') put('TaskCategory', /^\d*$/.test(text) ? '' : text);
    else if (element === 'Level') record.set('Level', LEVELS.get(text) ?? text);
    else if (element === 'Data') put(of.get('Name') ?? '', text);
    else if (SYSTEM.has(element)) put(element, text);
  }
  return record.has('EventID') ? Object.fromEntries(record) : null;
}

const SYSTEM = new Set(['EventID', 'Channel', 'Computer', 'Message']);

/** docs: StandardEventLevel. */
const LEVELS = new Map(
  Object.entries({
    ...{ 1: 'Critical', 2: 'Error', 3: 'Warning' },
    ...{ 0: 'Information', 4: 'Information', 5: 'Verbose' },
  }),
);

function plainText(xml: string): string {
  return xml.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{1,5}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function none(): UserError {
  return new UserError(
    'E_XML_DAMAGED',
    'The file looks like Windows events in XML, but no whole event could be read from it.',
    'In the Event Viewer, save the events again, as XML or CSV, and check that the file is complete.',
  );
}
