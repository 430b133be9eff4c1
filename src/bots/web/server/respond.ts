import type { IncomingMessage, ServerResponse } from 'node:http';

/** Nothing from outside, no inline code, no frame around it, and nothing kept by the browser. */
export const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

/** A request that is no good: by its HTTP status. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, ...more }).end(body);
}

export function respondJson(response: ServerResponse, value: unknown, status = 200): void {
  respond(response, status, 'application/json; charset=utf-8', JSON.stringify(value ?? null));
}

const MAX_JSON_BYTES = 64 * 1024;

/** The body of a request as a JSON object, unchecked. Throws a BadRequest where it is none. */
export async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_JSON_BYTES) throw new BadRequest(413, 'the body is too large');
    chunks.push(chunk);
  }
  const value = parsed(Buffer.concat(chunks).toString());
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new BadRequest(400, 'the body requires a JSON object');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text of this name, at most so long; '' where there is none. */
export function textIn(object: Record<string, unknown>, name: string, max = 2_000): string {
  const value = object[name];
  return typeof value === 'string' ? value.slice(0, max) : '';
}
