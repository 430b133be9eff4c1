import { type JsonObject, stringOf } from './json.ts';
import type { Clock } from './types.ts';

export interface RateLimits {
  /** Seconds to wait before the call may be made again, or 0 where it may be made now. */
  check(method: string, args: JsonObject): number;
}

const MINUTE_MS = 60_000;

/** Calls a minute by method tier; what is not named here is not limited. */
const PER_MINUTE: Record<string, number> = {
  'chat.update': 50,
  'chat.delete': 50,
  'conversations.info': 50,
  'files.info': 100,
  'users.info': 100,
  'views.open': 100,
  'views.publish': 100,
};

/** Slack's rates: chat.postMessage once a second in each channel, the others by minute. */
export function createRateLimits(clock: Clock): RateLimits {
  const lastPost = new Map<string, number>();
  const recent = new Map<string, number[]>();
  return {
    check(method, args) {
      const now = clock.now();
      if (method === 'chat.postMessage') {
        const channel = stringOf(args.channel) ?? '';
        const wait = (lastPost.get(channel) ?? Number.NEGATIVE_INFINITY) + 1000 - now;
        if (wait > 0) return Math.ceil(wait / 1000);
        lastPost.set(channel, now);
        return 0;
      }
      const most = PER_MINUTE[method];
      if (most === undefined) return 0;
      const times = (recent.get(method) ?? []).filter((each) => each > now - MINUTE_MS);
      recent.set(method, times);
      if (times.length >= most) return Math.ceil(((times[0] ?? now) + MINUTE_MS - now) / 1000);
      times.push(now);
      return 0;
    },
  };
}
