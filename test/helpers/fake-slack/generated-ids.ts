import { copyOf, isObject, type JsonObject, listOf } from './json.ts';
import type { Workspace } from './workspace.ts';

const STATIC = new Set(['image', 'mrkdwn', 'plain_text']);

/** The blocks as Slack stores them: with a `block_id` each, and an `action_id` on each element. */
export function withGeneratedIds(world: Workspace, blocks: unknown): unknown[] {
  return listOf(blocks).map((block) => {
    if (!isObject(block)) return block;
    const stored: JsonObject = copyOf(block);
    if (stored.block_id === undefined || stored.block_id === '') stored.block_id = world.newId('b');
    for (const element of [
      ...(stored.type === 'actions' || stored.type === 'context_actions'
        ? listOf(stored.elements)
        : []),
      stored.accessory,
      stored.element,
    ])
      if (isObject(element) && !STATIC.has(String(element.type)) && element.action_id === undefined)
        element.action_id = world.newId('a');
    return stored;
  });
}
