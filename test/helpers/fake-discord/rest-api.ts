import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, Faults } from './faults.ts';
import { Refusal, refusals } from './refusal.ts';
import { readRequest } from './request-body.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { directoryRoutes } from './routes/directory.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { matchPath, type Route } from './routes/route.ts';
import type { ApiCall } from './types.ts';
import { changed, violate, type World } from './world.ts';

export interface RestApi {
  handle(path: string, req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** Routes, checks and faults of the REST API under `/api/v10`. */
export function createRestApi(world: World, faults: Faults, gatewayUrl: () => string): RestApi {
  const gateway: Route = {
    name: 'getGateway',
    method: 'GET',
    path: '/gateway/bot',
    run: () => ({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
  };
  const routes = [
    gateway,
    ...directoryRoutes,
    ...commandRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...interactionRoutes,
  ];

  async function handle(path: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(path, world.origin);
    const found = findRoute(pathname, req.method ?? '');
    const call: ApiCall = {
      index: world.calls.length,
      route: found?.route.name ?? 'unknown',
      path: `${req.method} ${pathname}`,
      body: {},
      at: world.now(),
    };
    world.calls.push(call);
    changed(world);
    const fault = faults.take(call.route);
    if (fault?.kind === 'hold' && (await fault.until) === 'drop') {
      call.fault = 'dropped';
      res.destroy();
      return;
    }
    const applies = fault === undefined || fault.kind === 'hold' || appliesAnyway(fault);
    try {
      const { body, files } = await readRequest(req);
      call.body = body;
      changed(world);
      if (found === undefined) {
        violate(world, 'unknown_route', call.path);
        throw refusals.notFound();
      }
      const { route, params } = found;
      if (applies) {
        const authorized = req.headers.authorization === `Bot ${world.token}`;
        if (route.withoutToken !== true && !authorized) throw refusals.unauthorized();
        const answer = route.run({ world, params, query: searchParams, body, files });
        call.response = answer;
        call.status = answer === undefined ? 204 : 200;
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.response = error.toJson();
      call.status = error.status;
    }
    if (fault !== undefined && fault.kind !== 'hold') {
      call.fault = fault.kind;
      injure(fault, call, res);
    } else respond(res, call.status ?? 500, call.response);
    changed(world);
  }

  function findRoute(path: string, method: string) {
    for (const route of routes) {
      const params = route.method === method ? matchPath(route.path, path) : null;
      if (params !== null) return { route, params };
    }
    return undefined;
  }

  return { handle };
}

function appliesAnyway(fault: Fault): boolean {
  return (fault.kind === 'status' || fault.kind === 'hang_up') && fault.applied === true;
}

function injure(fault: Exclude<Fault, { kind: 'hold' }>, call: ApiCall, res: ServerResponse): void {
  switch (fault.kind) {
    case 'hang_up':
      res.destroy();
      return;
    case 'status':
      call.status = fault.status;
      res.writeHead(fault.status, { 'Content-Type': 'text/plain' });
      res.end('upstream connect error');
      return;
    case 'error':
      respond(res, fault.status, { message: fault.message, code: fault.code });
      return;
    case 'rate_limited': {
      const { retryAfterSeconds, global = false } = fault;
      call.status = 429;
      res.setHeader('Retry-After', retryAfterSeconds);
      res.setHeader('X-RateLimit-Scope', global ? 'global' : 'user');
      res.setHeader('X-RateLimit-Limit', 5);
      res.setHeader('X-RateLimit-Remaining', 0);
      res.setHeader('X-RateLimit-Reset-After', retryAfterSeconds);
      if (global) res.setHeader('X-RateLimit-Global', 'true');
      const message = 'You are being rate limited.';
      respond(res, 429, { message, retry_after: retryAfterSeconds, global });
    }
  }
}

function respond(res: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) {
    res.writeHead(status);
    res.end();
    return;
  }
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
