import { validateView } from '../blocks/validate.ts';
import { withGeneratedIds } from '../generated-ids.ts';
import { isObject, type JsonObject, stringOf } from '../json.ts';
import { invalidArguments, Refusal } from '../refusal.ts';
import type { ViewRecord } from '../types.ts';
import { changed, type Workspace } from '../workspace.ts';
import { type Method, method, required } from './method.ts';

/** The view as Slack gives it to apps. */
export function viewJson(world: Workspace, record: ViewRecord): JsonObject {
  return {
    id: record.id,
    team_id: world.teamId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    state: { values: {} },
    hash: record.hash,
    app_id: world.appId,
    bot_id: world.botId,
    root_view_id: record.id,
    previous_view_id: null,
    ...record.view,
  };
}

/** @throws Refusal `invalid_arguments` for what Slack refuses in a view */
export function readView(world: Workspace, view: unknown, surface: 'modal' | 'home'): JsonObject {
  if (!isObject(view)) throw invalidArguments('missing required field: view');
  const issues = validateView(view, surface);
  if (issues.length > 0) throw invalidArguments(...issues);
  if (Buffer.byteLength(JSON.stringify(view)) > 250_000) throw new Refusal('view_too_large');
  const externalId = stringOf(view.external_id) ?? '';
  for (const other of world.views.values())
    if (externalId !== '' && other.open && other.view.external_id === externalId)
      throw new Refusal('duplicate_external_id');
  return { ...view, blocks: withGeneratedIds(world, view.blocks) };
}

function useTrigger(world: Workspace, args: JsonObject): string {
  const trigger = world.triggers.get(required(args, 'trigger_id'));
  if (trigger === undefined) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (world.clock.now() > trigger.expiresAt) throw new Refusal('expired_trigger_id');
  trigger.used = true;
  return trigger.user;
}

export function openView(world: Workspace, view: JsonObject, user: string): ViewRecord {
  const record = { id: world.newId('V'), hash: world.newId('h'), view, user, open: true };
  world.views.set(record.id, record);
  changed(world);
  return record;
}

function open(world: Workspace, args: JsonObject): JsonObject {
  const view = readView(world, args.view, 'modal');
  return { view: viewJson(world, openView(world, view, useTrigger(world, args))) };
}

function update(world: Workspace, args: JsonObject): JsonObject {
  const externalId = stringOf(args.external_id);
  const record =
    externalId === undefined
      ? world.views.get(required(args, 'view_id'))
      : [...world.views.values()].find((each) => each.view.external_id === externalId);
  if (record === undefined || !record.open) throw new Refusal('not_found');
  if (args.hash !== undefined && args.hash !== record.hash) throw new Refusal('hash_conflict');
  record.open = false;
  try {
    record.view = readView(world, args.view, 'modal');
  } finally {
    record.open = true;
  }
  record.hash = world.newId('h');
  changed(world);
  return { view: viewJson(world, record) };
}

function publish(world: Workspace, args: JsonObject): JsonObject {
  const user = required(args, 'user_id');
  if (!world.users.has(user)) throw invalidArguments('invalid `user_id`');
  const known = world.homes.get(user);
  if (known !== undefined && args.hash !== undefined && args.hash !== known.hash)
    throw new Refusal('hash_conflict');
  const record: ViewRecord = {
    id: known?.id ?? world.newId('V'),
    hash: world.newId('h'),
    view: readView(world, args.view, 'home'),
    user,
    open: true,
  };
  world.homes.set(user, record);
  changed(world);
  return { view: viewJson(world, record) };
}

export const views: Record<string, Method> = {
  'views.open': method(open),
  'views.push': method(open),
  'views.update': method(update),
  'views.publish': method(publish),
};
