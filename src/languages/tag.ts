/** The languages that the bot speaks, as BCP 47 tags. */
export const TAGS = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
export type Tag = (typeof TAGS)[number];

/** The language of ours for a BCP 47 tag: `de` for `de-AT`; English for one that is not ours, and for none. */
export function tagOf(tag: string | null | undefined): Tag {
  const [base = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  return TAGS.find((one) => one === base) ?? 'en';
}
