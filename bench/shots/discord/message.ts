import type { Message } from '../../../test/helpers/fake-discord/types.ts';
import type { World } from '../../../test/helpers/fake-discord/world.ts';
import { div, drawPng, escapeHtml, span } from '../html.ts';
import { drawComponents, drawEmbed } from './parts.ts';
import { markdown } from './text.ts';

/** A message as Discord shows it on a phone: HTML. */
export function drawMessage(world: World, message: Message): string {
  const isBot = message.authorId === world.bot.id;
  const name = isBot ? 'Log Decoder' : (world.users.get(message.authorId)?.username ?? 'somebody');
  const head =
    span('name', escapeHtml(name)) +
    (isBot ? span('tag', 'APP') : '') +
    span('time', ` ${clock(message.id)}`);
  const said = [
    message.loading ? div('text', '… is thinking') : '',
    message.content === '' ? '' : div('text', markdown(named(world, message.content))),
    ...message.embeds.map(drawEmbed),
    ...message.attachments.map(({ filename, content, description = '' }) =>
      filename.endsWith('.png')
        ? drawPng(content, description)
        : div('file', `📄 ${escapeHtml(filename)}`),
    ),
    drawComponents(message.components),
    message.editedAt === undefined ? '' : span('time', '(edited)'),
    message.ephemeralFor === undefined ? '' : div('only-you', '👁 Only you can see this'),
  ];
  return div(
    'message',
    div(`avatar${isBot ? '' : ' person'}`, isBot ? '🔎' : escapeHtml(name.slice(0, 1))) +
      div('body', div('head', head) + said.join('')),
  );
}

function named(world: World, content: string): string {
  return content.replace(/<@(\d+)>/g, (whole, id) => {
    const user = world.users.get(id);
    return user === undefined ? whole : `<@${user.username}>`;
  });
}

const EPOCH_MS = 1_420_070_400_000;

/** An id of Discord begins with the milliseconds since 2015. */
function clock(id: string): string {
  return new Date(Number(BigInt(id) >> 22n) + EPOCH_MS).toISOString().slice(11, 16);
}
