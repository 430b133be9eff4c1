import { type FieldFormat, type Fields, withOutcome, words } from './field-format.ts';
import { headOf } from './line-head.ts';
import { spacedPairsIn } from './pairs.ts';

/** What carries the line is shorter. */
const MAX_CARRIER_CHARS = 300;

/** Names of both, and of the fields that have no name of their own in CEF. */
const NAMES: Record<string, string> = {
  ...{ src: 'source_ip', sourceAddress: 'source_ip', c6a2: 'source_ip' },
  ...{ dst: 'target_ip', destinationAddress: 'target_ip', c6a3: 'target_ip' },
  ...{ dpt: 'target_port', dstPort: 'target_port', spt: 'source_port', srcPort: 'source_port' },
  ...{ suser: 'user', usrName: 'user', suid: 'user_id', duser: 'target_user' },
  ...{ act: 'action', proto: 'protocol', dvchost: 'device', app: 'application' },
};

/**
 * ArcSight's Common Event Format (docs: "ArcSight Common Event Format Implementation Standard"), alone or
 * behind any form of syslog: `CEF:0|vendor|product|version|id|name|severity|src=… act=…`.
 */
export const CEF: FieldFormat = {
  name: 'a CEF log',
  sign: /CEF: ?\d{1,2}\|/,
  read(line) {
    const start = signAt(line, /CEF: ?\d{1,2}\|/);
    if (start === -1) return null;
    const { fields, rest: carrier } = headOf(line.slice(0, start));
    const { cells, rest } = headerCells(line.slice(start), 7);
    if (cells.length < 7) return null;
    const [, vendor = '', product = '', , id = '', name = '', severity = ''] = cells;
    const pairs = named(spacedPairsIn(rest));
    return {
      ...(carrier !== '' && !/[:|]/.test(carrier) && { service: carrier.slice(0, 100) }),
      ...fields,
      vendor,
      product,
      id,
      name,
      severity,
      ...pairs,
      time: pairs.rt || pairs.end || pairs.start || fields.time || '',
      level: levelOf(severity),
      message: line.slice(start),
    };
  },
  tells: ['name', 'id', 'action', 'outcome', 'reason'],
  eventOf(field) {
    const name = field('name') || field('id');
    return withOutcome(name, words(field('action'), field('outcome'), field('reason')));
  },
};

/**
 * IBM's Log Event Extended Format (docs: "LEEF event components"): `LEEF:1.0|vendor|product|version|id|`
 * and pairs with tabs between, or with the sign that version 2 names in the header.
 */
export const LEEF: FieldFormat = {
  name: 'a LEEF log',
  sign: /LEEF: ?[12]\.\d\|/,
  read(line) {
    const start = signAt(line, /LEEF: ?[12]\.\d\|/);
    if (start === -1) return null;
    const { fields } = headOf(line.slice(0, start));
    const { cells, rest } = headerCells(line.slice(start), 5);
    if (cells.length < 5) return null;
    const [, vendor = '', product = '', , id = ''] = cells;
    const { delimiter, body } = leefDelimiter(rest);
    const parts = body.slice(0, MAX_BODY_CHARS).split(delimiter, MAX_PARTS);
    const pairs =
      parts.length > 1
        ? named(
            new Map(
              parts.flatMap((part): [string, string][] => {
                const at = part.indexOf('=');
                return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
              }),
            ),
          )
        : named(spacedPairsIn(body));
    return {
      ...fields,
      vendor,
      product,
      id,
      ...pairs,
      time: pairs.devTime || fields.time || '',
      level: levelOf(pairs.sev ?? '') || fields.level || '',
      message: line.slice(start),
    };
  },
  tells: ['id', 'name', 'cat', 'action', 'outcome', 'reason'],
  eventOf(field) {
    const what = words(field('name') || field('id'), field('cat'));
    return withOutcome(what, words(field('action'), field('outcome'), field('reason')));
  },
};

const MAX_BODY_CHARS = 20_000;
const MAX_PARTS = 250;

function signAt(line: string, sign: RegExp): number {
  return line.slice(0, MAX_CARRIER_CHARS).search(sign);
}

/** The first cells of a header that bars part; `\|` is a sign of a cell. */
function headerCells(text: string, count: number): { cells: string[]; rest: string } {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < Math.min(text.length, 2000) && cells.length < count; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(
        text
          .slice(from, at)
          .replace(/\\([\\|])/g, '$1')
          .trim(),
      );
      from = at + 1;
    }
  }
  return { cells, rest: text.slice(from) };
}

/** Version 2 may name its sign: `^|`, `x09|`, `0x09|`. */
function leefDelimiter(rest: string): { delimiter: string; body: string } {
  const [whole = '', sign = ''] = /^(?:(0?x[\da-fA-F]{2,4}|[^\s\w=|])?\|)/.exec(rest) ?? [];
  const code = /^0?x([\da-fA-F]{2,4})$/.exec(sign)?.[1];
  const told = code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16));
  return { delimiter: told || '\t', body: rest.slice(whole.length) };
}

/** With the names that all formats share; `cs1=… cs1Label=Policy` is the field `Policy`. */
function named(pairs: ReadonlyMap<string, string>): Fields {
  const fields: Fields = {};
  for (const [key, value] of pairs) {
    if (key.endsWith('Label') && pairs.has(key.slice(0, -5))) continue;
    const label = pairs.get(`${key}Label`)?.slice(0, 60) ?? '';
    const name = NAMES[key] ?? (label === '' ? key : label);
    fields[name] ||= value;
  }
  return fields;
}

/** 0 to 10, or a word, as a level. */
function levelOf(severity: string): string {
  const word = severity.trim().toLowerCase();
  if (/^\d{1,2}$/.test(word)) {
    const grade = Number(word);
    return grade >= 9 ? 'critical' : grade >= 7 ? 'error' : grade >= 4 ? 'warning' : 'info';
  }
  if (word === 'very-high') return 'critical';
  return word === 'unknown' ? '' : word;
}
