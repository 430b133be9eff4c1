import type { PAGE, PAGE_GROUPINGS } from '../../views/words/web-words.ts';

/** What the page is given when it opens. */
export interface PageData {
  words: Record<keyof typeof PAGE | 'privacy', string>;
  detectors: { value: string; text: string; description: string }[];
  groupings: typeof PAGE_GROUPINGS;
  maxUploadBytes: number;
}
