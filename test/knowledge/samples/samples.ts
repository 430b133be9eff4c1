import type { EventFacts } from '../../../src/knowledge/kind.ts';

/** A template or line of ours; with its level and format where these matter. */
export type Sample = string | (Pick<EventFacts, 'template'> & Partial<EventFacts>);

/** By the id of a kind: at least three samples from different systems, and one that only looks like it. */
export type Samples = Record<string, { fits: Sample[]; misses: Sample[] }>;
