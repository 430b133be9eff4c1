import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from './faults.ts';
import { copyOf, type JsonObject, stringOf } from './json.ts';
import { chat } from './methods/chat.ts';
import { directory } from './methods/directory.ts';
import { files } from './methods/files.ts';
import type { Method } from './methods/method.ts';
import { views } from './methods/views.ts';
import type { RateLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';
import { readArguments, readBody } from './request-body.ts';
import type { ApiCall } from './types.ts';
import { changed, type Workspace } from './workspace.ts';

const METHODS: Record<string, Method> = { ...chat, ...files, ...views, ...directory };

export interface WebApi {
  handle(method: string, req: IncomingMessage, res: ServerResponse): Promise<void>;
}

interface Answer {
  status: number;
  body: JsonObject;
  headers: Record<string, string>;
}

export function createWebApi(
  world: Workspace,
  faults: Faults,
  limits: RateLimits | undefined,
  openConnection: () => JsonObject,
): WebApi {
  const methods: Record<string, Method> = {
    ...METHODS,
    'apps.connections.open': { token: 'app', scopes: () => [], run: openConnection },
  };

  function answer(name: string, token: string, args: JsonObject): Answer {
    const headers: Record<string, string> = { 'X-OAuth-Scopes': [...world.scopes].join(',') };
    const wait = limits?.check(name, args) ?? 0;
    if (wait > 0) return rateLimited(wait);
    try {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
      const accepted = method.scopes(world, args);
      if (accepted.length > 0) headers['X-Accepted-OAuth-Scopes'] = accepted.join(',');
      authenticate(world, method, token);
      if (accepted.length > 0 && !accepted.some((each) => world.scopes.has(each)))
        throw new Refusal('missing_scope', {
          needed: accepted.join(','),
          provided: [...world.scopes].join(','),
        });
      return { status: 200, headers, body: { ok: true, ...method.run(world, args) } };
    } catch (error) {
      if (error instanceof Refusal) return { status: 200, headers, body: error.toJson() };
      throw error;
    }
  }

  return {
    async handle(name, req, res) {
      const contentType = req.headers['content-type'] ?? '';
      const args = readArguments(contentType, await readBody(req));
      const inForm = contentType.startsWith('application/json') ? undefined : args?.token;
      const header = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
      const token = header ?? stringOf(inForm) ?? '';
      const call: ApiCall = {
        index: world.calls.length,
        method: name,
        args: withoutToken(args ?? {}),
        at: world.clock.now(),
      };
      world.calls.push(call);
      changed(world);
      const given =
        args === undefined
          ? { status: 200, headers: {}, body: { ok: false, error: 'invalid_post_type' } }
          : await withFault(faults.take(name), call, res, () => answer(name, token, args));
      if (given !== undefined) {
        call.status = given.status;
        call.response = copyOf(given.body);
        res.writeHead(given.status, {
          'Content-Type': 'application/json; charset=utf-8',
          ...given.headers,
        });
        res.end(JSON.stringify(given.body));
      }
      changed(world);
    },
  };
}

function withoutToken(args: JsonObject): JsonObject {
  const { token: _token, ...rest } = args;
  return copyOf(rest);
}

function rateLimited(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'Retry-After': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

/** Gives what to answer; `undefined` where the connection was cut instead. */
async function withFault(
  fault: Fault | undefined,
  call: ApiCall,
  res: ServerResponse,
  run: () => Answer,
): Promise<Answer | undefined> {
  if (fault === undefined) return run();
  call.fault = fault.kind;
  switch (fault.kind) {
    case 'rate_limited':
      return rateLimited(fault.retryAfterSeconds);
    case 'error':
      return {
        status: 200,
        headers: {},
        body: { ok: false, error: fault.error, ...fault.extra },
      };
    case 'status':
      if (fault.applied === true) call.response = copyOf(run().body);
      return { status: fault.status, headers: {}, body: { ok: false, error: 'internal_error' } };
    case 'hang_up':
      if (fault.applied === true) call.response = copyOf(run().body);
      res.destroy();
      return undefined;
    case 'delay':
      await sleep(fault.ms, undefined, { ref: false });
      return run();
    case 'hold':
      await fault.until;
      return run();
  }
}

function authenticate(world: Workspace, method: Method, token: string): void {
  if (token === '') throw new Refusal('not_authed');
  const kind = token === world.botToken ? 'bot' : token === world.appToken ? 'app' : undefined;
  if (kind === undefined) throw new Refusal('invalid_auth');
  if (world.uninstalled) throw new Refusal('account_inactive');
  if (kind !== method.token) throw new Refusal('not_allowed_token_type');
}
