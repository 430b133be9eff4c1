import { fileJson } from '../file-json.ts';
import { isObject, type JsonObject, listOf, stringOf } from '../json.ts';
import type { ViewRecord } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import { optionsOf } from './pressables.ts';

/**
 * What a person fills in, by action id: a string (typed, or the value of an option, or the id of
 * a channel or user), or strings for file inputs (file ids), multi-selects and checkboxes.
 */
export type Answers = Record<string, string | string[]>;

/**
 * The `state` of a submitted view.
 *
 * @throws where Slack's client would not submit: a required input without an answer, too many
 * files, an option that is not offered, an answer to nothing.
 */
export function viewState(world: Workspace, record: ViewRecord, answers: Answers): JsonObject {
  const values: Record<string, JsonObject> = {};
  const unused = new Set(Object.keys(answers));
  for (const block of listOf(record.view.blocks)) {
    if (!isObject(block) || !isObject(block.element)) continue;
    const actionId = stringOf(block.element.action_id) ?? '';
    const answer = answers[actionId];
    unused.delete(actionId);
    if (block.type === 'input' && answer === undefined && block.optional !== true)
      if (!hasInitial(block.element)) throw new Error(`the input ${actionId} requires an answer`);
    values[stringOf(block.block_id) ?? ''] = {
      [actionId]: stateOf(world, block.element, answer),
    };
  }
  if (unused.size > 0) throw new Error(`the view has no input ${[...unused].join(', ')}`);
  return { values };
}

function hasInitial(element: JsonObject): boolean {
  return (
    element.default_to_current_conversation === true ||
    Object.keys(element).some((name) => name.startsWith('initial_'))
  );
}

function stateOf(
  world: Workspace,
  element: JsonObject,
  answer: string | string[] | undefined,
): JsonObject {
  const type = stringOf(element.type) ?? '';
  const many = answer === undefined ? [] : [answer].flat();
  const one = many[0];
  switch (type) {
    case 'file_input':
      return { type, files: filesOf(world, element, many) };
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          one === undefined ? (element.initial_option ?? null) : offered(element, one),
      };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type,
        selected_options:
          answer === undefined
            ? listOf(element.initial_options)
            : many.map((each) => offered(element, each)),
      };
    case 'channels_select':
      return { type, selected_channel: one ?? element.initial_channel ?? null };
    case 'conversations_select':
      return { type, selected_conversation: one ?? element.initial_conversation ?? null };
    case 'users_select':
      return { type, selected_user: one ?? element.initial_user ?? null };
    default:
      return { type, value: one ?? element.initial_value ?? null };
  }
}

function offered(element: JsonObject, value: string): JsonObject {
  const option = optionsOf(element).find((each) => each.value === value);
  if (option === undefined) throw new Error(`no option ${value} is offered`);
  return option;
}

function filesOf(world: Workspace, element: JsonObject, ids: string[]): JsonObject[] {
  const most = typeof element.max_files === 'number' ? element.max_files : 10;
  if (ids.length > most) throw new Error(`the file input takes ${most} files`);
  return ids.map((id) => {
    const file = world.files.get(id);
    if (file === undefined) throw new Error(`no file ${id}`);
    return fileJson(world, file);
  });
}
