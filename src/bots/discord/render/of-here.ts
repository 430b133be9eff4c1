import { ComponentType } from 'discord.js';
import type { DiscordMessage } from './message.ts';

const HERE = 'here/';

/**
 * The message, to be seen by one person, with buttons that act for all who are there: what only one
 * person sees is else about a report that only this person has.
 */
export function asOfHere(message: DiscordMessage): DiscordMessage {
  const { components } = message;
  if (!components) return message;
  return {
    ...message,
    components: components.map((row) => {
      if (row.type !== ComponentType.ActionRow) return row;
      return {
        ...row,
        components: row.components.map((one) =>
          'custom_id' in one ? { ...one, custom_id: `${HERE}${one.custom_id}` } : one,
        ),
      };
    }),
  };
}

/** What a button says, and whether `asOfHere` made it so. */
export function readHere(customId: string): { action: string; isOfHere: boolean } {
  const isOfHere = customId.startsWith(HERE);
  return { action: isOfHere ? customId.slice(HERE.length) : customId, isOfHere };
}
