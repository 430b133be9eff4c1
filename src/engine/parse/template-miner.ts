import { joinFamily } from './family.ts';
import { createFamilyIndex } from './family-index.ts';
import { createKnownTemplates } from './known-templates.ts';
import { MAX_MASKED, maskInto, textOf } from './masker.ts';
import { createSignatureCache } from './signature-cache.ts';
import { createTemplateList } from './template-list.ts';
import { splitTokens } from './token.ts';
import { SHOWN_VALUE } from './value.ts';

/** Groups messages by template, in bounded memory. */
export interface TemplateMiner {
  /**
   * Index of the message's template: from 0 in order of first appearance, below `MAX_INDEXES`. It
   * never changes meaning.
   */
  indexOf(message: string): number;
  /** Notes that another message came that `indexOf` would give this index. */
  touch(index: number): void;
  /** While this stays the same, so does the index of each message that was asked for since. */
  readonly age: number;
  /**
   * The templates so far, by index. A template may grow more general as messages come, so read them
   * at the end; two that have grown the same text are one event then.
   */
  templates(): string[];
  /** Templates so rare, in a log with so many, that they were given up: all read `<*>`. */
  readonly givenUp: number;
}

export interface TemplateMinerOptions {
  /** Templates of a saved baseline: they take the indexes from 0 on and stay as they are. */
  known?: string[];
  /** Most templates kept at a time. Default: 4,000. */
  maxTemplates?: number;
}

/** Most indexes given out: more fit no count of events, and what is still new then reads `<*>`. */
export const MAX_INDEXES = 60_000;

/**
 * Finds the templates of messages as they stream by: Drain (He et al., ICWS 2017) with masks
 * (`maskInto`), and one more step. Drain lets a place vary as soon as two messages differ there. Here
 * a place first collects its different words: a few are kinds of event (`Paused`, `Resumed`) and stay
 * apart, many are names, and only then the place varies, for the messages before as well.
 * One set of masks and limits serves all logs. The same messages give the same templates.
 *
 * @example
 * const miner = createTemplateMiner();
 * miner.indexOf('Received block blk_1 of size 67 from /10.0.0.1'); // 0
 * miner.indexOf('Received block blk_-2 of size 9 from /10.0.0.7'); // 0
 * miner.indexOf('VM Paused (Lifecycle Event)'); // 1
 * miner.indexOf('VM Resumed (Lifecycle Event)'); // 2
 * miner.templates()[0]; // 'Received block <*> of size <*> from <*>'
 */
export function createTemplateMiner(options: TemplateMinerOptions = {}): TemplateMiner {
  const { known = [], maxTemplates = 4000 } = options;
  const units = new Uint16Array(MAX_MASKED + 1);
  const cache = createSignatureCache();
  const knownTemplates = createKnownTemplates(known);
  const families = createFamilyIndex();
  const list = createTemplateList(Math.max(1, maxTemplates - known.length));
  for (const template of known) list.addFixed(template);
  let rest = known.indexOf(SHOWN_VALUE);

  function learn(masked: string): number {
    const tokens = splitTokens(masked);
    const index = knownTemplates.find(tokens);
    if (index >= 0) return index;
    if (list.isFull) makeRoom();
    const isLast = list.length >= MAX_INDEXES - 1;
    const family = families.find(tokens) ?? (isLast ? null : families.add(tokens));
    if (family === null) return restIndex();
    const template = joinFamily(family, tokens);
    let found = family.indexes.get(template);
    if (found !== undefined) return found;
    if (isLast) return restIndex();
    found = list.add(family, masked);
    family.indexes.set(template, found);
    return found;
  }

  function makeRoom(): void {
    list.makeRoom();
    families.dropEmpty();
    cache.clear();
  }

  function restIndex(): number {
    if (rest < 0) rest = list.addFixed(SHOWN_VALUE);
    return rest;
  }

  return {
    indexOf(message) {
      const length = maskInto(units, message);
      let index = cache.find(units, length);
      if (index < 0) {
        index = learn(textOf(units, length));
        cache.add(units, length, index);
      }
      list.touch(index);
      return index;
    },
    touch: (index) => list.touch(index),
    get age() {
      return cache.forgotten;
    },
    templates: () => list.texts(),
    get givenUp() {
      return list.givenUp;
    },
  };
}
