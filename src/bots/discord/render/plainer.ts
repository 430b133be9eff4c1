import { type NeededPermission, withoutPermission } from '../../views/words/discord-words.ts';
import { MAX_CONTENT } from '../limits.ts';
import { componentMessage, type DiscordMessage, textDisplay } from './message.ts';

/** The message with a line that says which permission the bot misses here. */
export function withNote(message: DiscordMessage, missing: NeededPermission): DiscordMessage {
  const note = `-# ${withoutPermission(missing)}`;
  if (message.isV2) {
    return { ...message, components: [...(message.components ?? []), textDisplay(note)] };
  }
  const content = `${(message.content ?? '').slice(0, MAX_CONTENT - note.length - 1)}\n${note}`;
  return { ...message, content };
}

/** Only its text: where Discord refuses the form of the message. */
export function asPlain(message: DiscordMessage): DiscordMessage {
  const { fallback, isV2 } = message;
  return isV2
    ? componentMessage([textDisplay(fallback)])
    : { fallback, content: fallback, isV2: false };
}
