import type { Talks } from '../../jobs/archive/talks.ts';
import type { CloserLook } from '../../jobs/close-up.ts';
import type { Logger } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { Conversation } from '../conversation-port.ts';
import { createKeptFiles } from './kept-files.ts';
import { createListeners } from './listeners.ts';
import { createWebPlatform } from './platform.ts';
import { createEvents } from './server/events.ts';
import type { RouteParts } from './server/routes.ts';
import { createPageServer } from './server/server.ts';
import { shownMessage, summaryOf } from './shown-talk.ts';
import { createTalkBook } from './talk-book.ts';

export interface WebSettings {
  /** 0: any that is free. */
  port: number;
  /** Where the files that were dropped are kept while it runs. */
  filesFolder: string;
  maxUploadBytes: number;
  /** What leaves for a model, in a sentence; null where nothing does. */
  sendsTo: string | null;
  /** The person, in what is said of them. */
  userName: string;
  openSample: RouteParts['openSample'];
  /** Told each address that opens the page once. */
  onAddress(address: string): void;
}

/** The page on this computer: a platform of one person, without tokens. */
export function createWebBot({
  settings,
  conversation,
  talks,
  look,
  log,
}: {
  settings: WebSettings;
  conversation: Conversation;
  talks: Talks;
  look: CloserLook;
  log: Logger;
}): Bot {
  const events = createEvents();
  const book = createTalkBook(talks, Date.now, (talk, message) =>
    events.send({ talk: summaryOf(talk), message: shownMessage(talk, message) }),
  );
  const files = createKeptFiles(settings.filesFolder);
  const listeners = createListeners(conversation, book, settings.userName);
  const { openSample } = settings;
  const parts = { book, files, listeners, events, look, settings, openSample };
  const server = createPageServer(parts, log, settings.onAddress);
  return {
    platform: createWebPlatform(book, files),
    async start() {
      // Left there by a process that was killed.
      await files.clear();
      await server.start(settings.port);
    },
    async stop() {
      await server.stop();
      await files.clear();
    },
    isConnected: () => server.isListening(),
    describe: () => `Page: ${server.origin()}`,
    check: async () => [],
  };
}
