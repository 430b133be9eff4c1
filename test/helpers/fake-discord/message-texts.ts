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
  /** Of a menu: what choosing it sends. */
  value?: string;
}

/** Its buttons in the order shown, but for those that open a web address; each option of a menu is one. */
export function buttonsOf(message: Message): Pressable[] {
  return allComponents(message.components)
    .filter((one) => (one.type === 2 && one.style !== 5) || one.type === 3)
    .flatMap((one) => {
      const customId = String(one.custom_id);
      if (one.type === 2) return [{ label: String(one.label ?? ''), customId }];
      return listOf(one.options)
        .map(Object)
        .map(({ label, value }) => ({ label: String(label), customId, value: String(value) }));
    });
}
