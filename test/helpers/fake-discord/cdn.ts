import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { status } from '../fake-slack/downloads.ts';
import type { Attachment } from './types.ts';
import { changed, type World } from './world.ts';

const LIFE_MS = 24 * 3_600_000;
const KEY = 'of the fake alone';

/** The attachment's address, signed for a day from now. */
export function signedUrl(world: World, channelId: string, attachment: Attachment): string {
  if (attachment.url !== undefined) return attachment.url;
  const path = `/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
  const expires = Math.floor((world.now() + LIFE_MS) / 1_000).toString(16);
  const issued = Math.floor(world.now() / 1_000).toString(16);
  return `${world.cdnOrigin ?? world.origin}${path}?ex=${expires}&is=${issued}&hm=${signature(path, expires)}&`;
}

/** Serves what is signed and has not expired; no token is asked for. */
export function serveAttachment(
  world: World,
  attachments: Iterable<Attachment>,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(req.url ?? '/', world.origin);
  const id = pathname.split('/')[3];
  const found = [...attachments].find((each) => each.id === id);
  if (found === undefined) {
    status(404, 'not found')(req, res);
    return;
  }
  const expires = searchParams.get('ex') ?? '';
  const isOurs = searchParams.get('hm') === signature(pathname, expires);
  const isFresh = Number.parseInt(expires, 16) * 1_000 > world.now();
  const outcome = !isOurs ? 'bad signature' : isFresh ? 'served' : 'expired';
  found.downloads.push({ at: world.now(), outcome });
  if (outcome === 'served') {
    res.setHeader('Content-Type', found.contentType);
    found.respond(req, res);
  } else status(404, 'This content is no longer available.')(req, res);
  changed(world);
}

function signature(path: string, expires: string): string {
  return createHmac('sha256', KEY).update(`${path}?${expires}`).digest('hex');
}
