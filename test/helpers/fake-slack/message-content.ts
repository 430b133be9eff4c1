import { findNames, findReferences } from './blocks/references.ts';
import { BLOCKS_LENGTH_MAX, blocksLength, validateMessageBlocks } from './blocks/validate.ts';
import { withGeneratedIds } from './generated-ids.ts';
import { type JsonObject, listOf, stringOf } from './json.ts';
import { invalidBlocks, Refusal } from './refusal.ts';
import { violate, type Workspace } from './workspace.ts';

export interface Content {
  text: string | undefined;
  blocks: unknown[] | undefined;
  attachments: unknown[] | undefined;
  metadata: unknown;
}

/** Characters that chat.postMessage takes, and bytes that chat.update takes. */
const POST_TEXT_MAX = 40_000;
const UPDATE_TEXT_MAX_BYTES = 4_000;

/**
 * Checks what a message would say, as Slack does, and notes whom it would mention.
 *
 * @throws Refusal `no_text`, `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`,
 * `msg_blocks_too_long`, `markdown_text_conflict`, `invalid_metadata_format`
 */
export function readContent(
  world: Workspace,
  method: string,
  channel: string,
  args: JsonObject,
  kind: 'post' | 'update' = 'post',
): Content {
  const text = stringOf(args.text);
  const markdown = stringOf(args.markdown_text);
  if (markdown !== undefined && (text !== undefined || args.blocks !== undefined))
    throw new Refusal('markdown_text_conflict');
  const attachments = args.attachments === undefined ? undefined : listOf(args.attachments);
  const blocks = readBlocks(world, args.blocks);
  const says = (text ?? '') !== '' || (markdown ?? '') !== '';
  if (!says && (blocks ?? []).length === 0 && (attachments ?? []).length === 0)
    throw new Refusal('no_text');
  if (kind === 'post' && (text ?? '').length > POST_TEXT_MAX) throw new Refusal('msg_too_long');
  if (kind === 'update' && Buffer.byteLength(text ?? '') > UPDATE_TEXT_MAX_BYTES)
    throw new Refusal('msg_too_long');
  if ((markdown ?? '').length > 12_000) throw new Refusal('msg_too_long');
  checkMetadata(args.metadata);
  noteReferences(world, method, channel, args, text ?? markdown, blocks);
  return {
    text: text ?? markdown,
    blocks: blocks === undefined ? undefined : withGeneratedIds(world, blocks),
    attachments,
    metadata: args.metadata,
  };
}

function readBlocks(world: Workspace, blocks: unknown): unknown[] | undefined {
  if (blocks === undefined || blocks === null || blocks === '') return undefined;
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const issues = validateMessageBlocks(blocks, world.uniqueActionIds);
  if (issues.length > 0) throw invalidBlocks(issues);
  if (blocksLength(blocks) > BLOCKS_LENGTH_MAX) throw new Refusal('msg_blocks_too_long');
  return blocks;
}

function checkMetadata(metadata: unknown): void {
  if (metadata === undefined) return;
  const fields = typeof metadata === 'object' && metadata !== null ? Object.keys(metadata) : [];
  if (!fields.includes('event_type') || !fields.includes('event_payload'))
    throw new Refusal('invalid_metadata_format');
}

function noteReferences(
  world: Workspace,
  method: string,
  channel: string,
  args: JsonObject,
  text: string | undefined,
  blocks: unknown,
): void {
  const found = findReferences(text, blocks);
  const seeks = args.parse === 'full' || ['true', '1'].includes(String(args.link_names));
  if (seeks && text !== undefined) found.mentions.push(...findNames(text));
  for (const mention of found.mentions) world.mentions.push({ ...mention, channel, method });
  for (const link of found.links) world.links.push({ ...link, channel, method });
}

/** Notes arguments that the method does not know, which Slack itself ignores. */
export function noteUnknownArguments(
  world: Workspace,
  method: string,
  args: JsonObject,
  known: string[],
): void {
  for (const name of Object.keys(args))
    if (name !== 'token' && name !== 'team_id' && !known.includes(name))
      violate(world, 'unknown_argument', `${method}: ${name}`);
}
