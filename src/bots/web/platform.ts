import { type Platform, PlatformRefusal } from '../../jobs/platform.ts';
import type { View } from '../../jobs/view.ts';
import { fileGone } from '../views/words/web-words.ts';
import type { KeptFiles } from './kept-files.ts';
import { addressOf, formatMessage, parseMessage, talkOf } from './references.ts';
import type { TalkBook } from './talk-book.ts';

/** What the page can do for the conversation: one person, whose messages are kept here. */
export function createWebPlatform(book: TalkBook, files: KeptFiles): Platform {
  async function post(conversation: string, view: View, _: AbortSignal, key: string) {
    return formatMessage(await book.say(talkOf(conversation), key, view));
  }

  return {
    name: 'web',
    answersAnewAfterMs: null,
    post,
    async edit(message, view) {
      const reference = parseMessage(message);
      if (reference === null) throw new PlatformRefusal('message_not_found');
      await book.change(reference, view);
    },
    async whisper(conversation, _, view, signal, key) {
      // Beside what is posted for the same press.
      await post(conversation, view, signal, `${key}-whispered`);
    },
    async postFile(conversation, file, _, key) {
      await book.say(talkOf(conversation), `${key}-file`, { kind: 'file', ...file });
    },
    // The page draws charts itself.
    showsPictures: () => false,
    async postPicture() {},
    topicOf: (conversation) => conversation,
    async linkTo(message) {
      const reference = parseMessage(message);
      const talk = reference && (await book.read(reference.talk));
      const isThere = talk?.messages.some(({ number }) => number === reference?.message);
      return reference && isThere ? addressOf(reference) : null;
    },
    languageOf: async () => null,
    // Whoever is alone with the bot is the admin there.
    standingOf: async () => 'admin',
    async open(source, _conversation, signal) {
      const file = await files.open(source, signal);
      if (file === null) throw fileGone();
      return { fileName: source, ...file };
    },
  };
}
