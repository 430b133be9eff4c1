import type { App } from '@slack/bolt';
import { onAppMention } from './app-mention.ts';
import type { Wires } from './bot-parts.ts';
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
export function registerListeners(app: App, wires: Wires): void {
  app.event('file_shared', ({ body, event }) => onFileShared(body, event, wires));
  app.event('message', ({ body, event }) => onMessage(body, event, wires));
  app.event('app_mention', ({ body, event }) => onAppMention(body, event, wires));
  app.event('app_home_opened', ({ body, event }) => onHomeOpened(body, event, wires));
  app.event('app_uninstalled', ({ body, event }) => onRemoved(body, event, wires));
  app.event('tokens_revoked', ({ body, event }) => onRemoved(body, event, wires));
  app.action(/.*/s, async ({ ack, body, action }) => {
    await onButton(body, action, wires);
    await ack();
  });
  app.command(COMMAND, async ({ ack, body }) => {
    const answer = await onCommand(body, wires);
    await (answer === undefined ? ack() : ack(answer));
  });
  app.view({ type: 'view_submission', callback_id: MODAL_ID }, async ({ ack, body, view }) => {
    const errors = await onModalSubmitted(body, view, wires);
    await (errors === undefined ? ack() : ack({ ...errors }));
  });
  app.shortcut(SHORTCUT_ID, async ({ ack, body, respond }) => {
    const answer = await onShortcut(body, wires);
    if (answer !== undefined) await respond({ response_type: 'ephemeral', ...answer });
    await ack();
  });
}
