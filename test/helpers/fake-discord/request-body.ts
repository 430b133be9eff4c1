import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject, parseJson } from '../fake-slack/json.ts';
import { refusals } from './refusal.ts';
import type { PostedFile } from './routes/route.ts';

/**
 * The JSON of a request, and the files beside it.
 *
 * @throws Refusal 50109
 */
export async function readRequest(
  req: IncomingMessage,
): Promise<{ body: JsonObject; files: PostedFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = req.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: {}, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: bodyOf(String(bytes)), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type },
  }).formData();
  const files: PostedFile[] = [];
  for (const [, value] of form) {
    if (typeof value === 'string') continue;
    files.push({ filename: value.name, content: Buffer.from(await value.arrayBuffer()) });
  }
  return { body: bodyOf(String(form.get('payload_json') ?? '{}')), files };
}

function bodyOf(text: string): JsonObject {
  const value = parseJson(text);
  if (Array.isArray(value)) return { list: value };
  if (!isObject(value)) throw refusals.invalidJson();
  return value;
}
