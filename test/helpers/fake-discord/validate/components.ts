import { isObject, type JsonObject, listOf } from '../../fake-slack/json.ts';
import { anything, bool, type Check, integer, list, object, oneOf, text } from './rules.ts';

/** docs.discord.com/developers/components/reference */
const ACTION_ROW = 1;
const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];
const TEXT_DISPLAY = 10;
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4_000;

const id = integer(0, 2 ** 31 - 1);
const customId = text(1, 100);
const emoji = object({ id: anything, name: text(1, 64), animated: bool });

const pressable = object({
  'type!': oneOf(BUTTON),
  id,
  'style!': oneOf(1, 2, 3, 4),
  label: text(0, 80),
  emoji,
  'custom_id!': customId,
  disabled: bool,
});
const link = object({
  'type!': oneOf(BUTTON),
  id,
  'style!': oneOf(5),
  label: text(0, 80),
  emoji,
  'url!': text(1, 512, /^(https?|discord):\/\//),
  disabled: bool,
});
const select = object({
  'type!': oneOf(...SELECTS),
  id,
  'custom_id!': customId,
  options: list(
    1,
    25,
    object({
      'label!': text(1, 100),
      'value!': text(1, 100),
      description: text(0, 100),
      emoji,
      default: bool,
    }),
  ),
  placeholder: text(0, 150),
  min_values: integer(0, 25),
  max_values: integer(1, 25),
  disabled: bool,
  channel_types: anything,
  default_values: anything,
});

const button: Check = (value, path, issues) => {
  const isLink = isObject(value) && value.style === 5;
  (isLink ? link : pressable)(value, path, issues);
  if (isObject(value) && !value.label && !value.emoji) {
    const message = 'A button requires a label or an emoji';
    issues.push({ path, code: 'BUTTON_COMPONENT_CUSTOM_EMOJI_REQUIRED', message });
  }
};

const inRow: Check = (value, path, issues) => {
  if (isObject(value) && value.type === BUTTON) button(value, path, issues);
  else select(value, path, issues);
};

const row: Check = (value, path, issues) => {
  object({ 'type!': oneOf(ACTION_ROW), id, 'components!': list(1, 5, inRow) })(value, path, issues);
  const children = isObject(value) ? listOf(value.components) : [];
  if (children.length > 1 && children.some((one) => isObject(one) && one.type !== BUTTON)) {
    const message = 'A select stands alone in its row';
    issues.push({ path, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message });
  }
};

const textDisplay = object({ 'type!': oneOf(TEXT_DISPLAY), id, 'content!': text(1, MAX_TEXT) });
const separator = object({ 'type!': oneOf(14), id, divider: bool, spacing: oneOf(1, 2) });
const section = object({
  'type!': oneOf(9),
  id,
  'components!': list(1, 3, textDisplay),
  'accessory!': button,
});
const file = object({ 'type!': oneOf(13), id, 'file!': anything, spoiler: bool });

const inContainer: Check = (value, path, issues) => {
  const type = isObject(value) ? value.type : undefined;
  const byType: Partial<Record<string, Check>> = {
    1: row,
    9: section,
    10: textDisplay,
    13: file,
    14: separator,
  };
  const check = byType[String(type)];
  if (check) check(value, path, issues);
  else oneOf(1, 9, 10, 12, 13, 14, 17)(type, [...path, 'type'], issues);
};

const container = object({
  'type!': oneOf(17),
  id,
  accent_color: integer(0, 0xffffff),
  spoiler: bool,
  'components!': list(1, 40, inContainer),
});

const topLevel: Check = (value, path, issues) => {
  if (isObject(value) && value.type === 17) container(value, path, issues);
  else inContainer(value, path, issues);
};

/** Rows of buttons and selects only, or with `IS_COMPONENTS_V2` all the newer ones too. */
export function components(isV2: boolean): Check {
  return (value, path, issues) => {
    if (isV2) list(1, MAX_COMPONENTS, topLevel)(value, path, issues);
    else list(0, 5, row)(value, path, issues);
    const all = allComponents(value);
    if (all.length > MAX_COMPONENTS) {
      const message = `The message has ${all.length} components, ${MAX_COMPONENTS} at most.`;
      issues.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
    }
    const texts = all.filter((one) => one.type === TEXT_DISPLAY).map((one) => String(one.content));
    if ([...texts.join('')].length > MAX_TEXT) {
      const message = 'The text of all components exceeds 4000 characters.';
      issues.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
    }
    const ids = all.map((one) => one.custom_id).filter((one) => one !== undefined);
    if (new Set(ids).size < ids.length) {
      const message = 'Component custom id cannot be duplicated';
      issues.push({ path, code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
  };
}

/** All components of a message, nested ones too, in the order they are shown. */
export function allComponents(value: unknown): JsonObject[] {
  return listOf(value).flatMap((one) =>
    isObject(one)
      ? [
          one,
          ...allComponents(one.components),
          ...allComponents(one.accessory ? [one.accessory] : []),
        ]
      : [],
  );
}
