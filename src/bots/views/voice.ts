import { type Teller, tellerIn } from '../../explain/told/told-in.ts';
import { type ChatLanguage, chatIn } from '../../languages/chat-in.ts';

/** A language as views are made in it. */
export interface Voice extends ChatLanguage {
  /** Titles, headline, summary, explanation. */
  teller: Teller;
}

/** For a BCP 47 tag; English without one, or where we have no words in it. */
export function voiceIn(tag: string | null | undefined): Voice {
  return { ...chatIn(tag), teller: tellerIn(tag) };
}

export const ENGLISH: Voice = voiceIn('en');

/** What a view says of its language: nothing where that is English. */
export function languageIn({ tag }: Pick<Voice, 'tag'>): { language?: string } {
  return tag === 'en' ? {} : { language: tag };
}
