import { isObject, type JsonObject, listOf, stringOf } from '../json.ts';

/** Something in a message or view that a person can press, as it is rendered now. */
export interface Pressable {
  blockId: string;
  actionId: string;
  type: string;
  /** What stands on it. */
  label: string;
  value: string | undefined;
  url: string | undefined;
  /** The entry of `actions` that pressing it sends, without `action_ts`. */
  action: JsonObject;
}

/** All that can be pressed, in reading order; each option of a menu and each thumb counts as one. */
export function findPressables(blocks: unknown): Pressable[] {
  return listOf(blocks).flatMap((block) => {
    if (!isObject(block)) return [];
    const nested = [
      ...listOf(block.child_blocks),
      ...(block.type === 'carousel' ? listOf(block.elements) : []),
    ];
    const elements = [
      ...(block.type === 'actions' || block.type === 'context_actions'
        ? listOf(block.elements)
        : []),
      ...(block.type === 'card' ? listOf(block.actions) : []),
      block.accessory,
    ];
    return [
      ...elements.flatMap((each) =>
        isObject(each) ? ofElement(stringOf(block.block_id) ?? '', each) : [],
      ),
      ...findPressables(nested),
    ];
  });
}

function labelOf(holder: JsonObject): string {
  return isObject(holder.text) ? (stringOf(holder.text.text) ?? '') : '';
}

function ofElement(blockId: string, element: JsonObject): Pressable[] {
  const actionId = stringOf(element.action_id) ?? '';
  const type = stringOf(element.type) ?? '';
  const base = { blockId, actionId, type };
  const common = { action_id: actionId, block_id: blockId, type };
  if (type === 'button' || type === 'icon_button')
    return [
      {
        ...base,
        label: labelOf(element),
        value: stringOf(element.value),
        url: stringOf(element.url),
        action: {
          ...common,
          text: element.text,
          ...(element.value === undefined ? {} : { value: element.value }),
          ...(element.style === undefined ? {} : { style: element.style }),
        },
      },
    ];
  if (type === 'feedback_buttons')
    return [element.positive_button, element.negative_button].filter(isObject).map((thumb) => ({
      ...base,
      label: labelOf(thumb),
      value: stringOf(thumb.value),
      url: undefined,
      action: { ...common, text: thumb.text, value: thumb.value },
    }));
  if (type === 'overflow' || type === 'static_select' || type === 'radio_buttons')
    return optionsOf(element).map((option) => ({
      ...base,
      label: labelOf(option),
      value: stringOf(option.value),
      url: stringOf(option.url),
      action: { ...common, selected_option: option },
    }));
  return [];
}

export function optionsOf(element: JsonObject): JsonObject[] {
  const groups = listOf(element.option_groups).filter(isObject);
  return [...listOf(element.options), ...groups.flatMap((group) => listOf(group.options))].filter(
    isObject,
  );
}

/** Which pressable is meant: by its action id or what stands on it, by a test of it, or by its place. */
export type Selector = string | number | ((each: Pressable, index: number) => boolean);

/** @throws where nothing or more than one thing fits */
export function choose(pressables: Pressable[], selector: Selector): Pressable {
  const fits = pressables.filter((each, index) => {
    if (typeof selector === 'number') return index === selector;
    if (typeof selector === 'string') return [each.actionId, each.label].includes(selector);
    return selector(each, index);
  });
  const [first, ...others] = fits;
  if (first === undefined || others.length > 0)
    throw new Error(
      `${fits.length} things to press fit, of ${pressables.length}: ${pressables
        .map((each) => `${each.actionId} "${each.label}"`)
        .join(', ')}`,
    );
  return first;
}
