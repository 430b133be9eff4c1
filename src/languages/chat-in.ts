import { dayInWords, spanInWords } from '../text/dates.ts';
import type { Chat } from './chat.ts';
import { type Dates, datesIn } from './dates.ts';
import { chat as german } from './de/chat.ts';
import { chat as english } from './en/chat.ts';
import { chat as spanish } from './es/chat.ts';
import { chat as french } from './fr/chat.ts';
import { chat as japanese } from './ja/chat.ts';
import { chat as portuguese } from './pt/chat.ts';
import { type Tag, tagOf } from './tag.ts';

/** The words of a language, and how it writes dates. */
export interface ChatLanguage {
  tag: Tag;
  words: Chat;
  dates: Dates;
}

export const ENGLISH: ChatLanguage = {
  ...{ tag: 'en', words: english },
  dates: { span: spanInWords, day: dayInWords },
};

const LANGUAGES: Partial<Record<Tag, ChatLanguage>> = {
  en: ENGLISH,
  de: { tag: 'de', words: german, dates: datesIn('de') },
  fr: { tag: 'fr', words: french, dates: datesIn('fr') },
  es: { tag: 'es', words: spanish, dates: datesIn('es') },
  pt: { tag: 'pt', words: portuguese, dates: datesIn('pt-BR') },
  ja: { tag: 'ja', words: japanese, dates: datesIn('ja') },
};

/** All languages that we have words in. */
export const CHAT_LANGUAGES: readonly ChatLanguage[] = Object.values(LANGUAGES);

/** The words for a reader with a BCP 47 tag: German for `de-AT`; English without one, or where we have none. */
export function chatIn(tag: string | null | undefined): ChatLanguage {
  const language = tagOf(tag);
  return LANGUAGES[language] ?? ENGLISH;
}
