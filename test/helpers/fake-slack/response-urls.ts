import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { readContent } from './message-content.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './request-body.ts';
import {
  addMessage,
  changed,
  findMessage,
  type ResponseUrl,
  violate,
  type Workspace,
} from './workspace.ts';

const USES_MAX = 5;
const LIFE_MS = 30 * 60_000;

/** An address to answer an interaction at: five times within 30 minutes, without a token. */
export function issueResponseUrl(
  world: Workspace,
  channel: string,
  user: string,
  messageTs?: string,
): string {
  const id = world.newId('R');
  world.responseUrls.set(id, {
    id,
    channel,
    user,
    expiresAt: world.clock.now() + LIFE_MS,
    uses: 0,
    ...(messageTs === undefined ? {} : { messageTs }),
  });
  return `${world.origin}/response/${id}`;
}

export async function takeResponse(
  world: Workspace,
  id: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const body = parseJson((await readBody(req)).toString('utf8'));
  const target = world.responseUrls.get(id);
  const reply = (code: number, text: string) => {
    if (code !== 200) violate(world, 'response_url', text);
    res.writeHead(code, { 'Content-Type': 'text/plain' });
    res.end(text);
  };
  if (target === undefined) return reply(404, 'no_service');
  if (world.clock.now() > target.expiresAt) return reply(404, 'expired_url');
  if (target.uses >= USES_MAX) return reply(404, 'used_url');
  if (!isObject(body)) return reply(400, 'invalid_payload');
  target.uses += 1;
  try {
    showResponse(world, target, body);
    reply(200, 'ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(error.message === 'no_text' ? 400 : 500, error.message);
  }
}

/** Shows the answer to an interaction: to its user, or to the channel where it says so. */
export function showResponse(world: Workspace, target: ResponseUrl, body: JsonObject): void {
  const original =
    target.messageTs === undefined
      ? undefined
      : findMessage(world, target.channel, target.messageTs);
  if (body.delete_original === true && original !== undefined) {
    const posts = world.posts.get(target.channel) ?? [];
    posts.splice(posts.indexOf(original), 1);
    changed(world);
    return;
  }
  const content = readContent(world, 'response_url', target.channel, body);
  if (body.replace_original === true && original !== undefined) {
    original.history.push({
      text: original.text,
      ...(original.blocks === undefined ? {} : { blocks: original.blocks }),
    });
    original.text = content.text ?? '';
    original.blocks = content.blocks ?? [];
    original.editedTs = world.newTs();
    changed(world);
    return;
  }
  const inChannel = body.response_type === 'in_channel';
  addMessage(world, {
    channel: target.channel,
    user: world.botUserId,
    botId: world.botId,
    text: content.text ?? '',
    files: [],
    ...(content.blocks === undefined ? {} : { blocks: content.blocks }),
    ...(typeof body.thread_ts === 'string' ? { threadTs: body.thread_ts } : {}),
    ...(inChannel ? {} : { ephemeralFor: target.user }),
  });
  if (inChannel) world.postedCount += 1;
}
