import { type Family, templateOf } from './family.ts';
import { splitTokens } from './token.ts';
import { SHOWN_VALUE, showValues } from './value.ts';

/** The templates that have an index. Only some of them can still grow: the live ones. */
export interface TemplateList {
  /** Indexes given out so far. */
  readonly length: number;
  /** Live templates given up to stay in bounds. */
  readonly givenUp: number;
  /** Whether `makeRoom` is due before the next template. */
  readonly isFull: boolean;
  /** Gives a message that begins a template in its family an index. */
  add(family: Family, masked: string): number;
  /** Gives a template that neither grows nor is given up an index. */
  addFixed(template: string): number;
  /** Notes that a message of the template has come. */
  touch(index: number): void;
  /** Joins live templates that read alike by now, then gives up those not seen for longest. */
  makeRoom(): void;
  /** All templates by index. */
  texts(): string[];
}

type Template =
  /** Grows with its family. */
  | { family: Family; masked: string }
  /** Has become the same as another. */
  | { sameAs: number }
  | { text: string };

/** Bounds the memory that long templates take: about 100 bytes for each. */
const MAX_LIVE_CHARS = 1 << 19;

/** Share of the room that may still be taken after `makeRoom`. */
const KEPT = 0.9;

/** @param maxLive Live templates at a time. */
export function createTemplateList(maxLive: number): TemplateList {
  const all: Template[] = [];
  const live = new Map<number, { family: Family; masked: string }>();
  const lastSeen: number[] = [];
  let seen = 0;
  let chars = 0;
  let givenUp = 0;

  function push(template: Template): number {
    lastSeen.push(seen);
    return all.push(template) - 1;
  }

  function end(index: number, as: Template): void {
    chars -= live.get(index)?.masked.length ?? 0;
    live.delete(index);
    all[index] = as;
  }

  /** Only templates of one family can come to read alike. */
  function joinAlike(): void {
    const families = Map.groupBy(live.keys(), (index) => live.get(index)!.family);
    for (const [family, indexes] of families) {
      if (indexes.length === 1) continue;
      family.indexes.clear();
      for (const index of indexes) {
        const text = templateOf(family, splitTokens(live.get(index)!.masked));
        const first = family.indexes.get(text);
        if (first === undefined) {
          family.indexes.set(text, index);
        } else {
          lastSeen[first] = Math.max(lastSeen[first]!, lastSeen[index]!);
          end(index, { sameAs: first });
        }
      }
    }
  }

  function giveUp(index: number): void {
    const { indexes } = live.get(index)!.family;
    for (const [text, known] of indexes) if (known === index) indexes.delete(text);
    end(index, { text: SHOWN_VALUE });
    givenUp++;
  }

  function textAt(index: number): string {
    const template = all[index]!;
    if ('sameAs' in template) return textAt(template.sameAs);
    if ('text' in template) return template.text;
    return showValues(templateOf(template.family, splitTokens(template.masked)));
  }

  return {
    get length() {
      return all.length;
    },
    get givenUp() {
      return givenUp;
    },
    get isFull() {
      return live.size >= maxLive || chars >= MAX_LIVE_CHARS;
    },
    add(family, masked) {
      const template = { family, masked };
      const index = push(template);
      live.set(index, template);
      chars += masked.length;
      return index;
    },
    addFixed(template) {
      return push({ text: template });
    },
    touch(index) {
      lastSeen[index] = ++seen;
    },
    makeRoom() {
      joinAlike();
      const oldestFirst = [...live.keys()].sort((one, other) => lastSeen[one]! - lastSeen[other]!);
      for (const index of oldestFirst) {
        if (live.size <= maxLive * KEPT && chars <= MAX_LIVE_CHARS * KEPT) return;
        giveUp(index);
      }
    },
    texts: () => all.map((_, index) => textAt(index)),
  };
}
