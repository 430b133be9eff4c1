import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type JsonObject, parseJson } from '../fake-slack/json.ts';
import * as intents from './intents.ts';
import { guildJson } from './payloads/guild-json.ts';
import { userJson } from './payloads/user-json.ts';
import { changed, type GatewayEvent, violate, type World } from './world.ts';

interface Session {
  id: string;
  /** Its place, and of how many. */
  shard: [id: number, count: number];
  intents: number;
  /** Every event so far, for a resume. */
  sent: { name: string; data: JsonObject; seq: number }[];
  socket: WebSocket | undefined;
}

export interface Gateway {
  url: string;
  /** Identified or resumed connections that are open now. */
  readonly connections: number;
  readonly identifies: JsonObject[];
  readonly resumes: JsonObject[];
  readonly heartbeats: number;
  /** Cuts the connections without a word. */
  drop(): void;
  /** Op 7. */
  askToReconnect(): void;
  /** Op 9. Not resumable: the session is gone. */
  invalidate(resumable: boolean): void;
  close(code: number): void;
  /** Forgets the sessions, so that a resume is refused. */
  forgetSessions(): void;
  /** Sends op 9 right after the next RESUMED. */
  invalidateAfterResume(): void;
  shutDown(): void;
}

export interface GatewayOptions {
  /** Default 41,250. */
  heartbeatMs?: number;
}

export function createGateway(
  world: World,
  server: Server,
  { heartbeatMs = 41_250 }: GatewayOptions,
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const identifies: JsonObject[] = [];
  const resumes: JsonObject[] = [];
  let heartbeats = 0;
  let invalidateNext = false;
  world.events.on('dispatch', (event: GatewayEvent) => {
    for (const session of sessions.values()) {
      if (event.intent !== undefined && (session.intents & event.intent) === 0) continue;
      if (!isOfShard(session, guildOf(event))) continue;
      push(session, event.name, dataFor(session, event));
    }
    changed(world);
  });

  sockets.on('connection', (socket) => {
    let session: Session | undefined;
    say(socket, 10, { heartbeat_interval: heartbeatMs });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
      changed(world);
    });
    socket.on('message', (raw) => {
      const message = parseJson(String(raw));
      if (!isObject(message)) return socket.close(4002, 'Error while decoding payload.');
      const d = isObject(message.d) ? message.d : {};
      switch (message.op) {
        case 1:
          heartbeats++;
          say(socket, 11, undefined);
          break;
        case 2:
          if (session !== undefined) return refuse(socket, 4005, 'Already authenticated.');
          session = identify(socket, d);
          break;
        case 6:
          if (session !== undefined) return refuse(socket, 4005, 'Already authenticated.');
          session = resume(socket, d);
          break;
        case 3:
        case 4:
        case 8:
          if (session === undefined) refuse(socket, 4003, 'Not authenticated.');
          break;
        default:
          refuse(socket, 4001, 'Unknown opcode.');
      }
      changed(world);
    });
  });

  function identify(socket: WebSocket, d: JsonObject): Session | undefined {
    identifies.push(d);
    const asked = Number(d.intents);
    if (d.token !== world.token) return refuse(socket, 4004, 'Authentication failed.');
    if (!Number.isInteger(asked) || asked < 0 || asked > intents.ALL) {
      return refuse(socket, 4013, 'Invalid intent(s).');
    }
    const privileged = intents.GUILD_MEMBERS | intents.GUILD_PRESENCES;
    const content = world.messageContentApproved ? 0 : intents.MESSAGE_CONTENT;
    if ((asked & (privileged | content)) !== 0) {
      return refuse(socket, 4014, 'Disallowed intent(s).');
    }
    const [id = 0, count = 1] = Array.isArray(d.shard) ? d.shard.map(Number) : [];
    if (!(id >= 0 && id < count)) return refuse(socket, 4010, 'Invalid shard.');
    const shard: Session['shard'] = [id, count];
    const session: Session = { id: world.newId(), shard, intents: asked, sent: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.member && isOfShard(session, guild.id),
    );
    push(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard: d.shard,
      application: { id: world.applicationId, flags: world.messageContentApproved ? 1 << 19 : 0 },
    });
    if ((asked & intents.GUILDS) === 0) return session;
    for (const guild of guilds) push(session, 'GUILD_CREATE', guildJson(world, guild));
    return session;
  }

  function resume(socket: WebSocket, d: JsonObject): Session | undefined {
    resumes.push(d);
    const session = sessions.get(String(d.session_id));
    if (d.token !== world.token) return refuse(socket, 4004, 'Authentication failed.');
    if (session === undefined) {
      say(socket, 9, false);
      return undefined;
    }
    if (Number(d.seq) > session.sent.length) return refuse(socket, 4007, 'Invalid sequence.');
    session.socket = socket;
    for (const { name, data, seq } of session.sent) {
      if (seq > Number(d.seq)) sendEvent(socket, name, data, seq);
    }
    push(session, 'RESUMED', { _trace: [] });
    if (invalidateNext) {
      invalidateNext = false;
      sessions.delete(session.id);
      say(socket, 9, false);
    }
    return session;
  }

  function push(session: Session, name: string, data: JsonObject): void {
    const seq = session.sent.length + 1;
    session.sent.push({ name, data, seq });
    if (session.socket !== undefined) sendEvent(session.socket, name, data, seq);
  }

  function refuse(socket: WebSocket, code: number, reason: string): undefined {
    if (code !== 4014) violate(world, 'gateway', `${code} ${reason}`);
    socket.close(code, reason);
    return undefined;
  }

  const open = () => [...sessions.values()].flatMap(({ socket }) => socket ?? []);
  const url = () => `${world.origin.replace('http', 'ws')}/gateway`;
  return {
    get url() {
      return url();
    },
    get connections() {
      return open().length;
    },
    identifies,
    resumes,
    get heartbeats() {
      return heartbeats;
    },
    drop() {
      for (const socket of open()) socket.terminate();
    },
    askToReconnect() {
      for (const socket of open()) say(socket, 7, undefined);
    },
    invalidate(resumable) {
      const told = open();
      if (!resumable) sessions.clear();
      for (const socket of told) say(socket, 9, resumable);
    },
    close(code) {
      for (const socket of open()) socket.close(code);
    },
    forgetSessions() {
      sessions.clear();
    },
    invalidateAfterResume() {
      invalidateNext = true;
    },
    shutDown() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Direct messages go to the first shard. */
function isOfShard({ shard: [id, count] }: Session, guild: string | undefined): boolean {
  return id === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count)));
}

function guildOf({ name, data }: GatewayEvent): string | undefined {
  const guild = name.startsWith('GUILD_') ? data.id : data.guild_id;
  return typeof guild === 'string' ? guild : undefined;
}

function dataFor(session: Session, { data }: GatewayEvent): JsonObject {
  const { _bare, ...full } = data;
  const sees = (session.intents & intents.MESSAGE_CONTENT) !== 0;
  return isObject(_bare) && !sees ? _bare : full;
}

function sendEvent(socket: WebSocket, t: string, d: JsonObject, s: number): void {
  socket.send(JSON.stringify({ op: 0, t, s, d }));
}

function say(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d: d ?? null, s: null, t: null }));
}
