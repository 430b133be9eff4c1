import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { PendingDelivery } from './delivery.ts';
import { dig, type JsonObject, parseJson } from './json.ts';
import { changed, violate, type Workspace } from './workspace.ts';

const AFTER_HELLO = 'after hello';

/** The SDK gives a connection up when pings have come and then stop for 30 s. */
const PING_EVERY_MS = 10_000;

interface Connection {
  socket: WebSocket;
  ready: boolean;
}

/** The control of the fake's Socket Mode side. */
export interface SocketMode {
  /** How many connections are open and have had their hello. */
  readonly connections: number;
  /** How many have ever been opened. */
  readonly opened: number;
  /** Pings that the app has sent. */
  readonly pings: number;
  /** Cuts all connections without a close frame, as a broken network does. */
  drop(): void;
  /** Asks the app to reconnect, as Slack does every few hours (`warning` comes 10 s before). */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Refuses new connections with 503 while true. */
  refuse(refusing: boolean): void;
  /** Leaves pings unanswered while true: the network is up, the server is gone. */
  mute(muted: boolean): void;
  /** Sends a ping to every connection. */
  ping(): void;
  /** Sends a text as it is, for messages that no Slack would send. */
  sendRaw(text: string): void;
}

export interface SocketServer extends SocketMode {
  /** The answer of `apps.connections.open`: an address that opens once. */
  openConnection(): JsonObject;
  /** Sends an envelope on one of the connections. Throws where there is none. */
  send(delivery: PendingDelivery): void;
  close(): void;
}

export function createSocketServer(world: Workspace, server: Server): SocketServer {
  const wss = new WebSocketServer({ noServer: true, autoPong: false });
  const connections = new Set<Connection>();
  const tickets = new Set<string>();
  const waiting = new Map<string, PendingDelivery>();
  let opened = 0;
  let pings = 0;
  let refusing = false;
  let muted = false;
  let turn = 0;

  const onUpgrade = (req: IncomingMessage, stream: Duplex, head: Buffer) => {
    const ticket = new URL(req.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
    if (refusing || !tickets.delete(ticket)) {
      // The app may be gone before the refusal reaches it.
      stream.on('error', () => {});
      stream.end(`HTTP/1.1 ${refusing ? '503 Service Unavailable' : '403 Forbidden'}\r\n\r\n`);
      return;
    }
    wss.handleUpgrade(req, stream, head, accept);
  };
  server.on('upgrade', onUpgrade);
  const heartbeat = setInterval(() => {
    if (!muted) for (const { socket } of connections) socket.ping();
  }, PING_EVERY_MS);
  heartbeat.unref();

  function accept(socket: WebSocket): void {
    const connection: Connection = { socket, ready: false };
    connections.add(connection);
    opened += 1;
    socket.on('error', () => {});
    socket.on('close', () => {
      connections.delete(connection);
      changed(world);
    });
    socket.on('ping', (data) => {
      pings += 1;
      if (!muted) socket.pong(data);
      changed(world);
    });
    // Frames arrive in order: who answers this ping has had the hello.
    socket.on('pong', (data) => {
      if (String(data) !== AFTER_HELLO) return;
      connection.ready = true;
      changed(world);
    });
    socket.on('message', (data) => receive(String(data)));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.size,
        connection_info: { app_id: world.appId },
        debug_info: {
          host: 'applink-fake',
          build_number: 1,
          approximate_connection_time: 18_060,
        },
      }),
    );
    socket.ping(AFTER_HELLO);
  }

  function receive(text: string): void {
    const message = parseJson(text);
    const id = String(dig(message, 'envelope_id'));
    const delivery = waiting.get(id);
    if (delivery === undefined) violate(world, 'unknown_envelope', text.slice(0, 200));
    else delivery.settle(dig(message, 'payload'));
  }

  function ready(): Connection[] {
    return [...connections].filter(
      ({ ready, socket }) => ready && socket.readyState === socket.OPEN,
    );
  }

  return {
    get connections() {
      return ready().length;
    },
    get opened() {
      return opened;
    },
    get pings() {
      return pings;
    },
    openConnection() {
      const ticket = world.newId('ticket');
      tickets.add(ticket);
      return { url: `${world.origin.replace('http', 'ws')}/link/?ticket=${ticket}` };
    },
    send(delivery) {
      const open = ready();
      const connection = open[turn % Math.max(open.length, 1)];
      turn += 1;
      if (connection === undefined)
        throw new Error('no Socket Mode connection is open: await fake.connected() first');
      waiting.set(delivery.id, delivery);
      const { payload } = delivery;
      connection.socket.send(
        JSON.stringify({
          envelope_id: delivery.id,
          type: delivery.kind,
          payload,
          accepts_response_payload:
            payload.command !== undefined || payload.type === 'view_submission',
          ...(delivery.kind === 'events_api'
            ? { retry_attempt: delivery.attempt, retry_reason: delivery.retryReason ?? '' }
            : {}),
        }),
      );
    },
    drop() {
      for (const { socket } of connections) socket.terminate();
    },
    disconnect(reason) {
      for (const { socket } of connections)
        socket.send(
          JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-fake' } }),
        );
    },
    refuse(value) {
      refusing = value;
    },
    mute(value) {
      muted = value;
    },
    ping() {
      for (const { socket } of connections) socket.ping();
    },
    sendRaw(text) {
      for (const { socket } of connections) socket.send(text);
    },
    close() {
      clearInterval(heartbeat);
      server.off('upgrade', onUpgrade);
      for (const { socket } of connections) socket.terminate();
      wss.close();
    },
  };
}
