import { fitsTemplate, templateLetters } from '../compare-events.ts';
import { createMinedEvents, withoutMark } from '../group/mined-events.ts';
import { isRequestTemplate } from '../parse/requests/request-events.ts';
import type { RowBatch } from '../read/records/row-batch.ts';
import { type Collected, collectLines } from './collect-lines.ts';
import type { LookUp } from './look-up.ts';

type EventLookUp = Extract<LookUp, { kind: 'event' }>;

/** Different events among the lines that look as if they were of a wanted one. */
const MAX_CANDIDATES = 2_000;
/** Longer lines are not compared with a template. */
const MAX_COMPARED = 10_000;

interface EventLines {
  /** Line `row` of the file, which is line `i` of a batch; `told` is what may be told of it. */
  add(batch: RowBatch, i: number, row: number, told: string, ms: number): void;
  /** The lines of each look-up; nothing for one without any. */
  finish(): Map<LookUp, Collected>;
}

/** Finds the lines of events among all lines, as an analysis would: by their ids, else by their templates. */
export function eventLines(lookUps: readonly LookUp[]): EventLines {
  const wanted = lookUps.filter((one): one is EventLookUp => one.kind === 'event');
  const named = new Map<LookUp, Collected>();
  const mined = createMinedEvents(wanted.map(({ eventId, template }) => ({ eventId, template })));
  const byNumber = new Map<number, Collected>();
  const looksRight = wanted.map(({ template }) => looksLike(template));
  return {
    add(batch, i, row, told, ms) {
      if (wanted.length === 0) return;
      const content = batch.contents.at(i)!;
      const eventId = batch.eventIds.at(i)!;
      if (eventId !== '') {
        const lookUp = wanted.find((one) => one.eventId === eventId);
        if (lookUp) collectedFor(named, lookUp)?.add(row, told, ms);
        return;
      }
      if (!looksRight.some((fits) => fits(content.slice(0, MAX_COMPARED)))) return;
      collectedFor(byNumber, mined.indexAt(batch, i, row))?.add(row, told, ms);
    },
    finish() {
      const { list, final } = mined.finish();
      const found = new Map(named);
      for (const [number, collected] of byNumber) {
        const event = list[final ? final[number]! : number];
        const lookUp = wanted.find(({ eventId }) => event?.eventId === eventId);
        if (lookUp && !found.has(lookUp)) found.set(lookUp, collected);
      }
      return found;
    },
  };
}

function collectedFor<K>(all: Map<K, Collected>, key: K): Collected | undefined {
  if (!all.has(key) && all.size < MAX_CANDIDATES) all.set(key, collectLines(false));
  return all.get(key);
}

/** A first look, so that other lines cost little; of a request to a web server the template tells less. */
function looksLike(template: string): (content: string) => boolean {
  if (isRequestTemplate(template)) return () => true;
  const texts = [template, withoutMark(template)].map((text) => [text, templateLetters(text)]);
  return (content) => {
    const letters = templateLetters(content);
    return texts.some(([text = '', own]) => own === letters || fitsTemplate(text, content));
  };
}
