import type { App } from '@slack/bolt';
import { type Voice, voiceIn } from '../../views/voice.ts';
import { createLanguages } from '../languages.ts';
import { onAppMention } from './app-mention.ts';
import { ASK_FORM_ID, onAskForm } from './ask-form.ts';
import type { BotParts, CommonParts } from './bot-parts.ts';
import { onButton } from './button.ts';
import { onCommand } from './command.ts';
import { onFileShared } from './file-shared.ts';
import { onHomeOpened, onRemoved } from './home-opened.ts';
import { onMessage } from './message.ts';
import { MODAL_ID } from './modal.ts';
import { onModalSubmitted } from './modal-submitted.ts';
import { onShortcut } from './shortcut.ts';
import { teamOfEvent, teamOfInteraction } from './team-of.ts';

export const COMMAND = '/logdecoder';
export const SHORTCUT_ID = 'decode_log';

/**
 * Everything that the bot listens to, each with the client of the workspace it happened in. What Bolt hands
 * over is checked by each listener itself.
 */
export function registerListeners(app: App, common: CommonParts): void {
  const languageIn = createLanguages(common.log);
  const ofEvent = (body: unknown) => partsOf(teamOfEvent(body), common, languageIn);
  const ofInteraction = (body: unknown) => partsOf(teamOfInteraction(body), common, languageIn);

  app.event('file_shared', async ({ body, event }) =>
    onFileShared(body, event, await ofEvent(body)),
  );
  app.event('message', async ({ body, event }) => onMessage(body, event, await ofEvent(body)));
  app.event('app_mention', async ({ body, event }) =>
    onAppMention(body, event, await ofEvent(body)),
  );
  app.event('app_home_opened', async ({ body, event }) =>
    onHomeOpened(body, event, await ofEvent(body)),
  );
  app.event('app_uninstalled', ({ body, event }) => onRemoved(body, event, common));
  app.event('tokens_revoked', ({ body, event }) => onRemoved(body, event, common));
  app.action(/.*/s, async ({ ack, body, action }) => {
    await onButton(body, action, await ofInteraction(body));
    await ack();
  });
  app.command(COMMAND, async ({ ack, body }) => {
    const answer = await onCommand(body, await ofInteraction(body));
    await (answer === undefined ? ack() : ack(answer));
  });
  app.view({ type: 'view_submission', callback_id: MODAL_ID }, async ({ ack, body, view }) => {
    const errors = await onModalSubmitted(body, view, await ofInteraction(body));
    await (errors === undefined ? ack() : ack({ ...errors }));
  });
  app.view({ type: 'view_submission', callback_id: ASK_FORM_ID }, async ({ ack, body, view }) => {
    await onAskForm(body, view, await ofInteraction(body));
    await ack();
  });
  app.shortcut(SHORTCUT_ID, async ({ ack, body, respond }) => {
    const answer = await onShortcut(body, await ofInteraction(body));
    if (answer !== undefined) await respond({ response_type: 'ephemeral', ...answer });
    await ack();
  });
}

/** What a form waits for: Slack opens none after 3 s. */
const LANGUAGE_WITHIN_MS = 1_000;

async function partsOf(
  team: string,
  { workspaces, conversation, log }: CommonParts,
  languageIn: ReturnType<typeof createLanguages>,
): Promise<BotParts> {
  const { quickClient, identity } = await workspaces.of(team);
  async function voiceOf(user: string): Promise<Voice> {
    try {
      const soon = AbortSignal.timeout(LANGUAGE_WITHIN_MS);
      return voiceIn(await languageIn(quickClient, { team, user }, soon));
    } catch {
      return voiceIn(null);
    }
  }
  return { conversation, log, client: quickClient, identity, voiceOf };
}
