import type { DiscordMessage } from './message.ts';

const HERE = 'here/';

/**
 * The message, to be seen by one person, with buttons that act for all who are there: what only one
 * person sees is else about a report that only this person has.
 */
export function asOfHere(message: DiscordMessage): DiscordMessage {
  const { components } = message;
  return components ? { ...message, components: components.map(ofHere) } : message;
}

/** What can be pressed in it, however deep it stands. */
function ofHere<C extends object>(component: C): C {
  if ('custom_id' in component) {
    return { ...component, custom_id: `${HERE}${component.custom_id}` };
  }
  if ('components' in component && Array.isArray(component.components)) {
    return { ...component, components: component.components.map(ofHere) };
  }
  return component;
}

/** What a button says, and whether `asOfHere` made it so. */
export function readHere(customId: string): { action: string; isOfHere: boolean } {
  const isOfHere = customId.startsWith(HERE);
  return { action: isOfHere ? customId.slice(HERE.length) : customId, isOfHere };
}
