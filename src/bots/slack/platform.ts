import type { webApi } from '@slack/bolt';
import type { NoticeOrProblem, Platform } from '../../jobs/platform.ts';
import type { Picture, TextFile, View } from '../../jobs/view.ts';
import type { Logger } from '../../log.ts';
import { type DownloadSettings, openFile } from './download.ts';
import { findThread } from './find-thread.ts';
import { createLanguages } from './languages.ts';
import { postPicture } from './post-picture.ts';
import { postTextFile } from './post-text-file.ts';
import { formatMessage, parseMessage, parseThread } from './references.ts';
import { render } from './render/render.ts';
import { postMessage, updateMessage, whisperMessage } from './send.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';
import { standingOf } from './standing.ts';

/** Refusals that are about the person alone: the channel can still be told. */
const ABOUT_THE_PERSON = new Set([
  'user_not_in_channel',
  'user_not_found',
  'messages_tab_disabled',
]);
const NO_LINK = new Set(['message_not_found', 'channel_not_found', 'not_in_channel']);

/** What Slack can do for the conversation. */
export function createSlackPlatform(
  client: webApi.WebClient,
  download: DownloadSettings,
  log: Logger,
  /** Whether the app may post files. */
  canPostFiles: () => boolean,
): Platform {
  const parts = { client, log };
  const shown = (view: View) => render(view, { canPostFiles: canPostFiles() });

  async function post(conversation: string, view: View, signal: AbortSignal): Promise<string> {
    const thread = parseThread(conversation);
    const target = await findThread(client, thread, signal);
    const ts = await postMessage(parts, target, shown(view), signal);
    return formatMessage({ ...target, ts });
  }

  return {
    name: 'slack',
    answersAnewAfterMs: 20_000,
    post,
    async edit(message, view, signal) {
      await updateMessage(parts, parseMessage(message), shown(view), signal);
    },
    async whisper(conversation: string, user: string, view: NoticeOrProblem, signal: AbortSignal) {
      const target = await findThread(client, parseThread(conversation), signal);
      try {
        await whisperMessage(parts, target, user, shown(view), signal);
      } catch (error) {
        if (!ABOUT_THE_PERSON.has(refusalOf(error) ?? '')) throw error;
        await postMessage(parts, target, shown(view), signal);
      }
    },
    async postFile(conversation: string, file: TextFile, signal: AbortSignal) {
      const target = await findThread(client, parseThread(conversation), signal);
      await postTextFile(parts, target, file, signal);
    },
    showsPictures: canPostFiles,
    async postPicture(conversation: string, picture: Picture, signal: AbortSignal) {
      const target = await findThread(client, parseThread(conversation), signal);
      await postPicture(client, target, picture, signal);
    },
    topicOf: (conversation) => conversation,
    async linkTo(message, signal) {
      const { channel, ts } = parseMessage(message);
      try {
        const link = await withSlackErrors(
          () => client.chat.getPermalink({ channel, message_ts: ts }),
          signal,
        );
        return link.permalink ?? null;
      } catch (error) {
        if (NO_LINK.has(refusalOf(error) ?? '')) return null;
        throw error;
      }
    },
    languageOf: createLanguages(client, log),
    standingOf: (place, user, signal) => standingOf(client, place, user, signal),
    open: (source, signal) => openFile(client, source, download, signal),
  };
}
