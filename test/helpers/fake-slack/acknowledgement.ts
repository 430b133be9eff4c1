import { inputBlockIds } from './blocks/references.ts';
import { type Ack, type Delivery, describePayload } from './delivery.ts';
import { dig, isObject, type JsonObject, stringOf } from './json.ts';
import { openView, readView } from './methods/views.ts';
import { Refusal } from './refusal.ts';
import { showResponse } from './response-urls.ts';
import type { ViewRecord } from './types.ts';
import { changed, violate, type Workspace } from './workspace.ts';

/**
 * Does what Slack does with an acknowledgement: shows a command's answer, closes or changes a
 * modal. What Slack would show as an error, or what it takes no body for, becomes a violation.
 */
export function applyAck(world: Workspace, delivery: Delivery, ack: Ack): void {
  const { payload } = delivery;
  if (ack.status !== undefined && (ack.status < 200 || ack.status > 299)) {
    violate(world, 'ack_status', `${describePayload(payload)}: ${ack.status}`);
    return;
  }
  try {
    if (payload.type === 'view_submission') applyToView(world, payload, ack.body);
    else if (payload.command !== undefined) applyToCommand(world, payload, ack.body);
    else if (payload.type !== 'url_verification' && !isEmpty(ack.body))
      throw new Refusal('takes no body');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    violate(
      world,
      'ack_body',
      `${describePayload(payload)}: ${error.message} ${JSON.stringify(error.extra)}`,
    );
  }
  changed(world);
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === '' || (isObject(body) && Object.keys(body).length === 0);
}

function applyToCommand(world: Workspace, payload: JsonObject, body: unknown): void {
  if (isEmpty(body)) return;
  const id = String(payload.response_url).split('/').at(-1) ?? '';
  const target = world.responseUrls.get(id);
  if (target === undefined) return;
  showResponse(world, target, isObject(body) ? body : { text: String(body) });
}

function applyToView(world: Workspace, payload: JsonObject, body: unknown): void {
  const record = world.views.get(String(dig(payload, 'view', 'id')));
  if (record === undefined) return;
  if (isEmpty(body)) {
    record.open = false;
    return;
  }
  const action = dig(body, 'response_action');
  if (action === 'errors') checkErrors(record, dig(body, 'errors'));
  else if (action === 'clear')
    for (const view of world.views.values()) view.open = view.open && view.user !== record.user;
  else if (action === 'update') {
    record.open = false;
    record.view = readView(world, dig(body, 'view'), 'modal');
    record.open = true;
    record.hash = world.newId('h');
  } else if (action === 'push')
    openView(world, readView(world, dig(body, 'view'), 'modal'), record.user);
  else throw new Refusal(`unknown response_action ${stringOf(action) ?? ''}`);
}

function checkErrors(record: ViewRecord, errors: unknown): void {
  const known = inputBlockIds(record.view);
  if (!isObject(errors) || Object.keys(errors).length === 0) throw new Refusal('errors are empty');
  for (const [blockId, text] of Object.entries(errors)) {
    if (!known.includes(blockId)) throw new Refusal(`no input block ${blockId}`);
    if (typeof text !== 'string' || text === '') throw new Refusal(`no text for ${blockId}`);
  }
}
