import { isObject } from '../json.ts';
import { richText } from './rich-text.ts';
import {
  bool,
  both,
  byType,
  type Context,
  integer,
  items,
  link,
  oneOf,
  type Rule,
  refuse,
  shape,
  text,
  typed,
} from './rules.ts';
import { confirmation, option, plainText } from './text-objects.ts';

const actionId: Rule = both(text(255), (value, pointer, context: Context) => {
  if (typeof value !== 'string') return;
  if (context.actionIds.has(value))
    refuse(context, pointer, `\`action_id\` ${value} already exists`);
  context.actionIds.add(value);
});

function element(fields: Record<string, Rule>, required: string[]): Rule {
  return typed({ action_id: actionId, ...fields }, required);
}

const focus = { focus_on_load: bool };
const placeholder = { placeholder: plainText(150) };
const confirm = { confirm: confirmation };
const dispatch = {
  dispatch_action_config: shape(
    { trigger_actions_on: items(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
    [],
  ),
};
const menu = { ...focus, ...placeholder, ...confirm };
const many = { ...menu, max_selected_items: integer(1) };
const filter = shape(
  {
    include: items(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: bool,
    exclude_bot_users: bool,
  },
  [],
);
const choices = {
  options: items(option('plain'), 100),
  option_groups: items(
    shape({ label: plainText(75), options: items(option('plain'), 100) }, ['label', 'options']),
    100,
  ),
};

/** Exactly one of the two. */
const optionsOrGroups: Rule = (value, pointer, context) => {
  if (!isObject(value)) return;
  if ((value.options === undefined) === (value.option_groups === undefined))
    refuse(context, pointer, 'must define either `options` or `option_groups`');
};

export const image: Rule = both(
  typed(
    {
      alt_text: text(2000),
      image_url: both(text(3000), link),
      slack_file: shape({ id: text(255), url: text(3000) }, []),
    },
    ['alt_text'],
  ),
  (value, pointer, context) => {
    if (isObject(value) && (value.image_url === undefined) === (value.slack_file === undefined))
      refuse(context, pointer, 'must define either `image_url` or `slack_file`');
  },
);

const button = element(
  {
    text: plainText(75),
    value: text(2000),
    url: link,
    style: oneOf('primary', 'danger'),
    accessibility_label: text(75),
    ...confirm,
  },
  ['text'],
);

const boxes = { options: items(option('either'), 10), ...confirm, ...focus };
const thumb = shape({ text: plainText(75), value: text(2000), accessibility_label: text(75) }, [
  'text',
  'value',
]);

const interactive: Record<string, Rule> = {
  button,
  checkboxes: element({ ...boxes, initial_options: items(option('either'), 10) }, ['options']),
  radio_buttons: element({ ...boxes, initial_option: option('either') }, ['options']),
  datepicker: element({ ...menu, initial_date: text(10) }, []),
  timepicker: element({ ...menu, initial_time: text(5), timezone: text(255) }, []),
  datetimepicker: element({ ...focus, ...confirm, initial_date_time: integer(0) }, []),
  static_select: both(
    element({ ...menu, ...choices, initial_option: option('plain') }, []),
    optionsOrGroups,
  ),
  multi_static_select: both(
    element({ ...many, ...choices, initial_options: items(option('plain'), 100) }, []),
    optionsOrGroups,
  ),
  external_select: element(
    { ...menu, initial_option: option('plain'), min_query_length: integer(0) },
    [],
  ),
  multi_external_select: element(
    { ...many, initial_options: items(option('plain'), 100), min_query_length: integer(0) },
    [],
  ),
  users_select: element({ ...menu, initial_user: text(255) }, []),
  multi_users_select: element({ ...many, initial_users: items(text(255), 100) }, []),
  channels_select: element({ ...menu, initial_channel: text(255), response_url_enabled: bool }, []),
  multi_channels_select: element({ ...many, initial_channels: items(text(255), 100) }, []),
  conversations_select: element(
    {
      ...menu,
      initial_conversation: text(255),
      default_to_current_conversation: bool,
      response_url_enabled: bool,
      filter,
    },
    [],
  ),
  multi_conversations_select: element(
    {
      ...many,
      initial_conversations: items(text(255), 100),
      default_to_current_conversation: bool,
      filter,
    },
    [],
  ),
};

const overflow = element({ options: items(option('plain', { url: link }), 5), ...confirm }, [
  'options',
]);

const typing = { ...focus, ...placeholder, ...dispatch };

const richTextInput = element(
  {
    ...typing,
    initial_value: richText,
    min_lines: integer(1, 100),
    max_lines: integer(1, 100),
  },
  [],
);

const workflowButton = element(
  {
    text: plainText(75),
    style: oneOf('primary', 'danger'),
    accessibility_label: text(75),
    workflow: shape(
      {
        trigger: shape(
          {
            url: link,
            customizable_input_parameters: items(
              shape({ name: text(255), value: text(3000) }, ['name', 'value']),
              100,
            ),
          },
          ['url'],
        ),
      },
      ['trigger'],
    ),
  },
  ['text', 'workflow'],
);

export const buttonElement: Rule = byType({ button });

export const actionsElement: Rule = byType({
  ...interactive,
  overflow,
  workflow_button: workflowButton,
  rich_text_input: richTextInput,
});

export const sectionAccessory: Rule = byType({
  ...interactive,
  overflow,
  image,
  workflow_button: workflowButton,
});

export const contextAction: Rule = byType({
  feedback_buttons: element({ positive_button: thumb, negative_button: thumb }, [
    'positive_button',
    'negative_button',
  ]),
  icon_button: element(
    {
      icon: oneOf('trash'),
      text: plainText(75),
      value: text(2000),
      accessibility_label: text(75),
      visible_to_user_ids: items(text(255), 100),
      ...confirm,
    },
    ['icon', 'text'],
  ),
});

const { button: _button, ...selectable } = interactive;

export const inputElement: Rule = byType({
  ...selectable,
  rich_text_input: richTextInput,
  plain_text_input: element(
    {
      ...typing,
      initial_value: text(3000, 0),
      multiline: bool,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
    },
    [],
  ),
  number_input: element(
    {
      ...typing,
      is_decimal_allowed: bool,
      initial_value: text(255),
      min_value: text(255),
      max_value: text(255),
    },
    ['is_decimal_allowed'],
  ),
  email_text_input: element({ ...typing, initial_value: text(3000) }, []),
  url_text_input: element({ ...typing, initial_value: text(3000) }, []),
  file_input: element({ filetypes: items(text(20), 100), max_files: integer(1, 10) }, []),
});
