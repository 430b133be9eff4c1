import type { IncomingMessage, ServerResponse } from 'node:http';
import { loginPage, status } from './downloads.ts';
import { readBody, readUpload } from './request-body.ts';
import { changed, type Workspace } from './workspace.ts';

/** Serves a file's content to the bot token with `files:read`, and the login page to all others. */
export function serveFile(
  world: Workspace,
  id: string,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const file = world.files.get(id);
  if (file === undefined) {
    status(404)(req, res);
    return;
  }
  const { authorization } = req.headers;
  const allowed =
    authorization === `Bearer ${world.botToken}` &&
    world.scopes.has('files:read') &&
    !world.uninstalled;
  file.downloads.push({ authorization, outcome: allowed ? 'served' : 'login page' });
  changed(world);
  if (!allowed) loginPage(req, res);
  else if (file.deleted) status(404)(req, res);
  else file.respond(req, res);
}

/** Takes the bytes of `files.getUploadURLExternal`'s second step. Their number must be as declared. */
export async function takeUpload(
  world: Workspace,
  id: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const upload = world.uploads.get(id);
  const content = await readUpload(req.headers['content-type'] ?? '', await readBody(req));
  if (upload === undefined || content === undefined) return status(404)(req, res);
  if (content.length !== upload.declaredBytes) return status(500, 'size mismatch')(req, res);
  upload.content = content;
  changed(world);
  status(200, `OK - ${content.length}`)(req, res);
}
