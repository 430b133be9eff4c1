import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject, parseJson } from './json.ts';

/** Arguments that travel as JSON inside a form. */
const ENCODED = new Set(['blocks', 'attachments', 'view', 'files', 'metadata', 'unfurls']);

export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The arguments of an API call, sent as JSON or as a form. `undefined` where it is neither. */
export function readArguments(contentType: string, body: Buffer): JsonObject | undefined {
  const text = body.toString('utf8');
  if (contentType.startsWith('application/json')) {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  }
  if (text !== '' && !contentType.startsWith('application/x-www-form-urlencoded')) return undefined;
  const args: JsonObject = {};
  for (const [name, value] of new URLSearchParams(text))
    args[name] = ENCODED.has(name) ? (parseJson(value) ?? value) : value;
  return args;
}

/** The bytes of an upload, sent as they are or as the only file of a form. */
export async function readUpload(contentType: string, body: Buffer): Promise<Buffer | undefined> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'Content-Type': contentType },
  }).formData();
  for (const [, value] of form)
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return undefined;
}
