import type { Message } from '../../../test/helpers/fake-slack/types.ts';
import type { Workspace } from '../../../test/helpers/fake-slack/workspace.ts';
import { div, drawPng, escapeHtml, span } from '../html.ts';
import { drawBlocks } from './blocks.ts';
import { mrkdwn } from './text.ts';

/** A message in a channel or thread, or one that one person sees, as Slack shows it on a phone: HTML. */
export function drawMessage(world: Workspace, message: Message): string {
  const isBot = message.user === world.botUserId || message.botId === world.botId;
  const name = isBot ? 'Log Decoder' : (world.users.get(message.user)?.realName ?? 'Somebody');
  const files = message.files.map((id) => drawFile(world, id));
  const said =
    message.blocks === undefined
      ? div('section', mrkdwn(message.text))
      : drawBlocks(message.blocks);
  const head =
    span('name', escapeHtml(name)) +
    (isBot ? span('tag', 'APP') : '') +
    span('time', ` ${clock(message.ts)}${message.editedTs === undefined ? '' : ' (edited)'}`);
  const only = message.ephemeralFor === undefined ? '' : div('only-you', '👁 Only visible to you');
  return div(
    'message',
    div(`avatar${isBot ? '' : ' person'}`, isBot ? '🔎' : escapeHtml(name.slice(0, 1))) +
      div('body', only + div('head', head) + said + files.join('')),
  );
}

function drawFile(world: Workspace, id: string): string {
  const { content, name, altText = '' } = world.uploads.get(id) ?? {};
  return content && name?.endsWith('.png')
    ? drawPng(content, altText)
    : div('file', `📄 ${fileName(world, id)}`);
}

function fileName(world: Workspace, id: string): string {
  return escapeHtml(world.files.get(id)?.name ?? world.uploads.get(id)?.name ?? id);
}

/** A time stamp of Slack is seconds since 1970. */
function clock(ts: string): string {
  return new Date(Number(ts) * 1000).toISOString().slice(11, 16);
}
