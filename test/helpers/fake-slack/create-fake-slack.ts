import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { applyAck } from './acknowledgement.ts';
import { createDelivery, type Delivery, type PendingDelivery } from './delivery.ts';
import { createFaults, type Fault, type FaultOptions } from './faults.ts';
import { serveFile, takeUpload } from './file-host.ts';
import { addFile, type FileSpec, shareIn } from './file-registry.ts';
import { buildRequest, type SigningOptions, sendRequest } from './http-delivery.ts';
import type { JsonObject } from './json.ts';
import { messageChangedEvent, messageEvent } from './payloads/events.ts';
import { createPeople, type DeliverOptions, type People } from './people.ts';
import { createRateLimits } from './rate-limits.ts';
import { takeResponse } from './response-urls.ts';
import { createSocketServer, type SocketMode } from './socket-mode.ts';
import type {
  ApiCall,
  Channel,
  FileRecord,
  Message,
  Upload,
  User,
  ViewRecord,
  Violation,
} from './types.ts';
import { describeCalls, type WaitOptions, waitFor } from './wait-for.ts';
import { createWebApi } from './web-api.ts';
import {
  addChannel,
  addMessage,
  addUser,
  type ChannelSpec,
  changed,
  createWorkspace,
  findMessage,
  type OwnPost,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';

export interface FakeSlackOptions extends WorkspaceOptions {
  /** Slack's own rates, by the clock. Default off. */
  rateLimits?: boolean;
  /** The bot's posts, edits and uploads come back as events. Default off. */
  ownPostsAsEvents?: boolean;
  /**
   * After how long an acknowledgement is late. Default 30,000: ten times what Slack allows, for both
   * sides are on one machine, and that may be busy.
   */
  ackDeadlineMs?: number;
}

export interface RetryOptions {
  /** Default `timeout` in Socket Mode, `http_timeout` over HTTP. */
  reason?: string;
  /** Default: one more than the attempt that is repeated. */
  attempt?: number;
}

export interface HttpOptions extends SigningOptions, RetryOptions {}

export interface FakeSlack extends People {
  /** Ends in `/api/`: the SDK's `slackApiUrl`. */
  apiUrl: string;
  /** Where files, uploads and response addresses live: `http://127.0.0.1:PORT`. */
  origin: string;
  /** Everything recorded; the lists and maps are live. */
  world: Workspace;
  socket: SocketMode;
  /** Every delivery, in order, redeliveries too. */
  deliveries: Delivery[];

  addChannel(spec?: ChannelSpec): Channel;
  addUser(spec?: Partial<User>): User;
  /** Puts a file there without telling the app. `channels` shares it in a message of its user. */
  addFile(spec: FileSpec & { channels?: string[]; threadTs?: string }): FileRecord;

  /** Sends events to an HTTP receiver from now on, in place of Socket Mode. */
  useHttp(url: string, signingSecret?: string): void;
  /** Tells the app of something, the way that is in use. */
  deliver(payload: JsonObject, options?: DeliverOptions): Delivery;
  /** Repeats a delivery as Slack does: same payload and `event_id`, one more attempt. */
  redeliver(delivery: Delivery, options?: RetryOptions): Delivery;
  deliverHttp(
    url: string,
    signingSecret: string,
    payload: JsonObject,
    options?: HttpOptions,
  ): Delivery;
  /** Sends an HTTP delivery again, byte for byte, signature and timestamp too. */
  replay(delivery: Delivery): Delivery;

  calls(method?: string): ApiCall[];
  /** The messages of a channel in their current form, oldest first; replies too. */
  messages(channel: string): Message[];
  /** The message and its replies. */
  thread(channel: string, ts: string): Message[];
  message(channel: string, ts: string): Message | undefined;
  /** The bot's messages in a channel, or everywhere. */
  posted(channel?: string): Message[];
  openViews(user?: string): ViewRecord[];
  uploads(): Upload[];
  readonly violations: Violation[];
  readonly lateAcks: Violation[];

  /** Plans a fault for calls of a method, `'*'` for all. */
  fail(method: string, fault: Fault, options?: FaultOptions): void;
  clearFaults(): void;
  /** Holds the next call of a method, before it takes effect, until `release`. */
  hold(method: string, options?: FaultOptions): { release(): void };

  waitFor<T>(condition: () => T, options?: WaitOptions): Promise<NonNullable<T>>;
  /** Waits until so many Socket Mode connections are open. Default 1. */
  connected(count?: number, options?: WaitOptions): Promise<void>;
  describeCalls(last?: number): string;
  close(): Promise<void>;
}

/** A Slack of our own on 127.0.0.1, for driving the real SDKs. See the types for what it does. */
export async function createFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { ackDeadlineMs = 30_000 } = options;
  const world = createWorkspace(options);
  const faults = createFaults();
  const limits = options.rateLimits === true ? createRateLimits(world.clock) : undefined;
  const server = createServer((req, res) => {
    route(req, res).catch((error: unknown) => {
      // A fault of the fake itself must be seen, not retried.
      console.error(error);
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  world.origin = `http://127.0.0.1:${address.port}`;
  const socket = createSocketServer(world, server);
  const api = createWebApi(world, faults, limits, () => socket.openConnection());
  const deliveries: PendingDelivery[] = [];
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  let http: { url: string; signingSecret: string } | undefined;

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url ?? '/', world.origin);
    const [, place = '', first = '', second = ''] = pathname.split('/');
    if (place === 'api' && req.method === 'POST') return api.handle(first, req, res);
    if (place === 'files-pri') return serveFile(world, first.split('-')[1] ?? '', req, res);
    if (place === 'upload' && req.method === 'POST') return takeUpload(world, second, req, res);
    if (place === 'response' && req.method === 'POST') return takeResponse(world, first, req, res);
    res.writeHead(404);
    res.end();
  }

  function track(payload: JsonObject, attempt: number, retryReason?: string): PendingDelivery {
    const delivery = createDelivery(
      world,
      {
        id: crypto.randomUUID(),
        payload,
        attempt,
        ...(retryReason === undefined ? {} : { retryReason }),
      },
      ackDeadlineMs,
      (acked, ack) => applyAck(world, acked, ack),
    );
    deliveries.push(delivery);
    return delivery;
  }

  function send(delivery: PendingDelivery, signing: SigningOptions = {}): Delivery {
    if (http === undefined) {
      try {
        socket.send(delivery);
      } catch (error) {
        delivery.fail(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    } else {
      delivery.request = buildRequest(delivery, http.url, http.signingSecret, signing);
      sendRequest(delivery, closing.signal);
    }
    changed(world);
    return delivery;
  }

  function deliver(payload: JsonObject, { lost = false }: DeliverOptions = {}): Delivery {
    const delivery = track(payload, 0);
    if (!lost) return send(delivery);
    delivery.fail(new Error('lost on purpose'));
    return delivery;
  }

  if (options.ownPostsAsEvents === true)
    world.events.on('own', ({ kind, message, previous }: OwnPost) => {
      if (http === undefined && socket.connections === 0) return;
      deliver(
        kind === 'edited' && previous !== undefined
          ? messageChangedEvent(world, message, previous)
          : messageEvent(world, message),
      );
    });

  return {
    ...createPeople(world, deliver),
    apiUrl: `${world.origin}/api/`,
    origin: world.origin,
    world,
    socket,
    deliveries,
    addChannel: (spec) => addChannel(world, spec),
    addUser: (spec) => addUser(world, spec),
    addFile({ channels = [], threadTs, ...spec }) {
      const file = addFile(world, spec);
      for (const channel of channels) {
        const message = addMessage(world, {
          channel,
          user: file.user,
          text: '',
          files: [file.id],
          ...(threadTs === undefined ? {} : { threadTs }),
        });
        shareIn(world, file, message);
      }
      return file;
    },
    useHttp(url, signingSecret = world.signingSecret) {
      http = { url, signingSecret };
    },
    deliver,
    redeliver(delivery, { reason, attempt = delivery.attempt + 1 } = {}) {
      const usual = http === undefined ? 'timeout' : 'http_timeout';
      return send(track(delivery.payload, attempt, reason ?? usual));
    },
    deliverHttp(url, signingSecret, payload, { reason, attempt = 0, ...signing } = {}) {
      const delivery = track(payload, attempt, reason);
      delivery.request = buildRequest(delivery, url, signingSecret, signing);
      sendRequest(delivery, closing.signal);
      return delivery;
    },
    replay(delivery) {
      if (delivery.request === undefined) throw new Error('only HTTP deliveries can be replayed');
      const again = track(delivery.payload, delivery.attempt, delivery.retryReason);
      again.request = delivery.request;
      sendRequest(again, closing.signal);
      return again;
    },
    calls: (method) => world.calls.filter((each) => method === undefined || each.method === method),
    messages: (channel) => world.posts.get(channel) ?? [],
    thread: (channel, ts) =>
      (world.posts.get(channel) ?? []).filter((each) => each.ts === ts || each.threadTs === ts),
    message: (channel, ts) => findMessage(world, channel, ts),
    posted: (channel) =>
      [...world.posts]
        .filter(([id]) => channel === undefined || id === channel)
        .flatMap(([, posts]) => posts.filter((each) => each.botId === world.botId)),
    openViews: (user) =>
      [...world.views.values()].filter(
        (each) => each.open && (user === undefined || each.user === user),
      ),
    uploads: () => [...world.uploads.values()],
    violations: world.violations,
    get lateAcks() {
      return world.violations.filter((each) => each.kind === 'late_ack');
    },
    fail: (method, fault, faultOptions) => faults.plan(method, fault, faultOptions),
    clearFaults: () => faults.clear(),
    hold(method, faultOptions) {
      const { promise, resolve } = Promise.withResolvers<void>();
      closing.signal.addEventListener('abort', () => resolve());
      faults.plan(method, { kind: 'hold', until: promise }, faultOptions);
      return { release: () => resolve() };
    },
    waitFor: (condition, waitOptions) => waitFor(world, condition, waitOptions),
    async connected(count = 1, waitOptions) {
      await waitFor(world, () => socket.connections >= count, {
        what: `${count} Socket Mode connections`,
        ...waitOptions,
      });
    },
    describeCalls: (last) => describeCalls(world, last),
    async close() {
      for (const delivery of deliveries)
        if (delivery.ack === undefined) delivery.fail(new Error('the fake Slack was closed'));
      closing.abort();
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      world.events.emit('closed');
      world.events.removeAllListeners();
    },
  };
}
