import { telling as german } from './de/telling.ts';
import { telling as spanish } from './es/telling.ts';
import { telling as french } from './fr/telling.ts';
import { telling as japanese } from './ja/telling.ts';
import { telling as portuguese } from './pt/telling.ts';
import { type Tag, tagOf } from './tag.ts';
import type { TellingWords } from './telling.ts';

/** Of each language but English, whose sentences are richer and stand in explain/words/. */
export const TELLING: Partial<Record<Tag, TellingWords>> = {
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
};

/** For a BCP 47 tag; null for English, and where we have no words. */
export function tellingIn(tag: string | null | undefined): TellingWords | null {
  return TELLING[tagOf(tag)] ?? null;
}
