import type { App } from '@slack/bolt';
import { onAppMention } from './app-mention.ts';
import { ASK_FORM_ID, onAskForm } from './ask-form.ts';
import type { BotParts } from './bot-parts.ts';
import { onButton } from './button.ts';
import { onCommand } from './command.ts';
import { onFileShared } from './file-shared.ts';
import { onHomeOpened, onRemoved } from './home-opened.ts';
import { onMessage } from './message.ts';
import { MODAL_ID } from './modal.ts';
import { onModalSubmitted } from './modal-submitted.ts';
import { onShortcut } from './shortcut.ts';

export const COMMAND = '/logdecoder';
export const SHORTCUT_ID = 'decode_log';

/** Everything that the bot listens to. What Bolt hands over is checked by each listener itself. */
export function registerListeners(app: App, parts: BotParts): void {
  app.event('file_shared', ({ body, event }) => onFileShared(body, event, parts));
  app.event('message', ({ body, event }) => onMessage(body, event, parts));
  app.event('app_mention', ({ body, event }) => onAppMention(body, event, parts));
  app.event('app_home_opened', ({ body, event }) => onHomeOpened(body, event, parts));
  app.event('app_uninstalled', ({ body, event }) => onRemoved(body, event, parts));
  app.event('tokens_revoked', ({ body, event }) => onRemoved(body, event, parts));
  app.action(/.*/s, async ({ ack, body, action }) => {
    await onButton(body, action, parts);
    await ack();
  });
  app.command(COMMAND, async ({ ack, body }) => {
    const answer = await onCommand(body, parts);
    await (answer === undefined ? ack() : ack(answer));
  });
  app.view({ type: 'view_submission', callback_id: MODAL_ID }, async ({ ack, body, view }) => {
    const errors = await onModalSubmitted(body, view, parts);
    await (errors === undefined ? ack() : ack({ ...errors }));
  });
  app.view({ type: 'view_submission', callback_id: ASK_FORM_ID }, async ({ ack, body, view }) => {
    await onAskForm(body, view, parts);
    await ack();
  });
  app.shortcut(SHORTCUT_ID, async ({ ack, body, respond }) => {
    const answer = await onShortcut(body, parts);
    if (answer !== undefined) await respond({ response_type: 'ephemeral', ...answer });
    await ack();
  });
}
