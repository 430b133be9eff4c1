import { dig, type JsonObject } from './json.ts';
import { violate, type Workspace } from './workspace.ts';

export type DeliveryKind = 'events_api' | 'interactive' | 'slash_commands';

export interface Ack {
  latencyMs: number;
  late: boolean;
  /** What the app answered; `undefined` for nothing. */
  body: unknown;
  /** The HTTP status; absent in Socket Mode. */
  status?: number;
}

/** One attempt to tell the app of something. */
export interface Delivery {
  /** The envelope's id in Socket Mode, ours over HTTP. */
  id: string;
  kind: DeliveryKind;
  payload: JsonObject;
  /** 0 for the first attempt. */
  attempt: number;
  retryReason?: string;
  ack?: Ack;
  /** Resolves with the acknowledgement; rejects when the fake is closed before one came. */
  acked: Promise<Ack>;
  /** Over HTTP, the request as it was sent, so that it can be sent again unchanged. */
  request?: { url: string; headers: Record<string, string>; body: string };
}

export interface PendingDelivery extends Delivery {
  settle(body: unknown, status?: number): void;
  fail(error: Error): void;
}

export function kindOf(payload: JsonObject): DeliveryKind {
  if (payload.type === 'event_callback' || payload.type === 'url_verification') return 'events_api';
  return payload.command === undefined ? 'interactive' : 'slash_commands';
}

export function describePayload(payload: JsonObject): string {
  const parts = [payload.type, dig(payload, 'event', 'type'), payload.command];
  return parts.filter((each) => each !== undefined).join(' ');
}

/** A delivery that watches its deadline. `onAck` hears of the acknowledgement before any waiter. */
export function createDelivery(
  world: Workspace,
  start: { id: string; payload: JsonObject; attempt: number; retryReason?: string },
  deadlineMs: number,
  onAck: (delivery: PendingDelivery, ack: Ack) => void,
): PendingDelivery {
  const { promise, resolve, reject } = Promise.withResolvers<Ack>();
  promise.catch(() => {});
  const startedAt = performance.now();
  let open = true;
  let noted = false;
  const noteLate = () => {
    if (noted) return;
    noted = true;
    violate(
      world,
      'late_ack',
      `${describePayload(start.payload)}: no acknowledgement within ${deadlineMs} ms`,
    );
  };
  const timer = setTimeout(noteLate, deadlineMs);
  timer.unref();
  const delivery: PendingDelivery = {
    ...start,
    kind: kindOf(start.payload),
    acked: promise,
    settle(body, status) {
      if (!open) {
        violate(world, 'second_ack', describePayload(start.payload));
        return;
      }
      open = false;
      clearTimeout(timer);
      const latencyMs = performance.now() - startedAt;
      const ack: Ack = {
        latencyMs,
        late: latencyMs > deadlineMs,
        body,
        ...(status === undefined ? {} : { status }),
      };
      delivery.ack = ack;
      if (ack.late) noteLate();
      onAck(delivery, ack);
      resolve(ack);
    },
    fail(error) {
      open = false;
      clearTimeout(timer);
      reject(error);
    },
  };
  return delivery;
}
