import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the fake answers next. */
export interface FakeReply {
  /** The model's text; null as the real API sends it at times. */
  content?: string | null;
  refusal?: string;
  /** `length`, `content_filter`; default: the answer is whole. */
  finish?: 'length' | 'content_filter';
  /** An error of the API instead. */
  status?: number;
  error?: { message?: string; code?: string | null; type?: string; param?: string | null };
  headers?: Record<string, string>;
  /** A body as it is, whatever it is. */
  raw?: string;
  /** Never answers. */
  hangs?: boolean;
  /** Cuts the connection. */
  dies?: boolean;
}

export interface FakeRequest {
  path: string;
  headers: IncomingMessage['headers'];
  /** All that was sent: address, headers and body. */
  text: string;
  body: Record<string, unknown>;
  /** What the model is told, in order. */
  instructions: string;
  messages: { role: string; content: string }[];
}

export interface FakeOpenAI extends AsyncDisposable {
  url: string;
  requests: FakeRequest[];
}

export interface FakeOpenAIOptions {
  /** Parameters that it refuses, as other servers and models do. */
  refuses?: string[];
  /** Paths that it has. Default: both. */
  paths?: string[];
}

/**
 * A server with OpenAI's Responses and Chat Completions APIs as far as we use them, strict as the
 * real one: it refuses parameters that it does not know, and schemas that are not strict.
 */
export async function aFakeOpenAI(
  reply: (request: FakeRequest, index: number) => FakeReply,
  options: FakeOpenAIOptions = {},
): Promise<FakeOpenAI> {
  const requests: FakeRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = read(incoming, Buffer.concat(chunks).toString());
    const problem = problemOf(request, options);
    if (problem) return send(outgoing, request, problem);
    requests.push(request);
    send(outgoing, request, reply(request, requests.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function read(incoming: IncomingMessage, text: string): FakeRequest {
  const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
  const messages = (body.input ?? body.messages ?? []) as FakeRequest['messages'];
  const [first] = messages;
  const path = new URL(incoming.url ?? '/', 'http://x').pathname;
  return {
    path,
    headers: incoming.headers,
    text: `${incoming.url} ${JSON.stringify(incoming.headers)} ${text}`,
    body,
    instructions: String(body.instructions ?? (first?.role === 'system' ? first.content : '')),
    messages: messages.filter(({ role }) => role !== 'system'),
  };
}

const KNOWN = {
  responses: ['model', 'instructions', 'input', 'max_output_tokens', 'store', 'text', 'reasoning'],
  completions: [
    ...['model', 'messages', 'max_completion_tokens', 'max_tokens', 'store', 'response_format'],
    'reasoning_effort',
  ],
};

function problemOf(
  { path, headers, body }: FakeRequest,
  options: FakeOpenAIOptions,
): FakeReply | null {
  const kind = path.endsWith('/responses') ? 'responses' : 'completions';
  const { paths = ['/responses', '/chat/completions'], refuses = ['max_tokens', 'temperature'] } =
    options;
  if (!paths.some((known) => path.endsWith(known))) {
    return { status: 404, error: { message: `Unknown request URL: ${path}`, code: 'unknown_url' } };
  }
  if (!headers.authorization && !headers['api-key']) {
    return { status: 401, error: { message: 'No key', code: 'invalid_api_key' } };
  }
  for (const name of Object.keys(body)) {
    if (KNOWN[kind].includes(name) && !refuses.includes(name)) continue;
    return {
      status: 400,
      error: {
        message: `Unsupported parameter: '${name}'`,
        param: name,
        code: 'unsupported_parameter',
      },
    };
  }
  const format = JSON.stringify(body.text ?? body.response_format ?? null);
  if (
    format !== 'null' &&
    !(format.includes('"strict":true') && format.includes('"additionalProperties":false'))
  ) {
    return { status: 400, error: { message: 'Invalid schema', param: 'text.format.schema' } };
  }
  return null;
}

function send(outgoing: ServerResponse, { path, body }: FakeRequest, reply: FakeReply): void {
  if (reply.hangs) return;
  if (reply.dies) {
    outgoing.destroy();
    return;
  }
  outgoing.statusCode = reply.status ?? 200;
  outgoing.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(reply.headers ?? {})) outgoing.setHeader(name, value);
  if (reply.raw !== undefined) outgoing.end(reply.raw);
  else if (reply.status) outgoing.end(JSON.stringify({ error: { type: 'x', ...reply.error } }));
  else if (path.endsWith('/responses')) outgoing.end(JSON.stringify(responseOf(reply, body)));
  else outgoing.end(JSON.stringify(completionOf(reply, body)));
}

function responseOf({ content, refusal, finish }: FakeReply, { model }: FakeRequest['body']) {
  const part = refusal
    ? { type: 'refusal', refusal }
    : { type: 'output_text', text: content, annotations: [] };
  const reason = finish === 'length' ? 'max_output_tokens' : finish;
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    model,
    status: finish ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: reason ? { reason } : null,
    output: [
      { type: 'reasoning', id: 'rs_1', summary: [] },
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: content === null ? [] : [part],
      },
    ],
    usage: { input_tokens: 1000, output_tokens: 200, total_tokens: 1200 },
  };
}

function completionOf(
  { content = null, refusal = undefined, finish }: FakeReply,
  { model }: FakeRequest['body'],
) {
  return {
    id: 'chatcmpl_1',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [
      {
        index: 0,
        finish_reason: finish ?? 'stop',
        message: { role: 'assistant', content: refusal ? null : content, refusal: refusal ?? null },
      },
    ],
    usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
  };
}
