import { createHash } from 'node:crypto';
import type { EventType } from '../analysis.ts';
import { createTemplateMiner } from '../parse/template-miner.ts';
import { MAX_EVENT_TYPES } from './event-types.ts';
import { keptString } from './kept-string.ts';
import type { LogEvents } from './log-events.ts';
import { tooManyTemplates } from './too-many-templates.ts';

/**
 * The events of a log that names none: the templates of its messages. `known` are the
 * events of a baseline: the same messages are the same events. A message that tells of an error at times,
 * and at other times does not, is two events.
 */
export function createMinedEvents(known: readonly EventType[] = []): LogEvents {
  const all = new Map(known.map(({ template, eventId }) => [template, eventId]));
  const plain = [...all.keys()].filter(
    (text) => text !== '' && !(isMarked(text) && all.has(text.slice(TROUBLE.length))),
  );
  const miner = createTemplateMiner({ known: plain });
  /** By template and whether it is trouble: the number given out. */
  const numbers: number[] = [];
  const kinds: number[] = [];

  function events(): EventType[] {
    const templates = miner.templates();
    const given = new Set(kinds);
    const both = new Set(kinds.filter((kind) => given.has(kind ^ 1)).map((kind) => kind >> 1));
    const ids = new Map<string, string>();
    return kinds.map((kind) => {
      const text = templates[kind >> 1] ?? '';
      const marked = (kind & 1) === 1 && both.has(kind >> 1);
      const template = keptString(marked ? TROUBLE + text : text);
      return { eventId: all.get(template) ?? idOf(template, ids), template };
    });
  }

  return {
    indexAt({ contents, levels }, i, row) {
      const content = contents[i]!;
      const end = content.indexOf('\n');
      const message = end === -1 ? content : firstLine(content);
      const kind = 2 * miner.indexOf(message) + (isTrouble(levels?.[i]) ? 1 : 0);
      let number = numbers[kind];
      if (number === undefined) {
        if (kinds.length > MAX_GIVEN) throw tooManyTemplates(row);
        number = kinds.length;
        numbers[kind] = number;
        kinds.push(kind);
      }
      return number;
    },
    finish() {
      const list: EventType[] = [];
      const places = new Map<string, number>();
      const final = Uint16Array.from(events(), (event) => {
        const known = places.get(event.template);
        if (known !== undefined) return known;
        places.set(event.template, list.length);
        return list.push(event) - 1;
      });
      if (list.length > MAX_EVENT_TYPES) throw tooManyTemplates(null);
      return { list, final };
    },
  };
}

/** Numbers are kept in 16 bits. */
const MAX_GIVEN = 65_000;

const TROUBLE = 'ERROR ';
/** Also the numbers that Node's pino and bunyan write. */
const TROUBLES =
  /^\W*(?:e|f|err|error|errors|severe|fatal|crit|critical|alert|emerg|emergency|panic|failure|high|[56]0)\W*$/i;

function isMarked(template: string): boolean {
  return template.startsWith(TROUBLE);
}

function isTrouble(level: string | undefined): boolean {
  return level !== undefined && level !== '' && level.length <= 20 && TROUBLES.test(level);
}

/** The first line with text: a stack trace is not the message. */
function firstLine(content: string): string {
  const text = content.trimStart();
  const end = text.search(/[\r\n]/);
  return end === -1 ? text : text.slice(0, end);
}

/** The first 8 hex digits of the template's MD5, as Drain names events; more where two share them. */
function idOf(template: string, ids: Map<string, string>): string {
  const hash = createHash('md5').update(template).digest('hex');
  let length = 8;
  while (ids.has(hash.slice(0, length)) && ids.get(hash.slice(0, length)) !== template) length++;
  const id = hash.slice(0, length);
  ids.set(id, template);
  return id;
}
