import { isObject, listOf } from '../../fake-slack/json.ts';
import {
  anything,
  bool,
  type Check,
  integer,
  list,
  nullable,
  object,
  oneOf,
  text,
} from './rules.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const lowerName: Check = (value, path, issues) => {
  text(1, 32, NAME)(value, path, issues);
  if (typeof value === 'string' && value !== value.toLowerCase()) {
    const message = 'Command name is invalid';
    issues.push({ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message });
  }
};

const option: Check = (value, path, issues) => {
  object({
    'type!': integer(1, 11),
    'name!': lowerName,
    name_localizations: anything,
    'description!': text(1, 100),
    description_localizations: anything,
    required: bool,
    choices: list(
      0,
      25,
      object({ 'name!': text(1, 100), 'value!': anything, name_localizations: anything }),
    ),
    options: list(0, 25, option),
    channel_types: anything,
    min_value: anything,
    max_value: anything,
    min_length: anything,
    max_length: anything,
    autocomplete: bool,
  })(value, path, issues);
  checkOrder(value, path, issues);
};

/** Required options stand before all others. */
const checkOrder: Check = (value, path, issues) => {
  let optional = false;
  for (const one of isObject(value) ? listOf(value.options) : []) {
    if (!isObject(one) || Number(one.type) <= 2) continue;
    if (one.required === true && optional) {
      const message = 'Required options must be placed before non-required options';
      issues.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    optional ||= one.required !== true;
  }
};

const settings = {
  name_localizations: anything,
  description_localizations: anything,
  default_member_permissions: nullable(anything),
  dm_permission: anything,
  nsfw: bool,
  integration_types: list(1, 2, oneOf(0, 1)),
  contexts: nullable(list(1, 3, oneOf(0, 1, 2))),
};

const slash: Check = (value, path, issues) => {
  object({
    ...settings,
    type: oneOf(1),
    'name!': lowerName,
    'description!': text(1, 100),
    options: list(0, 25, option),
  })(value, path, issues);
  checkOrder(value, path, issues);
};

const contextMenu = object({
  ...settings,
  'type!': oneOf(2, 3),
  'name!': text(1, 32),
  description: text(0, 0),
  options: list(0, 0, anything),
});

/** The body of a bulk overwrite. */
export const commands: Check = (value, path, issues) => {
  list(0, 115, (one, at, found) => {
    const isMenu = isObject(one) && (one.type === 2 || one.type === 3);
    (isMenu ? contextMenu : slash)(one, at, found);
  })(value, path, issues);
};
