import type { NoticeOrProblem, Platform } from '../../jobs/platform.ts';
import type { Picture, TextFile, View } from '../../jobs/view.ts';
import type { Logger } from '../../log.ts';
import { openFile } from './download.ts';
import { findThread } from './find-thread.ts';
import { createLanguages } from './languages.ts';
import { postPicture } from './post-picture.ts';
import { postTextFile } from './post-text-file.ts';
import { formatMessage, parseMessage, parseThread } from './references.ts';
import { render } from './render/render.ts';
import { postMessage, updateMessage, whisperMessage } from './send.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';
import { standingOf } from './standing.ts';
import type { Workspace, Workspaces } from './workspaces/workspaces.ts';

/** Refusals that are about the person alone: the channel can still be told. */
const ABOUT_THE_PERSON = new Set([
  'user_not_in_channel',
  'user_not_found',
  'messages_tab_disabled',
]);
const NO_LINK = new Set(['message_not_found', 'channel_not_found', 'not_in_channel']);

/** What Slack can do for the conversation, each time as the app of the conversation's own workspace. */
export function createSlackPlatform(
  workspaces: Workspaces,
  download: { apiUrl?: string; stallMs?: number },
  log: Logger,
): Platform {
  const languageIn = createLanguages(log);
  const shown = (view: View, { canPostFiles }: Workspace) => render(view, { canPostFiles });

  async function targetOf(conversation: string, signal: AbortSignal) {
    const thread = parseThread(conversation);
    const workspace = await workspaces.of(thread.team);
    const { client } = workspace;
    const target = await findThread(client, thread, signal);
    return { workspace, target, parts: { client, log } };
  }

  return {
    name: 'slack',
    answersAnewAfterMs: 20_000,
    async post(conversation, view, signal) {
      const { workspace, target, parts } = await targetOf(conversation, signal);
      const ts = await postMessage(parts, target, shown(view, workspace), signal);
      return formatMessage({ ...target, ts });
    },
    async edit(message, view, signal) {
      const reference = parseMessage(message);
      const workspace = await workspaces.of(reference.team);
      const parts = { client: workspace.client, log };
      await updateMessage(parts, reference, shown(view, workspace), signal);
    },
    async whisper(conversation: string, user: string, view: NoticeOrProblem, signal: AbortSignal) {
      const { workspace, target, parts } = await targetOf(conversation, signal);
      try {
        await whisperMessage(parts, target, user, shown(view, workspace), signal);
      } catch (error) {
        if (!ABOUT_THE_PERSON.has(refusalOf(error) ?? '')) throw error;
        await postMessage(parts, target, shown(view, workspace), signal);
      }
    },
    async postFile(conversation: string, file: TextFile, signal: AbortSignal) {
      const { target, parts } = await targetOf(conversation, signal);
      await postTextFile(parts, target, file, signal);
    },
    async showsPictures(conversation) {
      return (await workspaces.of(parseThread(conversation).team)).canPostFiles;
    },
    async postPicture(conversation: string, picture: Picture, signal: AbortSignal) {
      const { target, parts } = await targetOf(conversation, signal);
      await postPicture(parts.client, target, picture, signal);
    },
    topicOf: (conversation) => conversation,
    async linkTo(message, signal) {
      const { team, channel, ts } = parseMessage(message);
      const { client } = await workspaces.of(team);
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
    async languageOf(conversation, user, signal) {
      const { team } = parseThread(conversation);
      return languageIn((await workspaces.of(team)).client, { team, user }, signal);
    },
    async standingOf(place, user, signal) {
      const { client } = await workspaces.of(parseThread(place).team);
      return standingOf(client, place, user, signal);
    },
    async open(source, conversation, signal) {
      const { client, botToken } = await workspaces.of(parseThread(conversation).team);
      return openFile(client, source, { ...download, botToken }, signal);
    },
  };
}
