import { createHash } from 'node:crypto';
import { amount } from '../../text/count.ts';
import type { EventType } from '../analysis.ts';
import { keepCodes, mayHoldCodes, readCodes } from '../parse/codes.ts';
import { createRequestEvents, isRequestTemplate } from '../parse/requests/request-events.ts';
import { mayBeRequest, requestIn } from '../parse/requests/request-in.ts';
import { createShapeCache } from '../parse/shape-cache.ts';
import { createTemplateMiner } from '../parse/template-miner.ts';
import { keptString, mapKey } from '../read/bytes/kept-string.ts';
import { UserError } from '../user-error.ts';
import { type ListedEvents, type LogEvents, MAX_EVENT_TYPES, OTHER_EVENT } from './log-events.ts';

/**
 * The events of a log that names none: the templates of its messages, with the codes in them that tell
 * what came of it, and of requests to a web server the method, the shape of the path and the status. A
 * line that names its event all the same is that event. `known` are the events of a baseline: the same
 * messages are the same events. A message that tells of an error at times, and at other times does
 * not, is two events.
 */
export function createMinedEvents(known: readonly EventType[] = []): LogEvents {
  const all = new Map(known.map(({ template, eventId }) => [template, eventId]));
  const plain = [...all.keys()].filter(
    (text) =>
      text !== '' &&
      !isRequestTemplate(text) &&
      !(isMarked(text) && all.has(text.slice(TROUBLE.length))),
  );
  const miner = createTemplateMiner({ known: plain.map(keepCodes) });
  /** Of messages that can not be requests nor hold codes: their template. */
  const shapes = createShapeCache();
  let age = miner.age;
  const requests = createRequestEvents(new Set(all.keys()));
  const named = createNames();
  /** By template and whether it is trouble: the number given out. */
  const numbers: Record<Origin, number[]> = { message: [], request: [], name: [] };
  const kinds: Kind[] = [];
  /** Lines of each number given out. */
  const counts: number[] = [];

  function events(): EventType[] {
    const templates = { message: miner.templates().map(readCodes), request: requests.templates() };
    const mined = kinds.filter(({ origin }) => origin === 'message');
    const given = new Set(mined.map(({ of }) => of));
    const both = new Set(mined.filter(({ of }) => given.has(of ^ 1)).map(({ of }) => of >> 1));
    const ids = new Map<string, string>();
    return kinds.map(({ origin, of }) => {
      if (origin === 'name') return named.list[of]!;
      const place = origin === 'message' ? of >> 1 : of;
      const text = templates[origin][place] ?? '';
      const marked = origin === 'message' && (of & 1) === 1 && both.has(place);
      const template = keptString(marked ? TROUBLE + text : text);
      return { eventId: all.get(template) ?? idOf(template, ids), template };
    });
  }

  /** Beyond `MAX_GIVEN` the last number stands for all that is new. */
  function numberOf(origin: Origin, of: number): number {
    let number = numbers[origin][of];
    if (number === undefined) {
      number = Math.min(kinds.length, MAX_GIVEN);
      numbers[origin][of] = number;
      kinds[number] ??= { origin, of };
      counts[number] ??= 0;
    }
    counts[number]!++;
    return number;
  }

  /** The template's index of a message that `shapes` has just not found. */
  function learn(message: string): number {
    const index = miner.indexOf(keepCodes(message));
    if (age !== miner.age) shapes.clear();
    age = miner.age;
    const shape = shapes.shape();
    if (shape !== null && !mayBeRequest(shape) && !mayHoldCodes(shape)) shapes.add(index);
    return index;
  }

  return {
    indexAt({ contents, eventIds, templates, levels }, i) {
      const eventId = eventIds.at(i)!;
      if (eventId !== '') return numberOf('name', named.indexOf(eventId, templates.at(i)!));
      const content = contents.at(i)!;
      const end = content.indexOf('\n');
      const message = end === -1 ? content : firstLine(content);
      let index = shapes.find(message);
      if (index === -1) {
        const request = requestIn(message);
        if (request !== null) return numberOf('request', requests.indexOf(request));
        index = learn(message);
      } else miner.touch(index);
      return numberOf('message', 2 * index + (isTrouble(levels?.[i]) ? 1 : 0));
    },
    finish() {
      const found: EventType[] = [];
      const lines: number[] = [];
      const places = new Map<string, number>();
      const final = Uint16Array.from(events(), (event, number) => {
        let place = places.get(event.template);
        if (place === undefined) {
          place = found.push(event) - 1;
          places.set(event.template, place);
        }
        lines[place] = (lines[place] ?? 0) + counts[number]!;
        return place;
      });
      return { final, list: found, others: 0, ...withoutRare(found, lines, final) };
    },
  };
}

/** Where there are more events than can be compared, the rarest are one. */
function withoutRare(
  list: readonly EventType[],
  lines: readonly number[],
  final: Uint16Array,
): ListedEvents | null {
  if (list.length <= MAX_EVENT_TYPES) return null;
  const byCount = [...list.keys()].sort((a, b) => lines[b]! - lines[a]! || a - b);
  const kept = byCount.slice(0, MAX_EVENT_TYPES - 1).sort((a, b) => a - b);
  const placeOf = new Map(kept.map((place, i) => [place, i]));
  return {
    list: [...kept.map((place) => list[place]!), OTHER_EVENT],
    final: final.map((place) => placeOf.get(place) ?? MAX_EVENT_TYPES - 1),
    others: list.length - kept.length,
  };
}

/** Where an event comes from, and which one of those it is. */
type Origin = 'message' | 'request' | 'name';
interface Kind {
  origin: Origin;
  of: number;
}

/** Events that lines name, by id. */
function createNames() {
  const indexes = new Map<string, number>();
  const list: EventType[] = [];
  return {
    list,
    indexOf(eventId: string, template: string): number {
      const known = indexes.get(mapKey(eventId));
      if (known !== undefined) return known;
      if (list.length > MAX_GIVEN) return MAX_GIVEN;
      const kept = keptString(eventId);
      indexes.set(mapKey(kept), list.length);
      return list.push({ eventId: kept, template: keptString(template || kept) }) - 1;
    },
  };
}

/** Numbers are kept in 16 bits. */
const MAX_GIVEN = 65_000;

const TROUBLE = 'ERROR ';
/** Also the numbers that Node's pino and bunyan write. */
const TROUBLES =
  /^\W*(?:e|f|err|error|errors|severe|fatal|crit|critical|alert|emerg|emergency|panic|failure|high|[56]0)\W*$/i;

/** The template as its messages are, without the mark of those that tell of an error. */
export function withoutMark(template: string): string {
  return isMarked(template) ? template.slice(TROUBLE.length) : template;
}

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

export function noTwoAlike(lines: number): UserError {
  return new UserError(
    'E_NOTHING_ALIKE',
    `This does not look like a log: no line of its ${amount(lines, 'line')} tells a time, a level or a failure, and hardly two of them are alike.`,
    'Check that the file is a log. If its lines stand in a table, name the column with the log text Message.',
  );
}

/** `share` of the lines, 0 to 1. */
export function noWords(share: number): UserError {
  return new UserError(
    'E_NOTHING_ALIKE',
    `${Math.round(100 * share)} % of the lines hold no word that comes again, only ids, numbers or signs, so they do not tell what happened.`,
    'Check that the file is a log. If its lines stand in a table, name the column with the log text Message.',
  );
}
