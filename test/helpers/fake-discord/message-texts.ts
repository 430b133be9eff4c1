import { listOf } from '../fake-slack/json.ts';
import type { Message } from './types.ts';
import { allComponents } from './validate/components.ts';

/** All that a message says: its content, its text components, its embeds; in the order shown. */
export function textsOf(message: Message): string[] {
  const embeds = message.embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...listOf(fields).flatMap((field) => Object.values(Object(field))),
    Object(footer).text,
  ]);
  return [
    message.content,
    ...allComponents(message.components).map((one) => one.content),
    ...embeds,
  ].filter((text) => typeof text === 'string' && text !== '') as string[];
}

export interface Pressable {
  label: string;
  customId: string;
}

/** Its buttons in the order shown, but for those that open a web address. */
export function buttonsOf(message: Message): Pressable[] {
  return allComponents(message.components)
    .filter((one) => one.type === 2 && one.style !== 5)
    .map((one) => ({ label: String(one.label ?? ''), customId: String(one.custom_id) }));
}
